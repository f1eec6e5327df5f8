"""To whose account an attack is put."""

from __future__ import annotations

import pytest

from compare.judge.comparators.sides import find_blames, observe_sides
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "sides", "is_open"),
    [
        ("The raid was carried out by French or Italian jets.", {"FR", "IT"}, True),
        ("French and Italian jets bombed the port.", {"FR", "IT"}, False),
        ("A French air raid hit the port.", {"FR"}, False),
        ("The rebels shelled the port.", {"rebels"}, False),
    ],
)
def test_whose_attack_it_was(text: str, sides: set[str], is_open: bool) -> None:
    pair = pair_of(text, "Rain fell.")
    (blame,) = find_blames(pair.left, pair.left_article, RULES)
    assert (set(blame.sides), blame.is_open) == (sides, is_open)


_EITHER = "The strikes on the market were suspected to have been carried out by either French or Italian planes."
_BOTH = "Strikes carried out by Italian and French forces killed nine in the market."
_ONE = "The attack on the market was carried out by French warplanes."


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (_EITHER, _BOTH, "attribution-other-side"),
        (_ONE, _BOTH, "attribution-other-side"),
        (_ONE, _EITHER, "attribution-side-left-open"),
        (_ONE, "The attack on the market was carried out by rebels.", "attribution-other-side"),
    ],
)
def test_one_two_or_either(left: str, right: str, verdict: str) -> None:
    assert {decide(seen, RULES).rule for seen in observed(observe_sides, left, right)} == {verdict}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_BOTH, _BOTH),
        (_ONE, "The attack on the market was not carried out by Italian warplanes."),
        (_ONE, "Italian diplomats met in Rome."),
        (_ONE, "Strikes carried out by French and rebel forces killed nine in the market."),
        (_ONE, "Another attack was carried out by Italian jets."),
    ],
)
def test_the_same_side_denials_and_other_attacks_are_none(left: str, right: str) -> None:
    assert observed(observe_sides, left, right) == []
