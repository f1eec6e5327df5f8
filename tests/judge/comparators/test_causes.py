"""Causes of which only one can be that of one thing."""

from __future__ import annotations

import pytest

from compare.judge.comparators.causes import observe_causes
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire is believed to be human-caused.", "The blaze was sparked by lightning."),
        ("The explosion was caused by a gas leak.", "The blast was caused by a bomb."),
        ("It was believed to be human-caused.", "The fire, thought to have been sparked by lightning, burned on."),
        ("The wildfire was started by campers.", "The wildfire, thought to have been sparked by lightning, burned on."),
    ],
)
def test_two_causes_that_exclude_each_other(left: str, right: str) -> None:
    assert {decide(seen, RULES).rule for seen in observed(observe_causes, left, right)} == {"cause-apart"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire is believed to be human-caused.", "The blaze was started by campers."),
        ("The fire was not caused by lightning.", "The fire was started by campers."),
        ("The fire was started by campers.", "The outage was caused by lightning."),
        ("The blast was caused by a bomb.", "The blast was caused by people who hated the mayor."),
        ("Was the fire sparked by lightning?", "The fire was started by campers."),
        ("It was human-caused.", "It was sparked by lightning."),
        ("The harbour said it was human-caused.", "The outing was started by campers."),
    ],
)
def test_one_cause_denials_and_other_things_are_none(left: str, right: str) -> None:
    assert observed(observe_causes, left, right) == []
