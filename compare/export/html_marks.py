"""Finds what is to be marked in an article's text: the words that differ, and what each statement is to the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.export.html_material import Material
from compare.export.html_words import joined
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.tables.findings import Finding, FindingType
from compare.tables.labels import LETTERS
from compare.tables.marking import marked_spans

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
    """Words on which sources differ; `around` is the whole quotation or statement they stand in."""

    span: Span
    type: str
    rank: tuple[int, int]
    reference: Reference
    around: Span


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
            for article, mark in _marks(finding, number, material):
                found.setdefault(article, {}).setdefault((mark.span, mark.reference.anchor), mark)
    return {article: tuple(marks.values()) for article, marks in found.items()}


def _marks(finding: Finding, number: int, material: Material) -> Iterator[tuple[str, Mark]]:
    kind = str(finding.type)
    label = material.labels[finding.id]
    reference = Reference(label, material.anchors[kind, finding.id], kind, f"{label}: {kind}, {finding.kind}")
    rank = (_RANKED.index(finding.type), number)
    for side in finding.sides:
        for voice in side.voices:
            words = Span(voice.words.start, voice.words.end)
            spans = joined(marked_spans(finding, side, voice)) or [words]
            around = Span(voice.quote.start, voice.quote.end) if voice.quote.article == voice.words.article else words
            yield from ((voice.words.article, Mark(span, kind, rank, reference, around)) for span in spans)


def levels_of(material: Material) -> Mapping[str, tuple[Level, ...]]:
    """Return the levels of each article's statements."""
    groups: dict[str, list[str]] = {}
    for group in material.comparison.groups:
        for statement in group.statements:
            groups.setdefault(statement, []).append(group.id)
    aside = {entry.statement: entry.reason for entry in material.comparison.set_aside}
    sharing = {group.id: _letters(group.statements, material) for group in material.comparison.groups}
    unique = frozenset(material.comparison.unique)
    levels: dict[str, list[Level]] = {}
    for statement in material.comparison.statements:
        spans = tuple(span for span in statement.spans if len(span))
        if statement.id in groups:
            references = tuple(_shared(statement, group, sharing[group], material) for group in groups[statement.id])
            level = Level("shared", spans, references)
        elif statement.id in unique:
            level = Level("unique", spans, (_only(statement, material),))
        elif statement.id in aside:
            level = Level("aside", spans, (Reference(f"set aside: {aside[statement.id]}", "", "aside", ""),))
        else:
            continue
        levels.setdefault(statement.article, []).append(level)
    return {article: tuple(found) for article, found in levels.items()}


def _letters(statements: tuple[str, ...], material: Material) -> tuple[str, ...]:
    articles = {material.index.statements[statement].article for statement in statements}
    return tuple(material.index.letters[article] for article in sorted(articles, key=material.index.order.__getitem__))


def _shared(statement: Statement, group: str, letters: tuple[str, ...], material: Material) -> Reference:
    own = material.index.letters[statement.article]
    others = [letter for letter in letters if letter != own]
    title = f"also in {', '.join(others)}" if others else f"said more than once in {own}"
    return Reference(" ".join(others) or own, material.rows[group], "shared", title)


def _only(statement: Statement, material: Material) -> Reference:
    own = material.index.letters[statement.article]
    anchor = material.anchors[str(FindingType.UNIQUE), statement.id]
    return Reference(f"only {own}", anchor, "unique", f"no other source has this; only {own}")
