"""Lays each article out for reading: its paragraphs with what differs marked, and a strip that shows where.

A paragraph is cut at every edge of a statement or of differing words, in one sweep, so that each code point is shown
once; what ends at an edge leaves a reference there, to the finding or to who else says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from compare.export.html_marks import Level, Mark, Reference, levels_of, marks_of
from compare.export.html_material import Material
from compare.model.text import Article, Span

_STRIP_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look: `mark` is the type of the costliest finding that they differ in, `finding` its anchor.

    `level` is what their statement is to the others; `after` stands behind the words.
    """

    text: str
    mark: str
    finding: str
    level: str
    after: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article, with the place that leads to it."""

    anchor: str
    place: str
    is_headline: bool
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the strip: type of finding and place, in thousandths of the article."""

    type: str
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to read; `differs` names its differences, costliest first, for all who see no strip."""

    letter: str
    article: Article
    paragraphs: tuple[Paragraph, ...]
    strip: tuple[Bar, ...]
    differs: tuple[Reference, ...]
    shared: int
    unique: int


def make_readings(material: Material) -> tuple[Reading, ...]:
    """Return all articles, laid out."""
    marks, levels = marks_of(material), levels_of(material)
    return tuple(read(a, marks.get(a.id, ()), levels.get(a.id, ()), material) for a in material.comparison.articles)


def read(article: Article, marks: tuple[Mark, ...], levels: tuple[Level, ...], material: Material) -> Reading:
    """Return one article, laid out with these marks and levels."""
    references = tuple(dict.fromkeys(mark.reference for mark in marks))
    return Reading(
        letter=material.index.letters[article.id],
        article=article,
        paragraphs=tuple(_paragraphs(article, marks, levels, material)),
        strip=tuple(_strip(article, marks, levels)),
        differs=references,
        shared=sum(level.kind == "shared" for level in levels),
        unique=sum(level.kind == "unique" for level in levels),
    )


def _paragraphs(
    article: Article, marks: tuple[Mark, ...], levels: tuple[Level, ...], material: Material
) -> Iterator[Paragraph]:
    headlines = material.headlines.get(article.id, ())
    starts = material.index.paragraphs[article.id]
    sweep = _Sweep(article.text, marks, levels)
    for start, end in pairwise((*starts, len(article.text))):
        words = Span(start, start + len(article.text[start:end].rstrip()))
        yield Paragraph(
            anchor=material.paragraph_anchor(article.id, start),
            place=material.index.place(article.id, start),
            is_headline=any(headline.overlap(words) for headline in headlines),
            runs=tuple(sweep.runs(words)),
        )


class _Sweep:
    """Walks once over an article's edges, paragraph after paragraph."""

    def __init__(self, text: str, marks: Iterable[Mark], levels: Iterable[Level]) -> None:
        self._text = text
        placed: list[tuple[Span, Mark | Level]] = [(mark.span, mark) for mark in marks]
        placed += [(span, level) for level in levels for span in level.spans]
        self._spans = sorted(placed, key=lambda entry: entry[0])
        self._next = 0
        self._active: list[tuple[Span, Mark | Level]] = []

    def runs(self, words: Span) -> Iterator[Run]:
        """Yield the runs of a paragraph, which must not stand before one that was asked for earlier."""
        at = words.start
        while at < words.end:
            self._admit(at)
            ends = [place.end for place, _ in self._active]
            starts = [self._spans[self._next][0].start] if self._next < len(self._spans) else []
            end = min([words.end, *ends, *starts])
            yield self._run(Span(at, end), is_last=end == words.end)
            at = end

    def _admit(self, at: int) -> None:
        """Take up what begins at or before a place, and let go of what has ended there."""
        while self._next < len(self._spans) and self._spans[self._next][0].start <= at:
            self._active.append(self._spans[self._next])
            self._next += 1
        self._active = [entry for entry in self._active if entry[0].end > at]

    def _run(self, span: Span, *, is_last: bool) -> Run:
        marks = sorted((found for _, found in self._active if isinstance(found, Mark)), key=lambda mark: mark.rank)
        levels = [found for _, found in self._active if isinstance(found, Level)]
        ended = [found for place, found in self._active if place.end == span.end or is_last]
        return Run(
            text=span.of(self._text),
            mark=marks[0].type if marks else "",
            finding=marks[0].reference.anchor if marks else "",
            level=levels[-1].kind if levels else "",
            after=tuple(_references(ended)),
        )


def _references(ended: Iterable[Mark | Level]) -> list[Reference]:
    """Return what is referred to where these end: differences first, then who else says it; each once."""
    listed = list(ended)
    marks = sorted((found for found in listed if isinstance(found, Mark) and found.is_last), key=lambda mark: mark.rank)
    levels = [reference for found in listed if isinstance(found, Level) for reference in found.references]
    levels.sort(key=lambda reference: -len(reference.text.split()))
    kept: list[Reference] = []
    for level in levels:
        if level.kind != "shared" or not any(_holds(other, level) for other in kept):
            kept.append(level)
    return list(dict.fromkeys([*(mark.reference for mark in marks), *kept]))


def _holds(wider: Reference, narrower: Reference) -> bool:
    """Tell whether a reference to the sources that share a statement names all that another one does."""
    return wider.kind == "shared" and set(narrower.text.split()) <= set(wider.text.split())


def _strip(article: Article, marks: tuple[Mark, ...], levels: tuple[Level, ...]) -> Iterator[Bar]:
    """Yield the bars of the strip, each once, those to be drawn on top last."""
    size = max(1, len(article.text))
    unique = (_bar("unique", span, size) for level in levels if level.kind == "unique" for span in level.spans)
    ranked = sorted(marks, key=lambda mark: mark.rank, reverse=True)
    yield from dict.fromkeys((*unique, *(_bar(mark.type, mark.around, size) for mark in ranked)))


def _bar(kind: str, span: Span, size: int) -> Bar:
    start = span.start * _STRIP_WIDTH // size
    return Bar(kind, start, max(4, span.end * _STRIP_WIDTH // size - start))
