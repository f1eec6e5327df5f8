"""What one side has done and the other still under consideration."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.decisions import observe_decisions
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, observed, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_MONDAY, _FRIDAY = date(2024, 3, 4), date(2024, 3, 8)


def rules_of(earlier: str, later: str) -> list[str]:
    """Return the verdicts on two statements, the second one published four days after the first."""
    (one,), (other,) = resolved(earlier, day=_MONDAY), resolved(later, day=_FRIDAY)
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return [decide(seen, RULES).rule for seen in observe_decisions(pair, RULES)]


@pytest.mark.parametrize(
    ("done", "weighed"),
    [
        (
            "Prosecutors charged the mayor with fraud.",
            "Prosecutors are considering whether to bring charges against the mayor.",
        ),
        ("Mayor Lena Holt faces fraud charges", "The prosecutor weighs filing fraud charges against Lena Holt"),
        ("The president signed the water bill.", "The president is weighing whether to sign the water bill."),
    ],
)
def test_a_decision_is_not_weighed_again_and_may_be_taken_later(done: str, weighed: str) -> None:
    assert rules_of(done, weighed) == ["decision-open"]
    assert rules_of(weighed, done) == ["decision-taken"]


@pytest.mark.parametrize(
    ("done", "weighed"),
    [
        ("Prosecutors charged the mayor with fraud.", "Prosecutors are considering whether to charge the treasurer."),
        (
            "Prosecutors charged the mayor with fraud.",
            "Prosecutors are considering whether to charge the mayor with theft.",
        ),
        ("Prosecutors charged the mayor.", "Prosecutors are considering bringing further charges against the mayor."),
        ("Prosecutors may charge the mayor.", "Prosecutors are considering whether to charge the mayor."),
        ("The mayor visited the port.", "The mayor is considering whether to visit the port."),
        ("Has the president signed the bill?", "The president is weighing whether to sign the bill."),
    ],
)
def test_other_people_other_charges_and_what_may_be_done_again_are_left_alone(done: str, weighed: str) -> None:
    assert rules_of(done, weighed) == []


def test_where_the_order_is_not_known_nothing_is_said() -> None:
    (seen,) = observed(
        observe_decisions, "Prosecutors charged the mayor.", "Prosecutors are considering whether to charge the mayor."
    )
    assert decide(seen, RULES).kind_class is None
