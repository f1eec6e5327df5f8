"""Loads the data that is shipped beside the rules: the embedding, WordNet's antonyms and its nouns."""

from __future__ import annotations

import gzip
from functools import cache

from compare.rulebook.locate import shipped_folder
from compare.similarity.embedding import Embedding, load_embedding
from compare.similarity.nouns import Nouns, read_nouns


@cache
def shipped_embedding() -> Embedding:
    """Return the sentence embedding of the package."""
    return load_embedding(shipped_folder("data") / "embedding.npz")


@cache
def wordnet_antonyms() -> frozenset[frozenset[str]]:
    """Return the antonym pairs of WordNet 3.0 (Princeton University), as sets of two lemmas."""
    path = shipped_folder("data") / "antonyms_wordnet30.tsv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return frozenset(frozenset(row[:2]) for row in rows if len(row) >= 2 and row[0] != row[1])


@cache
def wordnet_nouns() -> Nouns:
    """Return the common nouns of WordNet 3.1 (Princeton University) with the things that they name."""
    with gzip.open(shipped_folder("data") / "nouns_wordnet31.tsv.gz", "rt", encoding="utf-8") as lines:
        return read_nouns(lines)
