"""Reads the places that a statement lists in one spot: "in Portland, Maine", "London- and New York-based"."""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.reading.phrases import places_of
from compare.model.grammar import Mention, Statement
from compare.model.values import Name, Place, Relation, relate

HYPHENS = frozenset({"-", "–", "‑"})
_AND = frozenset({"and", "or", "&", ",", "/"})
# What stands behind a comma and a place says where that lies: a region, a country, or what the gazetteer does not have.
_AREAS = frozenset({"region", "country", ""})


def places_in(statement: Statement) -> tuple[Mention, ...]:
    """Return the places of a statement in text order."""
    found = (m for m in statement.mentions if isinstance(m.value, Place))
    return tuple(sorted(found, key=lambda mention: mention.span))


def named_at(statement: Statement, at: int) -> Mention | None:
    """Return the name or place that starts with the token at a position."""
    if not 0 <= at < len(statement.tokens):
        return None
    span = statement.tokens[at].span
    found = (m for m in statement.mentions if isinstance(m.value, Name | Place) and m.span.contains(span))
    return next((m for m in found if places_of(statement, m)[0] == at), None)


def end_of(statement: Statement, places: Sequence[Mention]) -> int:
    """Return the position behind the last of some places."""
    return places_of(statement, places[-1])[1] + 1 if places else 0


def places_from(statement: Statement, at: int) -> list[Mention]:
    """Return the places that are listed from a position on, areas that hold them too; none where one is "near".

    Where the area behind a comma does not hold the place before it, the gazetteer has taken another place of that name,
    and only the area is known.
    """
    found: list[Mention] = []
    mention, is_apart = named_at(statement, at), False
    while mention is not None and isinstance(mention.value, Place):
        if is_apart and mention.value.kind in _AREAS and not _holds(mention, found[-1]):
            found.pop()
        found.append(mention)
        at = end_of(statement, (mention,))
        link = statement.tokens[at].text.lower() if at < len(statement.tokens) else ""
        is_apart = link == ","
        mention = named_at(statement, at + 1) if link in _AND else None
    return found if all(_is_in(m) for m in found) else []


def places_joined_to(statement: Statement, at: int) -> list[Mention]:
    """Return the places that a hyphen joins with the word at a position: London- and New York-based."""
    if at < 2 or statement.tokens[at - 1].text not in HYPHENS:
        return []
    found = _ending_at(statement, at - 2)
    while found:
        first = places_of(statement, found[0])[0]
        link = statement.tokens[first - 1].text.lower() if first > 1 else ""
        hyphened = _hyphened_before(statement, first - 1) if link in _AND else []
        if not hyphened:
            break
        found = [*hyphened, *found]
    if len(found) == 1:
        found = with_place_before(statement, found[0])
    return found if all(_is_in(m) for m in found) else []


def with_place_before(statement: Statement, area: Mention) -> list[Mention]:
    """Return an area, and before it the place that a comma sets there and that lies in it: Austin, Texas-based."""
    first = places_of(statement, area)[0]
    inner = _ending_at(statement, first - 2) if first > 1 and statement.tokens[first - 1].text == "," else []
    return [*inner, area] if inner and _holds(area, inner[0]) else [area]


def without_areas(places: Sequence[Mention]) -> tuple[Place, ...]:
    """Return the places that are meant: of Portland, Maine, the first."""
    kept = (m for m in places if not any(other is not m and _holds(m, other) for other in places))
    return tuple(m.value for m in kept if isinstance(m.value, Place))


def _hyphened_before(statement: Statement, link: int) -> list[Mention]:
    """Return the place with a hyphen of its own right before a position."""
    tokens = statement.tokens
    if link > 1 and tokens[link - 1].text in HYPHENS:
        return _ending_at(statement, link - 2)
    return _ending_at(statement, link - 1) if link and tokens[link - 1].text[-1] in HYPHENS else []


def _ending_at(statement: Statement, last: int) -> list[Mention]:
    return [m for m in places_in(statement) if places_of(statement, m)[1] == last][:1]


def _holds(area: Mention, place: Mention) -> bool:
    one, other = place.value, area.value
    return isinstance(one, Place) and isinstance(other, Place) and relate(one, other) is Relation.WITHIN


def _is_in(mention: Mention) -> bool:
    return isinstance(mention.value, Place) and mention.value.relation == "in"
