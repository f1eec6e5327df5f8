"""What a thing is wrongly taken for, and the report that takes it for that."""

from __future__ import annotations

import pytest

from compare.judge.comparators.denied_kinds import observe_denied_kinds
from compare.judge.verdicts import decide
from compare.model.findings import Kind
from tests.support.pairs import RULES, observed

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_REJECTED = "Some papers are claiming it is a Danish radio play, but it's not."


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (_REJECTED, "The Danish radio play lets a widow speak of her dead husband.", Kind.MEDIUM),
        (
            "Reports that it is a private airfield are false.",
            "Planes land on this private airfield at night.",
            Kind.EVENT,
        ),
    ],
)
def test_who_takes_a_thing_for_what_the_other_rejects_contradicts_it(left: str, right: str, kind: Kind) -> None:
    (seen,) = observed(observe_denied_kinds, left, right)
    assert (seen.kind, decide(seen, RULES).rule) == (kind, "polarity-kind-rejected")
    (turned,) = observed(observe_denied_kinds, right, left)
    assert decide(turned, RULES).rule == "polarity-kind-rejected"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_REJECTED, "A Swedish radio play lets a widow speak of her dead husband."),
        (_REJECTED, "The play lets a widow speak of her dead husband."),
        (_REJECTED, "Some papers call it the Danish radio play, but it is none."),
        ("Some papers are claiming it is a Danish radio play.", "The Danish radio play lets a widow speak."),
        ("Nobody said it is a Danish radio play.", "The Danish radio play lets a widow speak."),
        ("He is not a Danish radio actor.", "The Danish radio actor spoke of his wife."),
    ],
)
def test_other_things_and_plain_claims_are_left_alone(left: str, right: str) -> None:
    assert observed(observe_denied_kinds, left, right) == []
