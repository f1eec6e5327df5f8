"""Weekdays of undated articles, tied by the dated articles of the story."""

from datetime import date

from compare.model.text import Article
from compare.model.values import Anchor, When
from compare.pipeline import resolve_articles

DATED = "The ferry sank on Monday off the coast. Officials said on Monday that 12 people died."
UNDATED = "The ferry sank on Monday. The captain will be heard tomorrow. Divers leave on Friday."


def dates_of(*articles: Article) -> dict[str, When]:
    story = resolve_articles(articles, provider="patterns")
    undated = next(parsed for parsed in story.articles if parsed.article.published is None)
    return {
        mention.span.of(undated.article.text).lower(): mention.value
        for statement in undated.statements
        for mention in statement.mentions
        if isinstance(mention.value, When)
    }


def article(name: str, text: str, published: date | None = None) -> Article:
    return Article(id=name, publisher=name, title="", text=text, published=published)


def test_a_weekday_is_the_one_of_the_dated_article() -> None:
    found = dates_of(article("a", DATED, date(2023, 5, 9)), article("b", UNDATED))
    monday = next(value for words, value in found.items() if "monday" in words)
    assert monday.start == monday.end == date(2023, 5, 8)
    assert monday.anchor is Anchor.STORY


def test_tomorrow_follows_the_day_that_the_article_speaks_of() -> None:
    found = dates_of(article("a", DATED, date(2023, 5, 9)), article("b", UNDATED))
    assert found["tomorrow"].start == date(2023, 5, 9)


def test_a_weekday_that_no_dated_article_names_stays_open() -> None:
    found = dates_of(article("a", DATED, date(2023, 5, 9)), article("b", UNDATED))
    friday = next(value for words, value in found.items() if "friday" in words)
    assert friday.start is None


def test_two_mondays_in_the_dated_articles_leave_it_open() -> None:
    found = dates_of(
        article("a", DATED, date(2023, 5, 9)), article("c", DATED, date(2023, 5, 16)), article("b", UNDATED)
    )
    monday = next(value for words, value in found.items() if "monday" in words)
    assert monday.start is None
    assert monday.anchor is Anchor.NONE


def test_without_dated_articles_nothing_is_tied() -> None:
    found = dates_of(article("b", UNDATED))
    assert all(value.start is None for value in found.values())
