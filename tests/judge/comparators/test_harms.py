"""One share of one group, told to have suffered two things."""

from __future__ import annotations

import pytest

from compare.judge.comparators.harms import observe_harms
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Six out of 10 nurses were assaulted at work, a survey found.", "Six out of ten nurses are harassed at work."),
        ("The survey says that 40 percent of drivers were robbed.", "Some 40% of drivers were injured, it says."),
    ],
)
def test_one_share_suffers_one_harm(left: str, right: str) -> None:
    assert {decide(seen, RULES).rule for seen in observed(observe_harms, left, right)} <= {"harm-of-one-share"}
    assert observed(observe_harms, left.replace("Some ", ""), right.replace("Some ", "")) != []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve people were injured.", "Twelve people were killed."),
        ("Six out of 10 nurses were assaulted.", "Seven out of 10 nurses were harassed."),
        ("Six out of 10 nurses were assaulted.", "Six out of 10 drivers were harassed."),
        ("Six out of 10 nurses were attacked.", "Six out of 10 nurses were assaulted."),
        ("Six out of 10 nurses were assaulted.", "Six out of 10 nurses were asked."),
    ],
)
def test_counts_other_shares_and_other_people_are_left_alone(left: str, right: str) -> None:
    assert observed(observe_harms, left, right) == []
