"""Acts that are told of somebody before the day of the birth."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_BORN = "Neil Diamond (born January 24, 1941) is an American singer."


@pytest.mark.parametrize(
    "right",
    [
        "Neil Diamond finished college on January 24, 1941.",
        "Diamond joined the army in 1939.",
        "Neil Diamond died on March 2, 1940.",
    ],
)
def test_nobody_acts_before_being_born(right: str) -> None:
    (found,) = differences(_BORN, right, "date")
    assert found.kind_class == "contradiction"
    assert "birth" in found.reason


@pytest.mark.parametrize(
    "right",
    [
        "Neil Diamond finished college on January 24, 1963.",
        "Neil Diamond did not finish college on January 24, 1941.",
        "Neil Diamond was named after an uncle who was killed in 1939.",
        "The father of Neil Diamond joined the army in 1939.",
        "Paul Simon joined the army in 1939.",
        "Neil Diamond joined the army in 1941.",
    ],
)
def test_later_acts_and_acts_of_others_are_left(right: str) -> None:
    assert not [d for d in differences(_BORN, right, "date") if d.kind_class == "contradiction"]
