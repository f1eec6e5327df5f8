"""Cuts an article's words into pieces to show: the statement in its sentence, with the words marked that differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.export.html_material import Material
from compare.model.text import Excerpt, Span

_MOST_CONTEXT = 700
"""Code points of a sentence up to which it is shown whole around its statement; a longer one is left out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with what they are: "mark" (they differ), "quote" (the statement) or "context" (the rest around it)."""

    text: str
    kind: str


def quote_pieces(quote: Excerpt, statement: str, marks: Iterable[Span], material: Material) -> tuple[Piece, ...]:
    """Return a statement's words within the sentence it stands in, `marks` marked; each code point exactly once."""
    said = Span(quote.start, quote.end)
    text = material.index.articles[quote.article].text
    return cut(text, sentence_around(said, quote.article, statement, material), said, joined(marks))


def sentence_around(said: Span, article: str, statement: str, material: Material) -> Span:
    """Return the widest statement above the given one that is not too long and holds `said`; else `said` itself."""
    widest, current = said, material.index.statements.get(statement)
    while current is not None:
        if current.article == article and current.span.contains(widest) and len(current.span) <= _MOST_CONTEXT:
            widest = current.span
        current = material.index.statements.get(current.parent or "")
    return widest


def cut(text: str, shown: Span, said: Span, marks: Sequence[Span]) -> tuple[Piece, ...]:
    """Return the pieces of `shown`; `marks` lie apart from each other, in order."""
    edges = {shown.start, shown.end, said.start, said.end, *(edge for mark in marks for edge in (mark.start, mark.end))}
    inside = sorted(edge for edge in edges if shown.start <= edge <= shown.end)
    pieces = []
    for start, end in pairwise(inside):
        span = Span(start, end)
        kind = "mark" if any(mark.contains(span) for mark in marks) else "quote" if said.contains(span) else "context"
        pieces.append(Piece(span.of(text), kind))
    return tuple(pieces)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, with those that touch or overlap made one and empty ones left out."""
    found: list[Span] = []
    for span in sorted(span for span in spans if len(span)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found
