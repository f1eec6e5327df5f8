"""Writes typed values in one normal form for people: the same value always gives the same words."""

from __future__ import annotations

from functools import singledispatch

from compare.model.values import Name, Place, Quantity, Role, Value, When

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@singledispatch
def normal_form(value: Value) -> str:
    """Return the value in its normal form, "" where it holds nothing that can be compared."""
    raise TypeError(f"no value: {value!r}")


@normal_form.register
def _(value: Quantity) -> str:
    amount = bounds(value)
    named = " ".join(part for part in (amount, value.unit, value.of) if part)
    return f"about {named}" if value.approximate and amount else named


def bounds(value: Quantity) -> str:
    """Return a quantity's interval: "32", "32 or more", "up to 40", "20 to 30", "" where nothing bounds it."""
    low, high = (None if bound is None else _figure(bound) for bound in (value.low, value.high))
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return low if low == high else f"{low} to {high}"


def _figure(number: float) -> str:
    """Return a number without an exponent and without zeros that say nothing."""
    if number == int(number):
        return str(int(number))
    return f"{number:.6f}".rstrip("0").rstrip(".")


@normal_form.register
def _(value: When) -> str:
    parts = (_day(value), _time(value))
    return " ".join(part for part in parts if part)


def _day(value: When) -> str:
    if value.start is not None and value.end is not None:
        first, last = value.start.isoformat(), value.end.isoformat()
        return first if first == last else f"{first}/{last}"
    if value.month is not None and value.day is not None:
        return f"--{value.month:02d}-{value.day:02d}"
    return "" if value.weekday is None else _WEEKDAYS[value.weekday]


def _time(value: When) -> str:
    if value.minutes is None:
        return ""
    if value.on_dial:
        return " or ".join(_time(half) for half in value.halves)
    first, last = (f"{minute // 60 % 24:02d}:{minute % 60:02d}" for minute in value.minutes)
    clock = first if first == last else f"{first}/{last}"
    return clock if value.offset is None else clock + _zone(value.offset)


def _zone(offset: int) -> str:
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


@normal_form.register
def _(value: Name) -> str:
    return value.canonical


@normal_form.register
def _(value: Place) -> str:
    if value.distance is not None:
        return f"{_figure(value.distance / 1000)} km {value.relation} {value.canonical}"
    return value.canonical if value.relation == "in" else f"{value.relation} {value.canonical}"


@normal_form.register
def _(value: Role) -> str:
    return value.text
