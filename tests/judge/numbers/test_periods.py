"""One toll for two spans of time."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_SHORT = "About 40,000 people have died in the war since 1983, the ministry said."


def test_one_toll_cannot_be_that_of_two_spans() -> None:
    right = "About 40,000 people died in the civil war, fought since 1955 over oil and land."
    (found,) = differences(_SHORT, right, "scope")
    assert (found.kind_class, found.rule) == ("contradiction", "scope-other-period")
    assert values(found) == ["1983", "1955"]


@pytest.mark.parametrize(
    "right",
    [
        "About 40,000 people have died in the war since March 1983.",
        "About 70,000 people have died in the war since 1955.",
        "About 40,000 people have fled the war since 1955.",
        "About 40,000 people died in the war, the worst year being 1955.",
        "About 40,000 miners have died of dust since 1955.",
    ],
)
def test_other_tolls_and_spans_that_may_be_one_are_left(right: str) -> None:
    assert differences(_SHORT, right, "scope") == []


def test_a_small_toll_may_stand_still() -> None:
    left, right = "Nine people have died in the feud since June.", "Nine people have died in the feud since March."
    assert differences(left, right, "scope") == []
