"""What a negator negates: the verb, the noun after "no", the predicate after a copula."""

from __future__ import annotations

import pytest

from compare.judge.reading.negation import find_negations
from tests.support.pairs import RULES
from tests.support.parsing import only_leaf

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _scopes(text: str) -> list[str]:
    return [negation.scope.text for negation in find_negations(only_leaf(text), "en", RULES)]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The minister did not sign the treaty.", ["sign"]),
        ("The minister never signed the treaty.", ["signed"]),
        ("There were no casualties.", ["casualties"]),
        ("No casualties were reported after the fire.", ["casualties"]),
        ("The mine is not safe.", ["safe"]),
        ("The mayor has no comment.", ["comment"]),
        ("The plane landed without damage.", ["damage"]),
        ("The crew failed to land the plane.", ["land"]),
        ("The panel saw a lack of evidence.", ["evidence"]),
        ("Nobody was left behind.", ["left"]),
        ("No one was left behind.", ["left"]),
        ("None of the runners finished.", ["finished"]),
        ("The court did not hear him and did not free him.", ["hear", "free"]),
        ("One does not go begging for gas.", ["begging"]),
        ("He does not go to church.", ["go"]),
    ],
)
def test_the_scope_of_a_negator(text: str, scopes: list[str]) -> None:
    assert _scopes(text) == scopes


@pytest.mark.parametrize(
    "text",
    [
        "The north is notable for its knots.",
        "The minister signed the treaty.",
        "No fewer than nine people were held.",
        "The minister not only signed the treaty.",
    ],
)
def test_what_only_looks_like_a_negator_negates_nothing(text: str) -> None:
    assert _scopes(text) == []


def test_a_negator_at_the_end_negates_nothing() -> None:
    assert _scopes("The answer was no.") == []


def test_only_the_words_said_are_read() -> None:
    assert _scopes("The mayor did not deny that the dam had held through the winter.") == []


def test_a_language_without_listed_negators_has_none() -> None:
    assert find_negations(only_leaf("The minister did not sign."), "xx", RULES) == ()
