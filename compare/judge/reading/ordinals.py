"""Reads which noun of a statement is numbered, and by what: the second round, the 10th day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from compare.model.grammar import Statement
from compare.model.text import Span
from compare.rulebook.book import Rulebook

_FIGURE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")


# Several comparators ask for the ordinals of both statements of every pair.
@lru_cache(maxsize=1 << 12)
def ordinals(statement: Statement, rules: Rulebook) -> Mapping[str, tuple[int, Span]]:
    """Return the ordinal of each noun that has one, by the noun's lemma; the first where a noun has several."""
    words = rules.table("numbers", "ordinals").entries
    found: dict[str, tuple[int, Span]] = {}
    for place, token in enumerate(statement.tokens):
        number = _number(token.text.lower(), words)
        if number is not None:
            found.setdefault(_noun_of(place, statement), (number, token.span))
    return MappingProxyType(found)


def _noun_of(place: int, statement: Statement) -> str:
    """Return the noun behind an ordinal; past other adjectives the one that it modifies: the third and last round."""
    token = statement.tokens[place]
    after = statement.tokens[place + 1] if place + 1 < len(statement.tokens) else token
    if after.part not in _NOUNS and token.relation == "amod":
        head = next((other for other in statement.tokens if other.index == token.head), token)
        if head.part in _NOUNS and head.index > token.index:
            return head.lemma
    return after.lemma if after is not token and after.text[:1].isalpha() else ""


_NOUNS = frozenset({"NOUN", "PROPN"})


def _number(word: str, words: dict[str, int]) -> int | None:
    figure = _FIGURE.fullmatch(word)
    return int(figure[1]) if figure else words.get(word)
