"""Tells whether an article counts a thing once only: then its count of satellites is the count of satellites."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from compare.judge.observation import Context, Pair
from compare.judge.reading.binding import values_of
from compare.model.values import Quantity

Bounds = tuple[float | None, float | None]


def is_only_count(pair: Pair, noun: str) -> bool:
    """Tell whether either article gives one number alone of what a noun names; no where nothing is known of it."""
    return bool(noun) and all(len(_counts(context).get(noun, ())) == 1 for context in pair.contexts)


@lru_cache(maxsize=64)
def _counts(context: Context) -> Mapping[str, frozenset[Bounds]]:
    """Return the numbers that an article gives of each noun, whatever it tells of the counted."""
    found: dict[str, set[Bounds]] = {}
    for statement in context.head:
        for mention in values_of(statement, "quantity"):
            value = mention.value
            if isinstance(value, Quantity) and value.of and not value.unit:
                found.setdefault(value.of, set()).add((value.low, value.high))
    return MappingProxyType({noun: frozenset(numbers) for noun, numbers in found.items()})
