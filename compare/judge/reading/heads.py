"""Goes up the grammar of a statement, from a word to what governs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compare.model.grammar import Token


def with_heads(word: Token, by_index: Mapping[int, Token]) -> Iterator[Token]:
    """Yield a word and what governs it, one after another, up to the root of its sentence."""
    # A tree has no rings; should a parser give one, it is gone round once.
    for _ in by_index:
        yield word
        head = by_index.get(word.head)
        if head is None or head is word:
            return
        word = head
