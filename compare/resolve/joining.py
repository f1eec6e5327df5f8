"""Joins the forms of a story into names, and keeps the evidence for each joint.

Within an article short forms go to the full one; across articles forms become one only where their spelling, the
gazetteer or a rule says so and nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import Evidence
from compare.resolve.bodies import body_evidence
from compare.resolve.folding import fold
from compare.resolve.forms import Form
from compare.resolve.gazetteer import KnownPlace
from compare.resolve.places import locate
from compare.resolve.spelling import name_similarity
from compare.resolve.spelling_parts import name_words
from compare.resolve.spelling_words import word_similarity
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


def join_forms(forms: Sequence[Form], areas: Mapping[str, int], rules: Rulebook) -> tuple[Joints, Story]:
    """Return the sets of forms that name one person, body or place, and the story that they were decided on."""
    story = Story(tuple(forms), tuple(_known(form, areas, rules) for form in forms), rules)
    joints = Joints(len(forms))
    _join_equal(story, joints)
    _join_full(story, joints)
    for article in dict.fromkeys(form.article for form in forms):
        _join_short(story, joints, [place for place, form in enumerate(forms) if form.article == article])
    _join_short(story, joints, range(len(forms)))
    return joints, story


def _known(form: Form, areas: Mapping[str, int], rules: Rulebook) -> KnownPlace | None:
    return locate(form.text, areas, rules) if form.kind in ("place", "name") or not form.is_firm else None


def _join_equal(story: Story, joints: Joints) -> None:
    """Join full forms that differ in capitals and marks at most; a bare surname may be another person elsewhere."""
    first: dict[tuple[str, str], int] = {}
    for place, form in enumerate(story.forms):
        single = form.kind == "person" and len(story.words(place)) == 1
        known = first.setdefault((fold(form.text), form.article if single else ""), place)
        if known != place:
            evidence = Evidence("same-words", story.forms[known].text, form.text, 1.0, "names:fold")
            joints.join(known, place, evidence)


def _join_full(story: Story, joints: Joints) -> None:
    """Join forms that the gazetteer, the rules on bodies or their spelling make one name."""
    for left, right in _pairs(story, joints):
        if joints.root(left) != joints.root(right):
            evidence = _place_evidence(story, left, right) or _body_evidence(story, left, right)
            evidence = evidence or _spelling_evidence(story, left, right)
            if evidence is not None:
                joints.join(left, right, evidence)


def _pairs(story: Story, joints: Joints) -> Iterator[tuple[int, int]]:
    """Yield pairs of forms that are not joined yet, one form of each wording."""
    wordings: dict[str, int] = {}
    for place, form in enumerate(story.forms):
        wordings.setdefault(fold(form.text), place)
    firsts = list(wordings.values())
    for at, left in enumerate(firsts):
        for right in firsts[at + 1 :]:
            if joints.root(left) != joints.root(right):
                yield left, right


def _place_evidence(story: Story, left: int, right: int) -> Evidence | None:
    """Return that the gazetteer holds both forms as names of one place."""
    one, other = story.known[left], story.known[right]
    if one is None or other is None or one.key != other.key:
        return None
    return Evidence("gazetteer", story.forms[left].text, story.forms[right].text, 1.0, f"places:{one.key}")


def _body_evidence(story: Story, left: int, right: int) -> Evidence | None:
    if "person" in (story.forms[left].kind, story.forms[right].kind):
        return None
    return body_evidence(story.forms[left].text, story.forms[right].text, story.rules)


def _spelling_evidence(story: Story, left: int, right: int) -> Evidence | None:
    """Return that both forms are spellings of one name; single surnames are left to `_join_short`."""
    one, other = story.forms[left], story.forms[right]
    if not _may_be_one(story, left, right):
        return None
    score = name_similarity(one.text, other.text, one.kind if one.kind == other.kind else None, story.rules)
    if score < (_ONE_NAME if one.kind == other.kind else _ACROSS_KINDS):
        return None
    return Evidence("spelling", one.text, other.text, round(score, 3), "names:sound-costs")


_ONE_NAME = 0.5
# Where the parser calls one form a person and the other a place, the spelling alone must settle it.
_ACROSS_KINDS = 0.6


def _may_be_one(story: Story, left: int, right: int) -> bool:
    """Tell whether kinds, places and length allow one name: a full name and a surname alone are another matter."""
    one, other = story.forms[left], story.forms[right]
    if story.known[left] is not None and story.known[right] is not None:
        return False
    if one.kind != other.kind and one.is_firm and other.is_firm and "name" not in (one.kind, other.kind):
        return False
    lengths = len(story.words(left)), len(story.words(right))
    if "person" in (one.kind, other.kind):
        return min(lengths) > 1 or (one.kind != other.kind and lengths == (1, 1))
    return lengths[0] == lengths[1]


def _join_short(story: Story, joints: Joints, places: Iterable[int]) -> None:
    """Join each surname alone to the one full name among `places` that holds it; two candidates leave it alone."""
    listed = list(places)
    full = [place for place in listed if story.forms[place].kind == "person" and len(story.words(place)) > 1]
    for place in listed:
        if _is_loose_surname(story, joints, place):
            _join_surname(story, joints, place, full)


def _join_surname(story: Story, joints: Joints, place: int, full: Sequence[int]) -> None:
    word = story.words(place)[0]
    scored = [(word_similarity(word, story.words(other)[-1], story.rules), other) for other in full]
    fitting = {joints.root(other): (score, other) for score, other in sorted(scored) if score >= _ONE_NAME}
    if len(fitting) == 1:
        score, other = next(iter(fitting.values()))
        texts = story.forms[place].text, story.forms[other].text
        joints.join(other, place, Evidence("surname", *texts, round(score, 3), "names:short-form"))


def _is_loose_surname(story: Story, joints: Joints, place: int) -> bool:
    """Tell whether a form is one word that may be a surname and is not yet part of a full name."""
    form = story.forms[place]
    if len(story.words(place)) != 1 or story.known[place] is not None:
        return False
    if form.kind in ("place", "organisation") and form.is_firm:
        return False
    wanted = joints.root(place)
    return not any(joints.root(other) == wanted and len(story.words(other)) > 1 for other in range(len(story.forms)))
