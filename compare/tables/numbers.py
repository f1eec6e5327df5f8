"""The listing of quantities: for each thing counted all values, lowest to highest, with who says them and when."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.findings import ResolvedStory
from compare.model.grammar import Mention, Statement
from compare.model.values import Quantity
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, story_index
from compare.tables.leaves import mentions_once
from compare.tables.values import bounds

NUMBER_COLUMNS = (
    Column("counted", "What is counted, and what happened to it"),
    Column("unit", "Base unit; empty for a plain count"),
    Column("low", "Lower bound in the unit; empty where the text sets none"),
    Column("high", "Upper bound in the unit; empty where the text sets none"),
    Column("value", "The bounds in words"),
    Column("approximate", "about, where the text hedges the figure"),
    Column("part_of", "What the amount is a part of"),
    Column("words", "The exact words"),
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who says it"),
    Column("published", "When the article was published; empty where unknown", CellType.DATE),
    Column("location", "path:line of the words"),
    Column("start", "Offset of the first code point", CellType.INTEGER),
    Column("end", "Offset after the last code point", CellType.INTEGER),
    Column("sentence", "The statement around the words"),
)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: Quantity
    mention: Mention
    statement: Statement

    @property
    def counted(self) -> str:
        return " ".join(part for part in (self.value.of, f"({self.value.verb})" if self.value.verb else "") if part)


def numbers_table(story: ResolvedStory) -> Table:
    """Return one row a quantity; what several sources count comes first, then by what is counted and the value."""
    index = story_index(story)
    figures = [
        _Figure(mention.value, mention, statement)
        for mention, statement in mentions_once(index)
        if isinstance(mention.value, Quantity)
    ]
    sources: dict[tuple[str, str], set[str]] = {}
    for figure in figures:
        sources.setdefault((figure.counted, figure.value.unit), set()).add(figure.statement.article)
    figures.sort(key=lambda figure: (-len(sources[figure.counted, figure.value.unit]), *_order(figure, index)))
    return Table("numbers", NUMBER_COLUMNS, tuple(_row(figure, index) for figure in figures))


def _order(figure: _Figure, index: Index) -> tuple[str, str, float, float, tuple[int, int]]:
    value = figure.value
    low = float("-inf") if value.low is None else value.low
    high = float("inf") if value.high is None else value.high
    place = index.source_order(figure.statement.article, figure.mention.span.start)
    return (figure.counted, value.unit, low, high, place)


def _row(figure: _Figure, index: Index) -> Row:
    article = index.articles[figure.statement.article]
    value, span = figure.value, figure.mention.span
    return (
        *(figure.counted, value.unit),
        *(_bound(value.low), _bound(value.high), bounds(value)),
        "about" if value.approximate else "",
        value.part_of,
        span.of(article.text),
        *(index.letters[article.id], index.place(article.id, span.start), article.publisher, article.published),
        *(index.location(article.id, span.start), span.start, span.end),
        index.words(figure.statement).text,
    )


def _bound(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.15g}"
