"""Joins the forms of a story into names, and keeps the evidence for each joint.

Within an article short forms go to the full one; across articles forms become one only where their spelling says so
and nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.model.findings import Evidence
from compare.resolve.folding import fold
from compare.resolve.forms import Form
from compare.resolve.spelling import name_similarity, name_words, word_similarity
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


def join_forms(forms: Sequence[Form], rules: Rulebook) -> Joints:
    """Return the sets of forms that name one person, body or place."""
    joints = Joints(len(forms))
    _join_equal(forms, joints)
    _join_full(forms, joints, rules)
    for article in sorted({form.article for form in forms}):
        _join_short(forms, joints, rules, [place for place, form in enumerate(forms) if form.article == article])
    _join_short(forms, joints, rules, range(len(forms)))
    return joints


def _join_equal(forms: Sequence[Form], joints: Joints) -> None:
    """Join full forms that differ in capitals and marks at most; a bare surname may be another person elsewhere."""
    first: dict[tuple[str, ...], int] = {}
    for place, form in enumerate(forms):
        single = form.kind == "person" and len(form.words) == 1
        known = first.setdefault((fold(form.text), form.article if single else ""), place)
        if known != place:
            joints.join(known, place, Evidence("same-words", forms[known].text, form.text, 1.0, "names:fold"))


def _join_full(forms: Sequence[Form], joints: Joints, rules: Rulebook) -> None:
    """Join forms of equal length in words whose spelling says that they are one name."""
    for left, right in _pairs(forms, joints):
        one, other = forms[left], forms[right]
        if len(name_words(one.text, rules)) != len(name_words(other.text, rules)) or not _may_be_one(one, other):
            continue
        if one.kind == other.kind == "person" and len(name_words(one.text, rules)) == 1:
            continue
        score = name_similarity(one.text, other.text, one.kind, rules)
        if score >= _ONE_NAME:
            joints.join(left, right, Evidence("spelling", one.text, other.text, score, "names:sound-costs"))


_ONE_NAME = 0.5


def _pairs(forms: Sequence[Form], joints: Joints) -> Iterator[tuple[int, int]]:
    """Yield pairs of forms that are not joined yet, one form of each wording."""
    firsts = list({fold(form.text): place for place, form in reversed(list(enumerate(forms)))}.values())[::-1]
    for at, left in enumerate(firsts):
        for right in firsts[at + 1 :]:
            if joints.root(left) != joints.root(right):
                yield left, right


def _may_be_one(one: Form, other: Form) -> bool:
    return one.kind == other.kind or "name" in (one.kind, other.kind)


def _join_short(forms: Sequence[Form], joints: Joints, rules: Rulebook, places: Iterable[int]) -> None:
    """Join each surname alone to the one full name among `places` that holds it; two candidates leave it alone."""
    listed = list(places)
    full = [
        place for place in listed if len(name_words(forms[place].text, rules)) > 1 and forms[place].kind == "person"
    ]
    for place in listed:
        words = name_words(forms[place].text, rules)
        if len(words) != 1 or forms[place].kind in ("place", "organisation") or _has_full(forms, joints, place, rules):
            continue
        scored = [(_surname_score(words[0], forms[other], rules), other) for other in full]
        fitting = {joints.root(other): (score, other) for score, other in sorted(scored) if score >= _ONE_NAME}
        if len(fitting) == 1:
            score, other = next(iter(fitting.values()))
            evidence = Evidence("surname", forms[place].text, forms[other].text, score, "names:short-form")
            joints.join(other, place, evidence)


def _has_full(forms: Sequence[Form], joints: Joints, place: int, rules: Rulebook) -> bool:
    wanted = joints.root(place)
    return any(
        joints.root(other) == wanted and len(name_words(form.text, rules)) > 1 for other, form in enumerate(forms)
    )


def _surname_score(word: str, full: Form, rules: Rulebook) -> float:
    return word_similarity(word, name_words(full.text, rules)[-1], rules)
