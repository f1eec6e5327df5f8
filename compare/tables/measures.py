"""Writes amounts in the units that people use: metres as kilometres, seconds as hours or days."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compare.model.values import Quantity

_SCALES: Mapping[str, tuple[tuple[float, str], ...]] = MappingProxyType(
    {
        "metre": ((1_000.0, "km"), (1.0, "m")),
        "second": ((86_400.0, "days"), (3_600.0, "hours"), (60.0, "minutes"), (1.0, "seconds")),
        "gram": ((1_000_000.0, "tonnes"), (1_000.0, "kg"), (1.0, "g")),
        "kilogram": ((1_000.0, "tonnes"), (1.0, "kg")),
        "metre/second": ((1 / 3.6, "km/h"),),
        "square metre": ((1_000_000.0, "square km"), (1.0, "square metres")),
        "year": ((1.0, "years"),),
        "month": ((1.0, "months"),),
        "share": ((1.0, ""),),
    }
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "metre": "length",
        "second": "time",
        "month": "time",
        "year": "time",
        "kilogram": "weight",
        "gram": "weight",
        "metre/second": "speed",
        "square metre": "area",
        "litre": "volume",
        "percent": "share",
        "percentage point": "share",
        "share": "share",
        "degree celsius": "temperature",
        "magnitude": "magnitude",
        "vote": "votes",
    }
)


def kind_of(value: Quantity) -> str:
    """Return what sort of measure an amount is: length, age, money; "" for a count."""
    if value.sense == "age":
        return "age"
    return _KINDS.get(value.unit, "money" if value.unit.isupper() and len(value.unit) == _CODE else value.unit)


_CODE = 3
_PLURALS = frozenset({"days", "hours", "minutes", "seconds", "years", "months", "tonnes"})


def in_words(value: Quantity) -> str:
    """Return the bounds of an amount in the unit that people use: "24.1 km", "7 days or more"; "" without bounds."""
    size, unit = _scale(value)
    low, high = (None if bound is None else _figure(bound / size) for bound in (value.low, value.high))
    name = f" {unit.removesuffix('s') if low == high == '1' and unit in _PLURALS else unit}" if unit else ""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low}{name} or more"
    if low is None:
        return f"up to {high}{name}"
    about = "about " if value.approximate else ""
    return f"{about}{low}{name}" if low == high else f"{low} to {high}{name}"


def _scale(value: Quantity) -> tuple[float, str]:
    """Return the largest unit of which the smaller bound is at least one, and of times a whole number."""
    bounds = [abs(bound) for bound in (value.low, value.high) if bound is not None]
    scales = _SCALES.get(value.unit, ((1.0, value.unit),))
    fitting = [
        (size, name)
        for size, name in scales
        if bounds and min(bounds) >= size and (value.unit != "second" or all(bound % size == 0 for bound in bounds))
    ]
    return fitting[0] if fitting else scales[-1]


def _figure(number: float) -> str:
    """Return a number with its thousands apart, and without places that say nothing."""
    if number == round(number):
        return f"{number:,.0f}"
    return f"{number:,.1f}".removesuffix(".0") if abs(number) >= 1 else f"{number:.3g}"
