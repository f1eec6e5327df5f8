"""The shipped embedding finds other words for one thing, and is blind to what it must not judge."""

import numpy as np
import pytest

from compare.rulebook.shipped import shipped_embedding


def likeness(left: str, right: str) -> float:
    vectors = shipped_embedding().vectors([left, right])
    return float(vectors[0] @ vectors[1])


def test_a_paraphrase_is_nearer_than_a_stranger() -> None:
    paraphrase = likeness("The minister stepped down on Friday.", "The minister resigned on Friday.")
    stranger = likeness("The minister stepped down on Friday.", "Oil prices rose for a third week.")
    assert paraphrase > stranger + 0.3


def test_vectors_have_length_one_or_nothing() -> None:
    vectors = shipped_embedding().vectors(["The corridor opened.", "", "\u0bf5" * 3])
    lengths = np.linalg.norm(vectors, axis=1)
    assert lengths[0] == pytest.approx(1.0, abs=1e-5)
    assert lengths[1] == lengths[2] == 0.0


def test_a_changed_number_is_not_seen() -> None:
    assert likeness("42 people were killed in the blast.", "24 people were killed in the blast.") > 0.85


def test_accents_and_case_do_not_count() -> None:
    assert likeness("Café Zürich", "cafe zurich") == pytest.approx(1.0, abs=1e-5)


def test_a_very_long_word_costs_nothing() -> None:
    assert likeness("a" * 100_000 + " corridor", "corridor") == pytest.approx(1.0, abs=1e-5)


def test_rarer_words_of_the_language_are_rarer() -> None:
    rarity = shipped_embedding().rarity
    assert 0 < rarity("the") < rarity("people") < rarity("river") < rarity("sovereignty") < 1


def test_a_word_that_is_not_listed_is_as_rare_as_can_be() -> None:
    assert {shipped_embedding().rarity(word) for word in ("deir ez-zor", "person:al-quriyah", "", "\u0bf5")} == {1.0}
