"""Expressions are found by lemma or form, in the order of the list, with few words between theirs."""

from __future__ import annotations

import pytest

from compare.judge.reading.expressions import find_expressions, words_said
from compare.model.grammar import Token
from compare.model.text import Span


def _tokens(*words: str) -> tuple[Token, ...]:
    """Return a token for each "form/lemma/PART"."""
    parts = (word.split("/") for word in words)
    return tuple(Token(n, Span(n * 20, n * 20 + len(f)), f, lemma, part) for n, (f, lemma, part) in enumerate(parts))


FOUND = _tokens(
    "Found/find/VERB", "the/the/DET", "man/man/NOUN", "guilty/guilty/ADJ", "and/and/CCONJ", "found/find/NOUN"
)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (("find",), [(0,), (5,)]),
        (("found",), [(0,), (5,)]),
        (("find/NOUN",), [(5,)]),
        (("find", "guilty"), [(0, 3)]),
        (("find", "and"), []),
        (("guilty", "find/VERB"), []),
        (("missing",), []),
    ],
)
def test_an_expression_is_found_where_its_words_stand(
    expression: tuple[str, ...], expected: list[tuple[int, ...]]
) -> None:
    found = find_expressions(FOUND, [expression], words_said(FOUND))
    assert [tuple(token.index for token in words) for words in found] == expected


def test_the_places_come_in_the_order_of_the_list() -> None:
    found = find_expressions(FOUND, [("guilty",), ("man",)], words_said(FOUND))
    assert [words[0].text for words in found] == ["guilty", "man"]
