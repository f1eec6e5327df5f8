"""Observes ordinals that number the same noun in what is otherwise one sentence: the first time, the tenth time."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import meet
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.ordinals import ordinals
from compare.model.findings import Kind
from compare.rulebook.book import Rulebook


def observe_ordinals(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield ordinals of the same noun that differ in sentences that are alike in all else."""
    lefts, rights = ordinals(pair.left, rules), ordinals(pair.right, rules)
    spans = (frozenset(span for _, span in lefts.values()), frozenset(span for _, span in rights.values()))
    if not spans[0] or not spans[1]:
        return
    if meet(pair.left, pair.right, rules, without=spans).overlap < rules.weight("events", "same-wording"):
        return
    for noun, (number, span) in sorted(lefts.items()):
        if noun not in rights or rights[noun][0] == number:
            continue
        other, there = rights[noun]
        left = claim_of_spans(pair.left_article, (span,), f"number {number} {noun}".strip())
        right = claim_of_spans(pair.right_article, (there,), f"number {other} {noun}".strip())
        facts = {"relation": "apart", "exact": "no", "counted": "same", "ordinal": "yes", "occasion": "same"}
        facts |= _movement(pair, noun, rules, is_rising=other > number)
        yield Observation(Kind.NUMBER, facts, left, right, f"{left.value} is not {right.value}; both number the same")


def _movement(pair: Pair, noun: str, rules: Rulebook, *, is_rising: bool) -> dict[str, str]:
    """Return that the count of days or rounds goes on from one report to the next."""
    left, right = pair.left_article.published, pair.right_article.published
    if left is None or right is None or left == right or noun not in rules.words("events", "periods").listed:
        return {"grows": "no"}
    return {"grows": "moves", "moved": "up" if (right > left) == is_rising else "down"}
