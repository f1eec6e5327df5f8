"""Things at places of a text, for asking what lies at or near a place without going through all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from compare.model.text import Span

_Thing = TypeVar("_Thing")
# Code points a cell: about the length of a sentence, so that a cell holds few things and a thing lies in few cells.
_CELL = 256


@dataclass(slots=True)
class Places(Generic[_Thing]):
    """Things by the cells of the text that their spans touch."""

    _cells: dict[int, list[tuple[int, Span, _Thing]]] = field(default_factory=dict)
    _count: int = 0

    def add(self, span: Span, thing: _Thing) -> None:
        """Put a thing at a span."""
        for cell in range(span.start // _CELL, max(span.start, span.end - 1) // _CELL + 1):
            self._cells.setdefault(cell, []).append((self._count, span, thing))
        self._count += 1

    def near(self, span: Span, reach: int = 0) -> list[_Thing]:
        """Return the things whose spans are at most `reach` code points from `span`, in the order of their adding.

        A reach of 0 asks for spans that touch or overlap.
        """
        low, high = max(0, span.start - reach), span.end + reach
        found = {
            number: thing
            for cell in range(low // _CELL, high // _CELL + 1)
            for number, other, thing in self._cells.get(cell, ())
            if other.start <= high and low <= other.end
        }
        return [found[number] for number in sorted(found)]
