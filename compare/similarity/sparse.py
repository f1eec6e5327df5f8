"""Sparse vectors of weighted terms and their cosines, found through an inverted index.

A term that only one text has says nothing about likeness, and a term that nearly all have says little; both are cheap
here: the first has no postings to walk, the second a weight near nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


def character_grams(text: str, shortest: int = 3, longest: int = 5) -> Counter[str]:
    """Return how often each run of `shortest` to `longest` characters occurs inside the words of a text.

    Words are padded with a blank on both sides, so that beginnings and endings count as such.
    """
    grams: Counter[str] = Counter()
    for word in text.lower().split():
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            grams.update(padded[at : at + size] for at in range(len(padded) - size + 1))
    return grams


def inverse_frequencies(documents: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """Return for each term log((1 + n) / (1 + documents with it)) + 1, as Salton and Buckley 1988 smooth it."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(document.keys())
    total = len(documents)
    return {term: math.log((1 + total) / (1 + count)) + 1 for term, count in counts.items()}


@dataclass(frozen=True, slots=True)
class TermIndex:
    """Unit vectors of weighted terms with an inverted index over them."""

    postings: Mapping[str, tuple[Any, Any]]
    vectors: tuple[Mapping[str, float], ...]

    def cosines(self, row: int) -> Any:
        """Return the cosine of text `row` with every text, shape (texts,), float64."""
        import numpy as np

        walked = [(self.postings[term], weight) for term, weight in self.vectors[row].items() if term in self.postings]
        if not walked:
            return np.zeros(len(self.vectors))
        numbers = np.concatenate([posting[0] for posting, _ in walked])
        weights = np.concatenate([posting[1] * weight for posting, weight in walked])
        return np.bincount(numbers, weights=weights, minlength=len(self.vectors))


def build_index(documents: Sequence[Mapping[str, int]]) -> TermIndex:
    """Return the index of the documents' terms, weighted 1 + log(count) times inverse frequency, length 1."""
    import numpy as np

    inverse = inverse_frequencies(documents)
    vectors: list[dict[str, float]] = []
    gathered: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, document in enumerate(documents):
        weighted = {term: (1 + math.log(count)) * inverse[term] for term, count in document.items()}
        length = math.sqrt(sum(weight * weight for weight in weighted.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weighted.items()})
        for term, weight in vectors[-1].items():
            gathered[term].append((number, weight))
    postings = {
        term: (np.array([number for number, _ in found]), np.array([weight for _, weight in found]))
        for term, found in gathered.items()
        if len(found) > 1
    }
    return TermIndex(postings, tuple(vectors))
