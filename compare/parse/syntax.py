"""Walks the grammar of an article: tokens with their children, subtrees and the text they span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.model.grammar import Token
from compare.model.text import Span


@dataclass(frozen=True, slots=True)
class Syntax:
    """The tokens of an article and, by position, the positions of the tokens that each one governs."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> range:
        """Return the positions of the tokens that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def dependents(self, index: int, *relations: str) -> Iterator[int]:
        """Yield what token `index` governs by one of `relations`, in text order."""
        return (child for child in self.children[index] if self.tokens[child].relation in relations)

    def subtree(self, index: int, without: Iterable[int] = ()) -> list[int]:
        """Return the positions of `index` and all below it in text order, the subtrees of `without` left out."""
        left_out = frozenset(without)
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            if current not in left_out:
                found.append(current)
                waiting.extend(self.children[current])
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the governor of `index`, its governor, and so on to the root."""
        seen = {index}
        head = self.tokens[index].head
        while head not in seen:
            yield head
            seen.add(head)
            head = self.tokens[head].head

    def span(self, indexes: Iterable[int]) -> Span:
        """Return the smallest span over the tokens at `indexes`; raises ValueError for none."""
        listed = sorted(indexes)
        if not listed:
            raise ValueError("no tokens to enclose")
        return Span(self.tokens[listed[0]].span.start, self.tokens[listed[-1]].span.end)


def make_syntax(tokens: tuple[Token, ...]) -> Syntax:
    """Return the tokens with their children."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head not in (token.index, -1):
            children[token.head].append(token.index)
    return Syntax(tokens, tuple(tuple(listed) for listed in children), tuple(token.span.start for token in tokens))
