"""The shipped gazetteer: what it knows, under which names, and how fast it opens."""

from __future__ import annotations

import pytest

from compare.resolve.gazetteer import look_up, name_hash, record


@pytest.mark.parametrize(
    ("name", "main"),
    [
        ("Kiev", "Kyiv"),
        ("Kijów", "Kyiv"),
        ("Київ", "Kyiv"),
        ("Kharkov", "Kharkiv"),
        ("Lugansk", "Luhansk"),
        ("Verkhneudinsk", "Ulan-Ude"),
        ("Leningrad", "Saint Petersburg"),
        ("Bombay", "Mumbai"),
        ("Islandia", "Iceland"),
        ("Угорщина", "Hungary"),
    ],
)
def test_other_and_former_names_lead_to_the_place(name: str, main: str) -> None:
    assert main in [place.name for place in look_up(name)]


def test_the_same_name_in_two_countries_is_two_places() -> None:
    countries = {place.within[-1] for place in look_up("Brest") if place.kind == "city"}
    assert {"country:BY", "country:FR"} <= countries


def test_a_city_lies_in_its_region_and_country() -> None:
    brest = next(place for place in look_up("Brest") if "country:BY" in place.within and place.kind == "city")
    region = record(brest.within[0])
    assert region is not None
    assert (region.name, region.kind) == ("Brest", "region")


def test_countries_come_first_then_the_larger_places() -> None:
    assert look_up("Georgia")[0].kind == "country"
    populations = [place.population for place in look_up("San Diego")]
    assert populations == sorted(populations, reverse=True)


def test_accents_capitals_and_apostrophes_do_not_matter() -> None:
    assert look_up("ZURICH") == look_up("Zürich")
    assert name_hash("Luts’k") == name_hash("lutsk")


@pytest.mark.parametrize("name", ["", "Xyzzyburg", "and", "Medinsky"])
def test_what_is_no_place_is_not_found(name: str) -> None:
    assert look_up(name) == ()


def test_a_key_that_is_not_there() -> None:
    assert record("country:ZZ") is None
