"""Finds letters of one script that pass for those of another, and gives the words that they were put in for.

The pairs are the single-letter ones between Latin, Cyrillic and Greek of Unicode's confusables (UTS 39, version 15).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_CYRILLIC = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
)
_CYRILLIC_AS = "aeopcyxijsABEKMHOPCTXYIJS"
# Letters of few alphabets: they stand in for Latin ones, and no Latin one for them.
_RARE = "\u0501\u051b\u051d\u04bb"
_RARE_AS = "dqwh"
_GREEK = (
    "\u03bf\u03bd\u03b1\u03c1\u03b9\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
_GREEK_AS = "ovapiABEZHIKMNOPTYX"


@dataclass(frozen=True, slots=True)
class _Script:
    """A script: its letters, and what to put for the letters of other scripts that look like one of them."""

    letters: re.Pattern[str]
    table: Mapping[int, str]


def _table(odd: str, plain: str) -> Mapping[int, str]:
    return MappingProxyType({ord(letter): instead for letter, instead in zip(odd, plain, strict=True)})


# Where a word has as many letters of one script as of another, the first of these is taken for its own.
_SCRIPTS = (
    _Script(re.compile("[\u0400-\u052f]"), _table(_CYRILLIC_AS, _CYRILLIC)),
    _Script(re.compile("[\u0370-\u03ff]"), _table(_GREEK_AS, _GREEK)),
    _Script(
        re.compile("[A-Za-z\u00c0-\u024f]"), _table(_CYRILLIC + _RARE + _GREEK, _CYRILLIC_AS + _RARE_AS + _GREEK_AS)
    ),
)
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A word with letters of two scripts: as written, its first odd letter and that letter's Unicode name."""

    text: str
    odd: str
    name: str


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """Return each word of `text` once that mixes letters of one script with look-alikes of another."""
    if text.isascii() or not _FOREIGN.search(text):
        return ()
    pairs = ((word, one_script(word)) for word in dict.fromkeys(_WORD.findall(text)))
    return tuple(_described(word, plain) for word, plain in pairs if plain != word)


def one_script(word: str) -> str:
    """Return a word that mixes scripts in the one that most of its letters have, letter by letter of the same length.

    Another script is taken where only that one has all letters. A word stays as it is where no script has, as a Latin
    name with a Cyrillic ending does, and where all its letters are of one script.
    """
    if word.isascii() or not _FOREIGN.search(word):
        return word
    found = [script for script in _SCRIPTS if script.letters.search(word)]
    for script in sorted(found, key=lambda script: -len(script.letters.findall(word))):
        plain = word.translate(script.table)
        if not any(other.letters.search(plain) for other in found if other is not script):
            return plain
    return word


def _described(word: str, plain: str) -> MixedWord:
    odd = next(letter for letter, instead in zip(word, plain, strict=True) if letter != instead)
    return MixedWord(word, odd, unicodedata.name(odd, "unnamed"))
