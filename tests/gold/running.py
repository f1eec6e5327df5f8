"""Compares the stories that have a reference, as a caller would, and scores them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from compare.export.json_form import document
from compare.model.findings import Comparison
from compare.parse.grammar import load_grammar
from compare.pipeline import compare_articles, read
from tests.gold.figures import Score
from tests.gold.found import read_found
from tests.gold.reference import Reference, own_stories, seeds_reference, stories_in, training_stories
from tests.gold.scoring import score

PATTERNS = "_without_parser"


def has_parser() -> bool:
    """Tell whether the parser extra is installed."""
    return load_grammar("en", None) is not None


def compared(reference: Reference, provider: str | None = None) -> Comparison:
    """Return the comparison of a story's articles; `provider` as in `compare_articles`."""
    return compare_articles(read(list(reference.paths.values()), reference.manifest), provider=provider)


def scored(reference: Reference, provider: str | None = None) -> Score:
    """Return the counts for one story."""
    return score(read_found(document(compared(reference, provider)), reference), reference)


@cache
def score_set(name: str, folder: Path | None = None) -> dict[str, Score]:
    """Return the counts of each story of a set.

    `name` is "seeds", "stories", "training" or, for stories in a `folder`, whatever they are called; with
    "_without_parser" behind it, the grammar is left out.
    """
    provider = "patterns" if name.endswith(PATTERNS) else None
    return {reference.name: scored(reference, provider) for reference in _references(name, folder)}


def _references(name: str, folder: Path | None) -> list[Reference]:
    if folder is not None:
        return stories_in(folder)
    if name.removesuffix(PATTERNS) == "seeds":
        return [seeds_reference()]
    return training_stories() if name.removesuffix(PATTERNS) == "training" else own_stories()
