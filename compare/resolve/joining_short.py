"""Joins short forms of names to the full ones: surnames, given names inside an article, short names of bodies.

A short form that fits two names is left alone, as a guess would make one person of two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import Evidence
from compare.resolve.bodies import is_short_body
from compare.resolve.folding import fold
from compare.resolve.joints import ONE_NAME, Joints, Story
from compare.resolve.spelling_words import consonant_keys, word_similarity
from compare.resolve.transliteration import sounds


def join_surnames(story: Story, joints: Joints, places: Sequence[int]) -> None:
    """Join each surname alone to the one full name among `places` that ends in it or is spelled like it."""
    by_key: dict[str, list[int]] = {}
    for place in _full_names(story, places):
        for key in consonant_keys(sounds(story.words(place)[-1], story.rules)):
            by_key.setdefault(key, []).append(place)

    def fitting(place: int) -> list[tuple[float, int]]:
        word = story.words(place)[0]
        likely = {other for key in consonant_keys(sounds(word, story.rules)) for other in by_key.get(key, ())}
        return [(word_similarity(word, story.words(other)[-1], story.rules), other) for other in sorted(likely)]

    _join_words(story, joints, places, (fitting, "surname"))


def join_given_names(story: Story, joints: Joints, places: Sequence[int]) -> None:
    """Join each given name alone to the one full name among the forms of one article that begins with just it."""
    by_word: dict[str, list[int]] = {}
    for place in _full_names(story, places):
        by_word.setdefault(fold(story.words(place)[0]), []).append(place)

    def fitting(place: int) -> list[tuple[float, int]]:
        return [(_SAME_WORD, other) for other in by_word.get(fold(story.words(place)[0]), ())]

    _join_words(story, joints, places, (fitting, "given-name"))


_SAME_WORD = 0.9


def _full_names(story: Story, places: Sequence[int]) -> list[int]:
    return [place for place in places if _is_full(story, place)]


def _join_words(
    story: Story, joints: Joints, places: Sequence[int], how: tuple[Callable[[int], list[tuple[float, int]]], str]
) -> None:
    """Join each loose word to the one full name that `how` finds for it."""
    find, signal = how
    for place in places:
        if len(story.words(place)) != 1 or _is_complete(story, joints, place):
            continue
        allowed = _least(story, place)
        fitting = {joints.root(other): (value, other) for value, other in sorted(find(place)) if value >= allowed}
        if len(fitting) == 1:
            value, other = next(iter(fitting.values()))
            texts = story.forms[place].text, story.forms[other].text
            joints.join(other, place, Evidence(signal, *texts, round(value, 3), "names:short-form"))


def _is_full(story: Story, place: int) -> bool:
    """Tell whether a form is the full name of a person, or may be where no parser tells."""
    form = story.forms[place]
    return len(story.words(place)) > 1 and (form.kind == "person" or (form.kind == "name" and not form.is_firm))


def _is_complete(story: Story, joints: Joints, place: int) -> bool:
    """Tell whether a one-word form belongs to a full name by now, or is a place that the gazetteer has."""
    if story.known[place] is not None and story.forms[place].kind == "place":
        return True
    return any(len(story.words(other)) > 1 for other in joints.members(place))


def _least(story: Story, place: int) -> float:
    """Return how alike a word must be to a surname: the very same where the parser takes it for something else."""
    form = story.forms[place]
    return 0.9 if form.kind in ("place", "organisation") and form.is_firm else ONE_NAME


def join_lone_surnames(story: Story, joints: Joints) -> None:
    """Join surnames across articles of which none gives the full name."""
    lone = tuple(
        place
        for place, form in enumerate(story.forms)
        if len(story.words(place)) == 1 and form.kind in ("person", "name") and not _is_complete(story, joints, place)
    )
    for left, right in story.like_pairs(lone):
        score = word_similarity(story.words(left)[0], story.words(right)[0], story.rules)
        if score >= story.least(left, right):
            texts = story.forms[left].text, story.forms[right].text
            joints.join(left, right, Evidence("surname", *texts, round(score, 3), "names:short-form"))


def join_same_words(story: Story, joints: Joints) -> None:
    """Join a lone word to the one name that other articles mean by the same word."""
    by_words: dict[str, list[int]] = {}
    for place, form in enumerate(story.forms):
        by_words.setdefault(fold(form.text), []).append(place)
    for place, form in enumerate(story.forms):
        if len(story.words(place)) != 1 or _is_complete(story, joints, place):
            continue
        alike = [other for other in by_words[fold(form.text)] if other != place]
        if len({joints.root(other) for other in alike}) == 1:
            evidence = Evidence("same-words", form.text, story.forms[alike[0]].text, 1.0, "names:fold")
            joints.join(alike[0], place, evidence)


def join_asides(story: Story, joints: Joints) -> None:
    """Join a name in brackets to the name right before it: "National Weather Service (NWS)"."""
    ends = {(form.article, span.end): place for place, form in enumerate(story.forms) for span in form.spans}
    for place, form in enumerate(story.forms):
        for span in form.in_brackets:
            before = ends.get((form.article, span.start - len(" (")))
            if before is not None and _may_be_aside(story, before) and _may_be_aside(story, place):
                evidence = Evidence("brackets", story.forms[before].text, form.text, 0.95, "names:brackets")
                joints.join(before, place, evidence)


def _may_be_aside(story: Story, place: int) -> bool:
    return story.known[place] is None and story.forms[place].kind in ("organisation", "name")


def join_short_bodies(story: Story, joints: Joints) -> None:
    """Join the short name of a body to the one longer name that begins or ends with it."""
    full = (place for place in story.wordings() if story.forms[place].kind == "person" and _is_full(story, place))
    last = {fold(story.words(place)[-1]) for place in full}
    surnames = {place for place in story.wordings() if fold(story.forms[place].text) in last}
    bodies = [
        place for place in story.wordings() if story.forms[place].kind != "person" or _is_lone(story, joints, place)
    ]
    longer_of = _LongerBodies.of(story, bodies)
    for short in bodies:
        if story.known[short] is not None or _has_full_person(story, joints, short) or short in surnames:
            continue
        longer = longer_of.find(story, short)
        if len({joints.root(long) for long in longer}) == 1:
            texts = story.forms[short].text, story.forms[longer[0]].text
            joints.join(longer[0], short, Evidence("short-form", *texts, 0.8, "names:short-body"))


@dataclass(frozen=True, slots=True)
class _LongerBodies:
    """The longer names of bodies by each of their words, so that a short one finds its few candidates."""

    by_word: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, story: Story, bodies: Sequence[int]) -> _LongerBodies:
        """Return the index of the forms among `bodies` that have several words and are no place of the gazetteer."""
        by_word: dict[str, tuple[int, ...]] = {}
        for place in bodies:
            words = fold(story.forms[place].text).split()
            if len(words) > 1 and story.known[place] is None:
                for word in dict.fromkeys(words):
                    by_word[word] = (*by_word.get(word, ()), place)
        return cls(by_word)

    def find(self, story: Story, short: int) -> list[int]:
        """Return the longer names of which form `short` may be the short one."""
        text = story.forms[short].text
        listed = [self.by_word.get(word, ()) for word in fold(text).split()]
        fewest = min(listed, key=len, default=())
        return [long for long in fewest if is_short_body(text, story.forms[long].text, story.rules)]


def _is_lone(story: Story, joints: Joints, place: int) -> bool:
    """Tell whether a form is one word that the parser takes for a person and that no full name holds."""
    return len(story.words(place)) == 1 and not _is_complete(story, joints, place)


def _has_full_person(story: Story, joints: Joints, place: int) -> bool:
    return any(_is_full(story, other) for other in joints.members(place))
