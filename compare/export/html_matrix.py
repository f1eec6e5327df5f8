"""The matrix of statements by sources, with links: which source says what, and which side it is on."""

from __future__ import annotations

from dataclasses import dataclass

from compare.export.html_material import Material, Place
from compare.model.findings import Difference, Group
from compare.tables.index import letter
from compare.tables.matrix import cost
from compare.tables.shown import shown_groups
from compare.tables.wide import MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a source does: `side` is "a", "b", …, "" where it takes none; `place` is None where it is silent."""

    letter: str
    side: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A group: the words of its shortest statement, what it comes to, and each source.

    With more than `MOST_COLUMNS` sources only those that speak have a cell, as nobody reads so many columns.
    """

    anchor: str
    about: str
    language: str
    status: str
    kind: str
    label: str
    finding: str
    outlets: int
    origins: int
    cells: tuple[MatrixCell, ...]


def make_matrix(material: Material) -> tuple[MatrixRow, ...]:
    """Return a row a group that tells something of its own, first what many sources share, then by the texts."""
    groups = sorted(shown_groups(material.comparison.groups), key=lambda group: _order(group, material))
    return tuple(_row(group, material) for group in groups)


def _order(group: Group, material: Material) -> tuple[int, tuple[int, int]]:
    statements = [material.index.statements[number] for number in group.statements]
    first = min(material.index.source_order(s.article, s.span.start) for s in statements)
    return (-len({s.article for s in statements}), first)


def _row(group: Group, material: Material) -> MatrixRow:
    index = material.index
    statements = [index.statements[number] for number in group.statements]
    shortest = min((index.words(s) for s in statements), key=lambda words: (len(words.text), words.text))
    costliest = min(group.differences, key=cost, default=None)
    sides = {} if costliest is None else _sides(costliest)
    firsts: dict[str, int] = {}
    for statement in sorted(statements, key=lambda s: s.span):
        firsts.setdefault(statement.article, statement.span.start)
    cells = tuple(
        MatrixCell(
            index.letters[article],
            sides.get(article, "") if article in firsts else "",
            material.place(article, firsts[article]) if article in firsts else None,
        )
        for article in index.articles
        if article in firsts or len(index.articles) <= MOST_COLUMNS
    )
    label, finding = ("", "") if costliest is None else material.links.get(costliest.id, ("", ""))
    return MatrixRow(
        anchor=material.rows[group.id],
        about=shortest.text,
        language=index.articles[shortest.article].language,
        status=str(group.status),
        kind="" if costliest is None else str(costliest.kind),
        label=label,
        finding=finding,
        outlets=len({index.articles[article].publisher for article in firsts}),
        origins=group.confirmations,
        cells=cells,
    )


def _sides(difference: Difference) -> dict[str, str]:
    """Return the side of each article; that of its first mention where one is on both."""
    sides: dict[str, str] = {}
    for number, side in enumerate(difference.sides):
        for mention in side.mentions:
            sides.setdefault(mention.excerpt.article, letter(number).lower())
    return sides
