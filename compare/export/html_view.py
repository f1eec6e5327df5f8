"""Turns a comparison into all that the page shows, so that its templates only lay it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from compare.export.explained import OFFSETS
from compare.export.html_cards import Card, make_cards
from compare.export.html_listings import (
    CopyView,
    Counted,
    Entry,
    NameView,
    OriginView,
    list_copies,
    list_days,
    list_names,
    list_numbers,
    list_origins,
)
from compare.export.html_material import Material, gather
from compare.export.html_matrix import MatrixRow, make_matrix
from compare.export.html_reading import Reading, make_readings
from compare.export.html_sources import Count, Gap, SourceView, gap, source_views
from compare.model.findings import Comparison
from compare.model.review import Change
from compare.tables.findings import FindingType
from compare.tables.labels import TITLES
from compare.tables.wide import MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of a finding since the last report, with label and anchor where it still stands."""

    change: Change
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page, in its order."""

    comparison: Comparison
    sources: tuple[SourceView, ...]
    days: tuple[date, ...]
    counts: tuple[Count, ...]
    cards: Mapping[str, tuple[Card, ...]]
    uniques: Mapping[str, tuple[Card, ...]]
    matrix: tuple[MatrixRow, ...]
    readings: tuple[Reading, ...]
    timeline: tuple[Entry, ...]
    numbers: tuple[Counted, ...]
    origins: tuple[OriginView, ...]
    copies: tuple[CopyView, ...]
    names: tuple[NameView, ...]
    not_compared: tuple[Gap, ...]
    set_aside: tuple[Gap, ...]
    notes: tuple[tuple[str, str], ...]
    since: str
    changes: tuple[ChangeView, ...]
    statements: int
    has_columns: bool
    data: Mapping[str, object]
    offsets: str = OFFSETS


def build_page(comparison: Comparison) -> Page:
    """Return the page of a comparison."""
    material = gather(comparison)
    cards = {str(kind): found for kind, found in make_cards(material).items()}
    matrix, sources = make_matrix(material), source_views(material)
    return Page(
        comparison=comparison,
        sources=sources,
        days=tuple(sorted({a.published for a in comparison.articles if a.published is not None})),
        counts=tuple(Count(str(kind), len(cards[kind]), TITLES[kind], f"{kind}s", str(kind)) for kind in FindingType),
        cards=cards,
        uniques=_by_source(cards[str(FindingType.UNIQUE)], material),
        matrix=matrix,
        readings=make_readings(material),
        timeline=list_days(material),
        numbers=list_numbers(material),
        origins=list_origins(material),
        copies=list_copies(material),
        names=list_names(material),
        not_compared=tuple(gap(e.statement, e.missing, material) for e in comparison.not_compared),
        set_aside=tuple(gap(e.statement, e.reason, material) for e in comparison.set_aside),
        notes=tuple((material.index.letters.get(note.article, "all"), note.text) for note in comparison.notes),
        since="" if comparison.review is None else comparison.review.since,
        changes=tuple(_changes(material)),
        statements=sum(source.statements for source in sources),
        has_columns=len(comparison.articles) <= MOST_COLUMNS,
        data=_data(cards, matrix, material),
    )


def _by_source(cards: tuple[Card, ...], material: Material) -> dict[str, tuple[Card, ...]]:
    """Return the unique details of each source by its letter."""
    found: dict[str, list[Card]] = {letter: [] for letter in material.lettered}
    for card in cards:
        found[card.letters[0]].append(card)
    return {letter: tuple(own) for letter, own in found.items()}


def _changes(material: Material) -> Iterator[ChangeView]:
    review = material.comparison.review
    for change in () if review is None else review.changes:
        anchor = material.anchors.get((change.type, change.finding), "")
        yield ChangeView(change, material.labels.get(change.finding, "") if anchor else "", anchor)


def _data(
    cards: Mapping[str, tuple[Card, ...]], matrix: tuple[MatrixRow, ...], material: Material
) -> dict[str, object]:
    """Return what the script needs: by anchor what each finding is and whose, and each row's sides."""
    return {
        "sources": list(material.index.letters.values()),
        "findings": {
            card.anchor: {"type": kind, "kind": card.finding.kind, "sources": list(card.letters)}
            for kind, found in cards.items()
            for card in found
        },
        "rows": {row.anchor: {cell.letter: cell.side or "+" for cell in row.cells if cell.place} for row in matrix},
    }
