"""Finds the names, places and days that a statement sets right: "in May, not June", "Lima, not Quito".

"X, not Y" says that others have Y where X belongs (contrastive negation; Horn 1989, A Natural History of Negation, 6).
Of common nouns ("a truce, not a peace") it more often says what something is like, so these are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook

_LINKS = frozenset({",", "and", "but", "–", "—"})
_BETWEEN = frozenset({"ADP", "DET", "ADJ"})
_REACH = 5


@dataclass(frozen=True, slots=True)
class Correction:
    """What is right, and what is wrongly put in its place by others; `span` holds both."""

    right: Token
    wrong: Token
    span: Span


@lru_cache(maxsize=1 << 12)
def find_corrections(statement: Statement, rules: Rulebook) -> tuple[Correction, ...]:
    """Return what a statement sets right, in text order."""
    harmless = rules.words("polarity", "en-harmless-after-negation").listed
    return tuple(_found(statement.tokens, harmless))


def _found(tokens: tuple[Token, ...], harmless: frozenset[str]) -> Iterator[Correction]:
    for place, token in enumerate(tokens[:-1]):
        is_set_off = place > 0 and tokens[place - 1].text.lower() in _LINKS
        if token.text.lower() != "not" or not is_set_off or tokens[place + 1].text.lower() in harmless:
            continue
        wrong = _named(tokens[place + 1 : place + 1 + _REACH])
        before = [other for other in tokens[max(0, place - _REACH) : place] if other.text.lower() not in _LINKS]
        right = next((other for other in reversed(before) if other.part == "PROPN"), None)
        if wrong is not None and right is not None and right.lemma != wrong.lemma:
            yield Correction(right, wrong, hull((right.span, wrong.span)))


def _named(tokens: tuple[Token, ...]) -> Token | None:
    """Return the name that the words open with, its last word; None where anything else comes first."""
    for place, token in enumerate(tokens):
        if token.part == "PROPN":
            following = tokens[place + 1 : place + 2]
            return next((other for other in following if other.part == "PROPN" and other.index == token.head), token)
        if token.part not in _BETWEEN:
            return None
    return None
