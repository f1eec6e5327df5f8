"""Sparse vectors of weighted terms and their cosines, found through an inverted index.

A term that only one text has says nothing about likeness, and a term that nearly all have says little; both are cheap
here: the first has no postings to walk, the second a weight near nothing.
"""

from __future__ import annotations

import math
from collections import Counter
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
    """Unit vectors of weighted terms with an inverted index over them, as flat arrays; terms of one text are left out.

    Attributes:
        texts: how many texts there are.
        bounds: where each text's entries begin in `terms` and `weights`, and where the last one's end.
        postings: where each term's entries begin in `posted_texts` and `posted_weights`, and where the last one's end.
    """

    texts: int
    bounds: Any
    terms: Any
    weights: Any
    postings: Any
    posted_texts: Any
    posted_weights: Any

    def cosines(self, row: int) -> Any:
        """Return the cosine of text `row` with every text, shape (texts,), float64."""
        import numpy as np

        own = slice(self.bounds[row], self.bounds[row + 1])
        terms = self.terms[own]
        starts, sizes = self.postings[terms], self.postings[terms + 1] - self.postings[terms]
        ends = np.cumsum(sizes)
        walked = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + sizes, sizes)
        products = self.posted_weights[walked] * np.repeat(self.weights[own], sizes)
        return np.bincount(self.posted_texts[walked], weights=products, minlength=self.texts)


def build_index(documents: Sequence[Mapping[str, int]]) -> TermIndex:
    """Return the index of the documents' terms, weighted 1 + log(count) times inverse frequency, length 1."""
    import numpy as np

    numbers: dict[str, int] = {}
    listed = [numbers.setdefault(term, len(numbers)) for document in documents for term in document]
    terms = np.array(listed, dtype=np.int64)
    counts = np.array([count for document in documents for count in document.values()], dtype=np.float64)
    texts = np.repeat(np.arange(len(documents)), [len(document) for document in documents])
    found_in = np.bincount(terms, minlength=len(numbers))
    inverse = np.log((1 + len(documents)) / (1 + found_in)) + 1
    weighted = (1 + np.log(counts)) * inverse[terms]
    lengths = np.sqrt(np.bincount(texts, weights=weighted * weighted, minlength=len(documents)))
    weights = weighted / lengths[texts]
    shared = found_in[terms] > 1
    return _indexed(terms[shared], texts[shared], weights[shared], (len(documents), len(numbers)))


def _indexed(terms: Any, texts: Any, weights: Any, sizes: tuple[int, int]) -> TermIndex:
    """Return the index of entries that are listed text by text; `sizes` are how many texts and terms there are."""
    import numpy as np

    by_term = np.argsort(terms, kind="stable")
    return TermIndex(
        texts=sizes[0],
        bounds=np.searchsorted(texts, np.arange(sizes[0] + 1)),
        terms=terms,
        weights=weights,
        postings=np.searchsorted(terms[by_term], np.arange(sizes[1] + 1)),
        posted_texts=texts[by_term],
        posted_weights=weights[by_term],
    )
