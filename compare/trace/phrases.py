"""Who is the subject of a verb, by the grammar's tree, and the words of that phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model.grammar import Token
from compare.model.text import Span

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CARRIED = frozenset({"conj", "xcomp"})
_CUT = frozenset({"relcl", "acl", "parataxis", "ccomp", "advcl"})
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: all of it, its core without relative clauses, and the entity label of its head, "" for none."""

    span: Span
    core: Span
    label: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of an article with their governed tokens."""

    tokens: Sequence[Token]
    children: Mapping[int, tuple[int, ...]]

    def subject(self, verb: int) -> int | None:
        """Return the subject of a verb, shared with the verb that it is joined to; None where there is none."""
        for _ in range(_DEEPEST):
            own = [child for child in self.children.get(verb, ()) if self.tokens[child].relation in _SUBJECTS]
            if own:
                return own[0]
            if self.tokens[verb].relation not in _CARRIED:
                return None
            verb = self.tokens[verb].head
        return None

    def below(self, number: int, relations: frozenset[str]) -> list[int]:
        """Return the directly governed tokens with one of the relations."""
        return [child for child in self.children.get(number, ()) if self.tokens[child].relation in relations]

    def phrase(self, head: int) -> Phrase:
        """Return the phrase that a noun governs."""
        whole = sorted(self._subtree(head, frozenset()))
        core = sorted(self._subtree(head, _CUT))
        return Phrase(self._span(whole), self._span(core), self.tokens[head].entity)

    def _span(self, numbers: Sequence[int]) -> Span:
        kept = [number for number in numbers if self.tokens[number].text.strip()]
        while len(kept) > 1 and not any(character.isalnum() for character in self.tokens[kept[-1]].text):
            kept = kept[:-1]
        while len(kept) > 1 and not any(character.isalnum() for character in self.tokens[kept[0]].text):
            kept = kept[1:]
        return Span(self.tokens[kept[0]].span.start, self.tokens[kept[-1]].span.end)

    def _subtree(self, head: int, without: frozenset[str]) -> Iterator[int]:
        waiting = [head]
        while waiting:
            number = waiting.pop()
            yield number
            waiting.extend(c for c in self.children.get(number, ()) if self.tokens[c].relation not in without)


def read_tree(tokens: Sequence[Token]) -> Tree | None:
    """Return the tree of an article's tokens, None where no grammar has filled it in."""
    if not any(token.relation for token in tokens):
        return None
    children: dict[int, list[int]] = {}
    for token in tokens:
        if token.head not in (token.index, -1):
            children.setdefault(token.head, []).append(token.index)
    return Tree(tokens, {head: tuple(found) for head, found in children.items()})
