"""Days and places of one event that is told by its noun, its number, or what it did, rather than by one verb."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support.pairs import found_in

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_WEDNESDAY = date(2023, 6, 14)


def _found(left: str, right: str, kind: str = "date") -> list[tuple[str, str, str]]:
    return found_in(kind, left, right, day=_WEDNESDAY)


def test_what_a_blow_did_is_dated_by_the_blow() -> None:
    left = "Nine people were killed in air raids on a mill at Corra on Monday."
    right = "Workers clear the yard of a mill at Corra hit by air strikes on June 11."
    assert _found(left, right) == [("contradiction", "Monday", "June 11")]


def test_a_day_since_when_blows_fall_is_not_the_day_of_one() -> None:
    left = "Nine people were killed in air raids on a mill at Corra on Monday."
    right = "Air strikes have hit mills at Corra since June 11."
    assert not [found for found in _found(left, right) if found[0] == "contradiction"]


def test_a_day_between_commas_is_that_of_the_noun_before_it() -> None:
    left = "Six people remain in hospital after the sinking, on Saturday, of the launch off Corra."
    right = "The launch sank off Corra on Monday."
    assert _found(left, right) == [("contradiction", "Saturday", "Monday")]


def test_an_hour_past_three_is_nobodys_late_evening() -> None:
    left = "The launch sank off Corra late on Saturday."
    assert _found(left, "The launch sank off Corra at 4:40 a.m. on Sunday.")[0][0] == "contradiction"
    assert _found(left, "The launch sank off Corra at 1:10 a.m. on Sunday.")[0][0] == "compatible"


def test_a_clock_time_takes_the_day_that_the_other_side_gives() -> None:
    left, right = (
        "The blast at the mill occurred at 6:15 p.m.",
        "The blast at the mill occurred at 4:40 p.m. on Sunday.",
    )
    assert _found(left, right)[0][0] == "contradiction"
    assert not _found(left, "The blast at the mill occurred at 6:15 p.m. on Sunday.")


def test_the_same_number_of_a_meeting_makes_it_one() -> None:
    left = "The fourth session of the talks will be held at Oslo in May."
    right = "The matter will be discussed at the fourth round, in Madrid, in May."
    assert ("contradiction", "Oslo", "Madrid") in _found(left, right, "place")


def test_another_number_of_a_meeting_makes_it_another() -> None:
    left = "The fourth session of the talks will be held at Oslo in May."
    right = "The matter will be discussed at the fifth round, in Madrid, in May."
    assert not _found(left, right, "place")
