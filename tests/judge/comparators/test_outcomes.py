"""Two outcomes of which only one can be."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.outcomes import observe_outcomes, questions
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, observed, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_EXCLUDING = [
    ("The jury found the charge not proven.", "He was found not guilty of the charge."),
    ("Peter Marsh resigned on Thursday.", "The minister sacked Peter Marsh."),
    ("Peter Marsh wept when the verdict was read.", "Peter Marsh showed no emotion."),
    ("The pilot died at the scene.", "The pilot was taken to hospital with head injuries."),
    ("The verdict was unanimous.", "The jury convicted him by a majority."),
    ("Voters narrowly approved the new constitution.", "The people rejected the constitution."),
    ("The plane was shot down.", "The plane suffered an engine failure."),
    ("The house was empty when the fire began.", "Two people were inside the house when the fire began."),
    ("The driver was on the phone.", "The bill shows no call in that hour."),
    ("The payloads were insured.", "The payloads were uninsured."),
    ("No petrol bombs were thrown.", "Youths threw Molotov cocktails."),
    ("The hearing was held behind closed doors.", "The hearing was held in public."),
]
_ALIKE = [
    ("The judge released Peter Marsh on bail.", "Omar Reyes was remanded in custody."),
    ("Peter Marsh resigned on Thursday.", "The minister sacked Omar Reyes."),
    ("Peter Marsh wept when the verdict was read.", "Omar Reyes showed no emotion."),
    ("He was convicted of fraud by the court.", "He was found not guilty of theft by the court."),
    (
        "He was convicted of fraud by the court.",
        "Of fraud he was convicted, of theft he was found not guilty by the jury.",
    ),
    ("The pilot died at the scene.", "The passenger was taken to hospital."),
    ("A man died at the scene.", "A man was taken to hospital."),
    ("Two people died.", "Nine people were taken to hospital."),
    ("Peter Marsh may resign.", "The minister sacked Peter Marsh."),
    ("Peter Marsh will be remanded in custody.", "The judge released Peter Marsh on bail."),
    ("Did Peter Marsh resign?", "The minister sacked Peter Marsh."),
    ("If Peter Marsh resigned, an election would follow.", "The minister sacked Peter Marsh."),
    ("No one was hurt in the blast.", "Nobody was injured in the blast."),
    # First reports may be overtaken: whose is the later is not known here.
    ("No one was hurt in the blast.", "A woman was treated in hospital after the blast."),
    ("The wall was damaged.", "The roof was undamaged."),
    ("On 3 March 2024 no one was hurt.", "On 9 March 2024 a woman was treated in hospital."),
]


@pytest.mark.parametrize(("left", "right"), _EXCLUDING)
def test_only_one_of_two_outcomes_can_be(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert {decide(seen, RULES).rule for seen in observed(observe_outcomes, one, other)} == {"outcome-apart"}


@pytest.mark.parametrize(("left", "right"), _ALIKE)
def test_outcomes_of_others_of_other_days_and_what_may_come_are_left_alone(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = [decide(seen, RULES).kind_class for seen in observed(observe_outcomes, one, other)]
        assert set(found) <= {None}


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        ("Peter Marsh was taken to hospital.", "Peter Marsh died of his wounds.", "outcome-of-others"),
        ("Peter Marsh died at the scene.", "Peter Marsh was taken to hospital.", "outcome-apart"),
        ("Peter Marsh refused to resign.", "Peter Marsh resigned.", "outcome-of-others"),
        ("Peter Marsh resigned.", "Peter Marsh refused to resign.", "outcome-apart"),
        ("The truce is being strictly observed.", "The truce was broken within an hour.", "outcome-of-others"),
        ("The truce was broken within an hour.", "The truce is being strictly observed.", "outcome-apart"),
        ("The talks ended without an agreement.", "At the talks the two reached an agreement.", "outcome-of-others"),
        ("At the talks the two reached an agreement.", "The talks ended without an agreement.", "outcome-apart"),
        ("The school lost part of its roof.", "The roof burned down completely.", "outcome-of-others"),
        ("The roof burned down completely.", "The school lost part of its roof.", "outcome-apart"),
        ("Peter Marsh pleaded not guilty to fraud.", "Peter Marsh pleaded guilty to fraud.", "outcome-of-others"),
        ("Judge Anna Holt released Peter Marsh on bail.", "Anna Holt refused bail.", "outcome-apart"),
        ("Peter Marsh was released on bail.", "Peter Marsh was refused bail.", "outcome-apart"),
    ],
)
def test_a_later_report_may_move_on_but_not_back(earlier: str, later: str, rule: str) -> None:
    (one,), (other,) = resolved(earlier, day=date(2024, 3, 4)), resolved(later, day=date(2024, 3, 5))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    assert {decide(seen, RULES).rule for seen in observe_outcomes(pair, RULES)} == {rule}


def test_every_answer_that_a_rule_names_is_one_of_its_answers() -> None:
    for question in questions(RULES):
        answers = {answer for answer, _ in question.answers}
        assert len(answers) > 1
        assert answers >= {answer for pair in (*question.follows, *question.beside) for answer in pair}
