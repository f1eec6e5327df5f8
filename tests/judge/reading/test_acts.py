"""Who did what to whom, read from the grammar."""

from __future__ import annotations

import pytest

from compare.judge.reading.acts import DOER, GOAL, find_acts
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _parts(text: str, lemma: str) -> dict[str, str]:
    acts = find_acts(pair_of(text, "Rain fell.").left, RULES)
    (act,) = (act for act in acts if act.lemma == lemma)
    return {part.role: part.head.text for part in act.participants}


@pytest.mark.parametrize(
    ("text", "lemma", "parts"),
    [
        ("Tamsin Roe sued the bank.", "sue", {DOER: "Roe", GOAL: "bank"}),
        ("The bank was sued by Tamsin Roe.", "sue", {DOER: "Roe", GOAL: "bank"}),
        ("The mines which the monks had hidden went off.", "hide", {DOER: "monks", GOAL: "mines"}),
        ("Vesna is a film written and directed by Lena Holt.", "direct", {DOER: "Holt", GOAL: "Vesna"}),
        ("The cables were cleaned, painted and not replaced.", "replace", {GOAL: "cables"}),
        ("The cables had been cleaned and painted, she said, but not replaced.", "replace", {GOAL: "cables"}),
        ("The suspect was questioned but not charged.", "charge", {GOAL: "suspect"}),
    ],
)
def test_the_parts_are_those_of_the_act(text: str, lemma: str, parts: dict[str, str]) -> None:
    assert _parts(text, lemma) == parts
