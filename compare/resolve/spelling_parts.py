"""Takes a written name apart: which of its words tell who it is, and what the others are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from compare.resolve.folding import bare, words_of
from compare.rulebook.book import Rulebook


@lru_cache(maxsize=1 << 16)
def name_words(name: str, rules: Rulebook) -> tuple[str, ...]:
    """Return the words of a name that tell who it is: without titles, particles and marks of generation."""
    words = words_of(name)
    idle = _idle(rules)
    telling = tuple(word for word in words if bare(word) not in idle)
    return telling or words


@lru_cache(maxsize=1 << 14)
def name_words_joined(name: str, rules: Rulebook) -> tuple[str, ...]:
    """Return the words of a name that tell who it is, each with the particles before it: "Ben Slimane" as one word."""
    particles = rules.words("names", "particles").listed
    words: list[str] = []
    waiting = ""
    for word in words_of(name):
        if bare(word) in particles:
            waiting += word
        elif waiting or bare(word) not in _idle(rules):
            words.append(waiting + word)
            waiting = ""
    return tuple(words) or name_words(name, rules)


@lru_cache(maxsize=8)
def _idle(rules: Rulebook) -> frozenset[str]:
    lists = ("titles", "particles", "generations")
    return frozenset(word for which in lists for word in rules.words("names", which).words)


@lru_cache(maxsize=1 << 14)
def generation(name: str, rules: Rulebook) -> str:
    """Return the mark of generation at the end of a name ("jr", "iii"), "" where there is none."""
    words = words_of(name)
    last = bare(words[-1]) if words else ""
    return last if last in _generations(rules) else ""


@lru_cache(maxsize=8)
def _generations(rules: Rulebook) -> frozenset[str]:
    return rules.words("names", "generations").listed


def given_name(word: str, rules: Rulebook) -> str | None:
    """Return the key that all forms of one given name share, None for a word that is none."""
    return _given_names(rules).get(bare(word))


@lru_cache(maxsize=8)
def demonyms(rules: Rulebook) -> frozenset[str]:
    """Return the adjectives and nouns of belonging to a country, in lower case."""
    return frozenset(rules.table("places", "demonyms").entries)


def is_given_name(word: str, rules: Rulebook) -> bool:
    """Tell whether a word is a given name that the rules know."""
    listed = (rules.words("names", which).listed for which in ("women-names", "men-names"))
    return given_name(word, rules) is not None or any(bare(word) in names for names in listed)


@lru_cache(maxsize=8)
def _given_names(rules: Rulebook) -> Mapping[str, str]:
    entries = rules.table("names", "given-names").entries
    return {form: key for key, forms in entries.items() for form in (key, *forms.split())}
