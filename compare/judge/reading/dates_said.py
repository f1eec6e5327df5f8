"""Says a date or a time in one form, however an article wrote it."""

from __future__ import annotations

from datetime import date

from compare.model.values import When

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def normal_form(value: When) -> str:
    """Return a date in the form 2022-03-07, a span as 2022-03-07/2022-03-13, a time as 14:30, what is open in words."""
    day = _days(value.start, value.end)
    if not day and value.weekday is not None:
        day = f"a {_WEEKDAYS[value.weekday]}"
    if not day and value.month is not None:
        day = f"--{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")
    return " ".join(part for part in (day, _clock(value)) if part) or "open"


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return ""
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def _clock(value: When) -> str:
    if value.minutes is None:
        return ""
    first, last = (f"{minute // 60:02d}:{minute % 60:02d}" for minute in value.minutes)
    if value.on_dial:
        return " or ".join(_clock(half) for half in value.halves)
    return first if first == last else f"{first}-{last}"
