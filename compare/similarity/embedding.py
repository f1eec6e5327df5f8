"""A small sentence embedding that is shipped with the package: token vectors, averaged.

It finds statements that speak of one thing in other words. It is blind to a changed number, name or negation, so it
proposes and never judges. `tools/make_embedding.py` says how the vectors were made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100


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
        for number, text in enumerate(texts):
            known = self.numbers(text)
            if known:
                mean = (self.rows[known].astype(np.float32) * self.scales[known, None]).mean(axis=0)
                length = float(np.linalg.norm(mean))
                if length:
                    out[number] = mean / length
        return out

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
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
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
