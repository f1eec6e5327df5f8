"""Observes one share of one group told to have suffered two different things: seven in ten robbed, seven in ten beaten.

The same fraction of the same people twice is one finding told twice, so that what befell them cannot be two things.
Plain counts are left alone: twelve may be hurt and twelve others killed.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import bind, thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.families import kind_by_word
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement, Token
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

_SHARES = frozenset({"share", "percent"})
# A half, a third or a quarter of people may well be told twice of two things.
_COMMON = frozenset({0.5, 1 / 3, 2 / 3, 0.25, 0.75, 0.2, 0.1, 50.0, 25.0, 75.0, 20.0, 10.0})


def observe_harms(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each share of a group that the two sides tell to have suffered different harms."""
    if not can_be_held(pair):
        return
    for left, one in _suffered(pair.left, rules):
        for right, other in _suffered(pair.right, rules):
            kinds = (
                kind_by_word("opposites", "harms", rules)[one.lemma],
                kind_by_word("opposites", "harms", rules)[other.lemma],
            )
            if kinds[0] != kinds[1] and _is_one_share(left, right, rules):
                yield Observation(
                    Kind.EVENT,
                    {"form": "harm", "occasion": occasion_of(pair, rules)},
                    claim_of_spans(pair.left_article, (one.span,), one.lemma),
                    claim_of_spans(pair.right_article, (other.span,), other.lemma),
                    "one share of the same people, told to have suffered two different things",
                )


def _suffered(statement: Statement, rules: Rulebook) -> Iterator[tuple[Mention, Token]]:
    """Yield each share that a statement gives of a group, with the verb of what befell it."""
    for mention in statement.mentions:
        if isinstance(mention.value, Quantity) and mention.value.unit in _SHARES and mention.value.of:
            lemma = bind(statement, mention.span, rules).verb
            verb = next((t for t in statement.tokens if t.lemma == lemma and t.part == "VERB"), None)
            if verb is not None and lemma in kind_by_word("opposites", "harms", rules):
                yield mention, verb


def _is_one_share(left: Mention, right: Mention, rules: Rulebook) -> bool:
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    is_equal = (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    return is_equal and one.low not in _COMMON and thing_class(one.of, rules) == thing_class(other.of, rules)
