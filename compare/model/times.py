"""Days and times as a text gives them, and how two of them relate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from compare.model.relation import Relation, relate_bounds


class Anchor(StrEnum):
    """What ties an expression of time to the calendar."""

    PUBLISHED = "published"
    ARTICLE = "article"
    STORY = "story"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """A day, an interval of days, a weekday, a month and day, or a time of day.

    Attributes:
        start, end: first and last day, both included; None where the expression cannot be tied to the calendar.
        weekday: 0 for Monday to 6, for an expression that only names the weekday.
        month, day: for a day without a year that cannot be tied.
        minutes: (from, to) minutes after midnight for a time of day, both included.
        offset: minutes east of UTC where the text names the zone, None for local time.
        precision: "minute", "part-of-day", "day", "week", "month", "year", "decade" or "open".
        anchor: what ties it to the calendar.
        approximate: the text hedges ("around 10 a.m.").
        edge: "early" or "late" where the text puts it at an end of the day ("late on Monday", "before dawn on Sunday").
        on_dial: the hour is one of the twelve on the dial, and nothing says in which half of the day ("half past
            seven"); `minutes` are those of the first half.
    """

    start: date | None = None
    end: date | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    minutes: tuple[int, int] | None = None
    offset: int | None = None
    precision: str = "day"
    anchor: Anchor = Anchor.NONE
    approximate: bool = False
    edge: str = ""
    on_dial: bool = False

    @property
    def is_clock(self) -> bool:
        """Whether it is a time by the clock, not a day or a part of one."""
        return self.minutes is not None and self.minutes[0] == self.minutes[1]

    @property
    def readings(self) -> tuple[When, ...]:
        """What a time can be: an hour of the dial of the morning and of the afternoon, midnight of a day at either end.

        Every other value is the only one.
        """
        if self.on_dial and self.minutes is not None:
            return tuple(reading for half in self.halves for reading in half.readings)
        if self.minutes == (0, 0) and self.start is None:
            next_day = self.weekday if self.weekday is None else (self.weekday + 1) % _DAYS_A_WEEK
            at_end = replace(self, minutes=(_MINUTES_A_DAY, _MINUTES_A_DAY))
            return (self, at_end) if next_day is None else (self, at_end, replace(self, weekday=next_day))
        if self.minutes == (0, 0) and self.start and self.end and self.end < date.max:
            return (self, replace(self, start=self.start + _DAY, end=self.end + _DAY))
        return (self,)

    @property
    def halves(self) -> tuple[When, ...]:
        """An hour of the dial as that of the morning and that of the afternoon; every other value is the only one."""
        if not self.on_dial or self.minutes is None:
            return (self,)
        first, last = (minute % _HALF_DAY for minute in self.minutes)
        return tuple(replace(self, minutes=(first + half, last + half), on_dial=False) for half in (0, _HALF_DAY))


def relate_times(left: When, right: When) -> Relation:
    """Return how a day or time stands to another; what may be read in two ways is read so that they are nearest."""
    return min(
        (_relate_read(one, other) for one in left.readings for other in right.readings), key=_NEAREST_FIRST.index
    )


def _relate_read(left: When, right: When) -> Relation:
    if left.is_clock and right.is_clock and left.start is not None and right.start is not None:
        return _relate_moments(left, right)
    days = _relate_days(left, right)
    if days is not Relation.EQUAL or left.minutes is None or right.minutes is None:
        return days
    return _relate_hours(left, right)


_HALF_DAY = 12 * 60
_DAY = timedelta(days=1)
_DAYS_A_WEEK = 7
_NEAREST_FIRST = (
    Relation.EQUAL,
    Relation.WITHIN,
    Relation.CONTAINS,
    Relation.OVERLAPS,
    Relation.UNKNOWN,
    Relation.APART,
)


def _relate_moments(left: When, right: When) -> Relation:
    """Relate two clock times of known days; where only one names its zone, neighbouring days may be one moment."""
    if (left.offset is None) == (right.offset is None):
        one, other = _moment(left), _moment(right)
        return relate_bounds((one, one), (other, other), _slack_minutes(left, right))
    return Relation.APART if abs(_moment(left) - _moment(right)) > _MINUTES_A_DAY else Relation.UNKNOWN


def _moment(value: When) -> float:
    """Return minutes since the first day of the calendar, in Universal Time where the zone is named."""
    if value.start is None or value.minutes is None:
        raise ValueError(f"no moment: {value!r}")
    return value.start.toordinal() * _MINUTES_A_DAY + value.minutes[0] - (value.offset or 0)


_MINUTES_A_DAY = 24 * 60


def _slack_minutes(left: When, right: When) -> float:
    if left.approximate or right.approximate:
        return _ABOUT_MINUTES
    minutes = [value.minutes[0] for value in (left, right) if value.minutes is not None]
    return _ROUND_MINUTES if any(minute % _ROUND_MINUTES == 0 for minute in minutes) else 0.0


def _relate_days(left: When, right: When) -> Relation:
    """Relate the days of two expressions; those without an anchor compare only with their like."""
    if left.start is not None and left.end is not None and right.start is not None and right.end is not None:
        return relate_bounds(
            (left.start.toordinal(), left.end.toordinal()), (right.start.toordinal(), right.end.toordinal()), 0.0
        )
    if (left.start is None) != (right.start is None):
        return _relate_to_tied(left, right)
    return _relate_untied(left, right)


def _relate_untied(left: When, right: When) -> Relation:
    """Relate two weekdays, months or times that nothing ties to the calendar."""
    if left.weekday is not None and right.weekday is not None:
        # Two weekdays without a date may be weeks apart, but two different ones are never one day.
        return Relation.EQUAL if left.weekday == right.weekday else Relation.APART
    if left.month is not None and right.month is not None and left.day is not None and right.day is not None:
        same = (left.month, left.day) == (right.month, right.day)
        return Relation.EQUAL if same else Relation.APART
    if _is_month_only(left) and _is_month_only(right):
        return Relation.EQUAL if left.month == right.month else Relation.APART
    if _is_time_only(left) and _is_time_only(right):
        return Relation.EQUAL
    return Relation.UNKNOWN


def _relate_to_tied(left: When, right: When) -> Relation:
    """Relate a day of the calendar to a day of the month or week of no known date: March 7, 2022 to March 8."""
    if right.start is None:
        return _relate_to_tied(right, left).reversed()
    if _is_month_only(left) and _is_in_one_month(right):
        return Relation.CONTAINS if left.month == right.start.month else Relation.APART
    if right.start != right.end or left.precision == "open":
        return Relation.UNKNOWN
    day = right.start
    if left.month is not None and left.day is not None:
        return Relation.CONTAINS if (left.month, left.day) == (day.month, day.day) else Relation.APART
    return Relation.UNKNOWN


def _is_in_one_month(value: When) -> bool:
    start, end = value.start, value.end
    return start is not None and end is not None and (start.year, start.month) == (end.year, end.month)


def _is_month_only(value: When) -> bool:
    """Tell whether an expression names a month of no known year: in September."""
    return value.start is None and value.month is not None and value.day is None and value.precision == "month"


def _is_time_only(value: When) -> bool:
    return value.minutes is not None and value.start is None and value.weekday is None and value.month is None


def _relate_hours(left: When, right: When) -> Relation:
    """Relate two times of one day; a named zone and local time have no common frame."""
    if left.minutes is None or right.minutes is None or (left.offset is None) != (right.offset is None):
        return Relation.UNKNOWN
    shift_left, shift_right = left.offset or 0, right.offset or 0
    slack = _slack_minutes(left, right)
    return relate_bounds(
        (left.minutes[0] - shift_left, left.minutes[1] - shift_left),
        (right.minutes[0] - shift_right, right.minutes[1] - shift_right),
        slack,
    )


# "around ten" is heard as within a quarter of an hour (Krifka 2007, "Approximate interpretation of number words":
# the granularity of clock times in speech is the quarter hour).
_ABOUT_MINUTES = 15.0
# A time on a mark of the dial may be rounded to it from either side (Krifka, as above, on the scale of five minutes).
_ROUND_MINUTES = 5.0
