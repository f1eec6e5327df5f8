"""Reads which noun of a statement is numbered, and by what: the second round, the 10th day."""

from __future__ import annotations

import re

from compare.model.grammar import Statement
from compare.model.text import Span
from compare.rulebook.book import Rulebook

_FIGURE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")


def ordinals(statement: Statement, rules: Rulebook) -> dict[str, tuple[int, Span]]:
    """Return the ordinal of each noun that has one, by the noun's lemma; the first where a noun has several."""
    words = rules.table("numbers", "ordinals").entries
    found: dict[str, tuple[int, Span]] = {}
    for place, token in enumerate(statement.tokens):
        number = _number(token.text.lower(), words)
        if number is not None:
            after = statement.tokens[place + 1] if place + 1 < len(statement.tokens) else token
            noun = after.lemma if after is not token and after.text[:1].isalpha() else ""
            found.setdefault(noun, (number, token.span))
    return found


def _number(word: str, words: dict[str, int]) -> int | None:
    figure = _FIGURE.fullmatch(word)
    return int(figure[1]) if figure else words.get(word)
