"""Which place a name means in a story, what it lies in, and where a capital is a government."""

from __future__ import annotations

import pytest

from compare.model.grammar import Token
from compare.model.text import Span
from compare.model.values import Place, Relation, relate
from compare.resolve.governments import government
from compare.resolve.places import area_counts, as_place, candidates, government_name, locate
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()


def place(name: str, areas: dict[str, int] | None = None, following: str = "") -> Place:
    return as_place(name, locate(name, areas or {}, RULES), following, RULES)


def test_the_country_that_a_story_speaks_of_decides_between_places_of_one_name() -> None:
    assert place("Brest", {"country:BY": 5}).within[-1] == "country:BY"
    assert place("Brest", {"country:FR": 9}).within[-1] == "country:FR"


def test_a_name_with_many_equal_bearers_stays_open() -> None:
    assert locate("Springfield", {}, RULES) is None
    assert not place("Springfield").known


def test_a_story_in_one_state_settles_its_towns() -> None:
    assert place("Troy", {"region:US.MI": 4, "country:US": 4}).within[0] == "region:US.MI"


def test_a_city_lies_within_its_country_and_two_cities_are_apart() -> None:
    brest, gomel, belarus = place("Brest", {"country:BY": 5}), place("Gomel"), place("Belarus")
    assert relate(brest, belarus) is Relation.WITHIN
    assert relate(belarus, gomel) is Relation.CONTAINS
    assert relate(brest, gomel) is Relation.APART
    assert relate(place("Kiev"), place("Kyiv")) is Relation.EQUAL


def test_a_word_for_a_region_after_a_city_means_the_region() -> None:
    region = place("Brest", {"country:BY": 5}, following="region")
    assert region.kind == "region"
    assert relate(place("Brest", {"country:BY": 5}), region) is Relation.WITHIN


@pytest.mark.parametrize("name", ["Crimea", "Gaza", "Kashmir", "Western Sahara"])
def test_nothing_is_said_of_what_a_disputed_land_lies_in(name: str) -> None:
    assert place(name).within == ()
    assert relate(place(name), place("Ukraine")) is Relation.UNKNOWN


def test_two_unknown_places_cannot_be_told_apart() -> None:
    assert relate(place("Lower Wimbleton"), place("Upper Gormley")) is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("name", "country"),
    [("US", "United States"), ("U.S.", "United States"), ("Britain", "United Kingdom"), ("Burma", "Myanmar")],
)
def test_short_and_old_names_of_countries(name: str, country: str) -> None:
    assert [found.name for found in candidates(name, RULES)] == [country]


def test_countries_are_counted_by_name_and_adjective() -> None:
    counts = area_counts(["Belarus", "Brest"], ["French", "french", "Belarusian"], RULES)
    assert counts["country:BY"] == 2
    assert counts["country:FR"] == 1


def tokens(text: str, relations: dict[str, str] | None = None) -> list[Token]:
    listed, at = [], 0
    for index, word in enumerate(text.split(" ")):
        span = Span(at, at + len(word))
        listed.append(
            Token(index, span, word, word.lower(), relation=(relations or {}).get(word, "dep" if relations else ""))
        )
        at += len(word) + 1
    return listed


@pytest.mark.parametrize(
    ("text", "relations", "country"),
    [
        ("Moscow rejected the plan", None, "Russia"),
        ("Moscow rejected the plan", {"Moscow": "nsubj"}, "Russia"),
        ("Kiev 's acceptance", {"Kiev": "poss"}, "Ukraine"),
        ("Kremlin said so", None, "Russia"),
        ("Moscow on Monday", None, ""),
        ("Moscow on Monday", {"Moscow": "pobj"}, ""),
        ("Moscow 's streets", {"Moscow": "poss"}, ""),
        ("Mariupol rejected it", {"Mariupol": "nsubj"}, ""),
    ],
)
def test_a_capital_that_acts_is_a_government(text: str, relations: dict[str, str] | None, country: str) -> None:
    listed = tokens(text, relations)
    found = government(listed[0].text, listed[0].span, listed, RULES)
    assert (found.canonical if found is not None else "") == country


def test_the_name_of_the_government_of_a_palace() -> None:
    assert government_name("the Kremlin", RULES) == "Russia"
    assert government_name("Downing Street", RULES) == "United Kingdom"
    assert government_name("Mariupol", RULES) == ""
