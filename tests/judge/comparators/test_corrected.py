"""What one side sets right and the other has."""

from __future__ import annotations

import pytest

from compare.judge.comparators.corrected import observe_corrected, observe_corrected_names
from compare.judge.verdicts import decide
from compare.model.findings import Kind
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RIGHT = "The inspection of the ferry was in September, not October."


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (_RIGHT, "The ferry passed an inspection in October.", Kind.DATE),
        ("The ferry came from Lima, not from Quito.", "A ferry from Quito went down.", Kind.PLACE),
    ],
)
def test_who_has_what_the_other_calls_wrong_contradicts_it(left: str, right: str, kind: Kind) -> None:
    for one, other in ((left, right), (right, left)):
        (seen,) = observed(observe_corrected, one, other)
        assert (seen.kind, decide(seen, RULES).rule) == (kind, "corrected")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_RIGHT, "The ferry passed an inspection in September."),
        (_RIGHT, "The inspection was moved from October to September."),
        (_RIGHT, "The ferry did not sail in May."),
        (_RIGHT, _RIGHT),
    ],
)
def test_who_has_it_right_or_tells_both_does_not(left: str, right: str) -> None:
    assert observed(observe_corrected, left, right) == []


def test_what_is_said_of_another_thing_is_left_alone() -> None:
    found = observed(observe_corrected, _RIGHT, "The mayor was born in October.")
    assert [decide(seen, RULES).kind_class for seen in found] == [None]


def test_inside_a_group_days_are_left_to_the_comparator_of_days() -> None:
    assert observed(observe_corrected_names, _RIGHT, "The ferry passed an inspection in October.") == []
    told = "Lena Holt signed the letter to the port."
    (seen,) = observed(observe_corrected_names, "It was Anna Kral, not Lena Holt, who signed the letter.", told)
    assert (seen.kind, decide(seen, RULES).rule) == (Kind.NAME, "corrected")
