"""Says a place in one form, with how the text stands to it."""

from __future__ import annotations

from types import MappingProxyType

from compare.model.values import Place


def normal_form(place: Place) -> str:
    """Return a place with how the text stands to it: "near Kano", "20 km north of Kano"."""
    if place.relation == "in":
        return place.canonical
    far = "" if place.distance is None else f"{place.distance / 1000:g} km "
    return f"{far}{_RELATIONS.get(place.relation, place.relation)} {place.canonical}"


_RELATIONS = MappingProxyType({"outskirts": "outskirts of", "border": "border with"})
