"""Finds what is to be marked in an article's text: the words that differ, and what each statement is to the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.export.html_material import Material
from compare.export.html_words import joined
from compare.model.text import Span
from compare.tables.findings import Finding, FindingType, Voice
from compare.tables.labels import LETTERS
from compare.tables.marking import marked_spans
from compare.tables.shown import shown_groups

_RANKED = tuple(LETTERS)


@dataclass(frozen=True, slots=True)
class Reference:
    """A small link after words: what it says, where it leads, what sort it is, and the same in full."""

    text: str
    anchor: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words on which sources differ, and the finding they lead to; `around` is the statement they stand in.

    Several marks of one statement lead to one finding: the last of them (`is_last`) shows the reference.
    """

    span: Span
    type: str
    rank: tuple[int, int]
    reference: Reference
    around: Span
    is_last: bool


@dataclass(frozen=True, slots=True)
class Level:
    """What a statement is to the other articles: "shared", "unique" or "aside"."""

    kind: str
    spans: tuple[Span, ...]
    references: tuple[Reference, ...]


def marks_of(material: Material) -> Mapping[str, tuple[Mark, ...]]:
    """Return the marks of each article, costliest first."""
    found: dict[str, dict[tuple[Span, str], Mark]] = {}
    for number, finding in enumerate(material.findings):
        if finding.type in _RANKED:
            rank = (_RANKED.index(finding.type), number)
            for voice, mark in finding_marks(finding, rank, _reference(finding, material)):
                marks = found.setdefault(voice.words.article, {})
                marks.setdefault((mark.span, mark.reference.anchor), mark)
    return {article: tuple(marks.values()) for article, marks in found.items()}


def _reference(finding: Finding, material: Material) -> Reference:
    kind, label = str(finding.type), material.labels[finding.id]
    return Reference(label, material.anchors[kind, finding.id], kind, f"{label}: {kind}, {finding.kind}")


def finding_marks(finding: Finding, rank: tuple[int, int], reference: Reference) -> Iterator[tuple[Voice, Mark]]:
    """Yield the marks of a finding, each with the place that it belongs to."""
    for side in finding.sides:
        for voice in side.voices:
            words = Span(voice.words.start, voice.words.end)
            spans = joined(marked_spans(finding, side, voice)) or [words]
            around = Span(voice.quote.start, voice.quote.end) if voice.quote.article == voice.words.article else words
            for span in spans:
                yield voice, Mark(span, str(finding.type), rank, reference, around, span is spans[-1])


def levels_of(material: Material) -> Mapping[str, tuple[Level, ...]]:
    """Return the levels of each article's statements; those that are only there for context have none."""
    found: dict[str, list[Level]] = {}
    for number, kind, references in _kinds(material):
        statement = material.index.statements[number]
        spans = tuple(span for span in statement.spans if len(span))
        found.setdefault(statement.article, []).append(Level(kind, spans, references))
    return {article: tuple(levels) for article, levels in found.items()}


def _kinds(material: Material) -> Iterator[tuple[str, str, tuple[Reference, ...]]]:
    """Yield each statement that is shared, unique or set aside, with the references it leaves."""
    shared: dict[str, list[Reference]] = {}
    for group in shown_groups(material.comparison.groups):
        letters = _letters(group.statements, material)
        for statement in group.statements:
            shared.setdefault(statement, []).append(_shared(statement, group.id, letters, material))
    yield from ((statement, "shared", tuple(references)) for statement, references in shared.items())
    for statement in material.comparison.unique:
        if statement not in shared:
            yield statement, "unique", (_only(statement, material),)
    for entry in material.comparison.set_aside:
        yield entry.statement, "aside", (Reference(f"set aside: {entry.reason}", "", "aside", ""),)


def _letters(statements: tuple[str, ...], material: Material) -> tuple[str, ...]:
    articles = {material.index.statements[statement].article for statement in statements}
    return tuple(material.index.letters[article] for article in sorted(articles, key=material.index.order.__getitem__))


def _shared(statement: str, group: str, letters: tuple[str, ...], material: Material) -> Reference:
    own = _letters((statement,), material)[0]
    others = [letter for letter in letters if letter != own]
    title = f"also in {', '.join(others)}" if others else f"said more than once in {own}"
    return Reference(" ".join(others) or own, material.rows[group], "shared", title)


def _only(statement: str, material: Material) -> Reference:
    own = _letters((statement,), material)[0]
    anchor = material.anchors[str(FindingType.UNIQUE), statement]
    return Reference(f"only {own}", anchor, "unique", f"no other source has this; only {own}")
