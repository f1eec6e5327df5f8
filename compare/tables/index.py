"""Looks up what a comparison refers to by id, and says where in its file a span stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from compare.model.findings import Comparison, ResolvedStory, SideMention
from compare.model.grammar import Statement
from compare.model.text import Article, Excerpt, Span


@dataclass(frozen=True, slots=True)
class Index:
    """Articles and statements by id, with the letters by which a report calls the articles.

    `order` numbers the articles as they were given; `lines` and `paragraphs` hold where each of them starts.
    """

    articles: Mapping[str, Article]
    order: Mapping[str, int]
    letters: Mapping[str, str]
    statements: Mapping[str, Statement]
    lines: Mapping[str, tuple[int, ...]]
    paragraphs: Mapping[str, tuple[int, ...]]

    def line(self, article: str, offset: int) -> int:
        """Return the line of the article's text that holds the code point at `offset`, the first being 1."""
        return bisect_right(self.lines[article], offset)

    def paragraph(self, article: str, offset: int) -> int:
        """Return the paragraph (lines with text, blank lines not counted) at `offset`, the first being 1."""
        return max(1, bisect_right(self.paragraphs[article], offset))

    def place(self, article: str, offset: int) -> str:
        """Return "A:5": the letter of the source and the line."""
        return f"{self.letters[article]}:{self.line(article, offset)}"

    def location(self, article: str, offset: int) -> str:
        """Return "path:line", which editors understand."""
        return f"{self.articles[article].path or article}:{self.line(article, offset)}"

    def words(self, statement: Statement) -> Excerpt:
        """Return the exact words of a statement with their place."""
        return self.articles[statement.article].excerpt(statement.span)

    def source_order(self, article: str, offset: int) -> tuple[int, int]:
        """Return a sort key: the order in which the articles were given, then the order of the text."""
        return (self.order[article], offset)

    def context(self, mention: SideMention) -> Excerpt:
        """Return the words around a mention that make it understandable: its statement, or the sentence it stands in.

        A speaker may stand outside of the words that are laid to them; then the statement's parent is taken.
        """
        statement = self.statements.get(mention.statement)
        inside = Span(mention.excerpt.start, mention.excerpt.end)
        while statement is not None:
            if statement.article == mention.excerpt.article and statement.span.contains(inside):
                return self.words(statement)
            statement = self.statements.get(statement.parent or "")
        own = self.statements.get(mention.statement)
        return mention.excerpt if own is None else self.words(own)


def build_index(articles: Iterable[Article], statements: Iterable[Statement]) -> Index:
    """Return the index of some articles, in the order given, and their statements."""
    listed = tuple(articles)
    return Index(
        articles=MappingProxyType({article.id: article for article in listed}),
        order=MappingProxyType({article.id: number for number, article in enumerate(listed)}),
        letters=MappingProxyType({article.id: letter(number) for number, article in enumerate(listed)}),
        statements=MappingProxyType({statement.id: statement for statement in statements}),
        lines=MappingProxyType({article.id: _line_starts(article.text) for article in listed}),
        paragraphs=MappingProxyType({article.id: _paragraph_starts(article.text) for article in listed}),
    )


def index_of(comparison: Comparison) -> Index:
    """Return the index of a comparison."""
    return build_index(comparison.articles, comparison.statements)


def story_index(story: ResolvedStory) -> Index:
    """Return the index of a story whose articles are not compared yet."""
    statements = (statement for parsed in story.articles for statement in parsed.statements)
    return build_index((parsed.article for parsed in story.articles), statements)


def letter(number: int) -> str:
    """Return the letters for the source `number`, counted from 0: A to Z, then AA, AB, …"""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + last)


# Editors count these as line ends, and not the form feeds and separators that str.splitlines() splits at too.
_LINE_END = re.compile(r"\r\n|\r|\n")


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in _LINE_END.finditer(text)))


def _paragraph_starts(text: str) -> tuple[int, ...]:
    starts = _line_starts(text)
    return tuple(start for start, end in pairwise((*starts, len(text))) if text[start:end].strip())
