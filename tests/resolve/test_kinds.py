"""What kind of thing a name is: words beside it outweigh a guess, and a word inside it decides."""

from __future__ import annotations

import pytest

from compare.model.text import Span
from compare.resolve.contexts import context_votes
from compare.resolve.finds import Found
from compare.resolve.kinds import verdicts_of
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()


def found(text: str, name: str, kind: str = "") -> Found:
    start = text.index(name)
    return Found("A", Span(start, start + len(name)), name, kind, "test")


def kind(text: str, name: str, guess: str = "") -> str:
    return next(iter(verdicts_of([found(text, name, guess)], {"A": text}, RULES).values())).kind


@pytest.mark.parametrize(
    ("text", "name", "guess", "wanted"),
    [
        ("It killed Madelka Kafry, 63, and two others.", "Madelka Kafry", "organisation", "person"),
        ("It was spokesman Sawarsi who spoke.", "Sawarsi", "place", "person"),
        ("Then President Kennedy spoke.", "Kennedy", "place", "person"),
        ("It hit the town of Asharta at noon.", "Asharta", "person", "place"),
        ("It hit Tolvar province at noon.", "Tolvar", "person", "place"),
        ("He lives in Bentosk, she said.", "Bentosk", "", "place"),
        ("They bought Irish rival Lismore Crates.", "Lismore Crates", "organisation", "organisation"),
        ("He spoke in United States papers.", "United States", "organisation", "place"),
        ("It won the Golden Reed Award then.", "Golden Reed Award", "person", "name"),
        ("So said the City Attorney then.", "City Attorney", "", "name"),
        ("It was near Lake Tolvar then.", "Lake Tolvar", "person", "place"),
        ("It was Kenya's army then.", "Kenya's army", "", "organisation"),
    ],
)
def test_the_kind_of_a_name(text: str, name: str, guess: str, wanted: str) -> None:
    assert kind(text, name, guess) == wanted


@pytest.mark.parametrize("text", ["He stood in Tolvar's shadow.", "It was in Tolvar Street."])
def test_in_before_an_owner_or_a_longer_name_tells_nothing(text: str) -> None:
    assert not context_votes(found(text, "Tolvar"), text, RULES)
