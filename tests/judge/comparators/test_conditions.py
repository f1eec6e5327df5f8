"""One thing in two conditions that exclude each other."""

from __future__ import annotations

import pytest

from compare.judge.comparators.conditions import observe_conditions
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Her counsel said that the rear brake was broken.",
            "The court finds that the rear brake was in working order.",
        ),
        ("The gate was locked when the men came.", "The gate was wide open, the guard said."),
        ("The driver was sober.", "The driver was drunk, a nurse said."),
        ("The brake was not working.", "The brake was working."),
        ("The signal was still green.", "The signal was red."),
    ],
)
def test_a_thing_is_in_one_condition_at_a_time(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert {decide(seen, RULES).rule for seen in observed(observe_conditions, one, other)} == {"polarity-condition"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rear brake was broken.", "The front brake was in working order."),
        ("The rear brake was broken.", "The rear light was in working order."),
        ("The brake was broken.", "The brake was faulty."),
        ("The brake was not working.", "The brake was broken."),
        ("The gate was locked.", "The gate may be open."),
        ("The gate will be locked.", "The gate was open."),
        ("Was the gate locked?", "The gate was open."),
        ("The lamp was on the table.", "The lamp was off the table."),
    ],
)
def test_other_things_one_condition_in_two_words_and_what_is_to_come_are_left_alone(left: str, right: str) -> None:
    assert observed(observe_conditions, left, right) == []


def test_two_days_are_two_occasions() -> None:
    found = observed(
        observe_conditions, "On 3 March 2024 the gate was locked.", "On 9 March 2024 the gate was wide open."
    )
    assert [decide(seen, RULES).kind_class for seen in found] == [None]
