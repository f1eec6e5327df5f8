"""The first row whose facts all hold decides; a table that cannot decide is a fault of the rules."""

from __future__ import annotations

import pytest

from compare.judge.observation import Claim, Observation
from compare.judge.verdicts import decide
from compare.model.errors import RuleError
from compare.model.findings import Kind
from compare.rulebook.book import Rulebook, default_rulebook
from compare.rulebook.schema import RowRule, RuleFile

_SAID = Claim("a", "a", ())


def _seen(kind: Kind, **facts: str) -> Observation:
    return Observation(kind, facts, _SAID, _SAID, "")


def _with_rows(*rows: RowRule) -> Rulebook:
    rules = default_rulebook()
    files = {**rules.files, "verdicts": RuleFile(about="a test", row=rows)}
    return Rulebook(files, rules.sha256)


def _row(number: str, when: dict[str, tuple[str, ...]], **gives: str | int) -> RowRule:
    return RowRule(id=number, why="a test", when=when, gives=gives)


def test_the_first_row_that_holds_decides() -> None:
    rules = _with_rows(
        _row("first", {"kind": ("role",)}, **{"class": "compatible", "severity": 2}),
        _row("second", {}, **{"class": "contradiction", "severity": 3}),
    )
    first = decide(_seen(Kind.ROLE), rules)
    assert (first.kind_class, first.severity, first.rule) == ("compatible", 2, "first")
    assert decide(_seen(Kind.PLACE), rules).rule == "second"


@pytest.mark.parametrize("given", ["same", "silent"])
def test_same_and_silent_are_no_class(given: str) -> None:
    verdict = decide(_seen(Kind.ROLE), _with_rows(_row("only", {}, **{"class": given})))
    assert (verdict.kind_class, verdict.severity) == (None, 0)


def test_what_no_row_knows_is_silence() -> None:
    assert decide(_seen(Kind.EVENT), default_rulebook()).kind_class is None


def test_a_table_without_a_last_row_is_a_wrong_rule() -> None:
    with pytest.raises(RuleError, match="the last row must hold for everything"):
        decide(_seen(Kind.ROLE), _with_rows(_row("only", {"kind": ("place",)}, **{"class": "silent"})))


def test_an_unknown_class_is_a_wrong_rule_that_names_its_row() -> None:
    with pytest.raises(RuleError, match="shouting") as caught:
        decide(_seen(Kind.ROLE), _with_rows(_row("loudest", {}, **{"class": "shouting"})))
    assert (caught.value.rule, caught.value.field) == ("loudest", "gives.class")
