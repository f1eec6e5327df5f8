"""How much of a quoted sentence stands in reported speech."""

from __future__ import annotations

import pytest

from compare.judge.reading.quoted import quoted_passages
from compare.judge.reading.residue import read_words
from compare.judge.reading.retold import Retelling, retelling
from tests.support.pairs import RULES, pair_of

pytest.importorskip("spacy")
pytestmark = pytest.mark.parser


def _retelling(quotation: str, told: str) -> Retelling:
    pair = pair_of(quotation, told)
    ((passage,),) = (quoted_passages(pair.left, RULES),)
    return retelling(passage, read_words(pair.right, RULES), RULES)


@pytest.mark.parametrize(
    ("quotation", "told", "stretch"),
    [
        ("“I have never seen our pier so empty,” Lee said.", "He had never seen his pier so empty.", 7),
        ("“We will not sell the pier,” Lee said.", "Lee told them that they would not sell the pier.", 5),
        ("“I can mend these nets here,” Lee said.", "The man could mend those nets there.", 4),
    ],
    ids=["persons and tenses", "will", "here and these"],
)
def test_reported_speech_shifts_words_and_keeps_their_order(quotation: str, told: str, stretch: int) -> None:
    found = _retelling(quotation, told)
    assert found.share >= 0.8
    assert found.has_verb
    assert len(found.stretch) >= stretch


def test_words_in_another_order_are_counted_only_as_far_as_they_keep_it() -> None:
    found = _retelling("“The pier will stay shut until May,” Lee said.", "Until May nobody will open the shut pier.")
    assert found.share < 0.6


def test_a_stretch_without_the_verb_of_the_passage_does_not_retell_it() -> None:
    found = _retelling(
        "“The men were mending nets in the harbour,” Lee said.", "Men with nets in the harbour were happy."
    )
    assert not found.has_verb


def test_nothing_in_common_is_nothing() -> None:
    found = _retelling("“The pier stays shut,” Lee said.", "Rain fell.")
    assert (found.words, found.share) == (0, 0.0)


def test_text_without_ends_of_sentences_is_not_searched() -> None:
    pair = pair_of("The pier stays shut.", "The pier stays shut.")
    words = read_words(pair.left, RULES)
    assert retelling(words, words, RULES).share == 1.0
    assert retelling(words, words * 200, RULES).share == 0.0
