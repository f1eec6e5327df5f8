"""An attack on one side, an accident at the same thing on the other."""

from __future__ import annotations

import pytest

from compare.judge.comparators.accidents import observe_accidents
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_ACCIDENT = "The army said that shells stored in the chapel exploded by accident."


@pytest.mark.parametrize(
    "attack",
    [
        "Nine people were killed in an air strike on the chapel.",
        "Jets bombed the chapel shortly after dawn, residents said.",
    ],
)
def test_what_was_an_attack_was_no_accident(attack: str) -> None:
    for left, right in ((attack, _ACCIDENT), (_ACCIDENT, attack)):
        (seen,) = observed(observe_accidents, left, right)
        assert decide(seen, RULES).rule == "accident-or-attack"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_ACCIDENT, "Nine people were killed in an air strike on the bridge."),
        (_ACCIDENT, "The army denied bombing the chapel."),
        (_ACCIDENT, "Jets may bomb the chapel."),
        (_ACCIDENT, "The chapel was hit by a falling tree."),
        ("Shells stored in the chapel exploded.", "Jets bombed the chapel."),
        ("A lorry was in an accident near the chapel.", "Jets bombed the chapel."),
    ],
)
def test_other_things_denials_and_other_accidents_are_left_alone(left: str, right: str) -> None:
    assert observed(observe_accidents, left, right) == []


def test_an_accident_of_another_day_is_another_event() -> None:
    found = observed(
        observe_accidents,
        "On 3 March 2024 shells stored in the chapel exploded by accident.",
        "On 9 March 2024 jets bombed the chapel.",
    )
    assert [decide(seen, RULES).kind_class for seen in found] == [None]
