"""What two statements share, what is left over, and what stands in the place of what."""

from __future__ import annotations

import pytest

from compare.judge.reading.residue import Residue, find_replacements, find_residue, read_words
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _residue(left: str, right: str) -> Residue:
    pair = pair_of(left, right)
    return find_residue(read_words(pair.left, RULES), read_words(pair.right, RULES))


def _keys(words: tuple[object, ...]) -> list[str]:
    return [word.key for word in words]  # type: ignore[attr-defined]


def test_what_both_have_is_taken_away() -> None:
    found = _residue("The ferry reached the island before dark.", "The ferry left the island before dark.")
    assert found.shared >= {"ferry", "island"}
    assert (_keys(found.left), _keys(found.right)) == (["reach"], ["leave"])


def test_a_statement_shares_all_with_itself() -> None:
    text = "The ferry reached the island before dark."
    found = _residue(text, text)
    assert (found.overlap, found.coverage, found.left, found.right) == (1.0, 1.0, (), ())
    words = read_words(pair_of(text, text).left, RULES)
    assert find_replacements(words, words) == ()


def test_statements_without_a_word_in_common_share_nothing() -> None:
    found = _residue("The ferry sank.", "Grain prices rose.")
    assert (found.overlap, found.coverage, found.shared) == (0.0, 0.0, frozenset())


def test_coverage_is_of_the_smaller_side_and_overlap_of_both() -> None:
    found = _residue("The ferry sank.", "The ferry sank at night near the stone lighthouse.")
    assert found.coverage == 1.0
    assert 0 < found.overlap < 1


def test_two_words_for_one_are_one_replacement() -> None:
    pair = pair_of("The ferry sank quickly.", "The ferry went down quickly.")
    (found,) = find_replacements(read_words(pair.left, RULES), read_words(pair.right, RULES))
    assert (_keys(found.left), _keys(found.right)) == (["sink"], ["go", "down"])


def test_the_spellings_of_a_name_are_one_word() -> None:
    found = _residue("Volodymyr Zelensky arrived.", "Zelensky arrived.")
    assert not found.right


def test_marks_are_no_words() -> None:
    pair = pair_of("The ferry – a wreck! – sank.", "x")
    assert all(word.token.text[0].isalnum() for word in read_words(pair.left, RULES))


def test_only_the_words_said_are_read() -> None:
    pair = pair_of('"The dam will hold through the winter," the mayor of the town said.', "x")
    assert "mayor" not in _keys(read_words(pair.left, RULES))


def test_nothing_at_all_shares_nothing() -> None:
    assert find_residue((), ()).overlap == 0.0
