"""Letters, lines and paragraphs."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model.findings import Comparison, SideMention
from compare.tables.index import build_index, index_of, letter
from tests.support.story import article


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letter(number: int, letters: str) -> None:
    assert letter(number) == letters


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_letters_differ(left: int, right: int) -> None:
    assert (letter(left) == letter(right)) == (left == right)


@pytest.mark.parametrize(
    ("offset", "line", "paragraph"), [(0, 1, 1), (3, 1, 1), (4, 2, 1), (5, 3, 2), (9, 4, 3), (15, 5, 4), (99, 5, 4)]
)
def test_line_and_paragraph(offset: int, line: int, paragraph: int) -> None:
    text = "one\n\ntwo\nthree\nfour"
    source = article("a", text, "Herald", None)
    index = build_index([source], [])
    assert index.line(source.id, offset) == line
    assert index.paragraph(source.id, offset) == paragraph


@given(st.text(st.sampled_from("ab \n\r\u2028\x0c"), max_size=30))
def test_lines_are_those_of_an_editor(text: str) -> None:
    source = article("a", text, "Herald", None)
    index = build_index([source], [])
    at = 0
    for number, line in enumerate(io.StringIO(text, newline="").readlines(), start=1):
        assert index.line(source.id, at) == number
        at += len(line)


def test_place_and_location(comparison: Comparison) -> None:
    index = index_of(comparison)
    assert index.place("article-b", 98) == "B:3"
    assert index.location("article-b", 98) == "B.txt:3"


def test_context_is_the_statement_around_the_words(comparison: Comparison) -> None:
    index = index_of(comparison)
    mention = comparison.groups[0].differences[0].sides[0].mentions[0]
    assert index.context(mention).text == index.words(index.statements["s-a2"]).text


def test_context_of_a_speaker_is_the_sentence(comparison: Comparison) -> None:
    index = index_of(comparison)
    speaker = comparison.groups[1].differences[0].sides[0].mentions[0]
    assert speaker.statement == "s-a4"
    assert index.context(speaker).text.endswith("Anna Kovalenko said in a video.")


def test_context_of_words_elsewhere_is_their_statement(comparison: Comparison) -> None:
    index = index_of(comparison)
    far = comparison.articles[0].excerpt(index.statements["s-a6"].span)
    assert index.context(SideMention("s-a2", far)).text.startswith("At least 41")
    assert index.context(SideMention("unknown", far)) == far
