"""What the earlier report tells as planned and the later one as done."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.plans import find_steps, observe_plans
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, pair_of, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_MONDAY, _FRIDAY = date(2024, 3, 4), date(2024, 3, 8)


def _verdicts(earlier: str, later: str) -> list[str]:
    (one,), (other,) = resolved(earlier, day=_MONDAY), resolved(later, day=_FRIDAY)
    pair = Pair(leaves(one.statements)[-1], leaves(other.statements)[-1], one.article, other.article)
    return [decide(seen, RULES).rule for seen in observe_plans(pair, RULES)]


@pytest.mark.parametrize(
    ("planned", "done"),
    [
        ("The two sides are due to sign the accord in Oslo.", "The two sides signed the accord in Oslo."),
        ("The rebels agreed to hand over the prisoners.", "The rebels freed the prisoners."),
        ("The ministry will release the six sailors.", "The six sailors crossed back over the river."),
        ("The envoy is expected at the shelter on Monday.", "The envoy met families at the shelter."),
        ("The academy would review his place on the board of honour.", "The academy took his name off the board."),
        ("The trial is expected to last six weeks.", "The trial ended after four weeks."),
        ("The coroner said an inquest would open in May.", "The inquest opened in Hull."),
        ("The volcano could erupt within days.", "The volcano erupted at dawn."),
        ("The queen will attend the service.", "The queen did not attend the service."),
    ],
)
def test_a_plan_that_is_told_as_done_later_is_an_update(planned: str, done: str) -> None:
    assert "plan-carried-out" in _verdicts(planned, done)


@pytest.mark.parametrize(
    ("planned", "done"),
    [
        ("The rebels failed to free the prisoners.", "The rebels freed the prisoners."),
        ("The two sides will sign the accord.", "The two clubs signed the striker."),
        ("Nadia Brandt will join the board.", "He had spoken to Nadia Brandt."),
        ("The volcano could erupt within days.", "The volcano was visited by tourists."),
        ("The two sides would have signed the accord.", "The two sides signed the accord."),
        ("Will the envoy visit the shelter?", "The envoy visited the shelter."),
        ("The envoy will visit the shelter again.", "The envoy visited another shelter."),
        ("The minister will say more.", "The minister said more."),
    ],
)
def test_other_acts_and_what_was_no_plan_are_none(planned: str, done: str) -> None:
    assert "plan-carried-out" not in _verdicts(planned, done)


def test_what_was_done_before_the_earlier_report_does_not_carry_out_its_plan() -> None:
    plan = "The envoy will visit the shelter."
    assert _verdicts(plan, "The envoy visited the shelter on 2 January 2024.") == ["plan-of-another-time"]


def test_a_plan_in_the_later_report_is_none() -> None:
    assert _verdicts("The envoy visited the shelter.", "The envoy will visit the shelter.") == []


def test_without_days_of_publication_nothing_is_said() -> None:
    assert list(observe_plans(pair_of("The envoy will visit Hull.", "The envoy visited Hull."), RULES)) == []


def test_who_is_expected_to_do_it_is_its_doer() -> None:
    (article,) = resolved("The mayor is expected to sign the lease.")
    (plan,) = (s for s in find_steps(leaves(article.statements)[0], article.article, RULES) if s.is_plan)
    assert (plan.act.lemma, plan.things) == ("sign", {"mayor", "lease"})
