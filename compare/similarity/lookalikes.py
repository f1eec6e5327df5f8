"""Finds letters of one script that pass for those of another, and gives what they look like.

The pairs are the single-letter ones between Latin, Cyrillic and Greek of Unicode's confusables (UTS 39, version 15).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType

_CYRILLIC = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
)
_CYRILLIC_AS = "aeopcyxijsdqwhABEKMHOPCTXYIJS"
_GREEK = (
    "\u03bf\u03bd\u03b1\u03c1\u03b9\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
_GREEK_AS = "ovapiABEZHIKMNOPTYX"
_TO_LATIN = MappingProxyType(dict(zip(_CYRILLIC + _GREEK, _CYRILLIC_AS + _GREEK_AS, strict=True)))
_TABLE = MappingProxyType({ord(odd): plain for odd, plain in _TO_LATIN.items()})

_OTHER = "\u0370-\u03ff\u0400-\u052f"
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_FOREIGN = re.compile(f"[{_OTHER}]")


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A word with letters of two scripts: as written, its first odd letter and that letter's Unicode name."""

    text: str
    odd: str
    name: str


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """Return each word of `text` once that mixes Latin letters with look-alikes of another script."""
    words = dict.fromkeys(word for word in _candidates(text) if plain_letters(word) != word)
    return tuple(_described(word) for word in words)


def plain_letters(text: str) -> str:
    """Return `text`, letter by letter of the same length, with look-alikes in mixed words as the Latin letters.

    A word wholly in Cyrillic or Greek stays as it is, so does one in which a letter looks like no Latin one.
    """
    if text.isascii() or not _FOREIGN.search(text):
        return text
    return _WORD.sub(lambda found: _plain_word(found[0]), text)


_WORD = re.compile(r"[^\W\d_]+")


def _candidates(text: str) -> list[str]:
    if text.isascii() or not _FOREIGN.search(text):
        return []
    return [word for word in _WORD.findall(text) if _FOREIGN.search(word) and _LATIN.search(word)]


def _plain_word(word: str) -> str:
    if not _LATIN.search(word) or not _FOREIGN.search(word):
        return word
    plain = word.translate(_TABLE)
    return word if _FOREIGN.search(plain) else plain


def _described(word: str) -> MixedWord:
    odd = next(letter for letter in word if letter in _TO_LATIN)
    return MixedWord(word, odd, unicodedata.name(odd, "unnamed"))
