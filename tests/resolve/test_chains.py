"""Who speaks: by name, by what stands beside, by pronoun and by role, or nobody where two fit."""

from __future__ import annotations

import pytest

from compare.resolve.chains import Cast, name_speakers
from compare.resolve.genders import MAN, WOMAN, gender_of, gender_of_pronoun
from compare.resolve.names import find_names
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed

RULES = default_rulebook()


def speaker(text: str, start: str, words: str, *others: str) -> tuple[str, str]:
    """Return who says the sentence that begins with `start`, in `words`, and how that was found."""
    articles = [
        parsed(text, "A", {start: words}),
        *(parsed(other, letter) for other, letter in zip(others, "BCD", strict=False)),
    ]
    names = find_names(articles, RULES)
    cast = Cast.of(names.entries, names.roles, RULES)
    named = name_speakers(articles[0], names.mentions["A"], cast, RULES)
    found = next(statement.speaker for statement in named.statements if statement.speaker is not None)
    return found.name, found.resolved_by


def test_a_name_in_the_words() -> None:
    text = "It rained, said the spokesman for the army, Anton Belinsky."
    assert speaker(text, "It", "the spokesman for the army, Anton Belinsky") == ("Anton Belinsky", "named")


def test_a_surname_is_the_full_name() -> None:
    text = "Anton Belinsky came. It rained, Belinsky said."
    assert speaker(text, "It", "Belinsky") == ("Anton Belinsky", "named")


def test_the_last_word_of_a_name_is_the_whole_name() -> None:
    text = "Then A.B. Belinsky came. It rained, A.B. Belinsky said."
    assert speaker(text, "It", "Belinsky") == ("A.B. Belinsky", "named")


def test_a_body_of_a_country_is_not_its_country() -> None:
    text = "It rained, U.S. box maker Orbex Inc said. Then Orbex Inc closed."
    assert speaker(text, "It", "U.S. box maker Orbex Inc") == ("Orbex Inc", "named")


def test_the_name_behind_a_role_is_the_speaker_and_not_the_body_before_it() -> None:
    text = "It rained, said Harbour Agency chief Zoltan Belinsky. Then Harbour Agency closed."
    assert speaker(text, "It", "Harbour Agency chief Zoltan Belinsky") == ("Zoltan Belinsky", "named")


def test_what_an_office_is_for_makes_no_name_a_part_of_it() -> None:
    text = "It rained, said the Minister for Finance Anton Belinsky. Then Anton Belinsky left."
    assert speaker(text, "It", "the Minister for Finance Anton Belinsky") == ("Anton Belinsky", "named")


def test_a_name_in_another_article() -> None:
    assert speaker("It rained, Belinsky said.", "It", "Belinsky", "Anton Belinsky came.") == ("Anton Belinsky", "named")


def test_the_name_inside_a_description_is_not_the_speaker() -> None:
    text = "It rained, said Anton Belinsky, an adviser to President Jan Kowal."
    assert speaker(text, "It", "Anton Belinsky, an adviser to President Jan Kowal") == ("Anton Belinsky", "named")
    assert speaker("It rained, said an adviser to Jan Kowal.", "It", "an adviser to Jan Kowal") == ("", "")
    assert speaker("It rained, said Jan Kowal's lawyer.", "It", "Jan Kowal's lawyer") == ("", "")


def test_a_description_right_before_the_name() -> None:
    text = "It rained, according to the head of the delegation, Anton Belinsky."
    assert speaker(text, "It", "the head of the delegation") == ("Anton Belinsky", "named")


def test_a_capital_that_speaks_is_its_country() -> None:
    assert speaker("It rained, Moscow said.", "It", "Moscow") == ("Russia", "named")


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Anton Belinsky came. It rained, he said.", "he", "Anton Belinsky"),
        ("Anna Quill came. It rained, she said.", "she", "Anna Quill"),
        ("Anna Quill came. It rained, he said.", "he", ""),
        ("Mr. Tamburlaine Oz met Anna Quill. It rained, she said.", "she", "Anna Quill"),
        ("Anton Belinsky met Anna Quill. It rained, they said.", "they", ""),
        ("It rained, he said.", "he", ""),
    ],
)
def test_a_pronoun_means_the_last_person_that_fits(text: str, pronoun: str, name: str) -> None:
    assert speaker(text, "It", pronoun) == (name, "pronoun" if name else "")


def test_a_pronoun_between_two_people_stays_open() -> None:
    text = "Yesterday Anton Belinsky met Viktor Hrabal. It rained, he said."
    assert speaker(text, "It", "he") == ("", "")


def test_an_owner_is_not_the_person_who_speaks() -> None:
    assert speaker("Anton Belinsky's lawyer came. It rained, he said.", "It", "he") == ("", "")


def test_a_pronoun_does_not_look_back_for_ever() -> None:
    text = "Anton Belinsky came. " + "Nothing was heard. " * 6 + "It rained, he said."
    assert speaker(text, "It", "he") == ("", "")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the spokesman", "Anton Belinsky"),
        ("the Polish spokesperson", "Anton Belinsky"),
        ("the German spokesman", ""),
        ("a spokesman", ""),
        ("the minister", "Jan Kowal"),
        ("the president", ""),
        ("negotiations", ""),
    ],
)
def test_a_role_means_the_one_person_described_by_it(words: str, name: str) -> None:
    text = f"Polish spokesman Anton Belinsky came with the foreign minister, Jan Kowal. It rained, said {words}."
    assert speaker(text, "It", words) == (name, "role" if name else "")


def test_a_role_that_another_article_gives() -> None:
    text = "Anton Belinsky came. It rained, the Polish leader said."
    assert speaker(text, "It", "the Polish leader", "Polish President Anton Belinsky spoke.") == (
        "Anton Belinsky",
        "role",
    )


def test_a_role_that_two_people_have_stays_open() -> None:
    text = "It rained, the minister said."
    others = ("Minister Anton Belinsky spoke.", "Minister Jan Kowal spoke.")
    assert speaker(text, "It", "the minister", *others) == ("", "")


def test_a_speaker_without_a_name_stays_empty() -> None:
    assert speaker("It rained, police said.", "It", "police") == ("", "")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Yesterday Anna Quill came.", WOMAN),
        ("Yesterday Olena Zelenska came.", WOMAN),
        ("Yesterday Anton Belinsky came.", MAN),
        ("Yesterday Ms. Tamburlaine Oz came.", WOMAN),
        ("Yesterday Tamburlaine Oz came.", ""),
    ],
)
def test_the_gender_of_a_name(text: str, gender: str) -> None:
    entries = find_names([parsed(text)], RULES).entries
    assert [gender_of(entry, RULES) for entry in entries] == [gender]


def test_the_gender_of_a_pronoun() -> None:
    assert [gender_of_pronoun(word, RULES) for word in ("He", "her", "they", "it")] == [MAN, WOMAN, "", ""]
