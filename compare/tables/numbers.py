"""The listing of quantities: for each thing counted all values, lowest to highest, with who says them and when."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.findings import ResolvedStory
from compare.model.grammar import Mention, Statement
from compare.model.values import Quantity
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, story_index
from compare.tables.leaves import mentions_once
from compare.tables.measures import in_words, kind_of

NUMBER_COLUMNS = (
    Column("counted", "What is counted, and what happened to it"),
    Column("unit", "Base unit; empty for a plain count"),
    Column("low", "Lower bound in the unit; empty where the text sets none"),
    Column("high", "Upper bound in the unit; empty where the text sets none"),
    Column("value", "The bounds in words, in the unit that people use"),
    Column("approximate", "about, where the text hedges the figure"),
    Column("part_of", "What the amount is a part of"),
    Column("words", "The exact words"),
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who prints it"),
    Column("speaker", "Who is quoted or cited with it; empty where nobody is"),
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
        """What is counted, with what happened to it, or what sort of measure it is."""
        noun = "people" if self.is_of_all else self.value.of
        told = self.value.verb or kind_of(self.value)
        return " ".join(part for part in (noun, f"({told})" if told else "") if part)

    @property
    def is_of_all(self) -> bool:
        """Whether it is a toll of people as such, under whatever word."""
        return bool(self.value.verb) and self.value.unit == "" and self.value.of in _EVERYBODY

    @property
    def family(self) -> str:
        """What figures stand together: a toll with those of its parts."""
        return self.value.verb if self.value.verb and self.value.unit == "" else self.counted


# Words under which all people of an outcome are counted, and what a parser takes for a noun beside a bare figure.
_EVERYBODY = frozenset(
    ("", "people", "person", "other", "life", "victim", "body", "soul", "casualty", "death", "fatality", "toll", "dead")
)


def numbers_table(story: ResolvedStory) -> Table:
    """Return one row a quantity: what several sources count first, a toll before its parts, the lowest value first."""
    index = story_index(story)
    figures = [
        _Figure(mention.value, mention, statement)
        for mention, statement in mentions_once(index)
        if isinstance(mention.value, Quantity)
    ]
    sources: dict[tuple[str, str], set[str]] = {}
    for figure in figures:
        sources.setdefault((figure.family, figure.value.unit), set()).add(figure.statement.article)
    figures.sort(key=lambda figure: (-len(sources[figure.family, figure.value.unit]), *_order(figure, index)))
    return Table("numbers", NUMBER_COLUMNS, tuple(_row(figure, index) for figure in figures))


def _order(figure: _Figure, index: Index) -> tuple[bool, str, bool, str, str, float, float, tuple[int, int]]:
    value = figure.value
    low = float("-inf") if value.low is None else value.low
    high = float("inf") if value.high is None else value.high
    place = index.source_order(figure.statement.article, figure.mention.span.start)
    return (
        bool(value.unit) or not figure.counted,
        figure.family,
        not figure.is_of_all,
        figure.counted,
        value.unit,
        low,
        high,
        place,
    )


def _row(figure: _Figure, index: Index) -> Row:
    article = index.articles[figure.statement.article]
    value, span = figure.value, figure.mention.span
    return (
        *(figure.counted, value.unit),
        *(_bound(value.low), _bound(value.high), in_words(value)),
        "about" if value.approximate else "",
        value.part_of,
        span.of(article.text),
        *(index.letters[article.id], index.place(article.id, span.start), article.publisher),
        *(_speaker(figure.statement), article.published),
        *(index.location(article.id, span.start), span.start, span.end),
        index.words(figure.statement).text,
    )


def _speaker(statement: Statement) -> str:
    speaker = statement.speaker
    return "" if speaker is None else speaker.name or speaker.text


def _bound(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.15g}"
