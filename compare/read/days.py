"""Reads a day, or a moment, from what a header, a meta tag or a manifest says; None where it is not certain which."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ISO = r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})"
_MONTH_FIRST = rf"(?P<m2>{_MONTH})\s{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s{{1,2}}(?P<y2>\d{{4}})"
_DAY_FIRST = rf"(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,2}}(?P<m3>{_MONTH})\s?,?\s{{1,2}}(?P<y3>\d{{4}})"
DAY_PATTERN = rf"(?:{_ISO}|{_MONTH_FIRST}|{_DAY_FIRST})"
"""A full day with its year, written so that it can be read in one way only (never 3/4/2009)."""

# No news is older than newspapers; programs write a day such as 0001-01-01 where they have none.
_FIRST_YEAR = 1600
_DAY = re.compile(rf"(?<![\w-]){DAY_PATTERN}(?!\d)", re.IGNORECASE)


def find_day(text: str) -> date | None:
    """Return the first full day that `text` names, None for none or for one that the calendar lacks."""
    found = _DAY.search(text)
    return None if found is None else day_of(found)


_MOMENT = re.compile(
    rf"(?<![\w-]){_ISO}[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,9}})?)?\s?(?:Z|[+-]\d{{2}}:?\d{{2}})(?!\d)"
)


def find_moment(text: str) -> datetime | None:
    """Return the first moment in the form of ISO 8601 that `text` names with its zone, in Universal Time."""
    found = _MOMENT.search(text)
    if found is None:
        return None
    try:
        return in_universal_time(datetime.fromisoformat(found[0].replace(" ", "T", 1).replace(" ", "")))
    except ValueError:
        return None


def in_universal_time(moment: datetime) -> datetime | None:
    """Return a moment in Universal Time, None for one without a zone, or that only stands for its day.

    Programs that know the day alone write its midnight.
    """
    if moment.tzinfo is None or moment.time() == time():
        return None
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def day_of(found: re.Match[str]) -> date | None:
    """Return the day of a match of DAY_PATTERN, None where the calendar lacks it or no news can be of it."""
    for number in "123":
        if found[f"y{number}"] is not None:
            month = found[f"m{number}"]
            try:
                day = date(int(found[f"y{number}"]), _month(month), int(found[f"d{number}"]))
            except ValueError:
                return None
            return day if day.year >= _FIRST_YEAR else None
    return None


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written[:3].lower()) + 1
