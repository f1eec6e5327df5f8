"""Tells one matter once where several comparators see it in the same words: "has not paid" and "paid".

A ladder of states and the outcomes of a question know more of a matter than a bare negation does: where one of them
says that the later report has moved on, a contradiction in the same words is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from compare.judge.differences import Finding
from compare.model.findings import Kind, KindClass

_KINDS = frozenset({Kind.EVENT, Kind.POLARITY})


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one pair, in their order, without those that tell again what another tells.

    Of two of one class in the same words the first is kept; of an update and a contradiction the update, but for pairs
    that are given as speaking of one thing, whose reports have no days. Two roles that contradict each other are not
    called compatible too.
    """
    listed = tuple(findings)
    updates = [one for one in listed if one.kind_class is KindClass.UPDATE and not one.pair.known]
    kept: list[Finding] = []
    for one in listed:
        is_moved_on = one.kind_class is KindClass.CONTRADICTION and any(_is_one_matter(one, other) for other in updates)
        is_repeated = any(one.kind_class is other.kind_class and _is_one_matter(one, other) for other in kept)
        if not is_moved_on and not is_repeated and not _is_excluded(one, listed):
            kept.append(one)
    return tuple(kept)


def _is_excluded(one: Finding, listed: Iterable[Finding]) -> bool:
    """Tell whether a finding calls compatible what another calls a contradiction, of the same role."""
    if one.kind_class is not KindClass.COMPATIBLE or one.observation.kind is not Kind.ROLE:
        return False
    loud = (other for other in listed if other.kind_class is KindClass.CONTRADICTION)
    return any(other.observation.kind is Kind.ROLE and _meet(one, other) for other in loud)


def _meet(one: Finding, other: Finding) -> bool:
    """Tell whether the words of two findings meet on either side."""
    sides = ((one.observation.left, other.observation.left), (one.observation.right, other.observation.right))
    return all(any(a.overlap(b) for a in left.spans for b in right.spans) for left, right in sides)


def _is_one_matter(one: Finding, other: Finding) -> bool:
    """Tell whether both are of what happened, and their words meet on either side."""
    if not {one.observation.kind, other.observation.kind} <= _KINDS or one.observation.facts == other.observation.facts:
        return False
    return _meet(one, other)
