"""What an amount counts, by words alone."""

from __future__ import annotations

import pytest

from compare.resolve.counted import is_part, is_whole, noun_after, noun_of, outcome_near, singular
from compare.resolve.quantities_words import split_words
from compare.rulebook.book import default_rulebook

_RULES = default_rulebook()


@pytest.mark.parametrize(
    ("phrase", "count", "noun"),
    [
        ("straight games since the change", 5, "game"),
        ("crew members aboard", 9, "member"),
        ("new cases of dengue", 1204, "case"),
        ("of the wounded were in hospital", 2, "wounded"),
        ("of them teenagers", 4, ""),
        ("killed, 40 hurt", 17, ""),
        ("soldier and maybe a driver", 1, "soldier"),
        ("bomb exploded in the station", 1, "bomb"),
        ("people who fled", 40, "people"),
        ("lorries", 36, "lorry"),
    ],
)
def test_the_noun_phrase_behind_a_number_names_the_counted(phrase: str, count: float, noun: str) -> None:
    assert noun_after(split_words(phrase), 0, count, _RULES) == noun


def test_of_leads_to_what_is_measured() -> None:
    assert noun_of(split_words("of explosives"), 0, _RULES) == "explosive"
    assert noun_of(split_words("explosives"), 0, _RULES) == ""


@pytest.mark.parametrize(
    ("text", "start", "end", "outcome"),
    [
        ("42 people were killed when it sank", 0, 1, "dead"),
        ("the blast wounded 61 others", 3, 4, "hurt"),
        ("four abducted teachers had been freed", 0, 1, "released"),
        ("two of the wounded have died", 0, 1, "dead"),
        ("seven countries signed", 0, 1, ""),
        ("17 killed and 40 hurt", 0, 1, "dead"),
    ],
)
def test_the_nearest_word_of_harm_tells_what_happened(text: str, start: int, end: int, outcome: str) -> None:
    assert outcome_near(split_words(text), start, end, _RULES) == outcome


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("bodies", "body"),
        ("churches", "church"),
        ("gunmen", "gunman"),
        ("houses", "house"),
        ("people", "people"),
        ("was", "was"),
    ],
)
def test_plurals_have_their_singular(plural: str, one: str) -> None:
    assert singular(plural, _RULES) == one


@pytest.mark.parametrize(
    ("text", "at", "is_the_whole"),
    [
        ("two of the five suspects were arrested", 3, True),
        ("half of the 40 hostages were freed", 3, True),
        ("most of the 40 hostages were freed", 3, True),
        ("four out of ten drivers", 3, True),
        ("all of the 40 hostages were freed", 3, False),
        ("the death of 40 hostages", 3, False),
        ("the five suspects were arrested", 1, False),
    ],
)
def test_what_happened_to_a_part_did_not_happen_to_the_whole(text: str, at: int, is_the_whole: bool) -> None:
    assert is_whole(split_words(text), at, _RULES) is is_the_whole


@pytest.mark.parametrize(
    ("text", "count", "part"),
    [
        ("17 killed , including eight children", "eight", True),
        ("two novices were among the dead", "two", True),
        ("all of whom said that four bombs were dropped", "four", False),
        ("two novices were in the hall", "two", False),
    ],
)
def test_words_beside_a_count_make_it_a_part(text: str, count: str, part: bool) -> None:
    at = text.split().index(count)
    assert is_part(split_words(text), at, at + 1, _RULES) is part
