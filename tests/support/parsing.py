"""Parses small invented texts for tests."""

from __future__ import annotations

import pytest

from compare.model.grammar import ParsedArticle, Quote, Statement, leaves
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.parse.grammar import load_grammar
from compare.parse.quotes import find_quotes_in_text
from compare.rulebook.book import default_rulebook

needs_parser = pytest.mark.skipif(load_grammar("en") is None, reason="no parser installed")
# Tests that must hold with and without a grammar.
BOTH = [pytest.param("grammar", marks=needs_parser), "patterns"]


def parse(text: str, provider: str | None = "grammar", *, name: str = "a", language: str = "en") -> ParsedArticle:
    """Return `text` parsed as an article of its own."""
    article = Article(id=name, publisher="The Daily", title="", text=text, language=language)
    return parse_article(article, default_rulebook(), load_grammar(language, provider))


def only_leaf(text: str, provider: str = "grammar") -> Statement:
    """Return the one leaf of a text of one sentence."""
    (leaf,) = leaves(parse(text, provider).statements)
    return leaf


def quotes(text: str, provider: str = "grammar", language: str = "en") -> tuple[Quote, ...]:
    """Return the quotations of a text."""
    return find_quotes_in_text(text, language, provider, default_rulebook())


def told(text: str, provider: str = "grammar", language: str = "en") -> list[tuple[str, str | None]]:
    """Return the words and the speaker of each quotation of a text."""
    return [
        (" // ".join(span.of(text) for span in quote.spans), None if quote.speaker is None else quote.speaker.of(text))
        for quote in quotes(text, provider, language)
    ]
