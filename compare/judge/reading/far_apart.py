"""Tells whether nobody is based, or lives, in both of two places, and whether a statement ties somebody to a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from compare.judge.reading.origins import are_exclusive_countries
from compare.model.grammar import Statement
from compare.model.places import distance_between
from compare.model.text import Span
from compare.model.values import Place, Relation, relate
from compare.rulebook.book import Rulebook

_COUNTRY, _REGION = "country:", "region:"
_METRES = 1000


def are_all_far_apart(ones: Sequence[Place], others: Sequence[Place], rules: Rulebook) -> bool:
    """Tell whether each of the first places lies far from each of the others."""
    return bool(ones and others) and all(are_far_apart(one, other, rules) for one in ones for other in others)


def are_far_apart(one: Place, other: Place, rules: Rulebook) -> bool:
    """Tell whether two known places exclude each other: outlets name a large town for its suburbs, so distance counts.

    Two towns must lie far from each other, two areas without a centre must be of two regions or two countries; a town
    beside a region of its country may be a suburb over the border.
    """
    if not (one.known and other.known) or relate(one, other) is not Relation.APART:
        return False
    if _may_be_area_of(one, other, rules) or _may_be_area_of(other, one, rules):
        return False
    apart = distance_between(one, other)
    if apart is not None:
        return apart > rules.weight("traits", "farthest-suburb") * _METRES
    ours, theirs = _country_of(one), _country_of(other)
    if ours == theirs:
        return one.key.startswith(_REGION) and other.key.startswith(_REGION)
    return bool(ours and theirs) and are_exclusive_countries(ours, theirs, rules)


def _may_be_area_of(one: Place, other: Place, rules: Rulebook) -> bool:
    """Tell whether the name of the first is also that of the area in which the second lies: Washington, New York."""
    area = rules.table("traits", "also-an-area").entries.get(one.canonical.lower())
    return area is not None and area in (other.key, *other.within)


def _country_of(place: Place) -> str:
    keys = (key for key in (place.key, *place.within) if key.startswith(_COUNTRY))
    return next(keys, "").removeprefix(_COUNTRY)


def ties_to(statement: Statement, places: Sequence[Place], own: Sequence[Span], rules: Rulebook) -> bool:
    """Tell whether a statement names one of some places with words of living, working or moving there.

    Args:
        own: the words by which the statement says where its bearer is; they do not count.
    """
    if not _has_cue(statement, rules):
        return False
    named = [m.value for m in statement.mentions if isinstance(m.value, Place) and not any(map(m.span.overlap, own))]
    told = (relate(name, place) for name in named for place in places)
    return any(relation in (Relation.EQUAL, Relation.WITHIN) for relation in told)


@lru_cache(maxsize=1 << 12)
def _has_cue(statement: Statement, rules: Rulebook) -> bool:
    cues = rules.words("traits", "tied-to-a-place").listed
    return any(token.lemma in cues or token.text.lower() in cues for token in statement.tokens)
