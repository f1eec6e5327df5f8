"""Places as a text gives them (in, near, 20 km north of), and how two of them relate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from types import MappingProxyType

from compare.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with what it lies in.

    Attributes:
        key: gazetteer key, or the folded name for a place that is not in it.
        canonical: the form to show.
        kind: "country", "region", "city", "town", "village", "feature" or "" where unknown; what the text calls a place
            that the gazetteer does not have.
        within: keys of all that it lies in, the nearest first; empty where unknown.
        relation: how the text places itself to it: "in", "near", "outskirts", "border", "north of", …
        distance: metres from it where the text gives them.
        known: the gazetteer has it; two unknown places cannot be told apart for certain.
        at: latitude and longitude of its centre in degrees, None where unknown.
    """

    key: str
    canonical: str
    kind: str = ""
    within: tuple[str, ...] = ()
    relation: str = "in"
    distance: float | None = None
    known: bool = False
    at: tuple[float, float] | None = None


def relate_places(left: Place, right: Place) -> Relation:
    """Return how a place stands to another: by name, by containment, and by how far apart the two can be."""
    if left.key == right.key:
        return _relate_to_one(left, right)
    if _is_in(left) and _is_in(right):
        return _relate_inside(left, right)
    apart = distance_between(left, right)
    if apart is None:
        return Relation.UNKNOWN
    return Relation.UNKNOWN if _can_meet(left, right, apart) else Relation.APART


def _is_in(place: Place) -> bool:
    return place.relation in ("in", "outskirts")


def _relate_inside(left: Place, right: Place) -> Relation:
    """Relate two places by containment; two unknown ones may be one place under two names."""
    if right.key in left.within:
        return Relation.WITHIN
    if left.key in right.within:
        return Relation.CONTAINS
    if {left.kind, right.kind} in _SETTLEMENTS:
        return Relation.APART
    return Relation.APART if left.known and right.known else Relation.UNKNOWN


# A village is no city: what is said to be of two sizes are two, even where no gazetteer has the smaller.
_SETTLEMENTS = (frozenset({"village", "city"}), frozenset({"village", "town"}))


def _relate_to_one(left: Place, right: Place) -> Relation:
    """Relate two positions to one place: in it, on its edge, near it, some way off in a direction."""
    if (left.relation, left.distance) == (right.relation, right.distance):
        return Relation.EQUAL
    if _is_in(left) and _is_in(right):
        return Relation.WITHIN if left.relation == "outskirts" else Relation.CONTAINS
    if _are_opposed(left.relation, right.relation):
        return Relation.APART
    if left.at is not None and not _can_meet(left, right, 0.0):
        return Relation.APART
    return Relation.OVERLAPS


_BEARINGS: Mapping[str, int] = MappingProxyType(
    {
        "north of": 0,
        "north-east of": 45,
        "east of": 90,
        "south-east of": 135,
        "south of": 180,
        "south-west of": 225,
        "west of": 270,
        "north-west of": 315,
    }
)


def _are_opposed(left: str, right: str) -> bool:
    """Tell whether two directions lie at a right angle or more: north and south, east and north-west."""
    one, other = _BEARINGS.get(left), _BEARINGS.get(right)
    if one is None or other is None:
        return False
    turn = abs(one - other) % 360
    return min(turn, 360 - turn) > _RIGHT_ANGLE


_RIGHT_ANGLE = 90


def _can_meet(left: Place, right: Place, apart: float) -> bool:
    """Tell whether what is told of either place can be one spot, their centres being `apart` metres from each other."""
    nearest_left, farthest_left = _reach(left)
    nearest_right, farthest_right = _reach(right)
    if apart > farthest_left + farthest_right:
        return False
    return apart + farthest_right >= nearest_left and apart + farthest_left >= nearest_right


def _reach(place: Place) -> tuple[float, float]:
    """Return between how many metres from the centre of a place lies what is told of it."""
    if place.distance is not None:
        return max(0.0, place.distance * (1 - _ROUNDED) - _CITY), place.distance * (1 + _ROUNDED) + _CITY
    return 0.0, _CITY if _is_in(place) else _NEARBY


# Chosen wide, as what is apart contradicts: most cities end within 30 km of their centre, little is called near that
# lies more than 120 km away, and distances are rounded and counted from the centre or from the edge.
_CITY, _NEARBY, _ROUNDED = 30_000.0, 120_000.0, 0.2
_EARTH = 6_371_000.0


def distance_between(left: Place, right: Place) -> float | None:
    """Return the metres between the centres of two places, along a great circle; None where one is not known."""
    if left.at is None or right.at is None:
        return None
    (north, east), (other_north, other_east) = (
        tuple(radians(degrees) for degrees in place.at or ()) for place in (left, right)
    )
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))
