"""Whole stories for tests of invariants: the five seeds and three of the reference stories."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from compare.model.findings import Comparison
from compare.model.text import Article
from compare.pipeline import compare_articles, read

COLLECTIONS = ("seeds", "masbate-ferry", "council-fraud-verdict", "yarmouk-talks")
_ROOT = Path(__file__).parent.parent.parent


@cache
def collection(name: str) -> tuple[Article, ...]:
    """Return the articles of a collection."""
    if name == "seeds":
        return tuple(read(sorted((_ROOT / "seeds").glob("*.txt"))))
    folder = _ROOT / "tools" / "stories" / name
    return tuple(read(sorted(folder.glob("*.txt")), folder / "sources.toml"))


@cache
def compared(name: str) -> Comparison:
    """Return the comparison of a collection, made once a test run."""
    return compare_articles(collection(name))
