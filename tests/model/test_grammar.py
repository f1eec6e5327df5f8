from __future__ import annotations

import dataclasses

import pytest

from compare.model import findings, grammar, text, values
from compare.model.grammar import Certainty, Firmness, Polarity, Statement, StatementKind, leaves
from compare.model.text import Span

MODEL = [
    kind
    for module in (text, values, grammar, findings)
    for kind in vars(module).values()
    if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind.__module__ == module.__name__
]


def statement(number: str, parent: str | None = None) -> Statement:
    return Statement(id=number, article="a", span=Span(0, 1), spans=(Span(0, 1),), parent=parent)


def test_leaves_are_those_that_have_no_parts() -> None:
    tree = (statement("1"), statement("1a", "1"), statement("1b", "1"), statement("1b-i", "1b"), statement("2"))
    assert [leaf.id for leaf in leaves(tree)] == ["1a", "1b-i", "2"]


def test_no_statements_have_no_leaves() -> None:
    assert leaves(()) == ()


def test_the_words_for_kinds_are_those_of_the_published_form() -> None:
    assert [kind.value for kind in StatementKind] == [
        "headline",
        "subhead",
        "caption",
        "claim",
        "quotation",
        "list-item",
    ]
    assert [polarity.value for polarity in Polarity] == ["affirmed", "negated"]


def test_a_statement_is_a_plain_affirmed_fact_until_the_grammar_says_otherwise() -> None:
    plain = statement("1")
    assert (plain.kind, plain.polarity, plain.certainty) == (
        StatementKind.CLAIM,
        Polarity.AFFIRMED,
        Certainty.FACT,
    )
    assert plain.firmness is None
    assert plain.speaker is None


def test_a_denial_is_a_firmness_of_its_own() -> None:
    """Whether a denial opposes a claim is for the verdicts; the model must be able to tell them apart."""
    assert Firmness.DENIED != Firmness.SAID
    assert len({firmness.value for firmness in Firmness}) == len(Firmness)


@pytest.mark.parametrize("kind", MODEL, ids=lambda kind: kind.__name__)
def test_everything_in_the_model_is_frozen_with_slots(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(kind)


def test_the_model_is_hashable_so_that_it_can_key_a_cache() -> None:
    assert hash(statement("1")) == hash(statement("1"))
