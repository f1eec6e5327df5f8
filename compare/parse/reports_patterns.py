"""Finds reports without a grammar: a form of a reporting verb with the name, pronoun or role beside it."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.grammar import Token
from compare.model.text import Span
from compare.parse.lexicon import Lexicon
from compare.parse.reports import Report

_LONGEST_MENTION = 12
_STOPS = frozenset('.,;:!?“”"«»()[]–—')


def reports_by_patterns(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Report, ...]:
    """Return the reports of an article in text order."""
    return tuple(_reports(tokens, lexicon))


def _reports(tokens: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Report]:
    for index, token in enumerate(tokens):
        cue = lexicon.cues.get(token.lemma)
        if cue is not None:
            speaker = _before(tokens, index) or _after(tokens, index)
            yield Report(token.span, speaker, cue.firmness, cue.use)


def _before(tokens: tuple[Token, ...], index: int) -> Span | None:
    """Return the words between the verb and the mark before it."""
    start = index
    while start > 0 and index - start < _LONGEST_MENTION and tokens[start - 1].text not in _STOPS:
        start -= 1
    return _mention(tokens, start, index)


def _after(tokens: tuple[Token, ...], index: int) -> Span | None:
    end = index + 1
    while end < len(tokens) and end - index <= _LONGEST_MENTION and tokens[end].text not in _STOPS:
        end += 1
    return _mention(tokens, index + 1, end)


def _mention(tokens: tuple[Token, ...], start: int, end: int) -> Span | None:
    return Span(tokens[start].span.start, tokens[end - 1].span.end) if start < end else None
