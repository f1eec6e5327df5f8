"""Reduces a written name to plain lower-case words: no accents, no look-alike letters, no marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’ʼʹ`‘”″][^\W_]+)*['’ʼʹ`]?")
# "U.S." and "US" are one word; a single initial keeps its dot, which parts words.
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_APOSTROPHES = str.maketrans("", "", "'’ʼʹ`‘”″´ʻʿʾ")

# Cyrillic letters that look like Latin ones, as mixed words in scraped text hold them (Unicode TR 39, confusables).
_CYRILLIC_LOOKS = "асеорхуіјѕАВЕКМНОРСТХУІЈЅ"
_LATIN_LOOKS = "aceopxyijsABEKMHOPCTXYIJS"
_TO_LATIN = str.maketrans(_CYRILLIC_LOOKS, _LATIN_LOOKS)
_TO_CYRILLIC = str.maketrans(_LATIN_LOOKS, _CYRILLIC_LOOKS)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return `text` in lower case without accents, apostrophes and marks, words parted by one blank."""
    return " ".join(bare(word) for word in words_of(text))


@lru_cache(maxsize=1 << 16)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name as written, look-alike letters put right; hyphens and dots part words."""
    together = _DOTTED.sub(lambda found: found[0].replace(".", ""), unicodedata.normalize("NFC", text))
    return tuple(one_script(word) for word in _WORD.findall(together))


def bare(word: str) -> str:
    """Return one word in lower case without accents and apostrophes."""
    if word.isascii():
        return word.replace("'", "").replace("`", "").lower()
    apart = unicodedata.normalize("NFD", word.translate(_APOSTROPHES).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def one_script(word: str) -> str:
    """Return a word that mixes Cyrillic and Latin in the script that most of its letters have."""
    if word.isascii():
        return word
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in word)
    if cyrillic == 0 or cyrillic == len(word):
        return word
    latin = sum(letter.isalpha() and letter <= "\u024f" for letter in word)
    return word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)


def has_lookalikes(word: str) -> bool:
    """Tell whether a word mixes letters of two scripts that look alike."""
    return one_script(word) != word
