"""Finds the quotations that another finding shows whole: A, B and C in three wordings, and B and C once more."""

from __future__ import annotations

from collections.abc import Iterable

from compare.model.findings import Difference, Kind, SideMention


def find_contained(differences: Iterable[Difference]) -> frozenset[str]:
    """Return the ids of wordings of which a wording of more statements shows every side, as sides of its own."""
    listed = [difference for difference in differences if difference.kind is Kind.QUOTE_WORDING]
    beside: dict[str, list[Difference]] = {}
    for one in listed:
        for number in _statements(one):
            beside.setdefault(number, []).append(one)
    return frozenset(one.id for one in listed if any(_holds(other, one) for other in beside[min(_statements(one))]))


def _holds(large: Difference, small: Difference) -> bool:
    """Tell whether each mention of the small stands in the large, and no two of its sides on one side there."""
    if len(_statements(large)) <= len(_statements(small)) or not _statements(small) <= _statements(large):
        return False
    homes = [{_home(mention, large) for mention in side.mentions} for side in small.sides]
    return None not in set().union(*homes) and sum(map(len, homes)) == len(set().union(*homes))


def _home(mention: SideMention, large: Difference) -> int | None:
    """Return the side of `large` that holds words of a mention, None where none does."""
    return next((n for n, side in enumerate(large.sides) if any(_meet(mention, m) for m in side.mentions)), None)


def _meet(one: SideMention, other: SideMention) -> bool:
    left, right = one.excerpt, other.excerpt
    return one.statement == other.statement and left.start < right.end and right.start < left.end


def _statements(difference: Difference) -> frozenset[str]:
    return frozenset(number for side in difference.sides for number in side.statements)
