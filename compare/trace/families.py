"""Joins numbered things into families (Tarjan 1975, disjoint sets)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Families:
    """Things 0 to `size` - 1, each a family of its own until joined; a family's head is its smallest member."""

    size: int
    _above: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._above = list(range(self.size))

    def head(self, member: int) -> int:
        """Return the smallest member of the family of `member`."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, one: int, other: int) -> bool:
        """Make one family of two; tell whether they were two."""
        low, high = sorted((self.head(one), self.head(other)))
        self._above[high] = low
        return low != high

    def members(self) -> dict[int, tuple[int, ...]]:
        """Return the members of each family, in order, by its head."""
        gathered: dict[int, list[int]] = {}
        for member in range(self.size):
            gathered.setdefault(self.head(member), []).append(member)
        return {head: tuple(found) for head, found in gathered.items()}
