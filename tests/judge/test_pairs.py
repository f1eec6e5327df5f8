"""Two texts that are given as one thing: which statements are held against each other."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_LEFT = "The fire killed 12 people in the old mill. The bridge to the island is closed to lorries."
_RIGHT = "The bridge to the island is open to lorries. The fire killed 15 people in the old mill."


def test_each_sentence_meets_its_like_wherever_it_stands() -> None:
    found = {str(d.kind): sorted(values(d)) for d in differences(_LEFT, _RIGHT)}
    assert found == {"number": ["12", "15"], "polarity": ["closed", "open"]}


def test_the_sides_may_be_swapped() -> None:
    assert {d.id for d in differences(_LEFT, _RIGHT)} == {d.id for d in differences(_RIGHT, _LEFT)}


def test_a_text_does_not_differ_from_itself() -> None:
    assert differences(_LEFT, _LEFT) == []


@pytest.mark.parametrize(("left", "right"), [("", ""), ("The fire killed 12 people.", ""), ("…", "!?")])
def test_a_text_without_words_differs_in_nothing(left: str, right: str) -> None:
    assert differences(left, right) == []
