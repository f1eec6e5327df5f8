"""A verb and its noun as the one act that they tell."""

from __future__ import annotations

import pytest

from compare.judge.reading.acts import GOAL, find_acts
from compare.judge.reading.wholes import as_whole
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "verb", "goal"),
    [
        ("Prosecutors filed charges against the mayor.", "charge", "mayor"),
        ("The mayor faces fraud charges.", "charge", "mayor"),
        ("The city imposed a ban on cars.", "ban", "car"),
        ("The union filed a lawsuit against the port.", "sue", "port"),
        ("Prosecutors charged the mayor.", "charge", "mayor"),
        ("The mayor filed papers.", "file", "paper"),
    ],
)
def test_verb_and_noun_are_the_act_that_the_noun_names(text: str, verb: str, goal: str) -> None:
    statement = pair_of(text, "Rain fell.").left
    (act,) = (as_whole(act, statement, RULES) for act in find_acts(statement, RULES))
    assert act.lemma == verb
    assert [part.head.lemma for part in act.participants if part.role == GOAL] == [goal]
