"""A score is a chance, it follows its signals, and the loudest of them are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.scores import evidence, join_weights, load_context_weights, load_weights, score, with_least
from compare.align.signals import SIGNALS
from compare.model.errors import RuleError
from compare.rulebook.book import Rulebook
from tests.support.pairs import RULES

_WEIGHTS = load_weights(RULES)
_SIGNALS = st.fixed_dictionaries({name: st.floats(-1, 1) for name in SIGNALS})


@given(_SIGNALS)
def test_a_score_is_a_chance(signals: dict[str, float]) -> None:
    assert 0 <= score(signals, _WEIGHTS) <= 1


@given(_SIGNALS, st.sampled_from(SIGNALS))
def test_more_of_a_signal_moves_the_score_as_its_weight_says(signals: dict[str, float], name: str) -> None:
    more = score({**signals, name: signals[name] + 1}, _WEIGHTS)
    assert (more >= score(signals, _WEIGHTS)) == (_WEIGHTS[name] >= 0)


def test_nothing_in_common_is_no_pair() -> None:
    assert score(dict.fromkeys(SIGNALS, 0.0), _WEIGHTS) < RULES.weight("align", "lone")


def test_the_extremes_do_not_overflow() -> None:
    assert score({"constant": 1.0}, {"constant": 1e9}) <= 1
    assert score({"constant": 1.0}, {"constant": -1e9}) >= 0


def test_only_what_speaks_for_a_pair_is_evidence_and_the_loudest_stands_first() -> None:
    weights = {"a": 1.0, "b": 3.0, "c": -9.0, "d": 2.0}
    shown = evidence({"a": 1.0, "b": 0.1, "c": 1.0, "d": 0.0}, weights)
    assert [(one.signal, one.weight, one.rule) for one in shown] == [("a", 1.0, "align:a"), ("b", 0.3, "align:b")]


def test_signals_of_the_first_look_count_as_far_as_the_second_goes_by_it() -> None:
    joined = join_weights({"constant": -5.0, "a": 3.0}, {"constant": -1.0, "first-look": 4.0, "beside": 0.5})
    assert joined == {"a": 2.0, "beside": 0.5}


def test_what_has_no_weight_is_no_evidence() -> None:
    assert evidence({"first-look": 1.0}, {"a": 1.0}) == ()


def test_a_signal_without_a_weight_is_a_wrong_rule() -> None:
    for load in (load_weights, load_context_weights):
        with pytest.raises(RuleError):
            load(Rulebook({}, ""))


def test_what_is_seldom_chance_raises_a_score_and_lowers_none() -> None:
    least = RULES.weight("align", "one-saying")
    scores = {(0, 1): 0.1, (0, 2): 0.99}
    raised = with_least(scores, {"one-saying": {(0, 1), (0, 2), (1, 2)}}, RULES)
    assert raised == {(0, 1): least, (0, 2): 0.99, (1, 2): least}
    assert scores == {(0, 1): 0.1, (0, 2): 0.99}, "the scores given are left as they are"


def test_what_is_seldom_chance_makes_a_pair_sure() -> None:
    assert min(RULES.weight("align", name) for name in ("one-saying", "lone-value")) >= RULES.weight("align", "sure")
