"""One quotation laid to two speakers, and the many ways in which two names are no rivals."""

from __future__ import annotations

import pytest

from compare.judge.comparators.attribution import observe_attribution
from tests.support.pairs import differences, observed, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_WORDS = "We will rebuild every house on this street"


def _said(speaker: str, words: str = _WORDS) -> str:
    return f'"{words}," said {speaker}.'


def test_the_same_quoted_words_by_two_named_people_contradict() -> None:
    (found,) = differences(_said("Tomas Varga"), _said("Maria Novak"))
    assert (found.kind, found.kind_class, found.rule) == ("attribution", "contradiction", "attribution-two-speakers")
    assert values(found) == ["Tomas Varga", "Maria Novak"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_said("Tomas Varga"), _said("Tomas Varga")),
        (_said("Tomas Varga"), _said("Varga")),
        (_said("Tomas Varga"), f'"{_WORDS}," she said.'),
        (f'"{_WORDS}," he said.', f'"{_WORDS}," she said.'),
        (_said("Tomas Varga"), f'"{_WORDS}," a resident said.'),
        (_said("Tomas Varga"), f"{_WORDS}."),
        (_said("Tomas Varga"), _said("Maria Novak", "The harvest failed for want of rain in the north")),
        (_said("Tomas Varga", "We will see"), _said("Maria Novak", "We will wait")),
    ],
)
def test_nothing_is_said_of_speakers_that_are_one_or_unknown_or_of_other_words(left: str, right: str) -> None:
    assert differences(left, right, "attribution") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_said("Kremlin spokesman Dmitry Peskov"), f'"{_WORDS}," the Kremlin said.'),
        (_said("Dmitry Peskov, a spokesman for Tomas Varga"), _said("Tomas Varga")),
        (_said("Tomas Varga"), f'"{_WORDS}," NATO said.'),
    ],
)
def test_a_spokesman_and_his_house_are_no_two_speakers(left: str, right: str) -> None:
    (found,) = differences(left, right, "attribution")
    assert (found.kind_class, found.rule) == ("compatible", "attribution-spokesman")


def test_two_people_who_serve_one_house_are_two() -> None:
    left = _said("Dmitry Peskov, a spokesman for the Kremlin")
    right = _said("Maria Novak, an adviser to the Kremlin")
    (found,) = differences(left, right, "attribution")
    assert found.kind_class == "contradiction"


def test_two_people_may_announce_the_same() -> None:
    announced = "said the bridge would reopen in spring"
    (found,) = differences(f"Tomas Varga {announced}.", f"Maria Jensen {announced}.", "attribution")
    assert found.kind_class == "compatible"


def test_the_pronoun_of_a_named_speaker_is_weaker_than_a_name() -> None:
    left = f'Tomas Varga met the families in the hall. "{_WORDS}," he said.'
    (found,) = differences(left, _said("Maria Novak"), "attribution")
    assert (found.kind_class, found.severity, found.rule) == ("contradiction", 2, "attribution-quoted-at-length")
    assert found.reason == "the same words are laid to two speakers, one of them named by a pronoun"


def test_a_few_words_are_too_little_to_trust_a_pronoun() -> None:
    words = "We will rebuild every house"
    left = f'Tomas Varga met the families in the hall. "{words}," he said.'
    found = differences(left, _said("Maria Novak", words), "attribution")
    assert [d for d in found if d.kind_class == "contradiction"] == []


@pytest.mark.parametrize(
    "left",
    [
        f'"{_WORDS}," said Tomas Varga from his stall, and on Friday some forty cars stood along the river.',
        f'Tomas Varga called the flood "a test of will" and told the families: "{_WORDS}."',
        f'"{_WORDS}," the baker Tomas Varga told the families, according to the agency RIA.',
        f'"{_WORDS}," its baker, Tomas Varga, was quoted as saying by RIA.',
    ],
)
def test_a_saying_is_held_against_another_whatever_stands_in_its_sentence(left: str) -> None:
    (found,) = differences(left, _said("Maria Novak"), "attribution")
    assert (found.kind_class, found.rule) == ("contradiction", "attribution-two-speakers")
    assert "Varga" in values(found)[0]


def test_the_same_words_from_clauses_of_one_person_are_one_saying() -> None:
    left = f'"{_WORDS}," said Tomas Varga from his stall, and on Friday some forty cars stood along the river.'
    assert differences(left, _said("Tomas Varga"), "attribution") == []


def test_words_of_one_that_another_answers_are_no_saying_of_two() -> None:
    left = '"You call this valley a swamp with a flag and come here for the fish," Maria Novak said.'
    right = 'Maria Novak said that Tomas Varga, who has accused the valley of being "a swamp with a flag", must go.'
    assert [found for found in differences(left, right, "attribution") if found.kind_class == "contradiction"] == []


def test_facts_tell_how_alike_the_words_are() -> None:
    (verbatim,) = observed(observe_attribution, _said("Tomas Varga"), _said("Maria Novak"))
    assert (verbatim.facts["words"], verbatim.facts["quoted"], verbatim.facts["named"]) == ("verbatim", "both", "both")
    (other,) = observed(observe_attribution, _said("Tomas Varga"), _said("Maria Novak", "The harvest failed again"))
    assert other.facts["words"] == "other"


_SHORT = "Our dam won't hold"


@pytest.mark.parametrize(
    "right",
    [
        f'"{_SHORT}," said Maria Novak.',
        "“Our dam won’t hold!” said Maria Novak.",
        f'Maria Novak told the council on Monday: "{_SHORT}. It has been leaking for years, and nobody listened."',
    ],
)
def test_a_whole_sentence_word_for_word_is_one_saying_however_short(right: str) -> None:
    left = f'"{_SHORT}. The money went elsewhere, and the valley will pay for it," said Tomas Varga.'
    (found,) = observed(observe_attribution, left, right)
    assert found.facts["words"] == "sentence"
    (difference,) = differences(left, right, "attribution")
    assert difference.kind_class == "contradiction"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ('"We will see," said Tomas Varga.', '"We will see," said Maria Novak.'),
        ('"This is not about us," said Tomas Varga.', '"This is not about us," said Maria Novak.'),
        (
            'Tomas Varga said the dam was "a monument to our greed" and should go.',
            'Maria Novak said the mayor\'s tower was "a monument to our greed" in glass.',
        ),
        ('"Our old dam will hold," said Tomas Varga.', "Our old dam will hold, said Maria Novak."),
    ],
)
def test_phrases_and_scraps_and_words_without_marks_are_no_whole_sentence(left: str, right: str) -> None:
    assert "sentence" not in [found.facts["words"] for found in observed(observe_attribution, left, right)]


def test_two_pronouns_are_no_ground_for_a_finding() -> None:
    words = "It was a remark between tired colleagues, and a bad one for all of us"
    left = f'Tomas Varga met the press. "{words}," he said.'
    right = f'Petr Novak met the press. "{words}," he said.'
    assert [found for found in differences(left, right) if found.kind == "attribution"] == []


@pytest.mark.parametrize(
    "words",
    [
        "Our thoughts are with the families",
        "He was a wonderful man",
        "The situation is under control",
        "We heard a loud bang",
        "Mother and child are well",
    ],
)
def test_a_stock_saying_is_that_of_many(words: str) -> None:
    found = differences(_said("Tomas Varga", words), _said("Maria Novak", words))
    assert [d for d in found if d.kind == "attribution" and d.kind_class == "contradiction"] == []


def test_a_short_sentence_with_words_of_its_own_is_one_saying() -> None:
    words = "The bridge is not for sale"
    found = differences(_said("Tomas Varga", words), _said("Maria Novak", words))
    assert "contradiction" in [d.kind_class for d in found if d.kind == "attribution"]
