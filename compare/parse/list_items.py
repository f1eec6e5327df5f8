"""Gives list items what the line above them says once for all: who demands or says it, and who is to act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.model.grammar import Frame, Statement, StatementKind, Token
from compare.model.text import Span

_NAMES = frozenset({"PROPN", "PRON"})


def with_lead_ins(statements: Sequence[Statement], text: str) -> Iterator[Statement]:
    """Yield the statements; list items below a line that ends in a colon share its speaker and actor."""
    lead: Statement | None = None
    for statement in statements:
        if statement.kind is StatementKind.LIST_ITEM:
            yield statement if lead is None else _led_in(statement, lead, text)
            continue
        if statement.parent is None:
            lead = statement if text[: statement.span.end].endswith(":") else None
        elif lead is not None and lead.speaker is None and statement.parent == lead.id:
            lead = replace(statement, span=lead.span)
        yield statement


def _led_in(item: Statement, lead: Statement, text: str) -> Statement:
    frame = _with_actor(item.frame, lead, text)
    if item.speaker is not None or lead.speaker is None:
        return replace(item, frame=frame)
    return replace(item, speaker=lead.speaker, cue=lead.cue, firmness=lead.firmness, medium=lead.medium, frame=frame)


def _with_actor(frame: Frame, lead: Statement, text: str) -> Frame:
    """Return the frame with the name right before the colon ("that Ukraine:", "for Ukraine to:") as its subject."""
    if frame.subject is not None or not frame.predicate:
        return frame
    words = [token for token in lead.tokens if token.text[0].isalnum() and token.lemma != "to"]
    if not words or words[-1].part not in _NAMES or len(text[words[-1].span.end : lead.span.end]) > len(" to:"):
        return frame
    return replace(frame, subject=_name(words), inherited=tuple(sorted({*frame.inherited, "subject"})))


def _name(words: Sequence[Token]) -> Span:
    """Return the span of the name that ends `words`."""
    start = len(words) - 1
    while start and words[start].part == "PROPN" and words[start - 1].part == "PROPN":
        start -= 1
    return Span(words[start].span.start, words[-1].span.end)
