"""Reads the dates and times of a statement and ties them to the calendar, or leaves them open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from compare.model.grammar import Mention, Statement
from compare.model.text import Article, Span
from compare.model.values import Anchor, When
from compare.resolve.dates_anchor import Footing, anchored
from compare.resolve.dates_days import read_calendar_date, read_day_of_month, read_possessive_month
from compare.resolve.dates_readings import Reading
from compare.resolve.dates_relative import read_relative_date
from compare.resolve.dates_spoken_times import in_part
from compare.resolve.dates_times import read_time
from compare.resolve.dates_years import read_quarter, read_year
from compare.resolve.quantities_words import Line, split_words
from compare.rulebook.book import Rulebook

_JOINS = frozenset({"", "on", "at", ",", ", at", "at about", "at around", "at dawn on", ", on"})
_VERBLESS = 3
_LONGEST_EDGE = 5
_MORE_STARTERS = frozenset(
    ["the", "a", "an", "in", "last", "next", "this", "over", "at", "half", "quarter", "current", "first", "coming"]
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or time at its place in a text, with the rule that read it."""

    span: Span
    value: When
    rule: str


def find_dates(statement: Statement, article: Article, rules: Rulebook) -> tuple[Mention, ...]:
    """Return the dates and times that the words of `statement` state, in text order.

    They hang on the day of publication; where the article has none, on the one that its own text gives.
    """
    footing = footing_of(article, rules)
    found = _find(statement.span.of(article.text), footing, rules)
    shifted = ((item.span.shift(statement.span.start), item) for item in found)
    return tuple(
        Mention(span, "date", item.value, item.rule)
        for span, item in shifted
        if any(part.contains(span) for part in statement.spans)
    )


def find_dates_in_text(text: str, published: date | None, rules: Rulebook) -> tuple[FoundDate, ...]:
    """Return the dates and times in `text`, in text order; relative ones are counted from `published`."""
    return _find(text, Footing(published), rules)


def date_spans(text: str, rules: Rulebook) -> tuple[Span, ...]:
    """Return where dates and times stand in `text`."""
    return tuple(found.span for found in find_dates_in_text(text, None, rules))


def footing_of(article: Article, rules: Rulebook) -> Footing:
    """Return what relative dates of `article` are counted from."""
    if article.published is not None:
        return Footing(article.published, Anchor.PUBLISHED)
    head = article.text[: int(rules.weight("dates", "publication-within"))]
    return Footing(_stated_publication(head, rules.words("dates", "publication").regex, rules), Anchor.ARTICLE)


def _stated_publication(head: str, cues: re.Pattern[str], rules: Rulebook) -> date | None:
    """Return the day behind "published on" or its like in the head of an article."""
    for cue in cues.finditer(head):
        for found in find_dates_in_text(head[cue.end() : cue.end() + 40], None, rules):
            if found.span.start <= 3 and found.value.start is not None and found.value.start == found.value.end:
                return found.value.start
    return None


def _find(text: str, footing: Footing, rules: Rulebook) -> tuple[FoundDate, ...]:
    line, readings = _readings(text, rules)
    found = []
    for index, reading in enumerate(readings):
        floor = readings[index - 1].end if index else 0
        ceiling = readings[index + 1].start if index + 1 < len(readings) else len(line.words)
        tense = _tense(line, reading, (floor, ceiling), rules)
        span = Span(line.word(reading.start).start, line.word(reading.end - 1).end)
        value = replace(anchored(reading, footing, tense=tense), edge=_edge(line, reading, rules))
        found.append(FoundDate(span, value, reading.rule))
    return tuple(found)


def _edge(line: Line, reading: Reading, rules: Rulebook) -> str:
    """Return "early" or "late" where the words before a day put it at one end of it: late on Monday."""
    if reading.weekday is None and reading.day is None:
        return ""
    edges = rules.table("dates", "edges-of-day").entries
    end = reading.start - 1 if line.low(reading.start - 1) == "on" else reading.start
    phrases = (line.phrase(max(0, end - size), end) for size in range(_LONGEST_EDGE, 0, -1))
    return next((str(edges[phrase]) for phrase in phrases if phrase in edges), "")


# A statement is read for its dates and then for its amounts, which must know where its dates stand.
@lru_cache(maxsize=64)
def _readings(text: str, rules: Rulebook) -> tuple[Line, tuple[Reading, ...]]:
    """Return the words of `text` and what is written of dates and times in them, tied to no calendar yet."""
    line = split_words(text)
    return line, _joined(line, tuple(_read_all(line, rules)))


def _read_all(line: Line, rules: Rulebook) -> Iterator[Reading]:
    at = 0
    starters = _starters(rules)
    while at < len(line.words):
        reading = _read_at(line, at, starters, rules)
        if reading is not None:
            yield reading
        at = max(reading.end if reading is not None else 0, at + 1)


def _read_at(line: Line, at: int, starters: frozenset[str], rules: Rulebook) -> Reading | None:
    """Return the reading that starts at word `at`; most words can start none, which is told at a glance."""
    word = line.word(at)
    if not word.is_figure and not word.is_capitalised and word.low not in starters:
        return None
    return (
        read_time(line, at, rules)
        or read_quarter(line, at)
        or read_calendar_date(line, at, rules)
        or read_relative_date(line, at, rules)
        or read_possessive_month(line, at, rules)
        or read_day_of_month(line, at)
        or read_year(line, at, rules)
    )


@lru_cache(maxsize=8)
def _starters(rules: Rulebook) -> frozenset[str]:
    """Return the lower-case words that may open a date."""
    phrases = (
        *rules.words("dates", "open-phrases").words,
        *rules.table("dates", "relative-days").entries,
        *rules.table("dates", "clock-words").entries,
        *rules.table("numbers", "words").entries,
    )
    return _MORE_STARTERS.union(phrase.split()[0] for phrase in phrases)


def _joined(line: Line, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Join a time and a day that stand side by side: 1:30 a.m. Sunday; Monday at 23:40."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        merged = None if last is None else _merge(line, last, reading)
        if merged is None:
            joined.append(reading)
        else:
            joined[-1] = merged
    return tuple(joined)


def _merge(line: Line, first: Reading, second: Reading) -> Reading | None:
    gap = line.phrase(first.end, second.start) if second.start > first.end else ""
    if gap == "(" and not first.has_day and not second.has_day and line.low(second.end) == ")":
        # "5 p.m. EST (2200 GMT)" says one time twice.
        return replace(first, end=second.end + 1)
    if gap not in _JOINS or first.is_open or second.is_open:
        return None
    if (
        first.minutes is not None
        and not first.has_day
        and second.has_day
        and (second.minutes is None or second.is_part_of_day)
    ):
        return _with_time(second, first, first.start, second.end)
    if (
        second.minutes is not None
        and not second.has_day
        and first.has_day
        and (first.minutes is None or first.is_part_of_day)
    ):
        return _with_time(first, second, first.start, second.end)
    return None


def _with_time(day: Reading, time: Reading, start: int, end: int) -> Reading:
    """Join both; the part of the day that the one names tells in which half the hour of the other is."""
    time = in_part(time, day.minutes if day.is_part_of_day else None)
    return replace(
        day,
        start=start,
        end=end,
        minutes=time.minutes,
        offset=time.offset,
        is_about=time.is_about,
        on_dial=time.on_dial,
        is_part_of_day=False,
    )


def _tense(line: Line, reading: Reading, limits: tuple[int, int], rules: Rulebook) -> str:
    """Return "future" or "past" where the clause puts the date there, else ""."""
    floor, ceiling = limits
    start = reading.start
    while start > floor and line.low(start - 1) not in (".", ";", "!", "?"):
        start -= 1
    before = rules.words("dates", "held-to-be").regex.sub("", line.phrase(start, reading.start))
    if rules.words("dates", "past").regex.search(before):
        return "past"
    future = rules.words("dates", "future").regex
    if future.search(before) or before.endswith("by") or line.phrase(reading.start - 2, reading.start) == "ahead of":
        return "future"
    if reading.start - start > _VERBLESS or start < floor:
        return ""
    end = reading.end
    while end < ceiling and line.low(end) not in (".", ";", "!", "?"):
        end += 1
    return "future" if future.search(line.phrase(reading.end, end)) else ""
