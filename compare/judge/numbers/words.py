"""Says amounts and how two of them stand to each other in plain words."""

from __future__ import annotations

from types import MappingProxyType

from compare.model.values import Quantity, Relation


def normal_form(value: Quantity) -> str:
    """Return an amount in plain words: "at least 42 people dead", "20 to 30 metre", "about 100"."""
    parts = [_interval(value), _unit(value), value.of, value.verb, f"a {value.per}" if value.per else ""]
    return " ".join(part for part in parts if part)


def _unit(value: Quantity) -> str:
    return {"year": "years old" if value.sense == "age" else "years"}.get(value.unit, value.unit)


def _interval(value: Quantity) -> str:
    about = "about " if value.approximate and value.low == value.high else ""
    if value.low is None:
        return f"at most {_figure(value.high)}"
    if value.high is None:
        return f"at least {_figure(value.low)}"
    if value.low == value.high:
        return about + _figure(value.low)
    return f"{_figure(value.low)} to {_figure(value.high)}"


def _figure(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.4g}" if abs(number) < 1000 else f"{number:,.1f}"


_SAYS = MappingProxyType(
    {
        Relation.EQUAL: "is the same as",
        Relation.WITHIN: "lies within",
        Relation.CONTAINS: "holds",
        Relation.OVERLAPS: "overlaps with",
        Relation.APART: "is not",
    }
)


def say_relation(one: str, relation: Relation, other: str) -> str:
    """Return how two amounts, in their own words, stand to each other: "32 is not 40"."""
    return f"{one} {_SAYS.get(relation, 'beside')} {other}"


_OUTCOME_WORDS = MappingProxyType(
    {"dead": "the dead", "hurt": "the injured", "arrested": "those arrested", "missing": "the missing"}
)


def what_is_counted(left: Quantity, right: Quantity) -> str:
    """Return what both amounts are of, as the end of a sentence: "both count the dead"."""
    if left.sense == "age":
        return "both give an age"
    outcome = left.verb or right.verb
    if outcome:
        return f"both count {_OUTCOME_WORDS.get(outcome, 'those ' + outcome)}"
    noun = left.of or right.of
    if left.unit in ("", "vote"):
        return f"both count the same ({noun or left.unit or 'no noun is said'})"
    return f"both measure the same, in {left.unit}"
