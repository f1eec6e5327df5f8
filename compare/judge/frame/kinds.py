"""Reads the families of `rules/opposites.toml`: of which kind a word is, and which kinds exclude each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from compare.rulebook.book import Rulebook


@lru_cache(maxsize=16)
def kind_by_word(table: str, rules: Rulebook) -> Mapping[str, str]:
    """Return the kind of each word that a table lists behind its kind."""
    entries = rules.table("opposites", table).entries
    return MappingProxyType({str(word): kind for kind, words in entries.items() for word in words})


@lru_cache(maxsize=16)
def exclusive_pairs(table: str, rules: Rulebook) -> frozenset[frozenset[str]]:
    """Return the pairs of which a table says that only one can be."""
    entries = rules.table("opposites", table).entries
    return frozenset(frozenset((left, str(right))) for left, rights in entries.items() for right in rights)
