"""Whom or what one attack is told to have hit."""

from __future__ import annotations

import pytest

from compare.judge.comparators.targets import observe_targets
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The raid killed twelve militants, the army said.", "The raid killed twelve villagers, a doctor said."),
        ("The group said it had fired on a gathering of soldiers.", "The bomber killed civilians, the mayor said."),
        ("Jets struck a rebel base on Friday.", "The jets struck a school on Friday."),
    ],
)
def test_civilians_and_fighters_are_told_in_place_of_each_other(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert {decide(seen, RULES).rule for seen in observed(observe_targets, one, other)} == {"target-of-other-kind"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The raid killed militants and villagers.", "The raid killed villagers."),
        ("The raid killed twelve militants.", "The raid killed a dozen men."),
        ("The army denied that it had killed villagers.", "The raid killed militants."),
        ("The army may strike militants.", "The raid killed villagers."),
        ("Militants visited the school.", "The raid hit the base."),
        ("The raid killed villagers.", "The raid hit a base."),
    ],
)
def test_who_tells_both_denies_or_leaves_open_is_left_alone(left: str, right: str) -> None:
    assert observed(observe_targets, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The raid killed twelve militants.", "The raid killed three villagers."),
        ("The raid on 3 March 2024 killed militants.", "The raid on 9 March 2024 killed villagers."),
        ("The raid killed militants.", "Another raid killed villagers."),
    ],
)
def test_other_counts_days_and_raids_are_of_others(left: str, right: str) -> None:
    assert [decide(seen, RULES).kind_class for seen in observed(observe_targets, left, right)] == [None]
