"""Reduces a written name to plain lower-case words: no accents, no look-alike letters, no marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from compare.similarity.lookalikes import one_script

_WORD = re.compile(r"[^\W_]+(?:['’ʼʹ`‘”″][^\W_]+)*['’ʼʹ`]?")
# "U.S." and "US" are one word; a single initial keeps its dot, which parts words.
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_APOSTROPHES = str.maketrans("", "", "'’ʼʹ`‘”″´ʻʿʾ")


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return `text` in lower case without accents, apostrophes and marks, words parted by one blank."""
    # A letter may look like one of another script only once its accent is gone.
    return " ".join(one_script(bare(word)) for word in words_of(text))


@lru_cache(maxsize=1 << 16)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a name as written, look-alike letters put right; hyphens and dots part words."""
    # The micro sign is no letter of a script until case is folded, and then it is Greek.
    composed = unicodedata.normalize("NFC", text).replace("\u00b5", "\u03bc")
    together = _DOTTED.sub(lambda found: found[0].replace(".", ""), composed)
    return tuple(one_script(word) for word in _WORD.findall(together))


def bare(word: str) -> str:
    """Return one word in lower case without accents and apostrophes."""
    if word.isascii():
        return word.replace("'", "").replace("`", "").lower()
    apart = unicodedata.normalize("NFD", word.translate(_APOSTROPHES).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
