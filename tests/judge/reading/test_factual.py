"""Which acts a statement tells or denies as facts."""

from __future__ import annotations

import pytest

from compare.judge.reading.acts import GOAL, find_acts
from compare.judge.reading.factual import as_planned, factual_acts, is_planned
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The army shelled the camp.", ["shell"]),
        ("The army did not shell the camp.", ["shell"]),
        ("The army will shell the camp.", []),
        ("The army may have shelled the camp.", []),
        ("The committee has not met since March.", []),
        ("The mayor said that the bridge had collapsed.", ["collapse"]),
    ],
)
def test_which_acts_are_told_or_denied_as_facts(text: str, verbs: list[str]) -> None:
    assert [act.lemma for act in factual_acts(pair_of(text, "Rain fell.").left, RULES)] == verbs


def test_what_stood_on_a_schedule_was_planned() -> None:
    (act,) = factual_acts(pair_of("The visit was on the schedule.", "Rain fell.").left, RULES)
    assert is_planned(act, RULES)
    assert [part.head.lemma for part in as_planned(act, RULES).participants if part.role == GOAL] == ["visit"]


def test_what_stood_elsewhere_was_not_planned() -> None:
    (act,) = find_acts(pair_of("The visitor was on the bridge.", "Rain fell.").left, RULES)
    assert not is_planned(act, RULES)
    assert as_planned(act, RULES) is act
