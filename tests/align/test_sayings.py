"""Statements that quote one saying, found by the words between marks alone."""

from __future__ import annotations

import pytest

from compare.align.sayings import find_one_sayings
from compare.align.units import make_units
from compare.model.text import Article
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()


def _pairs(*texts: str) -> set[frozenset[str]]:
    """Return the words of the statements of each pair that is found."""
    articles = [Article(f"a{n}", f"a{n}", "", text) for n, text in enumerate(texts)]
    units = make_units(resolve_articles(articles, RULES), RULES)
    return {frozenset(units[number].words for number in pair) for pair in find_one_sayings(units)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The army would stop “in a moment” if they agreed.", "Hostilities “will stop in a moment,” Varga stated."),
        ("She called it 'a very small mercy' for the town.", "“It was a very small mercy,” the mayor told them."),
    ],
)
def test_a_scrap_that_the_other_quotes_whole_is_one_saying(left: str, right: str) -> None:
    assert len(_pairs(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They agreed on “humanitarian corridors” for the town.", "“Humanitarian corridors work,” Varga stated."),
        ("She starred in “The Long Night” last year.", "“The Long Night is my best film,” Varga stated."),
        ("The army would stop in a moment if they agreed.", "Hostilities “will stop in a moment,” Varga stated."),
        ("He said it was “one of the” best.", "“This is one of the worst days,” Varga stated."),
    ],
)
def test_a_term_a_title_and_words_without_content_are_none(left: str, right: str) -> None:
    assert _pairs(left, right) == set()


def test_what_one_article_says_twice_is_no_pair() -> None:
    twice = "He would stop “in a moment” if they agreed.\n\nHe said it again: “in a moment” it would end."
    assert _pairs(twice, "Nobody was quoted in this report on the harbour.") == set()


def test_what_is_quoted_everywhere_picks_out_nothing() -> None:
    line = "Marchers shouted “we want our water back” in street {}."
    texts = ["\n\n".join(line.format(f"{a}{n}") for n in range(30)) for a in "ab"]
    assert _pairs(*texts) == set()
