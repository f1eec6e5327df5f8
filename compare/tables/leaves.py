"""Walks the mentions of a story, each once: a sentence and its clauses share theirs."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.grammar import Mention, Statement
from compare.tables.index import Index


def mentions_once(index: Index) -> Iterator[tuple[Mention, Statement]]:
    """Yield each mention with the shortest statement that holds it, in the order of the sources and their text."""
    best: dict[tuple[str, int, int, str], tuple[Mention, Statement]] = {}
    for statement in index.statements.values():
        for mention in statement.mentions:
            key = (statement.article, mention.span.start, mention.span.end, mention.kind)
            known = best.get(key)
            if known is None or len(statement.span) < len(known[1].span):
                best[key] = (mention, statement)
    for key in sorted(best, key=lambda key: (index.order[key[0]], *key[1:])):
        yield best[key]
