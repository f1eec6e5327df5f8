"""Statements with a value that either article tells once."""

from __future__ import annotations

from datetime import date

import pytest

from compare.align.lone_values import find_lone_values
from compare.align.units import make_units
from compare.model.text import Article
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()
_DAY = date(2024, 5, 13)


def _count(left: str, right: str, published: date | None = _DAY) -> int:
    articles = [Article(name, name, "", text, published) for name, text in (("a", left), ("b", right))]
    units = make_units(resolve_articles(articles, RULES), RULES)
    return len(find_lone_values(units, {"a": published, "b": published}))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A 61-year-old woman from Lorn is in danger of her life.", "The oldest of the hurt, 61 years old, died."),
        ("The first call came at 7.42pm.", "At 19:42 somebody rang the brigade."),
        ("He had been in the same cell on 3 March 2019.", "His first night there was that of March 3, 2019."),
    ],
)
def test_a_value_that_either_article_tells_once_makes_a_pair(left: str, right: str) -> None:
    assert _count(left, right) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A woman of Lorn, 61, died.\n\nA man, 61, was unhurt.", "The oldest of the hurt, 61 years old, died."),
        ("The ferry sank on 12 May 2024.", "Schools shut on 12 May 2024."),
        ("Some 61 people came.", "They sold 61 tickets."),
        ("The first call came at 7.42pm.", "The bell rang at 7.43pm."),
    ],
)
def test_what_is_told_twice_counted_or_near_the_report_makes_none(left: str, right: str) -> None:
    assert _count(left, right) == 0


def test_without_a_day_of_publication_no_day_is_far() -> None:
    assert _count("It was on 3 March 2019.", "That of March 3, 2019.", None) == 0
