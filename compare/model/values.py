"""Typed values and how two of them relate.

Values know nothing of rules or texts: `resolve` reads them from prose in base units, `judge` asks `relate()`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import singledispatch

from compare.model.places import Place, relate_places
from compare.model.relation import Relation, relate_bounds
from compare.model.times import Anchor, When, relate_times

__all__ = ["Anchor", "Name", "Place", "Quantity", "Relation", "Role", "Value", "When", "relate"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as an interval in a base unit.

    Attributes:
        low, high: inclusive bounds in `unit`; None where the text sets no bound on that side.
        unit: "" for a plain count, else the base unit ("metre", "second", "USD", "percent", "share", "year" for ages).
        of: what is counted, the noun's lemma ("people", "bomb"), "" where it is not said.
        approximate: the text hedges the figure ("about", "nearly", "dozens").
        tolerance: share of the value within which a rounded or hedged figure still counts as the same.
        part_of: what the amount is a part of ("the dead"), "" for a total or where it is not said.
        verb: lemma of what happened to the counted ("kill", "wound"), "" where it is not said.
        measured: the amount is converted from another unit or a fraction, so equality holds within `tolerance`.
        sense: "" for a plain amount, "age", "change" (how much more or less), "former" (what was before a
            change, or what another figure has replaced) or "denied" (what the text says it is not).
        per: what a rate is counted by ("day", "person"), "" for no rate.
    """

    low: float | None
    high: float | None
    unit: str = ""
    of: str = ""
    approximate: bool = False
    tolerance: float = 0.0
    part_of: str = ""
    verb: str = ""
    measured: bool = False
    sense: str = ""
    per: str = ""

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"not an interval: {self.low}..{self.high}")


@dataclass(frozen=True, slots=True)
class Name:
    """One person, organisation or other named thing across articles.

    Attributes:
        key: the same for all spellings of one name in a story, "" while unresolved.
        canonical: the form to show.
        kind: "person", "organisation", "place" or "name".
    """

    key: str
    canonical: str
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is said to be ("head of the delegation"), as lower-cased words and head noun."""

    text: str
    head: str
    of: str = ""


Value = Quantity | When | Name | Place | Role


@singledispatch
def relate(left: Value, right: Value) -> Relation:
    """Return how `left` stands to `right`.

    Values of different types, or that lack a common unit, anchor or frame of reference, are UNKNOWN.
    """
    raise TypeError(f"no values: {left!r}, {right!r}")


@relate.register
def _(left: Quantity, right: Value) -> Relation:
    if not isinstance(right, Quantity):
        return Relation.UNKNOWN
    left, right = _in_common(left, right)
    if left.unit != right.unit:
        return Relation.UNKNOWN
    if (left.low is None and left.high is None) or (right.low is None and right.high is None):
        return Relation.UNKNOWN
    slack = max(_slack(left), _slack(right))
    return relate_bounds((left.low, left.high), (right.low, right.high), slack)


# Units kept as said, with what turns them into one that others are given in.
_TURNED: Mapping[str, tuple[str, float]] = {"percent": ("share", 100.0), "month": ("year", 12.0)}


def _in_common(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Return both amounts in one unit where they are a percentage and a share, or months and years."""
    if left.unit == right.unit:
        return left, right
    return _turned(left, right.unit), _turned(right, left.unit)


def _turned(value: Quantity, unit: str) -> Quantity:
    base, divisor = _TURNED.get(value.unit, ("", 1.0))
    if not base or base != unit:
        return value
    low, high = (None if bound is None else bound / divisor for bound in (value.low, value.high))
    return replace(value, low=low, high=high, unit=base)


def _slack(value: Quantity) -> float:
    """Return how far, in the value's unit, the figure may stand from the true one."""
    size = max(abs(bound) for bound in (value.low, value.high) if bound is not None)
    return value.tolerance * size


@relate.register
def _(left: When, right: Value) -> Relation:
    if not isinstance(right, When):
        return Relation.UNKNOWN
    return relate_times(left, right)


@relate.register
def _(left: Name, right: Value) -> Relation:
    if not isinstance(right, Name) or not left.key or not right.key:
        return Relation.UNKNOWN
    return Relation.EQUAL if left.key == right.key else Relation.APART


@relate.register
def _(left: Place, right: Value) -> Relation:
    return relate_places(left, right) if isinstance(right, Place) else Relation.UNKNOWN


@relate.register
def _(left: Role, right: Value) -> Relation:
    if not isinstance(right, Role):
        return Relation.UNKNOWN
    if (left.head, left.of, left.text) == (right.head, right.of, right.text):
        return Relation.EQUAL
    return Relation.OVERLAPS
