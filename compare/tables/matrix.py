"""The matrix of statements by sources: which source says what, and which side it is on."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.findings import Comparison, Difference, Group, KindClass
from compare.tables.columns import Column, Row, Table
from compare.tables.index import Index, index_of
from compare.tables.shown import shown_groups

SAYS, SILENT = "says", ""
_CLASSES = tuple(KindClass)


@dataclass(frozen=True, slots=True)
class _Position:
    """Where the articles stand on a group: by article the label of the side, of its costliest difference."""

    kind: str
    sides: dict[str, str]


def matrix_table(comparison: Comparison) -> Table:
    """Return one row a group that tells something of its own, and one column a source.

    A cell is "says", the letter of the source's side where sides differ, or nothing. The sides are those of the group's
    costliest difference. Groups that many sources share come first.
    """
    index = index_of(comparison)
    columns = (
        Column("about", "Words of the shortest statement"),
        Column("status", "What the group comes to"),
        Column("differs_in", "Kind of the costliest difference, whose sides are a, b, …"),
        *(
            Column(index.letters[article], "What this source does: says it, on side a, b, …")
            for article in index.articles
        ),
    )
    ordered = sorted(
        shown_groups(comparison.groups), key=lambda group: (-len(_articles(group, index)), _first(group, index))
    )
    return Table("matrix", columns, tuple(_row(group, index) for group in ordered))


def _articles(group: Group, index: Index) -> frozenset[str]:
    return frozenset(index.statements[statement].article for statement in group.statements)


def _first(group: Group, index: Index) -> tuple[int, int]:
    statements = (index.statements[statement] for statement in group.statements)
    return min(index.source_order(statement.article, statement.span.start) for statement in statements)


def _row(group: Group, index: Index) -> Row:
    position = _position(group)
    speaking = _articles(group, index)
    texts = [index.words(index.statements[statement]).text for statement in group.statements]
    cells = ((position.sides.get(article, SAYS) if article in speaking else SILENT) for article in index.articles)
    return (min(texts, key=lambda text: (len(text), text)), str(group.status), position.kind, *cells)


def _position(group: Group) -> _Position:
    if not group.differences:
        return _Position("", {})
    costliest = min(group.differences, key=cost)
    sides: dict[str, str] = {}
    for number, side in enumerate(costliest.sides):
        for mention in side.mentions:
            sides.setdefault(mention.excerpt.article, chr(ord("a") + min(number, 25)))
    return _Position(str(costliest.kind), sides)


def cost(difference: Difference) -> tuple[int, int, str]:
    """Return what puts the costliest difference of a group first; its id makes the order full."""
    return (_CLASSES.index(difference.kind_class), -difference.severity, difference.id)
