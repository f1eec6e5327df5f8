"""Which clause of one statement says what a clause of the other says."""

from __future__ import annotations

import pytest

from compare.judge.frame.parts import closest_parts
from compare.judge.observation import Pair
from compare.judge.reading.residue import find_residue, read_words
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _coverage(pair: Pair) -> float:
    return find_residue(read_words(pair.left, RULES), read_words(pair.right, RULES)).coverage


def test_statements_without_parts_are_left_as_they_are() -> None:
    pair = pair_of("The ferry sank before dawn.", "The ferry sank before noon.")
    assert closest_parts(pair, RULES) == pair


def test_the_clause_that_is_alike_is_held_against_the_other() -> None:
    left = "The mayor opened the fair, and the northern harbour wall collapsed before dawn."
    pair = pair_of(left, "The northern harbour wall collapsed before dawn.")
    assert pair.left.parts, "the sentence is expected to have parts"
    found = closest_parts(pair, RULES)
    words = found.left.span.of(left)
    assert "collapsed" in words
    assert _coverage(found) >= _coverage(pair)
    assert found.left.id == pair.left.id
    assert all(found.left.span.contains(mention.span) for mention in found.left.mentions)


def test_the_speaker_keeps_the_name_that_was_found_for_the_whole() -> None:
    quoted = '"We will rebuild every house on this street," said Tomas Varga.'
    found = closest_parts(pair_of(quoted, quoted), RULES)
    assert found.left.speaker is not None
    assert found.left.speaker.name == "Tomas Varga"
