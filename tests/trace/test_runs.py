"""Shared passages grow over small changes and no further."""

from __future__ import annotations

from compare.trace.runs import Passage, Reach, Run, grams, seeds, shared_passages

REACH = Reach(skip=4, resume=2)


def passages(left: str, right: str) -> list[Passage]:
    one, other = left.split(), right.split()
    return shared_passages(one, other, seeds(grams(one, 4), grams(other, 4)), REACH)


def test_grams_have_all_their_places() -> None:
    assert grams(["a", "b", "a", "b"], 2) == {("a", "b"): [0, 2], ("b", "a"): [1]}


def test_equal_words_are_one_run() -> None:
    assert passages("x a b c d e", "y y a b c d e z") == [(Run(1, 2, 5),)]


def test_fewer_words_than_the_gram_are_no_passage() -> None:
    assert passages("x a b c y", "z a b c w") == []


def test_a_passage_goes_on_after_a_changed_word() -> None:
    assert passages("a b c d X e f", "a b c d Y e f") == [(Run(0, 0, 4), Run(5, 5, 2))]


def test_a_passage_goes_on_after_words_put_in() -> None:
    assert passages("a b c d e f", "a b c d 1 2 3 4 e f") == [(Run(0, 0, 4), Run(4, 8, 2))]


def test_a_passage_reaches_back_over_a_change() -> None:
    assert passages("e f X a b c d", "e f Y a b c d") == [(Run(0, 0, 2), Run(3, 3, 4))]


def test_a_passage_ends_where_too_much_is_changed() -> None:
    assert passages("a b c d 1 2 3 4 5 e f", "a b c d 6 7 8 9 0 e f") == [(Run(0, 0, 4),)]


def test_a_single_word_does_not_carry_a_passage_on() -> None:
    assert passages("a b c d X e Y", "a b c d Z e W") == [(Run(0, 0, 4),)]


def test_moved_passages_are_found_each() -> None:
    assert passages("a b c d 1 2 3 4 5 6 e f g h", "e f g h 7 8 9 10 11 a b c d") == [(Run(0, 9, 4),), (Run(10, 0, 4),)]


def test_a_word_of_the_left_is_in_one_passage_only() -> None:
    found = passages("a b c d a b c d", "a b c d a b c d a b c d")
    taken = [at for passage in found for run in passage for at in range(run.left, run.left_end)]
    assert len(taken) == len(set(taken)) == 8
