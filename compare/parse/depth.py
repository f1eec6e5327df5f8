"""Takes back cuts of the statement tree that leave parts too small to be found again in another article."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook


def keep_worthwhile(statements: Sequence[Statement], rules: Rulebook) -> tuple[Statement, ...]:
    """Return the statements without the parts of those that have a part of too few content words.

    A statement loses either all of its parts or none, so that leaves still cover every sentence.
    """
    smallest = rules.weight("clauses", "smallest-part")
    stop = rules.words("align", "stop-words").listed
    parts: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.parent is not None:
            parts.setdefault(statement.parent, []).append(statement)
    whole = {
        parent
        for parent, children in parts.items()
        if any(_count_content(child.tokens, stop) < smallest for child in children)
    }
    dropped: set[str] = set()
    kept: list[Statement] = []
    for statement in statements:
        if statement.parent is not None and (statement.parent in whole or statement.parent in dropped):
            dropped.add(statement.id)
        else:
            kept.append(statement)
    return tuple(kept)


def _count_content(tokens: Sequence[Token], stop: frozenset[str]) -> int:
    """Return how many tokens are words that carry content."""
    return sum(token.text[0].isalnum() and token.lemma not in stop for token in tokens)
