"""Values and how they relate."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.values import Anchor, Name, Place, Quantity, Relation, Role, When, relate

_DAY = date(2022, 3, 7)


def _day(day: date, last: date | None = None) -> When:
    return When(start=day, end=last or day, anchor=Anchor.ARTICLE)


def _at(hour: int, minute: int = 0, day: date = _DAY, offset: int | None = None) -> When:
    moment = hour * 60 + minute
    return When(start=day, end=day, minutes=(moment, moment), offset=offset, precision="minute", anchor=Anchor.ARTICLE)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Quantity(42, 42), Quantity(42, 42), Relation.EQUAL),
        (Quantity(42, 42), Quantity(24, 24), Relation.APART),
        (Quantity(42, None), Quantity(47, 47), Relation.CONTAINS),
        (Quantity(47, 47), Quantity(42, None), Relation.WITHIN),
        (Quantity(None, 30), Quantity(75, 75), Relation.APART),
        (Quantity(20, 30), Quantity(25, 40), Relation.OVERLAPS),
        (Quantity(20, None), Quantity(None, 30), Relation.OVERLAPS),
        (Quantity(5, 5, "metre"), Quantity(5, 5, "second"), Relation.UNKNOWN),
        (Quantity(None, None), Quantity(5, 5), Relation.UNKNOWN),
        (Quantity(0.5, 0.5, "share"), Quantity(50, 50, "percent"), Relation.EQUAL),
    ],
)
def test_amounts_relate_as_intervals(left: Quantity, right: Quantity, expected: Relation) -> None:
    assert relate(left, right) is expected


def test_a_measure_in_another_unit_is_equal_within_rounding() -> None:
    five_kilometres = Quantity(5000, 5000, "metre", tolerance=0.01, measured=True)
    three_miles = Quantity(3.1 * 1609.344, 3.1 * 1609.344, "metre", tolerance=0.016, measured=True)
    assert relate(five_kilometres, three_miles) is Relation.EQUAL


def test_about_a_hundred_covers_ninety_seven() -> None:
    assert relate(Quantity(100, 100, approximate=True, tolerance=0.1), Quantity(97, 97)) is Relation.EQUAL


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Quantity(3, 2)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (_day(_DAY), _day(_DAY), Relation.EQUAL),
        (_day(_DAY), _day(date(2022, 3, 8)), Relation.APART),
        (_day(_DAY), _day(date(2022, 3, 1), date(2022, 3, 31)), Relation.WITHIN),
        (When(weekday=0), When(weekday=0), Relation.EQUAL),
        (When(weekday=0), When(weekday=1), Relation.APART),
        (When(weekday=0), _day(_DAY), Relation.UNKNOWN),
        (When(month=3, day=7), _day(_DAY), Relation.CONTAINS),
        (_day(_DAY), When(month=3, day=8), Relation.APART),
        (When(month=3, precision="month"), _day(_DAY), Relation.CONTAINS),
        (When(month=4, precision="month"), _day(_DAY), Relation.APART),
        (When(month=4, precision="month"), _day(date(2022, 3, 1), date(2022, 4, 30)), Relation.UNKNOWN),
        (When(month=4, precision="month"), When(month=4, precision="month"), Relation.EQUAL),
        (When(month=4, precision="month"), When(month=5, precision="month"), Relation.APART),
        (_at(14), _at(16), Relation.APART),
        (_at(14), _day(_DAY), Relation.EQUAL),
        (When(minutes=(840, 840)), When(minutes=(900, 900)), Relation.APART),
    ],
)
def test_days_and_times_relate(left: When, right: When, expected: Relation) -> None:
    assert relate(left, right) is expected


def test_one_moment_in_two_zones_is_equal() -> None:
    greenwich = _at(4, 47, date(2025, 1, 18), offset=0)
    delhi = _at(10, 17, date(2025, 1, 18), offset=330)
    assert relate(greenwich, delhi) is Relation.EQUAL


def test_local_time_and_a_named_zone_have_no_common_frame_on_neighbouring_days() -> None:
    local = _at(23, 47, date(2025, 1, 17))
    greenwich = _at(4, 47, date(2025, 1, 18), offset=0)
    assert relate(local, greenwich) is Relation.UNKNOWN
    assert relate(local, _at(4, 47, date(2025, 1, 25), offset=0)) is Relation.APART


def test_around_ten_covers_the_quarter_hour_beside_it() -> None:
    about = When(minutes=(600, 600), approximate=True)
    assert relate(about, When(minutes=(610, 610))) is Relation.EQUAL
    assert relate(about, When(minutes=(640, 640))) is Relation.APART


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Place("a", "A", known=True), Place("a", "A", known=True), Relation.EQUAL),
        (Place("a", "A", within=("b", "c"), known=True), Place("c", "C", known=True), Relation.WITHIN),
        (Place("c", "C", known=True), Place("a", "A", within=("b", "c"), known=True), Relation.CONTAINS),
        (Place("a", "A", known=True), Place("b", "B", known=True), Relation.APART),
        (Place("a", "A"), Place("b", "B", known=True), Relation.UNKNOWN),
        (Place("a", "A", relation="near", known=True), Place("b", "B", known=True), Relation.UNKNOWN),
    ],
)
def test_places_relate_by_containment(left: Place, right: Place, expected: Relation) -> None:
    assert relate(left, right) is expected


def test_names_relate_by_key_and_roles_never_exclude_each_other() -> None:
    assert relate(Name("n1", "Ana"), Name("n1", "Anna")) is Relation.EQUAL
    assert relate(Name("n1", "Ana"), Name("n2", "Eva")) is Relation.APART
    assert relate(Name("", "Ana"), Name("", "Ana")) is Relation.UNKNOWN
    assert relate(Role("head of staff", "head"), Role("adviser", "adviser")) is Relation.OVERLAPS


def test_values_of_two_kinds_are_not_compared() -> None:
    assert relate(Quantity(7, 7), When(month=3, day=7)) is Relation.UNKNOWN


def test_what_is_no_value_is_refused() -> None:
    with pytest.raises(TypeError, match="no values"):
        relate("seven", "eight")  # type: ignore[arg-type]


def test_twelve_on_the_dial_is_noon_or_midnight_at_either_end_of_the_day() -> None:
    twelve = When(minutes=(0, 0), precision="minute", on_dial=True)

    assert [half.minutes for half in twelve.halves] == [(0, 0), (720, 720)]
    assert {reading.minutes for reading in twelve.readings} == {(0, 0), (720, 720), (1440, 1440)}
    assert relate(twelve, When(minutes=(0, 0), precision="minute")) is Relation.EQUAL


def test_midnight_of_a_weekday_may_be_where_the_next_one_begins() -> None:
    friday, saturday, sunday = (When(weekday=day, minutes=(0, 0), precision="minute") for day in (4, 5, 6))

    assert relate(friday, saturday) is Relation.EQUAL
    assert relate(friday, sunday) is Relation.APART
