"""Sets of forms that grow together while names are joined, with the evidence for every joint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compare.model.findings import Evidence
from compare.resolve.bodies import body_keys
from compare.resolve.folding import fold
from compare.resolve.forms import Form
from compare.resolve.gazetteer import KnownPlace
from compare.resolve.spelling_parts import name_words
from compare.resolve.spelling_words import consonant_keys
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


class Joints:
    """Forms in sets that grow together; each joint keeps its evidence."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._members = {place: [place] for place in range(size)}
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
            self._members[first].extend(self._members.pop(second))
            self._evidence.append((first, evidence))

    def members(self, place: int) -> tuple[int, ...]:
        """Return all forms in the set of form `place`."""
        return tuple(self._members[self.root(place)])

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

    def like_pairs(self, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Return every two of the given forms that share a key, in order: only those can be spellings of one name.

        The keys are two of the first three consonant classes of each word, so one slip among them still leaves a key;
        the place that the gazetteer holds; and the initials, where one of the forms may be made of them.
        """
        holders: dict[str, list[int]] = {}
        for place in places:
            for key in sorted(self._keys(place)):
                holders.setdefault(key, []).append(place)
        pairs = {
            (left, right) for listed in holders.values() for at, left in enumerate(listed) for right in listed[at + 1 :]
        }
        return tuple(sorted(pairs))

    def _keys(self, place: int) -> set[str]:
        form, known = self.forms[place], self.known[place]
        keys = {key for word in self.words(place) for key in consonant_keys(sounds(word, self.rules))}
        keys.update(body_keys(form.text, self.rules))
        return keys if known is None else keys | {known.key}
