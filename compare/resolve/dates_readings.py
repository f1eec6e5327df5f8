"""What the words of a date say before it is tied to the calendar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression of time as written.

    Attributes:
        start, end: indexes of its words, `end` not included.
        rule: what read it.
        year, month, day: as far as they are said; with `last` for the last day, month or year of a span.
        last: (year, month, day) where it ends, None where it is one day, month or year.
        weekday: 0 for Monday.
        which: "last", "next" or "this" before a weekday, month or period; "" for none.
        period: "day", "weekend", "week", "month", "year", "quarter", "decade", "century", "" for none.
        count: how many periods from the publication, negative for back; None where not counted.
        until: last day of a counted span of days.
        minutes: minutes after midnight.
        offset: minutes east of Universal Time, None where no zone is said.
        is_about: the text hedges it.
        on_dial: an hour of the twelve on the dial, the half of the day not said.
        is_open: it hangs on something that is not known here.
    """

    start: int
    end: int
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: tuple[int | None, int | None, int | None] | None = None
    weekday: int | None = None
    which: str = ""
    period: str = ""
    count: int | None = None
    until: int | None = None
    minutes: tuple[int, int] | None = None
    offset: int | None = None
    is_about: bool = False
    on_dial: bool = False
    is_open: bool = False
    is_part_of_day: bool = False

    @property
    def has_day(self) -> bool:
        """Whether it says anything of the day, not of the time alone."""
        facts = (self.year, self.month, self.day, self.weekday, self.count)
        return self.is_open or any(fact is not None for fact in facts) or bool(self.period)
