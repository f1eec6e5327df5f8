"""The longer forms of a name: titles, what a notice defines, tails of bodies and places."""

from __future__ import annotations

import pytest

from compare.resolve.names import StoryNames, find_names
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed_all

RULES = default_rulebook()


def names(*texts: str) -> StoryNames:
    return find_names(parsed_all(*texts), RULES)


def longer(found: StoryNames, text: str) -> set[str]:
    """Return the longer forms of the one name that has `text` among its spellings."""
    fitting = [entry for entry in found.entries if any(s.text == text for s in entry.spellings)]
    assert len(fitting) == 1
    return {spelling.text for spelling in fitting[0].spellings if spelling.is_longer}


@pytest.mark.parametrize(
    ("before", "forms"),
    [
        ("President", {"President Marta Quill"}),
        ("Spokeswoman Cpl.", {"Spokeswoman Cpl. Marta Quill", "Cpl. Marta Quill"}),
        ("Chief Executive", {"Chief Executive Marta Quill"}),
        ("Brigadier-General", {"Brigadier-General Marta Quill"}),
        ("Co-Founder", {"Co-Founder Marta Quill"}),
        ("U.S. Senator", {"Senator Marta Quill", "U.S. Senator Marta Quill"}),
        ("the Venerable", {"Venerable Marta Quill", "the Venerable Marta Quill"}),
        ("the Senator", {"Senator Marta Quill"}),
    ],
)
def test_titles_before_a_person(before: str, forms: set[str]) -> None:
    assert longer(names(f"Then came {before} Marta Quill. All saw Marta Quill."), "Marta Quill") == forms


def test_an_epithet_is_no_part_of_a_given_name() -> None:
    found = names("On Friday Marta Quill came. Later, they said, Poor Marta left.")
    assert "Poor Marta" in longer(found, "Marta Quill")


def test_an_epithet_before_what_is_no_given_name_stays() -> None:
    found = names("They heard of Poor Ferry in town. Later they left Poor Ferry again.")
    assert [entry.canonical for entry in found.entries] == ["Poor Ferry"]


def test_a_notice_defines_short_names() -> None:
    found = names('Today Orbex Group plc ("Orbex" or "the Group") announces a recall. So Orbex Group said.')
    assert {"Orbex", "the Group"} <= {
        s.text for e in found.entries for s in e.spellings if "Orbex Group" in e.canonical
    }


def test_brackets_without_quotation_marks_define_nothing() -> None:
    found = names("Today Orbex Group (the old firm) announces a recall. So Orbex Group said.")
    assert "the old firm" not in {s.text for e in found.entries for s in e.spellings}


def test_the_sort_of_a_place_is_a_longer_form_and_a_district_is_not() -> None:
    found = names("They came to Zerua island. They live in Zerua. Then Zerua district voted.")
    assert longer(found, "Zerua") == {"Zerua island"}


def test_the_version_of_an_agency_report_is_no_part_of_a_name() -> None:
    found = names("Then UPDATE 1-Orbex shares fell. In all Orbex lost much.")
    assert {s.text for e in found.entries for s in e.spellings if "Orbex" in s.text} == {"Orbex"}
