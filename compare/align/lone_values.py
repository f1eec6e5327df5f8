"""Finds statements of two articles that tell one value which either article tells once: an age, an hour, a far day.

Such values are as good as names: a man of 61, eighteen minutes to eight, a day three years ago. Amounts and days near
the report are not, as many things are counted and much is of one day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from compare.align.clusters import Pair
from compare.align.units import Unit
from compare.model.values import When

# Days from its publication beyond which an article names a day for one thing alone.
_FAR = 7


def find_lone_values(units: Sequence[Unit], published: Mapping[str, date | None]) -> frozenset[Pair]:
    """Return the pairs of units of two articles, by number (smaller first), that share a value told once in each.

    Args:
        published: the day of publication of each article by its id, None where it is not known.
    """
    places: dict[Hashable, dict[int, set[int]]] = {}
    for unit in units:
        for value in _telling(unit, published.get(unit.statement.article)):
            places.setdefault(value, {}).setdefault(unit.article, set()).add(unit.number)
    return frozenset(pair for by_article in places.values() for pair in _lone(by_article))


def _lone(by_article: Mapping[int, set[int]]) -> Iterator[Pair]:
    lone = sorted(number for numbers in by_article.values() if len(numbers) == 1 for number in numbers)
    yield from combinations(lone, 2)


def _telling(unit: Unit, published: date | None) -> Iterator[Hashable]:
    """Yield the values of a unit that point to one thing, as far as they are exact."""
    for quantity in unit.quantities:
        if quantity.sense == "age" and quantity.low is not None and quantity.low == quantity.high:
            yield "age", quantity.low
    for value in unit.dates:
        if value.is_clock:
            yield "clock", value.minutes, value.on_dial
        elif _is_far(value, published):
            yield "day", value.start


def _is_far(value: When, published: date | None) -> bool:
    if value.start is None or value.precision != "day" or value.start != value.end or published is None:
        return False
    return abs((published - value.start).days) > _FAR
