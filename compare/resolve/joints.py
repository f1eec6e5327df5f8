"""Sets of forms that grow together while names are joined, with the evidence for every joint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.model.findings import Evidence
from compare.resolve.folding import fold
from compare.resolve.forms import Form
from compare.resolve.gazetteer import KnownPlace
from compare.resolve.spelling_parts import name_words
from compare.rulebook.book import Rulebook


class Joints:
    """Forms in sets that grow together; each joint keeps its evidence."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._evidence: list[tuple[int, Evidence]] = []

    def root(self, place: int) -> int:
        """Return the number that stands for the set of form `place`."""
        while self._parents[place] != place:
            self._parents[place] = self._parents[self._parents[place]]
            place = self._parents[place]
        return place

    def join(self, left: int, right: int, evidence: Evidence) -> None:
        """Make one set of the sets of both forms, for the reason given."""
        first, second = sorted((self.root(left), self.root(right)))
        if first != second:
            self._parents[second] = first
            self._evidence.append((first, evidence))

    def evidence(self, place: int) -> tuple[Evidence, ...]:
        """Return why the forms in the set of `place` were joined, in the order of joining."""
        wanted = self.root(place)
        return tuple(reason for member, reason in self._evidence if self.root(member) == wanted)


@dataclass(frozen=True, slots=True)
class Story:
    """The forms of a story, the place that each may mean, and the rules: what every joint is decided on."""

    forms: tuple[Form, ...]
    known: tuple[KnownPlace | None, ...]
    rules: Rulebook

    def words(self, place: int) -> tuple[str, ...]:
        """Return the telling words of form `place`."""
        return name_words(self.forms[place].text, self.rules)

    def wordings(self) -> tuple[int, ...]:
        """Return one form of each wording, the first."""
        firsts: dict[str, int] = {}
        for place, form in enumerate(self.forms):
            firsts.setdefault(fold(form.text), place)
        return tuple(firsts.values())

    def pairs(self, places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        """Yield every two of the given forms, in order."""
        return ((left, right) for at, left in enumerate(places) for right in places[at + 1 :])
