"""Which clause of one statement says what a clause of the other says."""

from __future__ import annotations

import pytest

from compare.judge.frame.parts import closest_sayings
from compare.judge.observation import Pair
from compare.judge.reading.residue import find_residue, read_words
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _coverage(pair: Pair) -> float:
    return find_residue(read_words(pair.left, RULES), read_words(pair.right, RULES)).coverage


def test_statements_without_parts_are_left_as_they_are() -> None:
    pair = pair_of('"The ferry sank before dawn," said Tomas Varga.', '"The ferry sank before noon," said Maria Novak.')
    assert closest_sayings(pair, RULES) == pair


def test_what_nobody_says_is_no_saying() -> None:
    said = '"The northern harbour wall collapsed before dawn," said Tomas Varga.'
    assert closest_sayings(pair_of(said, "The northern harbour wall collapsed before dawn."), RULES) is None


def test_the_clause_that_is_alike_is_held_against_the_other() -> None:
    left = '"The northern harbour wall collapsed before dawn," said Tomas Varga, and the mayor opened the fair.'
    pair = pair_of(left, '"The northern harbour wall collapsed before dawn," said Maria Novak.')
    assert pair.left.parts, "the sentence is expected to have parts"
    assert pair.left.speaker is None
    found = closest_sayings(pair, RULES)
    assert found is not None
    assert [found.left.span.of(left)[1:44], found.left.id] == [left[1:44], pair.left.id]
    assert _coverage(found) >= _coverage(pair)
    assert found.left.speaker is not None
    assert found.left.speaker.name == "Tomas Varga"
    assert all(found.left.span.contains(mention.span) for mention in found.left.mentions)
