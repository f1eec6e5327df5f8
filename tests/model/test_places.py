"""How two positions relate: by name, containment, direction and distance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model.places import distance_between, relate_places
from compare.model.relation import Relation
from compare.model.values import Place

BERGEN = Place("city:bergen", "Bergen", "city", ("country:NO",), known=True, at=(60.39, 5.32))
OSLO = Place("city:oslo", "Oslo", "city", ("country:NO",), known=True, at=(59.91, 10.75))
DRAMMEN = Place("city:drammen", "Drammen", "city", ("country:NO",), known=True, at=(59.74, 10.2))


def test_the_distance_is_that_of_a_great_circle() -> None:
    distance = distance_between(BERGEN, OSLO)
    assert distance == pytest.approx(305_000, abs=5_000)
    assert distance_between(BERGEN, replace(OSLO, at=None)) is None


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (replace(BERGEN, relation="near"), replace(OSLO, relation="near"), Relation.APART),
        (replace(BERGEN, relation="near"), OSLO, Relation.APART),
        (replace(DRAMMEN, relation="near"), OSLO, Relation.UNKNOWN),
        (replace(OSLO, relation="near", at=None), replace(BERGEN, relation="near"), Relation.UNKNOWN),
        (replace(OSLO, relation="near"), OSLO, Relation.OVERLAPS),
        (replace(OSLO, relation="outskirts"), OSLO, Relation.WITHIN),
        (OSLO, replace(OSLO, relation="outskirts"), Relation.CONTAINS),
        (replace(OSLO, relation="outskirts"), BERGEN, Relation.APART),
        (replace(OSLO, relation="north of"), replace(OSLO, relation="south of"), Relation.APART),
        (replace(OSLO, relation="north of"), replace(OSLO, relation="north-east of"), Relation.OVERLAPS),
        (replace(OSLO, relation="north of", distance=20_000), OSLO, Relation.OVERLAPS),
        (replace(OSLO, relation="north of", distance=200_000), OSLO, Relation.APART),
        (
            replace(OSLO, relation="north of", distance=20_000),
            replace(OSLO, relation="north of", distance=150_000),
            Relation.APART,
        ),
        (replace(OSLO, relation="south-west of", distance=40_000), DRAMMEN, Relation.UNKNOWN),
        (Place("place:umm", "Umm", "village"), OSLO, Relation.APART),
        (Place("place:umm", "Umm", "town"), OSLO, Relation.UNKNOWN),
        (Place("place:umm", "Umm"), OSLO, Relation.UNKNOWN),
    ],
)
def test_what_is_near_or_some_way_off(left: Place, right: Place, relation: Relation) -> None:
    assert relate_places(left, right) is relation
    assert relate_places(right, left) is relation.reversed()
