"""Finds the countries that act in a statement under other names: "the Ukrainian side", "Kyiv", "the Kremlin".

A capital stands for its government where it acts, and for itself where something happens in it (metonymy of place for
institution, Lakoff and Johnson 1980).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook

_LOCATIVE = frozenset({"in", "at", "near", "outside", "from", "around", "to", "into", "of"})


@dataclass(frozen=True, slots=True)
class Actors:
    """Words that stand for a country: adjectives of belonging, and seats of government; lower case → country code."""

    belonging: Mapping[str, str]
    seats: Mapping[str, str]


def load_actors(rules: Rulebook) -> Actors:
    """Return the words that stand for countries."""
    return Actors(rules.table("places", "demonyms").entries, rules.table("places", "governments").entries)


def find_actors(statement: Statement, actors: Actors) -> tuple[str, ...]:
    """Return the keys ("country:UA") of the countries that a statement names by other words, each once, sorted."""
    found: set[str] = set()
    for place, token in enumerate(statement.tokens):
        word = token.text.lower()
        code = actors.belonging.get(word)
        if code is None and word in actors.seats and not _is_locative(statement.tokens, place):
            code = actors.seats[word]
        if code is not None and token.text[0].isupper():
            found.add(f"country:{code}")
    return tuple(sorted(found))


def _is_locative(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a preposition of place stands before the token."""
    return place > 0 and tokens[place - 1].lemma in _LOCATIVE
