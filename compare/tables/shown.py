"""Which groups a reader is shown: a sentence that says several things stands in several groups that tell it alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from compare.model.findings import Group


def telling_agreements(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return agreements that show every statement on which sources agree, in the order given.

    A reader who has seen all statements of an agreement in others learns nothing from it, unless it has more
    independent origins than any of those.
    """
    agreed = [group for group in groups if group.agreement]
    kept = _covering(agreed, set())
    most: dict[str, int] = {}
    for group in agreed:
        if group.id in kept:
            for number in group.statements:
                most[number] = max(most.get(number, 0), group.confirmations)
    kept |= {g.id for g in agreed if g.confirmations > max(most[number] for number in g.statements)}
    return tuple(group for group in groups if group.id in kept)


def shown_groups(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups with differences and those that show a statement which no other does, in the order given."""
    kept = {group.id for group in groups if group.differences} | {group.id for group in telling_agreements(groups)}
    shown = {number for group in groups if group.id in kept for number in group.statements}
    kept |= _covering((group for group in groups if group.id not in kept), shown)
    return tuple(group for group in groups if group.id in kept)


def _covering(groups: Iterable[Group], shown: set[str]) -> set[str]:
    """Return the ids of few groups that together add all their statements to `shown`, which grows by them.

    The group that adds most comes first, which is as near to the fewest groups as can be had without trying all (greedy
    set cover, Chvatal 1979).
    """
    members = {group.id: frozenset(group.statements) for group in groups}
    waiting = [(-len(statements), number) for number, statements in members.items()]
    heapify(waiting)
    kept: set[str] = set()
    while waiting:
        # What a group adds only shrinks, so one that still adds as much as when it was weighed adds most.
        weight, number = heappop(waiting)
        added = members[number] - shown
        if len(added) == -weight:
            shown.update(added)
            kept.add(number)
        elif added:
            heappush(waiting, (-len(added), number))
    return kept
