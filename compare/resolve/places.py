"""Finds which place of the gazetteer a name means in a story, and makes the value that says what it lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log10

from compare.model.grammar import Token
from compare.model.values import Place
from compare.resolve.folding import fold
from compare.resolve.gazetteer import KnownPlace, look_up, record
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


@lru_cache(maxsize=1 << 14)
def candidates(name: str, rules: Rulebook) -> tuple[KnownPlace, ...]:
    """Return all places that `name` may mean: a country or land of the rules, else what the gazetteer holds."""
    folded = fold(name).removeprefix("the ")
    code = _aliases(rules).get(folded)
    if code is not None:
        return tuple(place for place in look_up(_country_name(code)) if place.key == f"country:{code}")
    land = _lands(rules).get(folded)
    if land is not None:
        return (KnownPlace(f"area:{sounds(folded, rules)}", name, "region", tuple(land.split()), 10**6),)
    return look_up(folded)


@lru_cache(maxsize=8)
def _aliases(rules: Rulebook) -> Mapping[str, str]:
    return rules.table("places", "country-aliases").entries


@lru_cache(maxsize=8)
def _lands(rules: Rulebook) -> Mapping[str, str]:
    return rules.table("places", "regions").entries


@lru_cache(maxsize=512)
def _country_name(code: str) -> str:
    place = record(f"country:{code}")
    return place.name if place is not None else ""


def is_known(name: str, rules: Rulebook) -> bool:
    """Tell whether the gazetteer or the rules have a place of this name."""
    return bool(candidates(name, rules))


def is_country(name: str, rules: Rulebook) -> bool:
    """Tell whether a name is the main name of a country."""
    return any(place.kind == "country" and place.is_main_name for place in candidates(name, rules))


def area_counts(texts: Iterable[str], words: Iterable[str], rules: Rulebook) -> Mapping[str, int]:
    """Return how often a story names each country and region, by key.

    `texts` are the forms of its places, one for each mention; `words` are its words, read for adjectives of countries.
    """
    demonyms = rules.table("places", "demonyms").entries
    counted: Counter[str] = Counter()
    for word in words:
        if word[:1].isupper() and (code := demonyms.get(fold(word))):
            counted[f"country:{code}"] += 1
    for text in texts:
        for place in candidates(text, rules):
            if place.kind in ("country", "region") and place.is_main_name:
                counted[place.key] += 1
    return counted


def locate(name: str, areas: Mapping[str, int], rules: Rulebook) -> KnownPlace | None:
    """Return the place that `name` most likely means in a story that names `areas`; None where that stays open."""
    listed = candidates(name, rules)
    holding = {key for place in listed if place.kind == "city" for key in place.within}
    meant = [place for place in listed if place.kind != "region" or place.key not in holding]
    scored = sorted(((_weight(place, areas), place.key, place) for place in meant), reverse=True)
    if not scored:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _MARGIN:
        return None
    return scored[0][2]


# One place of a name is taken where it has four times the weight of the next (in powers of ten), which is what
# separates the two largest places of one name in nine of ten ambiguous names of GeoNames.
_MARGIN = 0.6


def _weight(place: KnownPlace, areas: Mapping[str, int]) -> float:
    """Weigh a reading: how many live there, whether the story speaks of its country, whether it is the main name."""
    people = log10(max(place.population, 1000))
    spoken = sum(min(1.0, log10(1 + areas.get(key, 0))) for key in place.within if not key.startswith("continent:"))
    kind = {"country": 4.0, "city": 1.5}.get(place.kind, 0.0)
    return people + _SPOKEN * spoken + kind + (1.0 if place.is_main_name else 0.0)


# The country or region that a story speaks of ten times outweighs thirty times the people elsewhere, not more: Paris
# in a story about Texas is still the French one unless its size is close.
_SPOKEN = 1.5


def as_place(name: str, known: KnownPlace | None, token_after: str, rules: Rulebook) -> Place:
    """Return the value of a place called `name`; a word for a region after it means the region of that name."""
    if known is None:
        return Place(f"place:{fold(name)}", name)
    if fold(token_after) in rules.words("places", "region-words").listed:
        known = next((place for place in candidates(name, rules) if place.key in known.within), known)
    within = tuple(key for key in known.within if not key.startswith("continent:"))
    is_known = bool(within) or known.kind == "country"
    return Place(known.key, name, known.kind, within, known=is_known, at=known.at)


def next_word(tokens: Sequence[Token], end: int) -> str:
    """Return the word that follows offset `end`, "" where a mark or nothing does."""
    following = next((token for token in tokens if token.span.start >= end), None)
    return following.text if following is not None and following.span.start - end <= 1 else ""


def government_name(name: str, rules: Rulebook) -> str:
    """Return the country whose government a capital or a palace stands for, "" where it stands for none."""
    code = rules.table("places", "governments").entries.get(fold(name).removeprefix("the "))
    return _country_name(code) if code else ""
