"""Bodies across articles: joined by organ, initials and asides; what two bodies share is settled in each article."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from compare.model.findings import NameEntry
from compare.model.values import Place
from compare.resolve.names import StoryNames, find_names
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed_all

RULES = default_rulebook()


def names(*texts: str) -> StoryNames:
    return find_names(parsed_all(*texts), RULES)


def entry(found: StoryNames, text: str, article: str = "") -> NameEntry:
    fitting = [
        name
        for name in found.entries
        if any(s.text == text and (not article or s.article == article) for s in name.spellings)
    ]
    assert len(fitting) == 1, f"{text!r} is in {len(fitting)} names"
    return fitting[0]


def are_one(found: StoryNames, forms: Sequence[str]) -> bool:
    return len({entry(found, form).key for form in forms}) == 1


def test_one_army_in_many_words_is_one_name_with_the_key_of_its_country() -> None:
    found = names(
        "The Kenya Armed Forces, or KAF, shelled the camp. Later the KAF left.",
        "The Kenyan military denied it. Then Kenya's army moved.",
        "It was seen by the armed forces of Kenya.",
    )
    forms = ["Kenya Armed Forces", "KAF", "Kenyan military", "Kenya's army", "armed forces of Kenya"]
    assert are_one(found, forms)
    assert entry(found, "KAF").key == "organisation:country:KE:military"
    assert entry(found, "KAF").canonical == "Kenya Armed Forces"
    assert entry(found, "KAF").slips == ()


def test_two_armies_stay_two() -> None:
    found = names("They saw the Sudanese army.", "They saw South Sudan's army.", "They saw the South Sudanese army.")
    assert are_one(found, ["South Sudan's army", "South Sudanese army"])
    assert entry(found, "Sudanese army").key != entry(found, "South Sudanese army").key


def test_initials_of_two_countries_go_to_the_full_name_of_their_own_article() -> None:
    found = names(
        "They met the Kenya Armed Forces (KAF). Then the KAF left.",
        "They met the Kestrel Athletic Federation (KAF). Then the KAF stayed.",
        "Nobody asked the KAF.",
    )
    assert entry(found, "KAF", "A").key == entry(found, "Kenya Armed Forces").key
    assert entry(found, "KAF", "B").key == entry(found, "Kestrel Athletic Federation").key
    others = {entry(found, "Kenya Armed Forces").key, entry(found, "Kestrel Athletic Federation").key}
    assert entry(found, "KAF", "C").key not in others or entry(found, "KAF", "C") is not entry(found, "KAF", "A")
    assert entry(found, "KAF", "C") is not entry(found, "KAF", "B")


def test_an_office_without_its_country_goes_to_the_one_country_that_has_it() -> None:
    found = names("He wrote to the U.S. Justice Department.", "He wrote to the Department of Justice.")
    assert are_one(found, ["U.S. Justice Department", "Department of Justice"])


def test_an_office_that_two_countries_have_is_left_alone() -> None:
    found = names(
        "He wrote to the Norwegian Foreign Ministry and to the Swedish Foreign Ministry.",
        "He wrote to the Foreign Ministry.",
    )
    ministries = {entry(found, f"{country} Foreign Ministry").key for country in ("Norwegian", "Swedish")}
    assert len(ministries) == 2
    assert entry(found, "Foreign Ministry").key not in ministries


def test_departments_for_two_things_stay_two() -> None:
    found = names("He wrote to the Department of Justice.", "He wrote to the Labor Department.")
    assert entry(found, "Department of Justice").key != entry(found, "Labor Department").key


@pytest.mark.parametrize(
    "forms",
    [
        ("UN refugee agency", "UNHCR"),
        ("U.N. children's agency", "UNICEF"),
        ("Young Artist Award", "YA Award"),
        ("United States Weather Survey", "US Weather Survey"),
        ("state Route 17", "highway 17"),
        ("Boeing 737-800", "Boeing 737"),
        ("Harbour Daily Gazette", "Daily Gazette"),
        ("Harbour Sentinel-Star", "Sentinel-Star"),
        ("Harbour Regional Medical Center", "Harbour Regional"),
        ("U.S. Tidal Survey", "US Tidal Survey"),
        ("Kenyan Tidal Survey", "Tidal Survey"),
    ],
)
def test_long_and_short_are_one(forms: tuple[str, str]) -> None:
    assert are_one(names(f"They spoke of the {forms[0]} then.", f"They spoke of the {forms[1]} then."), forms)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Interstate 17", "Interstate 71"),
        ("Boeing 737-800", "Boeing 737-700"),
        ("YA Award", "Young Orator Award"),
        ("Operation Muskrat Creek", "Muskrat Creek"),
        ("Marta Quill Foundation", "Marta Quill"),
    ],
)
def test_two_things_stay_two(left: str, right: str) -> None:
    found = names(f"They spoke of the {left} then.", f"They spoke of the {right} then.")
    assert entry(found, left).key != entry(found, right).key


def test_a_bare_number_that_two_networks_have_is_left_alone() -> None:
    found = names("He left Interstate 17 for state Route 17.", "It was on highway 17.")
    assert entry(found, "highway 17").key not in {entry(found, r).key for r in ("Interstate 17", "state Route 17")}


def test_a_ship_with_and_without_its_prefix_is_one() -> None:
    found = names("The M/V Aurora Borealis sank.", "In all, the Aurora Borealis had sunk.")
    assert {"M/V Aurora Borealis", "Aurora Borealis"} <= {s.text for s in entry(found, "Aurora Borealis").spellings}


def test_a_short_name_said_aside_needs_no_initials() -> None:
    found = names("The National Institute of Tides, known as Intide, spoke. Then Intide closed.")
    assert are_one(found, ["National Institute of Tides", "Intide"])


def test_the_country_inside_the_name_of_its_body_is_still_mentioned() -> None:
    found = names("Rebels fought Kenya's army.")
    assert [(m.kind, m.span.start) for m in found.mentions["A"]] == [("place", 14), ("organisation", 14)]


def test_a_sentence_that_ends_in_initials_does_not_open_the_next_name() -> None:
    found = names("They came from the U.S. Belinsky spoke. Then, they say, Belinsky left for the U.S. again.")
    assert "Belinsky" in {s.text for s in entry(found, "Belinsky").spellings}


def test_a_ministry_behind_the_possessive_of_its_country_is_one_name_with_its_other_forms() -> None:
    found = names(
        "Norway's Defence Ministry said so. Kenya's Defence Ministry denied it.",
        "Norway’s Ministry of Defence said so. Kenya's Ministry of Defence denied it.",
        "The Norwegian Defence Ministry said so. Nairobi's defence ministry denied it.",
        "Oslo's defence ministry said so.",
    )
    assert {s.text for s in entry(found, "Norway's Defence Ministry").spellings} == {
        "Norway's Defence Ministry",
        "Norway’s Ministry of Defence",
        "Norwegian Defence Ministry",
        "Oslo's defence ministry",
    }
    assert {s.text for s in entry(found, "Kenya's Defence Ministry").spellings} == {
        "Kenya's Defence Ministry",
        "Kenya's Ministry of Defence",
        "Nairobi's defence ministry",
    }
    countries = {m.value.key for m in found.mentions["D"] if isinstance(m.value, Place)}
    assert countries == {"country:NO"}
