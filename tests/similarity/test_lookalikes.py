"""Letters of another script in a word are found, and read as what they pass for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.resolve.folding import fold
from compare.similarity.lookalikes import mixed_words, one_script


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("K\u0443iv", "Kyiv"),  # Cyrillic у
        ("M\u043esc\u043ew", "Moscow"),  # Cyrillic о
        ("\u0430\u0440\u0440le", "apple"),  # three Cyrillic letters, of which the word as a whole can have none
        ("\u039fslo", "Oslo"),  # Greek Ο
        ("Mосква", "Москва"),  # Latin M
        ("A\u03b8\u03ae\u03bd\u03b1", "\u0391\u03b8\u03ae\u03bd\u03b1"),  # Latin A in Αθήνα
    ],
)
def test_they_read_as_what_they_look_like(written: str, meant: str) -> None:
    assert one_script(written) == meant
    assert fold(written) == fold(meant)
    assert [word.text for word in mixed_words(f"In {written}, {written} and Київ.")] == [written]


@pytest.mark.parametrize("word", ["Kyiv", "Київ", "Αθήνα", "COVID\u043e\u043c", "naïve", "", "3\u0430"])
def test_other_words_stay(word: str) -> None:
    assert one_script(word) == word
    assert mixed_words(word) == ()


def test_the_odd_letter_is_named() -> None:
    (word,) = mixed_words("M\u043esc\u043ew")
    assert (word.odd, word.name) == ("\u043e", "CYRILLIC SMALL LETTER O")


def test_parts_of_a_compound_are_words_of_their_own() -> None:
    assert mixed_words("IT-компания") == ()


@given(st.text())
def test_length_and_places_stay(text: str) -> None:
    assert len(one_script(text)) == len(text)


@given(st.text(alphabet="aeocp\u0430\u0435\u043e\u0441\u0432\u03bf\u03b1\u03b8dMТ", max_size=12))
def test_a_word_that_is_read_so_is_of_one_script(text: str) -> None:
    assert one_script(one_script(text)) == one_script(text)
    assert mixed_words(one_script(text)) == ()
