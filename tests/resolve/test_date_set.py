"""The reader of dates against `tests/sets/dates.jsonl`, which was written before it and by another hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from compare.model.values import When
from compare.resolve.dates import FoundDate, find_dates_in_text
from compare.rulebook.book import default_rulebook

_SET = Path(__file__).parent.parent / "sets" / "dates.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _is_right(value: When, expected: dict[str, Any]) -> bool:
    """Tell whether days, time of day and weekday are those expected; a part of the day is no time."""
    if (value.start, value.end) != (_day(expected.get("start")), _day(expected.get("end"))):
        return False
    if expected.get("weekday") and value.weekday != _WEEKDAYS.index(expected["weekday"]):
        return False
    if not expected.get("time"):
        return value.minutes is None or value.precision == "part-of-day"
    hour, minute = map(int, expected["time"].split(":"))
    return value.minutes == (hour * 60 + minute, hour * 60 + minute)


def _says_nothing(value: When) -> bool:
    """Tell whether a reading is open, which is not counted where it is not expected."""
    return value.start is None and value.minutes is None and value.weekday is None and value.month is None


def _grade(row: dict[str, Any]) -> tuple[int, int, int]:
    """Return how many expressions of a row are right, how many there are, and how many readings are false."""
    found: list[FoundDate] = list(find_dates_in_text(row["text"], _day(row["published"]), default_rulebook()))
    right, start = 0, 0
    for expected in row["dates"]:
        at = row["text"].index(expected["text"], start)
        start = at + 1
        end = at + len(expected["text"])
        near = [item for item in found if item.span.start < end and item.span.end > at]
        fitting = [item for item in near if _is_right(item.value, expected)]
        right += bool(fitting) or (bool(expected.get("optional")) and not near)
        if fitting:
            found.remove(fitting[0])
    return right, len(row["dates"]), sum(not _says_nothing(item.value) for item in found)


def test_nineteen_of_twenty_expressions_are_read_right() -> None:
    grades = [_grade(row) for row in _ROWS]
    assert sum(right for right, _, _ in grades) / sum(number for _, number, _ in grades) >= 0.98


def test_hardly_anything_is_read_that_is_no_date() -> None:
    grades = [_grade(row) for row in _ROWS]
    assert sum(false for _, _, false in grades) / sum(number for _, number, _ in grades) <= 0.02


def test_names_and_habits_are_no_dates() -> None:
    wrong = [row["id"] for row in _ROWS if not row["dates"] and _grade(row)[2]]
    # A first name that is a weekday, set off by commas, cannot be told from a day without knowing the cat.
    assert wrong == ["d301"]


def test_anchors_are_told_apart() -> None:
    named = {"absolute": "article", "published": "published", "none": "none"}
    right = number = 0
    for row in _ROWS:
        found = find_dates_in_text(row["text"], _day(row["published"]), default_rulebook())
        if len(found) == len(row["dates"]):
            number += len(found)
            right += sum(
                item.value.anchor == named[expected["anchor"]]
                for item, expected in zip(found, row["dates"], strict=True)
            )
    assert number > 250
    assert right / number >= 0.97
