"""Tells whether a name is a man's or a woman's, as far as titles, given names and endings say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.model.findings import NameEntry
from compare.resolve.folding import bare, words_of
from compare.resolve.spelling_parts import given_name, name_words
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook

MAN, WOMAN = "man", "woman"


def gender_of(entry: NameEntry, rules: Rulebook) -> str:
    """Return MAN or WOMAN, "" where nothing tells or two signs differ."""
    texts = [spelling.text for spelling in entry.spellings] + [role.text for role in entry.roles]
    said = {gender for text in texts for gender in _by_title(words_of(text), rules)}
    said |= {_by_name(spelling.text, rules) for spelling in entry.spellings} - {""}
    return said.pop() if len(said) == 1 else ""


def gender_of_pronoun(word: str, rules: Rulebook) -> str:
    """Return the gender that a pronoun asks for, "" for a word that is none or asks for none."""
    plain = word.lower()
    if plain in rules.words("names", "pronouns-man").listed:
        return MAN
    return WOMAN if plain in rules.words("names", "pronouns-woman").listed else ""


def _by_title(words: Sequence[str], rules: Rulebook) -> Iterable[str]:
    plain = {bare(word) for word in words}
    if plain & rules.words("names", "titles-man").listed:
        yield MAN
    if plain & rules.words("names", "titles-woman").listed:
        yield WOMAN


def _by_name(text: str, rules: Rulebook) -> str:
    words = name_words(text, rules)
    if len(words) < 2:
        return ""
    first, key = bare(words[0]), given_name(words[0], rules)
    women = rules.words("names", "women-names").listed
    if first in women or key in women:
        return WOMAN
    if any(sounds(words[-1], rules).endswith(ending) for ending in _women_endings(rules)):
        return WOMAN
    return MAN if key is not None or first in rules.words("names", "men-names").listed else ""


@lru_cache(maxsize=8)
def _women_endings(rules: Rulebook) -> tuple[str, ...]:
    return tuple(rules.table("names", "women-endings").entries)
