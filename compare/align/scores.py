"""Makes one score of a pair's signals: a weighted sum through the logistic function, weights from the rules."""

from __future__ import annotations

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from compare.align.clusters import Pair
from compare.align.context import CONTEXT, FIRST_LOOK, LOG_ODDS
from compare.align.signals import SIGNALS
from compare.model.findings import Evidence
from compare.rulebook.book import Rulebook

_SHOWN = 4


def load_weights(rules: Rulebook) -> Mapping[str, float]:
    """Return the weight of every signal and of "constant", in units of log-odds.

    Raises:
        RuleError: a signal has no weight.
    """
    return {name: rules.weight("align", name) for name in ("constant", *SIGNALS)}


def load_context_weights(rules: Rulebook) -> Mapping[str, float]:
    """Return the weights of the second look, by the names of its signals, and its "constant", in log-odds.

    Raises:
        RuleError: a signal has no weight.
    """
    weights = {name: rules.weight("align", name) for name in CONTEXT}
    return {"constant": rules.weight("align", "second-constant"), **weights}


def join_weights(first: Mapping[str, float], second: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of every signal of both looks as it counts in the end, in log-odds; constants are left out."""
    share = second[FIRST_LOOK] / LOG_ODDS
    return {
        **{name: weight * share for name, weight in first.items() if name != "constant"},
        **{name: weight for name, weight in second.items() if name not in ("constant", FIRST_LOOK)},
    }


def score(signals: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return how likely it is, 0 to 1, that the pair speaks of one thing."""
    total = weights["constant"] + sum(weights[name] * value for name, value in signals.items())
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def with_least(
    scores: Mapping[Pair, float], alike: Mapping[str, AbstractSet[Pair]], rules: Rulebook
) -> dict[Pair, float]:
    """Return the scores with those of pairs that have one thing in common which is seldom chance raised to its weight.

    Args:
        alike: the pairs by the name of what they have in common, for which `rules/align.toml` has the least score.
    """
    raised = dict(scores)
    for name, pairs in alike.items():
        least = rules.weight("align", name)
        raised.update((pair, max(raised.get(pair, 0.0), least)) for pair in pairs)
    return raised


def evidence(signals: Mapping[str, float], weights: Mapping[str, float]) -> tuple[Evidence, ...]:
    """Return the signals that spoke loudest for a pair, loudest first; only those with a weight (log-odds) count."""
    spoken = [(weights[name] * value, name, value) for name, value in signals.items() if name in weights]
    loud = sorted(((weight, name, value) for weight, name, value in spoken if weight > 0), reverse=True)[:_SHOWN]
    return tuple(Evidence(name, f"{value:.2f}", "", round(weight, 2), f"align:{name}") for weight, name, value in loud)
