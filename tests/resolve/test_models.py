"""Makes and models of aircraft: said long or short, and two variants are two."""

from __future__ import annotations

import pytest

from compare.resolve.models import find_models, is_shorter_model
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed

RULES = default_rulebook()


@pytest.mark.parametrize(
    ("short", "long"),
    [("Boeing 737", "Boeing 737-800"), ("Dash 8", "De Havilland Dash 8-300"), ("An-26", "Antonov An-26")],
)
def test_a_shorter_name_of_a_model(short: str, long: str) -> None:
    assert is_shorter_model(short, long, RULES)
    assert not is_shorter_model(long, short, RULES)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Boeing 737-700", "Boeing 737-800"), ("Boeing 747", "Boeing 737-800"), ("Rovers 2", "Rovers 2-1")],
)
def test_two_models(left: str, right: str) -> None:
    assert not is_shorter_model(left, right, RULES)


def test_models_are_found_and_scores_are_not() -> None:
    text = "A Boeing 737-800 and a MiG-29 passed over as Rovers 2-1 up led; Airbus 3,000 jobs were cut."
    assert [found.text for found in find_models(parsed(text), RULES)] == ["Boeing 737-800", "MiG-29"]
