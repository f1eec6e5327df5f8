"""The listing of dates: what is said to have happened when, by source, the earliest first."""

from __future__ import annotations

from datetime import date

from compare.model.findings import ResolvedStory
from compare.model.grammar import Mention, Statement
from compare.model.values import When
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, story_index
from compare.tables.leaves import mentions_once
from compare.tables.values import normal_form

TIME_COLUMNS = (
    Column("first", "First day meant; empty where nothing ties the words to the calendar", CellType.DATE),
    Column("last", "Last day meant", CellType.DATE),
    Column("when", "The time in its normal form"),
    Column("precision", "How exact it is"),
    Column("anchor", "What ties it to the calendar", choices=("published", "article", "story", "none")),
    Column("words", "The exact words"),
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who says it"),
    Column("location", "path:line of the words"),
    Column("start", "Offset of the first code point", CellType.INTEGER),
    Column("end", "Offset after the last code point", CellType.INTEGER),
    Column("sentence", "The statement around the words"),
)


def timeline_table(story: ResolvedStory) -> Table:
    """Return one row a time that is mentioned, the earliest first; those that nothing ties to the calendar last.

    A line that says nothing but a day, as the line of the day of publication does, tells no event.
    """
    index = story_index(story)
    times = [
        (mention.value, mention, statement)
        for mention, statement in mentions_once(index)
        if isinstance(mention.value, When) and not _is_date_line(mention, statement)
    ]
    times.sort(key=lambda time: _order(time[0]))
    return Table("timeline", TIME_COLUMNS, tuple(_row(*time, index) for time in times))


def _is_date_line(mention: Mention, statement: Statement) -> bool:
    """Tell whether a statement only dates an article: "Published March 8, 2022", "OSLO, March 8 (Agency) -"."""
    words = [token for token in statement.tokens if any(character.isalnum() for character in token.text)]
    beside = [token for token in words if not mention.span.overlap(token.span)]
    is_only = len(beside) <= 1 and all(token.span.start < mention.span.start for token in beside)
    ends_open = bool(words) and statement.tokens[-1].text in _DASHES and len(beside) <= _LONGEST_DATELINE
    return bool(words) and (is_only or ends_open)


_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST_DATELINE = 6


def _order(value: When) -> tuple[bool, date, date, tuple[int, int]]:
    first, last = value.start or date.max, value.end or date.max
    return (value.start is None, first, last, value.minutes or (0, 0))


def _row(value: When, mention: Mention, statement: Statement, index: Index) -> Row:
    article, span = index.articles[statement.article], mention.span
    return (
        *(value.start, value.end, normal_form(value), value.precision, str(value.anchor)),
        span.of(article.text),
        *(index.letters[article.id], index.place(article.id, span.start), article.publisher),
        *(index.location(article.id, span.start), span.start, span.end),
        index.words(statement).text,
    )
