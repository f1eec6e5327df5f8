"""Tells what lies between two days that are not the same: a night, a week, a year, or more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from compare.judge.reading.binding import bind, values_of
from compare.model.grammar import Statement
from compare.model.values import Anchor, Relation, Value, When, relate
from compare.rulebook.book import Rulebook


def gap_between(left: When, right: When) -> str:
    """Return what lies between two days: "night", "week", "year" or "more".

    "night" where they are neighbours and one hour may be called by either: only one side says the part of the day, or
    one says the night of the first day and the other the early hours of the second. "week" where both name the same
    weekday and only the days of publication set them seven days apart, "year" where they so name the same month.
    """
    days = _days_between(left, right)
    if days is None or left.start is None or right.start is None:
        return "night" if _are_weekdays_of_one_night(left, right) else "more"
    if left.anchor is right.anchor is Anchor.PUBLISHED and _differ_by_year(left.start, right.start):
        return "year"
    if days == 7 and left.weekday is not None and left.weekday == right.weekday:
        return "week"
    return "night" if days == 1 and _is_of_one_night(left, right) else "more"


def with_hour_told(value: When, event: str, context: tuple[Statement, ...], rules: Rulebook) -> When:
    """Return a day with the clock time that its article, told in `context`, gives to the same event elsewhere.

    The day as it is where its own words name an hour, or the article names none or more than one.
    """
    if value.minutes is not None or not value.edge or not event:
        return value
    hours = {
        mention.value.minutes
        for statement in context[:_HEAD]
        for mention in values_of(statement, "date")
        if isinstance(mention.value, When) and _is_clock_of(mention.value, value)
        if bind(statement, mention.span, rules).predicate == event
    }
    return replace(value, minutes=hours.pop()) if len(hours) == 1 else value


# News tells when something was in its first paragraphs; of an endless list only the head is looked at.
_HEAD = 200


def _is_clock_of(time: When, day: When) -> bool:
    """Tell whether an expression is a clock time of a day, or of no day that it names."""
    return time.is_clock and (time.start is None or (time.start, time.end) == (day.start, day.end))


def _days_between(left: When, right: When) -> int | None:
    """Return how many days lie from the one to the other, None where either has no place in the calendar."""
    if left.start is None or left.end is None or right.start is None or right.end is None:
        return None
    return min(abs((left.start - right.end).days), abs((right.start - left.end).days))


def _is_of_one_night(left: When, right: When) -> bool:
    """Tell whether two neighbouring days may be named for one hour between them."""
    if left.start is None or right.start is None:
        return False
    return _is_night_between(left, right) if left.start < right.start else _is_night_between(right, left)


def _are_weekdays_of_one_night(left: When, right: When) -> bool:
    """Tell whether two weekdays that nothing ties to the calendar are neighbours, and one hour may be of either."""
    if left.weekday is None or right.weekday is None or left.start is not None or right.start is not None:
        return False
    days = (right.weekday - left.weekday) % 7
    return (days == 1 and _is_night_between(left, right)) or (days == 6 and _is_night_between(right, left))


def _is_night_between(first: When, second: When) -> bool:
    """Tell whether what is said of the hours leaves the night from one day to the next one."""
    says_late, says_early = _hours(first), _hours(second)
    if says_late is None or says_early is None:
        return says_late is not says_early
    is_clock = says_early[0] == says_early[1]
    return says_late[1] >= _EVENING and says_early[0] <= (_SMALL if is_clock else _MORNING)


def _hours(value: When) -> tuple[int, int] | None:
    """Return the minutes of the day that the text leaves, None where it says nothing of them."""
    if value.minutes is not None and not value.on_dial:
        return value.minutes
    return _EDGES.get(value.edge)


# An evening from six, and the small hours until six, are where outlets name now the one and now the other day; an
# hour that the clock gives as past three is nobody's late evening.
_EVENING, _SMALL, _MORNING = 18 * 60, 3 * 60, 6 * 60
_EDGES: Mapping[str, tuple[int, int]] = MappingProxyType({"late": (_EVENING, 24 * 60 - 1), "early": (0, _MORNING)})


def _differ_by_year(left: date, right: date) -> bool:
    return left.year != right.year and (left.month, left.day) == (right.month, right.day)


def are_neighbours(left: When, right: When) -> bool:
    """Tell whether two days, not years or weeks, stand side by side in the calendar."""
    return left.start == left.end and right.start == right.end and _days_between(left, right) == 1


def is_another_day(left: Value, right: Value) -> bool:
    """Tell whether two days exclude each other even where a night lies between them."""
    if not isinstance(left, When) or not isinstance(right, When):
        return False
    return relate(left, right) is Relation.APART and gap_between(left, right) != "night"
