"""Observes places that two statements give to the same event, in the same role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from compare.judge.frame.changes import is_changed, is_changed_plan
from compare.judge.frame.occasions import (
    has_other_count,
    has_other_day,
    is_numbered_otherwise,
    is_of_series,
    later_side,
)
from compare.judge.frame.told_events import is_one_by_former_place, is_one_by_number
from compare.judge.observation import Observation, Pair
from compare.judge.reading.bearers import find_traits
from compare.judge.reading.binding import Meeting, is_other_thing, meet
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.located import BESIDE, Located, located_places
from compare.judge.reading.places_said import normal_form
from compare.model.findings import Kind
from compare.model.text import Span
from compare.model.values import Place, Relation, relate
from compare.rulebook.book import Rulebook

_PLACED = frozenset({"at", "to", "from", "through"})


def observe_places(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield places of one event in one role, each at most once; a place that both sides have explains itself away."""
    lefts, rights = located_places(pair.left, rules), located_places(pair.right, rules)
    if not lefts or not rights:
        return
    named = (frozenset(one.span for one in lefts), frozenset(other.span for other in rights))
    meeting = meet(pair.left, pair.right, rules, without=named)
    couples = [
        (_relate(one, other), one, other)
        for one in lefts
        for other in rights
        if _is_one_event(one, other, pair, meeting, rules)
    ]
    order = {Relation.EQUAL: 0, Relation.WITHIN: 1, Relation.CONTAINS: 1, Relation.OVERLAPS: 2, Relation.APART: 3}
    taken: set[tuple[str, Span]] = set()
    for relation, one, other in sorted(couples, key=lambda couple: order.get(couple[0], 4)):
        ends = {("left", one.span), ("right", other.span)}
        if not ends & taken and relation is not Relation.UNKNOWN:
            taken |= ends
            if relation is not Relation.APART or not _are_seats(one, other, pair, rules):
                yield _observation(pair, one, other, relation, rules)


def _relate(left: Located, right: Located) -> Relation:
    """Relate two places; of what lies off or beside one, only what is off another country is surely elsewhere."""
    relation = relate(left.value, right.value)
    is_beside = bool((left.binding.links | right.binding.links) & BESIDE)
    is_off = {left.value.relation, right.value.relation} <= {"in", "off"}
    if not is_beside or not is_off or relation not in (Relation.APART, Relation.UNKNOWN):
        return relation
    lands = [
        {key for key in (side.value.key, *side.value.within) if key.startswith("country:")} for side in (left, right)
    ]
    return Relation.APART if all(lands) and not lands[0] & lands[1] else Relation.UNKNOWN


def _is_one_event(left: Located, right: Located, pair: Pair, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether two places belong to one event in one role."""
    if _are_held(left, right, rules) and is_one_by_former_place(pair, rules):
        return True
    if is_other_thing(left.binding, right.binding, meeting):
        return False
    if is_changed_plan(pair, left.binding, right.binding, rules):
        return "from" not in (left.role, right.role)
    return left.role == right.role and _is_told_of_one(left, right, pair, meeting, rules)


def _are_seats(left: Located, right: Located, pair: Pair, rules: Rulebook) -> bool:
    """Tell whether both places are where somebody is based or lives, which is no matter of the event."""
    sides = ((pair.left, left), (pair.right, right))
    return all(any(t.places and t.span.overlap(side.span) for t in find_traits(s, rules)) for s, side in sides)


def _are_held(left: Located, right: Located, rules: Rulebook) -> bool:
    """Tell whether both places are where a meeting was held."""
    held = rules.words("events", "meeting-verbs").listed
    return left.role == right.role == "at" and {left.binding.predicate, right.binding.predicate} <= held


def _is_told_of_one(left: Located, right: Located, pair: Pair, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether verb or wording show that two places of one role are told of one event."""
    wording = meeting.overlap >= rules.weight("events", "same-wording") and pair.known
    if left.role == "belonging":
        return wording and left.binding.governor == right.binding.governor
    if left.role not in _PLACED:
        return wording
    if left.binding.predicate and left.binding.predicate == right.binding.predicate:
        return meeting.coverage >= rules.weight("events", "same-thing")
    is_held = _are_held(left, right, rules)
    return wording or (is_held and is_one_by_number(pair.left, pair.right, rules))


def _is_other_event(pair: Pair, left: Place, right: Place, rules: Rulebook) -> bool:
    """Tell whether more than the place sets the statements apart, so that they tell two events.

    The points of the compass in "north of Kano" and "south of Kano" are the places themselves.
    """
    is_direction = left.key == right.key and left.relation != right.relation
    is_series = is_numbered_otherwise(pair, rules) if is_direction else is_of_series(pair, rules)
    return has_other_count(pair) or has_other_day(pair, rules) or is_series


def _observation(pair: Pair, left: Located, right: Located, relation: Relation, rules: Rulebook) -> Observation:
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    moving = left.binding.predicate in rules.words("events", "moving").listed
    return Observation(
        Kind.PLACE,
        {
            "relation": str(relation),
            "role": left.role,
            "known": "yes" if _are_known(left.value, right.value) else "no",
            "later": later_side(pair),
            "occasion": "other" if _is_other_event(pair, left.value, right.value, rules) else "same",
            "changed": "yes" if is_changed(pair, rules) else "no",
            "moves": "yes" if moving else "no",
        },
        claim_of_spans(pair.left_article, (left.span,), normal_form(left.value)),
        claim_of_spans(pair.right_article, (right.span,), normal_form(right.value)),
        f"{_said(one, left.value)} {_SAYS.get(relation, 'beside')} {_said(other, right.value)}; both say where it was",
    )


_SAYS = MappingProxyType(
    {
        Relation.EQUAL: "is",
        Relation.WITHIN: "lies in",
        Relation.CONTAINS: "holds",
        Relation.OVERLAPS: "can be",
        Relation.APART: "is not",
    }
)


def _are_known(left: Place, right: Place) -> bool:
    """Tell whether both places are in the gazetteer, or are said to be settlements of two sizes."""
    return (left.known and right.known) or {left.kind, right.kind} in ({"village", "city"}, {"village", "town"})


def _said(words: str, place: Place) -> str:
    """Return the words of a place with how the text stands to it."""
    return normal_form(replace(place, canonical=words))
