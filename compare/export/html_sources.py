"""What every page says of its sources and of what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from compare.export.html_material import Material, Place
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.safety.html import web_address

_NEAR_COPY = 0.3
"""Share of an article's words from which a source is warned of (DESIGN: `copies`)."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the manifest: what it is, its text, and where it may lead, "" where it is no web address."""

    name: str
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with what a reader must know before weighing it."""

    letter: str
    article: Article
    statements: int
    addresses: tuple[Address, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A statement that was not compared or set aside, and why."""

    words: str
    place: Place
    language: str
    reason: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of a type there are, the anchor of their section, and the class that gives them a colour."""

    type: str
    number: int
    title: str
    anchor: str
    tone: str


def source_views(material: Material) -> tuple[SourceView, ...]:
    """Return all articles as sources, in their order."""
    comparison = material.comparison
    said = Counter(statement.article for statement in leaves(comparison.statements))
    return tuple(_source(article, said[article.id], material) for article in comparison.articles)


def _source(article: Article, statements: int, material: Material) -> SourceView:
    named = (("address", article.url), ("archived copy", article.archived))
    return SourceView(
        letter=material.index.letters[article.id],
        article=article,
        statements=statements,
        addresses=tuple(Address(name, text, web_address(text)) for name, text in named if text),
        warnings=tuple(_warnings(article, material)),
    )


def _warnings(article: Article, material: Material) -> Iterator[str]:
    if article.published is None:
        yield "no date of publication: days named in it may stay open, and what is newer cannot be told"
    for copy in material.comparison.copies:
        if article.id in copy.articles and max(copy.shares) >= _NEAR_COPY:
            here = copy.articles.index(article.id)
            yield f"{copy.shares[here]:.0%} of its words also in {material.index.letters[copy.articles[1 - here]]}"


def gap(statement: str, reason: str, material: Material) -> Gap:
    """Return a statement with the reason for which it was left out."""
    words = material.index.words(material.index.statements[statement])
    language = material.index.articles[words.article].language
    return Gap(words.text, material.place(words.article, words.start), language, reason)
