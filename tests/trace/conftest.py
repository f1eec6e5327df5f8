"""Makes stories of invented texts for the tests of tracing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.parse.grammar import load_grammar
from compare.rulebook.book import Rulebook, default_rulebook

MakeArticle = Callable[..., Article]
Parse = Callable[..., ParsedArticle]
MakeStory = Callable[..., ResolvedStory]


@pytest.fixture(scope="session")
def rules() -> Rulebook:
    """The rules that are shipped."""
    return default_rulebook()


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    """A function that makes an article called by one letter."""

    def make(number: str, text: str, publisher: str = "", published: date | None = None, **given: str) -> Article:
        named = publisher or f"Paper {number}"
        return Article(
            number,
            named,
            "",
            text,
            published,
            path=f"{number}.txt",
            url=given.get("url", ""),
            group=given.get("group", ""),
        )

    return make


@pytest.fixture(scope="session")
def parse(rules: Rulebook) -> Parse:
    """A function that parses an article by the words alone, or by the grammar where it is asked for."""

    def parsed(article: Article, *, by_grammar: bool = False) -> ParsedArticle:
        return parse_article(article, rules, load_grammar("en", "grammar") if by_grammar else None)

    return parsed


@pytest.fixture(scope="session")
def make_story(make_article: MakeArticle, parse: Parse) -> MakeStory:
    """A function that makes a story of texts, the articles called a, b, c …"""

    def story(*texts: str, publishers: tuple[str, ...] = (), by_grammar: bool = False) -> ResolvedStory:
        letters = "abcdefghijklmnopqrstuvwxyz"
        named = publishers or tuple(f"Paper {letter.upper()}" for letter in letters)
        articles = [make_article(letters[n], text, named[n]) for n, text in enumerate(texts)]
        return ResolvedStory(tuple(parse(article, by_grammar=by_grammar) for article in articles))

    return story
