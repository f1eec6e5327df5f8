"""Looks inside statements: which clause of one says what a clause of the other says."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.judge.observation import Pair
from compare.judge.reading.residue import find_residue, read_words
from compare.model.grammar import Speaker, Statement
from compare.rulebook.book import Rulebook


def closest_parts(pair: Pair, rules: Rulebook) -> Pair:
    """Return the pair of clauses that share most of their words, or the pair itself where no clauses share more."""
    fewest = rules.weight("wording", "fewest-words")
    best, best_share = pair, _share(pair, rules, 0)
    for left in _views(pair.left):
        for right in _views(pair.right):
            candidate = replace(pair, left=left, right=right)
            share = _share(candidate, rules, fewest)
            if share > best_share:
                best, best_share = candidate, share
    return best


def _share(pair: Pair, rules: Rulebook, fewest: float) -> float:
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    return residue.coverage if len(residue.shared) >= fewest else 0.0


@lru_cache(maxsize=1 << 12)
def _views(statement: Statement) -> tuple[Statement, ...]:
    """Return the statement, and each part as a statement of its own: same id, with the mentions inside it."""
    parts = (
        replace(
            part,
            id=statement.id,
            mentions=tuple(m for m in statement.mentions if any(span.contains(m.span) for span in part.spans)),
            speaker=_speaker(statement, part),
        )
        for part in statement.parts
    )
    return (statement, *parts)


def _speaker(statement: Statement, part: Statement) -> Speaker | None:
    """Return the part's speaker with the name that was found for the whole."""
    if statement.speaker is not None and part.speaker is not None and statement.speaker.span == part.speaker.span:
        return statement.speaker
    return part.speaker
