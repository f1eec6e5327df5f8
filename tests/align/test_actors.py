"""A capital stands for its government where it acts, and for itself where something happens in it."""

from __future__ import annotations

import pytest

from compare.align.actors import find_actors, load_actors
from tests.support.pairs import RULES
from tests.support.parsing import only_leaf


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kyiv rejected the offer.", ("country:UA",)),
        ("The Ukrainian side rejected the offer.", ("country:UA",)),
        ("Moscow and Kyiv agreed on a truce.", ("country:RU", "country:UA")),
        ("Rain fell in Kyiv.", ()),
        ("The train to Kyiv was late.", ()),
        ("The polish on the table was new.", ()),
        ("The ferry sank.", ()),
    ],
)
def test_countries_under_other_names(text: str, found: tuple[str, ...]) -> None:
    assert find_actors(only_leaf(text, "patterns"), load_actors(RULES)) == found
