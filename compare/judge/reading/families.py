"""Reads families of words in the rules: the kind that each word of a table names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from compare.rulebook.book import Rulebook


@lru_cache(maxsize=64)
def kind_by_word(file: str, table: str, rules: Rulebook) -> Mapping[str, str]:
    """Return the kind of each word that a table lists behind its kind."""
    entries = rules.table(file, table).entries
    return MappingProxyType({str(word): kind for kind, words in entries.items() for word in words})


@lru_cache(maxsize=64)
def member_by_word(file: str, table: str, rules: Rulebook) -> Mapping[str, str]:
    """Return the member of a family that each word of a table names, where a member names itself too."""
    entries = rules.table(file, table).entries
    return MappingProxyType({**{member: member for member in entries}, **kind_by_word(file, table, rules)})
