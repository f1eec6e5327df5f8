"""Ties the weekdays of undated articles to the calendar by the dated articles of the same story.

Where every dated article that speaks of Monday means one and the same Monday, an undated article of the story means it
too; and "tomorrow" in it is the day after the day that it speaks of most. Such values say so by their anchor (STORY),
and no contradiction rests on them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from compare.model.grammar import Mention, Note, ParsedArticle, Statement
from compare.model.values import Anchor, When
from compare.rulebook.book import Rulebook


def tie_to_story(articles: Sequence[ParsedArticle], rules: Rulebook) -> tuple[ParsedArticle, ...]:
    """Return the articles with the open weekdays of undated ones tied, where the dated ones leave no doubt."""
    known = _known_weekdays(articles)
    return tuple(
        article if article.article.published is not None else _tied(article, known, rules) for article in articles
    )


def _known_weekdays(articles: Sequence[ParsedArticle]) -> Mapping[int, date]:
    """Return the day of each weekday on which all dated articles agree."""
    days: dict[int, set[date]] = {}
    for article in articles:
        for value in _dates(article):
            if value.start is not None and value.start == value.end and value.weekday is not None:
                days.setdefault(value.weekday, set()).add(value.start)
    return {weekday: min(found) for weekday, found in sorted(days.items()) if len(found) == 1}


def _dates(article: ParsedArticle) -> list[When]:
    return [m.value for s in article.statements for m in s.mentions if isinstance(m.value, When)]


def _tied(article: ParsedArticle, known: Mapping[int, date], rules: Rulebook) -> ParsedArticle:
    main = _main_day(article, known)
    offsets = rules.table("dates", "days-from-today").entries
    statements = tuple(_tie_statement(s, article.article.text, (known, main, offsets)) for s in article.statements)
    if statements == article.statements:
        return article
    note = Note(
        "resolve", article.article.id, "no publication date: its weekdays are read as those of the other articles"
    )
    return replace(article, statements=statements, notes=(*article.notes, note))


def _main_day(article: ParsedArticle, known: Mapping[int, date]) -> date | None:
    """Return the day that an undated article speaks of most; None where no weekday of it is known."""
    counted = Counter(v.weekday for v in _dates(article) if v.start is None and v.weekday in known)
    if not counted:
        return None
    weekday = min(counted, key=lambda day: (-counted[day], day or 0))
    return None if weekday is None else known[weekday]


_Ties = tuple[Mapping[int, date], date | None, Mapping[str, int]]


def _tie_statement(statement: Statement, text: str, ties: _Ties) -> Statement:
    mentions = tuple(_tie(mention, text, ties) for mention in statement.mentions)
    return statement if mentions == statement.mentions else replace(statement, mentions=mentions)


def _tie(mention: Mention, text: str, ties: _Ties) -> Mention:
    value = mention.value
    if not isinstance(value, When) or value.start is not None:
        return mention
    known, main, offsets = ties
    word = mention.span.of(text).lower()
    day = known.get(value.weekday) if value.weekday is not None else None
    if day is None and main is not None and word in offsets:
        day = main + timedelta(days=int(offsets[word]))
    if day is None:
        return mention
    return replace(mention, value=replace(value, start=day, end=day, weekday=day.weekday(), anchor=Anchor.STORY))
