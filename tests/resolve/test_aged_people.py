"""People whose age stands behind their name: the given name that the parser leaves out, and what is no person."""

from __future__ import annotations

import pytest

from tests.support.pairs import resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _people(text: str) -> list[str]:
    (article,) = resolved(text)
    named = (m for statement in article.statements for m in statement.mentions if m.kind == "person")
    return [mention.span.of(text) for mention in named]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jayesh Vaghasia, 52, was found at a guesthouse outside Udaipur.", ["Jayesh Vaghasia"]),
        ("Liudmyla Kotsiuba, 61, said the roof fell.", ["Liudmyla Kotsiuba"]),
        ("The crash killed Ana Petrovic, 34, and Luka Horvat, 36.", ["Ana Petrovic", "Luka Horvat"]),
        ("Police arrested Brooklyn resident Sam Ortiz, 22, on Monday.", ["Sam Ortiz"]),
        ("In Paris, 52, people died.", []),
        ("The team beat Leeds, 22, in the final.", []),
    ],
)
def test_an_age_tells_a_person_and_takes_in_the_given_name(text: str, people: list[str]) -> None:
    assert _people(text) == people
