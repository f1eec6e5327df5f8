"""The words between quotation marks that a statement holds."""

from __future__ import annotations

import pytest

from compare.model.grammar import Statement, leaves
from tests.support.pairs import resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _statements(text: str) -> tuple[str, tuple[Statement, ...]]:
    (parsed,) = resolved(text)
    return parsed.article.text, leaves(parsed.statements)


def _quoted(text: str) -> list[list[str]]:
    whole, statements = _statements(text)
    return [[span.of(whole) for span in statement.quoted] for statement in statements]


def test_a_quotation_and_a_scare_quote_hold_their_words() -> None:
    assert _quoted("“The pier will open in May,” Anna Lee said.") == [["The pier will open in May,"]]
    assert _quoted("The mayor called the plan “immoral” and “costly”.") == [["immoral", "costly"]]


def test_a_statement_without_marks_quotes_nothing() -> None:
    assert _quoted("The mayor opened the pier.") == [[]]


def test_a_mark_that_is_lost_makes_no_quotation_of_what_is_told() -> None:
    text = (
        "The keeper saw “a crater two metres wide near the gate. The pier was shut on Monday. Nobody was hurt, he said."
    )
    whole, statements = _statements(text)
    told = [s for s in statements if s.span.of(whole).startswith("The pier was shut") and s.kind != "quotation"]
    assert [s.quoted for s in told] in ([], [()])


def test_straight_and_curly_apostrophes_are_read_alike() -> None:
    lemmas = [
        [t.lemma for t in s.tokens] for text in ("We don't know.", "We don’t know.") for s in _statements(text)[1]
    ]
    assert lemmas[0] == lemmas[1]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The keeper told her in a note: “The pier is shut. Nobody may pass.”", ["The pier is shut."]),
        ("The keeper shut the “new pier on Monday. Nobody was hurt” at all.", []),
    ],
    ids=["led to by a colon", "a mark that is lost"],
)
def test_a_quotation_that_goes_on_after_its_lead_in_is_quoted_in_it_too(text: str, first: list[str]) -> None:
    assert _quoted(text)[0] == first
