"""A small sentence embedding that is shipped with the package: token vectors, averaged.

It finds statements that speak of one thing in other words. It is blind to a changed number, name or negation, so it
proposes and never judges. `tools/make_embedding.py` says how the vectors were made.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100
_TEXTS_AT_ONCE = 256
_COMMONEST = "the"


@dataclass(frozen=True, slots=True)
class Embedding:
    """Token vectors as int8 rows with one scale each, and the position of every WordPiece token."""

    rows: Any
    scales: Any
    tokens: dict[str, int]

    def vectors(self, texts: Sequence[str]) -> Any:
        """Return one unit vector a text, shape (texts, dimensions), float32; a text of no known token is all zero."""
        import numpy as np

        out = np.zeros((len(texts), self.rows.shape[1]), dtype=np.float32)
        known = [(number, found) for number, text in enumerate(texts) if (found := self.numbers(text))]
        for start in range(0, len(known), _TEXTS_AT_ONCE):
            some = known[start : start + _TEXTS_AT_ONCE]
            sizes = np.array([len(found) for _, found in some])
            tokens = np.concatenate([found for _, found in some])
            weighted = self.rows[tokens].astype(np.float32) * self.scales[tokens, None]
            means = np.add.reduceat(weighted, np.cumsum(sizes) - sizes) / sizes[:, None].astype(np.float32)
            lengths = np.linalg.norm(means, axis=1, keepdims=True)
            out[[number for number, _ in some]] = means / np.where(lengths > 0, lengths, 1)
        return out

    def rarity(self, word: str) -> float:
        """Return how rare a word is in general, from 0 (the commonest) to 1 (made of pieces, or unknown).

        WordPiece lists the words of its corpus from the commonest on; by Zipf's law (1949) the logarithm of that rank
        stands for that of the frequency.
        """
        found = self.numbers(word)
        if len(found) != 1:
            return 1.0
        first = self.tokens.get(_COMMONEST, 0)
        return min(1.0, math.log(2 + max(0, found[0] - first)) / math.log(1 + len(self.tokens) - first))

    def numbers(self, text: str) -> list[int]:
        """Return the positions of a text's tokens; words that cannot be made of known tokens are left out."""
        return [self.tokens[piece] for word in _words(text) for piece in self._pieces(word)]

    def _pieces(self, word: str) -> list[str]:
        """Split a word into the longest known pieces from the left (Wu et al. 2016); none where a rest is unknown."""
        pieces: list[str] = []
        start = 0
        while start < len(word):
            end = len(word)
            while end > start and (piece := ("##" if start else "") + word[start:end]) not in self.tokens:
                end -= 1
            if end == start:
                return []
            pieces.append(piece)
            start = end
        return pieces


def _words(text: str) -> list[str]:
    """Return the lower-cased words and marks of a text without accents, as BERT's uncased vocabulary has them."""
    bare = text.lower()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFD", bare) if unicodedata.category(c) != "Mn")
    return [word for word in _WORD.findall(bare) if len(word) <= _LONGEST_WORD]


@cache
def load_embedding(path: Path) -> Embedding:
    """Return the embedding stored at `path`, an npz with arrays q, s and v.

    Raises:
        OSError, ValueError: the file is missing or damaged.
    """
    import numpy as np

    with np.load(path, allow_pickle=False) as stored:
        words = stored["v"].tobytes().decode("utf-8").split("\n")
        return Embedding(stored["q"], stored["s"], {word: number for number, word in enumerate(words)})
