"""What articles say that people are."""

from __future__ import annotations

import pytest

from compare.model.values import Name, Role
from compare.resolve.names import find_names
from compare.resolve.roles import is_role, read_role
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed_all

RULES = default_rulebook()


def roles(text: str) -> list[tuple[str, str]]:
    """Return who is said to be what in one article."""
    parsed = parsed_all(text)
    found = find_names(parsed, RULES)
    names = {entry.key: entry.canonical for entry in found.entries}
    return [(names[item.key], item.role.text) for item in found.roles]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The spokesman for the Lower House, Anton Belinsky, left.", "spokesman for the Lower House"),
        ("Anton Belinsky, the head of the Polish delegation, left.", "head of the Polish delegation"),
        ("Anton Belinsky, an adviser to the minister, left.", "adviser to the minister"),
        ("Anton Belinsky, 38, a former accountant, left.", "former accountant"),
        ("On Monday Polish President Anton Belinsky left.", "Polish President"),
        ("Then Poland’s lead negotiator, Anton Belinsky, left.", "Poland’s lead negotiator"),
        ("So another Polish negotiator, Anton Belinsky, left.", "Polish negotiator"),
        ("Here said the adviser to the Presidency of Poland Anton Belinsky.", "adviser to the Presidency of Poland"),
        ("The chief adviser and lead negotiator Anton Belinsky left.", "chief adviser and lead negotiator"),
        ("Later Treasury spokeswoman Anna Quill left.", "Treasury spokeswoman"),
    ],
)
def test_a_description_beside_a_name_is_read(text: str, role: str) -> None:
    assert [found for _, found in roles(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The minister told Anton Belinsky so.",
        "The minister met Anton Belinsky.",
        "An adviser to Anton Belinsky left.",
        "The spokesman for Anton Belinsky left.",
        "Anton Belinsky left. The minister stayed.",
        "Anton Belinsky, who met the minister, left.",
        "Anton Belinsky, said the minister, left.",
        "It rained on Anton Belinsky.",
    ],
)
def test_a_role_of_somebody_else_is_not_read(text: str) -> None:
    assert roles(text) == []


def test_a_title_of_another_person_inside_a_description_is_his() -> None:
    text = "Anton Belinsky, an adviser to Polish President Jan Kowal, left."
    assert set(roles(text)) == {
        ("Anton Belinsky", "adviser to Polish President Jan Kowal"),
        ("Jan Kowal", "Polish President"),
    }


def test_roles_stand_with_the_name_by_source() -> None:
    found = find_names(
        parsed_all("The spokesman, Anton Belinsky, left.", "Anton Belinsky, head of the delegation, left."), RULES
    )
    entry = next(entry for entry in found.entries if entry.canonical == "Anton Belinsky")
    assert [(role.article, role.text) for role in entry.roles] == [("A", "spokesman"), ("B", "head of the delegation")]


def test_a_role_is_a_mention_with_its_words() -> None:
    parsed = parsed_all("Later Treasury spokeswoman Anna Quill left.")
    mentions = find_names(parsed, RULES).mentions["A"]
    kinds = {mention.span.of(parsed[0].article.text): mention for mention in mentions}
    assert isinstance(kinds["Treasury spokeswoman"].value, Role)
    assert kinds["Treasury spokeswoman"].kind == "role"
    assert isinstance(kinds["Anna Quill"].value, Name)


@pytest.mark.parametrize(
    ("text", "head", "of"),
    [
        ("spokesman for the Polish delegation", "spokesman", "polish delegation"),
        ("spokesperson", "spokesman", ""),
        ("Polish President", "leader", "polish"),
        ("Poland’s lead negotiator", "negotiator", "poland"),
        ("advisor to the president", "adviser", "president"),
    ],
)
def test_the_value_of_a_description(text: str, head: str, of: str) -> None:
    assert (read_role(text, RULES).head, read_role(text, RULES).of) == (head, of)


def test_only_words_for_people_are_roles() -> None:
    assert is_role("the head of the delegation", RULES)
    assert not is_role("the city attorney’s office", RULES)
    assert not is_role("", RULES)


@pytest.mark.parametrize(
    "text",
    [
        "According to an official from the harbour office Anton Belinsky works there.",
        "According to the City Attorney’s office, Anton Belinsky was released.",
        "Anton Belinsky, of Queens Drive, left.",
    ],
)
def test_a_description_of_somebody_else_is_no_role(text: str) -> None:
    assert roles(text) == []


def test_a_headline_that_runs_from_one_name_into_the_next_leaves_the_bare_role() -> None:
    found = roles("Anna Quill Slams President Anton Belinsky. Later Anna Quill left. Here Anton Belinsky stayed.")
    assert ("Anton Belinsky", "President") in found
    assert all("Quill" not in role for _, role in found)


def test_two_presidents_in_a_list_are_each_their_own() -> None:
    found = roles("In a letter to President Anton Belinsky, President Carl Novak disagreed.")
    assert sorted(found) == [("Anton Belinsky", "President"), ("Carl Novak", "President")]


def test_a_noun_before_the_adjective_of_a_country_is_no_part_of_a_role() -> None:
    assert ("Anton Belinsky", "Polish President") in roles("So sovereignty Polish President Anton Belinsky said.")
