"""Which verbs a statement denies."""

from __future__ import annotations

import pytest

from compare.judge.reading.denials import denied_verbs
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("No storm warning was issued.", {"issue"}),
        ("Not one bottle was thrown.", {"throw"}),
        ("Nobody was hurt.", {"hurt"}),
        ("The divers found no bodies.", {"find"}),
        ("The army denied shelling the camp.", {"shell"}),
        ("The army said it did not shell the camp.", {"shell"}),
        ("The army shelled the camp.", set()),
        ("There was no sign that arms were hidden in the barn.", {"hide"}),
    ],
)
def test_which_verbs_a_statement_denies(text: str, verbs: set[str]) -> None:
    statement = pair_of(text, "Rain fell.").left
    denied = denied_verbs(statement, "en", RULES)
    assert {token.lemma for token in statement.tokens if token.index in denied and token.part == "VERB"} == verbs
