"""Laws that hold for any two values: reversal, reflexivity, and that kinds do not mix."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from compare.model.values import Anchor, Name, Place, Quantity, Relation, Role, Value, When, relate

_UNITS = st.sampled_from(["", "metre", "percent", "share", "year"])
_BOUNDS = st.none() | st.integers(-1000, 10_000).map(float)


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    low, high = draw(_BOUNDS), draw(_BOUNDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    tolerance = draw(st.sampled_from([0.0, 0.0, 0.05, 0.1]))
    return Quantity(low, high, draw(_UNITS), approximate=tolerance > 0, tolerance=tolerance)


@st.composite
def _whens(draw: st.DrawFn) -> When:
    start = draw(st.none() | st.dates(date(2020, 1, 1), date(2020, 3, 31)))
    end = None if start is None else start + timedelta(days=draw(st.sampled_from([0, 0, 6, 30])))
    first = draw(st.none() | st.integers(0, 1439))
    minutes = None if first is None else (first, min(1439, first + draw(st.sampled_from([0, 0, 120]))))
    tied = start is not None
    return When(
        start=start,
        end=end,
        weekday=draw(st.none() | st.integers(0, 6)),
        month=None if tied else draw(st.none() | st.integers(1, 12)),
        day=None if tied else draw(st.none() | st.integers(1, 28)),
        minutes=minutes,
        offset=draw(st.none() | st.sampled_from([0, 60, 330])),
        anchor=Anchor.ARTICLE if tied else Anchor.NONE,
        approximate=draw(st.booleans()),
    )


_KEYS = st.sampled_from(["a", "b", "c", "d"])
_PLACES = st.builds(
    Place,
    key=_KEYS,
    canonical=_KEYS,
    within=st.lists(st.sampled_from(["x", "y", "z"]), max_size=2, unique=True).map(tuple),
    relation=st.sampled_from(["in", "in", "near"]),
    known=st.booleans(),
)
_NAMES = st.builds(Name, key=st.sampled_from(["", "a", "b"]), canonical=_KEYS)
_ROLES = st.builds(Role, text=_KEYS, head=_KEYS)
_VALUES = st.one_of(_quantities(), _whens(), _PLACES, _NAMES, _ROLES)


@given(_VALUES, _VALUES)
def test_the_relation_turns_round_with_its_sides(left: Value, right: Value) -> None:
    assert relate(right, left) is relate(left, right).reversed()


@given(_VALUES)
def test_a_value_is_never_apart_from_itself(value: Value) -> None:
    assert relate(value, value) in (Relation.EQUAL, Relation.UNKNOWN, Relation.OVERLAPS)


@given(_VALUES, _VALUES)
def test_values_of_two_kinds_have_no_relation(left: Value, right: Value) -> None:
    if type(left) is not type(right):
        assert relate(left, right) is Relation.UNKNOWN


@given(_quantities(), st.integers(1, 500))
def test_amounts_far_from_a_bounded_interval_are_apart(value: Quantity, gap: int) -> None:
    if value.high is not None and value.low is not None:
        far = abs(value.high) * 1.5 + gap + 1 + abs(value.low)
        assert relate(value, Quantity(far * 2, far * 2, value.unit)) is Relation.APART


@given(_VALUES)
def test_reversal_is_its_own_inverse(value: Value) -> None:
    relation = relate(value, value)
    assert relation.reversed().reversed() is relation
