"""Common nouns with the things that they name, from WordNet: tells whether two nouns may name one thing.

Two nouns may where they share a sense, or where a sense of one is a kind of a sense of the other, however many steps
below it (a salmon is a fish). All senses count, rare ones too: the answer is used to stay quiet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Nouns:
    """Senses by noun, and for each sense those right above it; senses are numbered from nought."""

    senses: Mapping[str, tuple[int, ...]]
    above: tuple[tuple[int, ...], ...]

    def knows(self, noun: str) -> bool:
        """Return whether a noun (a lemma in lower case) is listed."""
        return noun in self.senses

    def may_name_one(self, one: str, other: str) -> bool:
        """Return whether two nouns may name one thing; True where either is not listed."""
        if not (self.knows(one) and self.knows(other)):
            return True
        ones, others = self.senses[one], self.senses[other]
        return not self._upwards(ones).isdisjoint(others) or not self._upwards(others).isdisjoint(ones)

    def _upwards(self, senses: Iterable[int]) -> frozenset[int]:
        """Return senses with all that stand above them."""
        found: set[int] = set()
        waiting = list(senses)
        while waiting:
            sense = waiting.pop()
            if sense not in found:
                found.add(sense)
                waiting.extend(self.above[sense])
        return frozenset(found)


def read_nouns(lines: Iterable[str]) -> Nouns:
    """Return the nouns of a table: a noun, a tab and its senses a line; after an empty line, what is above each sense.

    Lines that begin with "#" are left out. Numbers are separated by blanks.
    """
    senses: dict[str, tuple[int, ...]] = {}
    above: list[tuple[int, ...]] = []
    in_nouns = True
    for line in lines:
        text = line.rstrip("\n")
        if text.startswith("#"):
            continue
        if in_nouns and not text:
            in_nouns = False
        elif in_nouns:
            noun, _, numbers = text.partition("\t")
            senses[noun] = tuple(map(int, numbers.split()))
        else:
            above.append(tuple(map(int, text.split())))
    return Nouns(senses, tuple(above))
