"""Numbered roads: a bare number goes to its network where only one fits."""

from __future__ import annotations

import pytest

from compare.resolve.roads import Road, find_roads, read_road
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed

RULES = default_rulebook()


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("state Route 17", Road("state", "17")),
        ("State Route 17", Road("state", "17")),
        ("SR-17", Road("state", "17")),
        ("highway 17", Road("any", "17")),
        ("Interstate 5", Road("interstate", "5")),
        ("I-5", Road("interstate", "5")),
        ("U.S. Route 60", Road("us", "60")),
        ("US Highway 60", Road("us", "60")),
        ("County Road 3A", Road("county", "3a")),
    ],
)
def test_a_road_is_read(text: str, road: Road) -> None:
    assert read_road(text, RULES) == road


@pytest.mark.parametrize("text", ["Flight 17", "Route Seventeen", "i 5", "us 17", "Highway", "Highway 17,000"])
def test_what_is_no_road_is_not_read(text: str) -> None:
    assert read_road(text, RULES) is None


def test_roads_are_found_where_they_stand() -> None:
    text = "He left highway 17 for Interstate 5, and the road 12 miles on, near Route 3.5 of the plan, to I-5."
    assert [found.text for found in find_roads(parsed(text), RULES)] == ["highway 17", "Interstate 5", "I-5"]
