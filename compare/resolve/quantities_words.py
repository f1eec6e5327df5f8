"""Cuts a text into the words, figures and marks in which amounts are written.

A figure keeps its inner separators ("1,204.5"); letters that touch it ("47C", "3m", "20th") are a word of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,'’]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*(?:\.(?=[^\W\d_]\.))?|[^\w\s]|_")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, figure or mark with its place in the text; `low` is its lower-cased form."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        """Whether it is written in digits of any script; raised and circled ones (², ①) count nothing."""
        return self.text[0].isdecimal()

    @property
    def is_letters(self) -> bool:
        """Whether it is a word rather than a figure or mark."""
        return _LETTERS.match(self.text) is not None

    @property
    def is_capitalised(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its words; an index outside of it gives the empty word."""

    text: str
    words: tuple[Word, ...]

    def low(self, index: int) -> str:
        """Return the lower-cased word at `index`, "" outside of the text."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def word(self, index: int) -> Word:
        """Return the word at `index`, the empty word outside of the text."""
        return self.words[index] if 0 <= index < len(self.words) else _NOTHING

    def is_glued(self, index: int) -> bool:
        """Tell whether the word at `index` touches the one before it."""
        return 0 < index < len(self.words) and self.words[index - 1].end == self.words[index].start

    def phrase(self, start: int, end: int) -> str:
        """Return words `start` to `end` (not included) in lower case, as written, with single blanks."""
        if not 0 <= start < end <= len(self.words):
            return ""
        if end == start + 1:
            return self.words[start].low
        return " ".join(self.text[self.words[start].start : self.words[end - 1].end].lower().split())

    def near(self, index: int) -> str:
        """Return the text around the word at `index`, about a sentence to either side.

        Cues are looked for here rather than in the whole text, which would take quadratic time.
        """
        word = self.word(index)
        return self.text[max(0, word.start - _REACH) : word.end + _REACH]

    def starts_sentence(self, index: int) -> bool:
        """Tell whether the word at `index` opens the text or a sentence in it."""
        return index <= 0 or self.low(index - 1) in _SENTENCE_MARKS


_NOTHING = Word(" ", "", 0, 0)
_REACH = 250
_SENTENCE_MARKS = frozenset(".!?:;\"“”'‘–—")


@lru_cache(maxsize=64)
def split_words(text: str) -> Line:
    """Return `text` with its words."""
    found = (Word(match[0], match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text))
    return Line(text, tuple(found))
