"""Ties what a date says to the calendar, by the day of publication where it hangs on it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from compare.model.values import Anchor, When
from compare.resolve.dates_readings import Reading

_FAR_BACK = 180
_SOON = 31
# Before the first newspapers and long after any news a day of publication is a placeholder, as 0001-01-01 in metadata.
_FIRST_YEAR, _LAST_YEAR = 1600, 2999


@dataclass(frozen=True, slots=True)
class Footing:
    """What relative dates of a text are counted from: a day with its anchor, None where there is none."""

    day: date | None
    anchor: Anchor = Anchor.PUBLISHED


def anchored(reading: Reading, footing: Footing, *, tense: str) -> When:
    """Return the value of `reading`; `tense` is "future", "past" or "" as the clause puts it."""
    if reading.is_open:
        return When(weekday=reading.weekday, precision="open", anchor=Anchor.NONE)
    days = _days(reading, footing, tense)
    absolute = reading.year is not None
    anchor = Anchor.NONE if days is None else Anchor.ARTICLE if absolute else footing.anchor
    return When(
        start=days[0] if days else None,
        end=days[1] if days else None,
        weekday=reading.weekday,
        month=reading.month if days is None else None,
        day=reading.day if days is None else None,
        minutes=reading.minutes,
        offset=reading.offset,
        precision=_precision(reading),
        anchor=anchor,
        approximate=reading.is_about,
        on_dial=reading.on_dial,
    )


def _precision(reading: Reading) -> str:
    if reading.minutes is not None:
        return "part-of-day" if reading.is_part_of_day else "minute"
    if reading.period:
        return {"weekend": "day", "quarter": "month", "century": "decade"}.get(reading.period, reading.period)
    if reading.day is not None or reading.weekday is not None:
        return "day"
    return "month" if reading.month is not None else "year"


def _days(reading: Reading, footing: Footing, tense: str) -> tuple[date, date] | None:
    """Return the first and last day, None where they cannot be tied to the calendar."""
    if reading.year is not None:
        return _absolute(reading)
    if footing.day is None or not _FIRST_YEAR <= footing.day.year <= _LAST_YEAR:
        return None
    if reading.month is not None:
        return _yearless(reading, footing.day, tense)
    return _near(reading, footing.day, tense)


def _near(reading: Reading, base: date, tense: str) -> tuple[date, date] | None:
    """Return what is counted from the day of publication: a weekday, a day of the month, a number of periods."""
    if reading.day is not None:
        return _numbered(reading, base, tense)
    if reading.weekday is not None:
        day = _weekday(reading, base, tense)
        return day, day
    if reading.count is not None:
        return _counted(reading, base)
    return _period(reading, base, tense) if reading.period else None


def _absolute(reading: Reading) -> tuple[date, date] | None:
    year, month, day = reading.year or 1, reading.month, reading.day
    last_year, last_month, last_day = reading.last or (year, month, day)
    return _bounds((year, month, day), (last_year or year, last_month, last_day))


def _bounds(
    first: tuple[int, int | None, int | None], last: tuple[int, int | None, int | None]
) -> tuple[date, date] | None:
    """Return the first day of `first` and the last day of `last`; None where there is no such day."""
    end_month = last[1] or 12
    if first[2] is not None and first[2] > _month_length(first[0], first[1] or 1):
        return None
    end_day = _month_length(last[0], end_month) if last[2] is None else min(last[2], _month_length(last[0], end_month))
    start, end = date(first[0], first[1] or 1, first[2] or 1), date(last[0], end_month, end_day)
    return (start, end) if start <= end else None


def _month_length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _yearless(reading: Reading, base: date, tense: str) -> tuple[date, date] | None:
    """Return a day or month without a year: the latest one, or the next one where the clause looks ahead."""
    years = (base.year - 1, base.year, base.year + 1)
    spans = [span for year in years if (span := _in_year(reading, year)) is not None]
    if not spans:
        return None
    if reading.weekday is not None:
        fitting = [span for span in spans if span[0].weekday() == reading.weekday]
        spans = fitting or spans
    back = [span for span in spans if span[0] <= base]
    ahead = [span for span in spans if span[1] >= base] if reading.day is None else [s for s in spans if s[0] >= base]
    if reading.which == "next":
        ahead = [span for span in spans if span[0] > base]
    if (tense == "future" or reading.which == "next" or not back) and ahead:
        return ahead[0]
    if not tense and back and ahead and reading.day is not None and _is_nearer_ahead(back[-1], ahead[0], base):
        return ahead[0]
    return back[-1] if back else None


def _is_nearer_ahead(back: tuple[date, date], ahead: tuple[date, date], base: date) -> bool:
    return (base - back[0]).days > _FAR_BACK and (ahead[0] - base).days <= _SOON


def _in_year(reading: Reading, year: int) -> tuple[date, date] | None:
    last = reading.last or (year, reading.month, reading.day)
    return _bounds((year, reading.month, reading.day), (year, last[1], last[2]))


def _numbered(reading: Reading, base: date, tense: str) -> tuple[date, date] | None:
    """Return the nearest day with this number, and this weekday where one is said."""
    for distance in range(46):
        steps = (distance, -distance) if tense == "future" else (-distance, distance)
        for step in steps[: 1 if reading.weekday is None and reading.which != "this" else 2]:
            day = base + timedelta(days=step)
            if day.day == reading.day and reading.weekday in (None, day.weekday()):
                return day, day
    return None


def _weekday(reading: Reading, base: date, tense: str) -> date:
    """Return the day that a weekday names: agencies call the day of publication by its weekday too (AP Stylebook)."""
    weekday = reading.weekday or 0
    back = (base.weekday() - weekday) % 7
    if reading.which == "last":
        return base - timedelta(days=back or 7)
    if reading.which == "next":
        return base + timedelta(days=(weekday - base.weekday()) % 7 or 7)
    if tense == "future" or (reading.which == "this" and tense != "past"):
        return base + timedelta(days=(weekday - base.weekday()) % 7)
    return base - timedelta(days=back)


def _counted(reading: Reading, base: date) -> tuple[date, date]:
    count, until = reading.count or 0, reading.until or 0
    if reading.period == "day":
        return base + timedelta(days=count), base + timedelta(days=until)
    if reading.period == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=count)
        return monday, monday + timedelta(days=6)
    if reading.period == "month":
        return _month(base, count)
    return date(base.year + count, 1, 1), date(base.year + count, 12, 31)


def _month(base: date, shift: int) -> tuple[date, date]:
    index = base.year * 12 + base.month - 1 + shift
    year, month = divmod(index, 12)
    return date(year, month + 1, 1), date(year, month + 1, _month_length(year, month + 1))


def _period(reading: Reading, base: date, tense: str) -> tuple[date, date] | None:
    shift = {"last": -1, "next": 1}.get(reading.which, 0)
    if reading.period == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=shift)
        return monday, monday + timedelta(days=6)
    if reading.period == "weekend":
        return _weekend(base, reading.which, tense)
    if reading.period == "month":
        return _month(base, shift)
    if reading.period == "year":
        return date(base.year + shift, 1, 1), date(base.year + shift, 12, 31)
    return None


def _weekend(base: date, which: str, tense: str) -> tuple[date, date]:
    """Return the weekend meant: the coming one where the words or the clause look ahead, else the last."""
    saturday = base - timedelta(days=(base.weekday() - 5) % 7)
    if which in ("this", "next") or tense == "future":
        saturday = base + timedelta(days=(5 - base.weekday()) % 7)
        if base.weekday() == 6:
            saturday = base - timedelta(days=1)
    elif which == "last" and base.weekday() >= 5:
        saturday -= timedelta(days=7)
    return saturday, saturday + timedelta(days=1)
