"""Which of two things came first."""

from __future__ import annotations

import pytest

from compare.judge.comparators.order import find_orders, observe_order
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_STONES_FIRST = "Police said stones had been thrown at officers, who responded with tear gas."


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        (_STONES_FIRST, "stone", "gas"),
        ("Tear gas was used after stones were thrown.", "stone", "gas"),
        ("Stones were thrown before the tear gas.", "stone", "gas"),
        ("The lights failed before the roof fell in.", "light", "roof"),
    ],
)
def test_what_came_before_what(text: str, earlier: str, later: str) -> None:
    (order,) = find_orders(pair_of(text, "Rain fell.").left, RULES)
    assert earlier in order.earlier
    assert later in order.later


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_STONES_FIRST, "A film shows that the tear gas came first."),
        ("Tear gas was used after stones were thrown.", "Stones were thrown only after the police used tear gas."),
        ("The roof fell in after the lights failed.", "The roof fell in before the lights failed."),
    ],
)
def test_the_other_way_round_is_a_contradiction(left: str, right: str) -> None:
    assert {decide(seen, RULES).rule for seen in observed(observe_order, left, right)} == {"order-exchanged"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_STONES_FIRST, "Tear gas was used after stones and bottles were thrown."),
        ("The roof fell in after the lights failed.", "The lights failed before the roof fell in."),
        (_STONES_FIRST, "The stones came first."),
        ("He left after the match.", "She arrived before the match."),
        ("The mayor spoke after the vicar.", "The vicar spoke after the hymn."),
    ],
)
def test_one_order_in_two_wordings_and_other_things_are_none(left: str, right: str) -> None:
    assert observed(observe_order, left, right) == []
