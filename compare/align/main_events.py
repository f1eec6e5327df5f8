"""Tells articles that report two different events apart, by the day and the toll that their first sentences give.

News say at the top when and how badly. A day apart from another by several days, and a toll that the other excludes,
are two parts of the frame that differ: then the articles are about two events of one kind, and only what they tell of
the background can be the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle, leaves
from compare.model.values import Quantity, Relation, When, relate

# The headline and the paragraph or two of the lead.
_LEAD = 4
# Outlets far from the event, and those of the next morning, name a neighbouring day.
_SAME_DAYS = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class MainEvent:
    """When an article's event was, and its counts of people whom something befell, by what befell them."""

    days: tuple[date, ...]
    tolls: Mapping[str, tuple[Quantity, ...]]


def find_other_events(story: ResolvedStory) -> frozenset[frozenset[str]]:
    """Return the pairs of articles, by id, that are about two different events."""
    events = {parsed.article.id: _main_event(parsed) for parsed in story.articles}
    return frozenset(
        frozenset((one, other)) for one, other in combinations(events, 2) if _are_two(events[one], events[other])
    )


def _main_event(parsed: ParsedArticle) -> MainEvent:
    aside = {entry.statement for entry in parsed.set_aside}
    lead = [statement for statement in leaves(parsed.statements) if statement.id not in aside][:_LEAD]
    values = [mention.value for statement in lead for mention in statement.mentions]
    days = tuple(day for value in values if isinstance(value, When) for day in _days(value))
    tolls: dict[str, tuple[Quantity, ...]] = {}
    for value in values:
        if isinstance(value, Quantity) and value.verb:
            tolls[value.verb] = (*tolls.get(value.verb, ()), value)
    return MainEvent(days, tolls)


def _days(when: When) -> tuple[date, ...]:
    """Return the first and last day of what a date covers."""
    return () if when.start is None else (when.start, when.end or when.start)


def _are_two(one: MainEvent, other: MainEvent) -> bool:
    if not one.days or not other.days or not _are_far(one.days, other.days):
        return False
    shared = sorted(one.tolls.keys() & other.tolls.keys())
    return any(_exclude(_figures(one.tolls[kind]), _figures(other.tolls[kind])) for kind in shared)


def _figures(tolls: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the plain figures: a round word or a bound ("dozens", "at least 17") may be outgrown."""
    return tuple(toll for toll in tolls if toll.low == toll.high and toll.low is not None)


def _exclude(ones: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Whether there are figures on both sides, and none of them agree."""
    if not ones or not others:
        return False
    return all(relate(one, other) is Relation.APART for one in ones for other in others)


def _are_far(ones: Sequence[date], others: Sequence[date]) -> bool:
    """Whether the two lie wholly before or behind one another, with more than `_SAME_DAYS` between."""
    return min(ones) - max(others) > _SAME_DAYS or min(others) - max(ones) > _SAME_DAYS
