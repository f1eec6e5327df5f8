"""Names of persons are found with what the text calls them."""

from __future__ import annotations

import pytest

from compare.rulebook.book import Rulebook
from compare.trace.people import read_person


@pytest.mark.parametrize(
    ("text", "label", "name", "described"),
    [
        ("Selwyn Police Chief Dora Lind", "", "Dora Lind", "Selwyn Police Chief"),
        ("Dora Lind, 51, the port's lawyer", "", "Dora Lind", "the port's lawyer"),
        ("The commander of the base, Karl Amend", "", "Karl Amend", "The commander of the base"),
        ("Dora Lind", "PERSON", "Dora Lind", ""),
        ("Mr Lind", "PERSON", "Lind", ""),
        ("a witness named Jon", "", "Jon", "a witness"),
    ],
)
def test_persons(text: str, label: str, name: str, described: str, rules: Rulebook) -> None:
    person = read_person(text, label, rules)
    assert person is not None
    assert (person.name, person.described) == (name, described)


@pytest.mark.parametrize("text", ["the interior ministry", "Selwyn Harbour", "", "police"])
def test_no_persons(text: str, rules: Rulebook) -> None:
    assert read_person(text, "", rules) is None
