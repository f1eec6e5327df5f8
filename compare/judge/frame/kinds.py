"""Reads which kinds of `rules/opposites.toml` exclude each other."""

from __future__ import annotations

from functools import lru_cache

from compare.rulebook.book import Rulebook


@lru_cache(maxsize=16)
def exclusive_pairs(table: str, rules: Rulebook) -> frozenset[frozenset[str]]:
    """Return the pairs of which a table says that only one can be."""
    entries = rules.table("opposites", table).entries
    return frozenset(frozenset((left, str(right))) for left, rights in entries.items() for right in rights)
