"""Turns a written word into the sounds that all its spellings share, by the tables of `rules/names.toml`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from compare.resolve.folding import bare
from compare.rulebook.book import Rulebook


@lru_cache(maxsize=1 << 16)
def sounds(word: str, rules: Rulebook) -> str:
    """Return `word` in the sound alphabet, doubled sounds written once."""
    lettered = _letters(_WOMAN.sub("", word.casefold()), rules)
    table = _group_table(rules)
    heard = _groups(rules).sub(lambda found: table[found[0]], lettered)
    return _DOUBLED.sub(r"\1", heard)


# Czech and Slovak put -ová on the family names of all women, foreign ones too; with its accent it is no other name.
_WOMAN = re.compile(r"(?<=\w{3})ová$")
_DOUBLED = re.compile(r"(.)\1+")


def _letters(word: str, rules: Rulebook) -> str:
    """Return the word with Cyrillic and marked letters as sounds, and all other marks gone."""
    lettered = unicodedata.normalize("NFC", word).translate(_letter_table(rules))
    return lettered if lettered.isascii() and lettered.isalnum() else "".join(map(_plain, lettered))


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else ""
    return _romanised(bare(letter))


def _romanised(letter: str) -> str:
    if letter.isascii():
        return letter
    from anyascii import anyascii

    return "".join(mark for mark in anyascii(letter).lower() if mark.isalnum())


@lru_cache(maxsize=8)
def _letter_table(rules: Rulebook) -> dict[int, str]:
    entries = {**rules.table("names", "cyrillic").entries, **rules.table("names", "marked-letters").entries}
    return {ord(letter): sound for letter, sound in entries.items()}


@lru_cache(maxsize=8)
def _group_table(rules: Rulebook) -> dict[str, str]:
    return dict(rules.table("names", "letter-groups").entries)


@lru_cache(maxsize=8)
def _groups(rules: Rulebook) -> re.Pattern[str]:
    groups = sorted(_group_table(rules), key=lambda group: (-len(group), group))
    return re.compile("|".join(map(re.escape, groups)))
