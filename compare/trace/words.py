"""An article as a row of words in the form in which copied text is looked for.

House style is levelled here: case, marks, spelled-out numbers, American and British spelling, units of measure. Two words are
the same word where their forms are equal; the forms are never shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.model.grammar import ParsedArticle
from compare.model.text import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[“„«]([^“”„«»\n]{0,2000})[”“»]|\"([^\"\n]{0,2000})\"")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article: levelled forms, their places, and whether they are the writer's own.

    `own` is False for words inside quotation marks and for what is no part of the story: who prints the same speech or
    the same appeal to subscribe has not copied a report.
    """

    article: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    own: tuple[bool, ...]


def read_words(parsed: ParsedArticle) -> Words:
    """Return the words of an article, levelled."""
    text = parsed.article.text
    found = list(_WORD.finditer(text))
    closed = _closed_places(parsed)
    return Words(
        parsed.article.id,
        tuple(_level(match[0]) for match in found),
        tuple(Span(*match.span()) for match in found),
        tuple(not any(start <= match.start() < end for start, end in closed) for match in found),
    )


def _closed_places(parsed: ParsedArticle) -> list[tuple[int, int]]:
    quoted = [match.span() for match in _QUOTED.finditer(parsed.article.text)]
    aside = [(s.span.start, s.span.end) for s in parsed.sections if s.kind in ("boilerplate", "credit", "byline")]
    return quoted + aside


def _level(word: str) -> str:
    return word.lower().replace(".", "").replace(",", "").replace("’", "'").removesuffix("'s")
