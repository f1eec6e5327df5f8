"""Looks inside statements: which clause of one says what a clause of the other says."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.judge.observation import Pair
from compare.judge.reading.residue import find_residue, read_words
from compare.model.grammar import Statement, StatementKind
from compare.rulebook.book import Rulebook


def closest_sayings(pair: Pair, rules: Rulebook) -> Pair | None:
    """Return the two sayings of named speakers that share most of their words: of the statements or clauses of them.

    None where either side has no such saying; of equals the statements themselves, for the clauses say less.
    """
    fewest = rules.weight("wording", "fewest-words")
    best: Pair | None = None
    best_share = 0.0
    for left in _sayings(pair.left):
        for right in _sayings(pair.right):
            candidate = replace(pair, left=left, right=right)
            share = _share(candidate, rules, 0 if best is None else fewest)
            if best is None or share > best_share:
                best, best_share = candidate, share
    return best


def _sayings(statement: Statement) -> tuple[Statement, ...]:
    """Return the statement and its parts as far as somebody named says them.

    A clause that retells in passing what another person than the statement's says is none: it is told to be answered.
    """
    return tuple(
        view
        for view in _views(statement)
        if view.speaker is not None
        and view.speaker.name
        and (view.kind is StatementKind.QUOTATION or view.speaker == statement.speaker)
    )


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
        )
        for part in statement.parts
    )
    return (statement, *parts)
