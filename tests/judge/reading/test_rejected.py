"""Clauses that a statement tells as claimed by others and not so."""

from __future__ import annotations

import pytest

from compare.judge.reading.rejected import rejected_verbs
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The army rejected claims that its jets had bombed the clinic.", {"bomb"}),
        ("Reports that the army bombed the clinic are false.", {"bomb"}),
        ("It is not true that the army bombed the clinic.", {"bomb"}),
        ("Contrary to reports that jets bombed the clinic, the army kept away.", {"bomb"}),
        ("Some claim the army bombed the clinic, but it did not.", {"bomb"}),
        ("The army denied bombing the clinic or shelling the school.", {"bomb", "shell"}),
        ("Some sites are claiming it is from a radio show, but it's not.", {"be"}),
    ],
)
def test_what_is_claimed_and_called_false_is_rejected(text: str, verbs: set[str]) -> None:
    assert _rejected(text) == verbs


@pytest.mark.parametrize(
    "text",
    [
        "The army repeated claims that its jets had bombed the clinic.",
        "The army did not deny that its jets had bombed the clinic.",
        "It is true that the army bombed the clinic.",
        "It is not clear whether the army bombed the clinic.",
        "Reports that the army bombed the clinic are not false.",
        "Nurses say the army bombed the clinic, but the mayor did not.",
        "The army rejected the offer that the rebels had made.",
    ],
)
def test_what_is_repeated_open_or_not_denied_is_not(text: str) -> None:
    assert _rejected(text) == set()


def _rejected(text: str) -> set[str]:
    statement = pair_of(text, "Rain fell.").left
    rejected = rejected_verbs(statement, RULES)
    return {token.lemma for token in statement.tokens if token.index in rejected}
