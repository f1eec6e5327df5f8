"""All, most, half, some and none of the same things."""

from __future__ import annotations

import pytest

from compare.judge.comparators.scope import find_extents
from tests.support.pairs import RULES, differences, values
from tests.support.parsing import only_leaf

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_REST = "of the runners finished the race."


@pytest.mark.parametrize(
    ("left", "right"),
    [("All", "Half"), ("All", "None"), ("Half", "None"), ("Most", "None"), ("Some", "None")],
)
def test_extents_that_exclude_each_other_contradict(left: str, right: str) -> None:
    (found,) = differences(f"{left} {_REST}", f"{right} {_REST}", "scope")
    assert (found.kind_class, found.rule) == ("contradiction", "scope-apart")
    assert values(found) == [left, right]


@pytest.mark.parametrize(("left", "right"), [("Some", "Most"), ("Some", "All"), ("Most", "Half"), ("Most", "All")])
def test_extents_that_hold_each_other_are_compatible(left: str, right: str) -> None:
    (found,) = differences(f"{left} {_REST}", f"{right} {_REST}", "scope")
    assert found.kind_class == "compatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"All {_REST}", f"All {_REST}"),
        ("All the runners finished the race.", "Every runner finished the race."),
        ("All the runners finished the race.", "Half of the spectators finished the race."),
        ("All the runners finished the race.", "The runners finished the race."),
    ],
)
def test_one_extent_or_another_noun_is_no_difference(left: str, right: str) -> None:
    assert differences(left, right, "scope") == []


def test_a_part_of_things_is_not_all_of_them() -> None:
    left = "He called it immoral that two of these roads would lead toward Norvik and Aldan."
    right = "She pointed out that the new roads only lead to Norvik or Aldan."
    (found,) = differences(left, right, "scope")
    assert (found.kind_class, values(found)) == ("contradiction", ["two of these roads", "roads only"])


@pytest.mark.parametrize(
    "right",
    [
        "The new roads lead to Norvik and Aldan.",
        "The new roads only lead to Kesten.",
        "The new tracks only lead to Norvik.",
        "The new roads only opened in Norvik.",
        "Two roads only lead to Norvik.",
    ],
)
def test_a_part_of_things_denies_no_other_claim(right: str) -> None:
    assert differences("Two of these roads would lead toward Norvik and Aldan.", right, "scope") == []


def test_the_same_noun_in_another_claim_is_no_contradiction() -> None:
    left = "All the runners finished the race in the rain before noon."
    right = "Half of the runners sleep in the gym of the old school tonight."
    assert not [d for d in differences(left, right, "scope") if d.kind_class == "contradiction"]


@pytest.mark.parametrize(
    ("text", "extents"),
    [
        ("Half of the runners finished.", [("half", "runner")]),
        ("All corridors are closed.", [("all", "corridor")]),
        ("Every runner got a medal.", [("all", "runner")]),
        ("No houses burned.", [("none", "house")]),
        ("The majority of the houses burned.", [("most", "house")]),
        ("The houses burned after all.", []),
    ],
)
def test_the_noun_that_an_extent_bounds(text: str, extents: list[tuple[str, str]]) -> None:
    assert [(found.extent, found.noun) for found in find_extents(only_leaf(text), RULES)] == extents
