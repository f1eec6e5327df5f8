"""What the earlier report lacked and the later one has."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.answers import observe_answers
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, pair_of, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_MONDAY, _FRIDAY = date(2024, 3, 4), date(2024, 3, 8)


def _topics(earlier: str, later: str) -> list[str]:
    (one,), (other,) = resolved(earlier, day=_MONDAY), resolved(later, day=_FRIDAY)
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    seen = list(observe_answers(pair, RULES))
    assert {decide(one_seen, RULES).rule for one_seen in seen} <= {"answer-given"}
    return [one_seen.facts["topic"] for one_seen in seen]


@pytest.mark.parametrize(
    ("earlier", "later", "topic"),
    [
        ("The dairy did not respond to a request for comment.", "The dairy said the claims were baseless.", "silence"),
        ("A spokesman for the navy declined to comment.", "The navy denied that it had fired.", "silence"),
        ("The mayor refused to say whether she had known.", "The mayor admitted that she had known.", "silence"),
        ("There was no immediate comment from Moscow.", "Russia denied that it had fired.", "silence"),
        ("There was no comment from the dairy.", "The dairy said the claims were baseless.", "silence"),
        ("The harbour master could not be reached.", "The harbour master insists that the light was on.", "silence"),
        ("Officials are investigating whether the brakes failed.", "The brakes failed, the report found.", "question"),
        ("It was not clear whether the pilot had survived.", "The pilot survived with broken ribs.", "question"),
        ("There were no reports of deaths.", "Three climbers were killed.", "harm"),
        ("There have been no fatalities.", "A man of 60 died in a fire.", "harm"),
        ("The navy suffered no losses.", "The navy acknowledged that two sailors had died.", "harm"),
    ],
)
def test_an_answer_that_came_later_is_an_update(earlier: str, later: str, topic: str) -> None:
    assert topic in _topics(earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The dairy did not respond to a request for comment.", "The farmers said the claims were baseless."),
        ("The dairy did not respond to a request for comment.", "The dairy declined to comment."),
        ("The dairy did not open on Monday.", "The dairy said the claims were baseless."),
        ("Officials are investigating whether the brakes failed.", "The driver failed a test."),
        ("Officials said that the brakes failed.", "The brakes failed, the report found."),
        ("Officials are investigating whether the brakes failed.", "It is unclear whether the brakes failed."),
        ("No one was killed.", "Three climbers were killed."),
        ("There have been no fatalities.", "Nobody died."),
    ],
)
def test_other_speakers_other_matters_and_disputes_are_none(earlier: str, later: str) -> None:
    assert _topics(earlier, later) == []


def test_an_answer_before_the_silence_and_reports_without_days_are_none() -> None:
    silence, answer = "The dairy declined to comment.", "The dairy denied the claims."
    assert _topics(answer, silence) == []
    assert list(observe_answers(pair_of(silence, answer), RULES)) == []
