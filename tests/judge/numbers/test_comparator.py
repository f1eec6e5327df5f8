"""Amounts held against each other: what is compared, what it is called, and what is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.numbers.words import normal_form
from compare.model.findings import Difference
from compare.model.text import Article
from compare.model.values import Quantity
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _judge(left: str, right: str, *days: date) -> list[Difference]:
    published = days or (None, None)
    articles = [
        Article(name, name, "", text, published=day)
        for name, text, day in zip(("left", "right"), (left, right), published, strict=True)
    ]
    rules = default_rulebook()
    return [d for d in judge_pair(resolve_articles(articles, rules), rules) if d.kind == "number"]


_EARLY, _LATE = date(2023, 6, 13), date(2023, 6, 15)


def test_two_amounts_that_exclude_each_other_contradict() -> None:
    (found,) = _judge("The bus carried 52 pilgrims.", "The bus carried 47 pilgrims.")
    assert (found.kind_class, found.rule) == ("contradiction", "number-apart")
    assert [side.value for side in found.sides] == ["52", "47"]
    assert found.reason == "52 is not 47; both count the same (pilgrim)"


def test_a_bound_holds_the_exact_figure() -> None:
    (found,) = _judge("At least 20 people died in the raid.", "The raid killed 32 people.")
    assert (found.kind_class, found.rule) == ("compatible", "number-bound")


def test_another_unit_is_compatible_within_rounding() -> None:
    (found,) = _judge("The wave was eight metres high.", "The wave was 26 feet high.")
    assert found.kind_class == "compatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The blast killed 14 people.", "The blast wounded 61 people."),
        ("The first bomb killed nine people.", "The second bomb killed 17 people."),
        ("In Karachi, the rain killed 11 people.", "In Lahore, the rain killed four people."),
        ("Thousands of people marched in Varna.", "Police detained 17 people after the march in Varna."),
        ("The president received 20 mayors.", "The president received 12 bishops."),
        ("The shaft is 10 metres deep.", "The shaft is four metres wide."),
        ("Seventeen people were killed, eight of them children.", "Eight children were killed."),
    ],
)
def test_amounts_of_two_things_are_left_alone(left: str, right: str) -> None:
    assert not [d for d in _judge(left, right) if d.kind_class in ("contradiction", "update")]


def test_a_toll_that_rises_is_an_update_and_one_that_falls_is_not() -> None:
    rising, falling = "The floods killed 31 people.", "The floods killed 44 people."
    assert [d.kind_class for d in _judge(rising, falling, _EARLY, _LATE)] == ["update"]
    assert [d.kind_class for d in _judge(falling, rising, _EARLY, _LATE)] == ["contradiction"]


def test_a_smaller_toll_that_says_it_revises_is_an_update() -> None:
    (found,) = _judge("The floods killed 88 people.", "The revised toll is 79 people killed.", _EARLY, _LATE)
    assert (found.kind_class, found.rule) == ("update", "number-revised")


def test_a_toll_whose_order_is_not_known_may_have_moved() -> None:
    (found,) = _judge("The shelling killed six people.", "The shelling killed eight people.")
    assert (found.kind_class, found.rule) == ("update", "number-order-unknown")


def test_ages_a_year_apart_are_compatible() -> None:
    (found,) = _judge("The driver, 38, was arrested.", "The driver, 39, was arrested.")
    assert (found.kind_class, found.rule) == ("compatible", "number-birthday")


def test_amounts_told_respectively_belong_to_those_in_their_places() -> None:
    left = "Tyler Jackson and John Jodka were sentenced to 21 months and 18 months, respectively."
    (found,) = _judge(left, "Tyler Jackson was sentenced to 18 months.")
    assert (found.kind_class, [side.value for side in found.sides]) == ("contradiction", ["21 months", "18 months"])
    assert not _judge(left, "John Jodka was sentenced to 18 months.")


def test_ordinals_count_only_in_one_and_the_same_sentence() -> None:
    assert [d.kind_class for d in _judge("A kid swims for the first time.", "A kid swims for the tenth time.")] == [
        "contradiction"
    ]
    assert not _judge("The first bomb killed nobody.", "A second man was arrested in the town on suspicion of theft.")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(42, None, of="people", verb="dead"), "at least 42 people dead"),
        (Quantity(None, 30, "metre"), "at most 30 metre"),
        (Quantity(20, 30, of="boat"), "20 to 30 boat"),
        (Quantity(100, 100, approximate=True), "about 100"),
        (Quantity(66, 66, "year", sense="age"), "66 years old"),
        (Quantity(15.5, 15.5, "USD", per="hour"), "15.5 USD a hour"),
    ],
)
def test_amounts_have_one_normal_form(value: Quantity, words: str) -> None:
    assert normal_form(value) == words


def test_none_against_some_is_a_denial_where_the_order_is_not_known() -> None:
    (found,) = _judge("No one was killed in the raid.", "The raid killed 12 people.")
    assert (found.kind_class, found.rule) == ("contradiction", "number-none-or-some")


def test_the_same_measure_in_the_same_or_another_unit_is_no_difference() -> None:
    assert _judge("The shaft is 6.6 feet wide.", "The shaft is 6.6 feet wide.") == []
    assert _judge("The sides agreed on a truce of 72 hours.", "The sides agreed on a three-day truce.") == []


def test_those_taken_to_hospital_are_no_rival_of_those_who_sailed() -> None:
    left = "The ferry Aster left the port of Brakk at noon on Monday with 80 passengers."
    right = "Forty passengers of the ferry Aster were taken to hospital on Monday."
    assert _judge(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The government is to free 120 detainees.", "The government freed 74 detainees on Tuesday."),
        ("The rebels are to hand over 85 soldiers.", "The rebels handed over 61 soldiers."),
        ("Eleven guards were freed by troops.", "Nine guards are still being held by the inmates."),
        ("Rescuers found 12 climbers.", "Three climbers are still missing."),
    ],
)
def test_what_is_planned_or_left_is_no_rival_of_what_was_done(left: str, right: str) -> None:
    assert _judge(left, right) == []


def test_what_is_said_to_have_been_is_told_as_done() -> None:
    (found,) = _judge("The bus is said to have carried 52 pilgrims.", "The bus carried 47 pilgrims.")
    assert found.kind_class == "contradiction"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He was remanded on five counts of attempted murder.", "He is charged with murder and four counts of theft."),
        (
            "More than 20 people were injured when the coach fell.",
            "Three compatriots were injured when the coach fell.",
        ),
        ("The tour has 14 remaining dates in Europe.", "The other 12 dates in Europe are under review."),
    ],
)
def test_charges_groups_and_rests_are_no_rivals_of_a_toll_or_total(left: str, right: str) -> None:
    assert [found for found in _judge(left, right) if found.kind_class == "contradiction"] == []
