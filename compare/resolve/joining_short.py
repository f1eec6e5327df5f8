"""Joins short forms of people's names to the full ones: surnames, and given names inside an article.

A short form that fits two names is left alone, as a guess would make one person of two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compare.model.findings import Evidence
from compare.resolve.folding import fold
from compare.resolve.joints import ONE_NAME, Joints, Story
from compare.resolve.spelling_parts import is_given_name
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


def join_initialled(story: Story, joints: Joints) -> None:
    """Join a given name with the first letter of a surname to the one full name of the story that it shortens.

    Outlets of countries whose press code keeps suspects unnamed write "Rustam K." where others give the surname.
    """
    full: dict[tuple[str, str], set[int]] = {}
    for place in _full_names(story, range(len(story.forms))):
        words = story.words(place)
        if len(words[-1]) > 1:
            full.setdefault((fold(words[0]), fold(words[-1])[:1]), set()).add(place)
    for place, form in enumerate(story.forms):
        words = story.words(place)
        if form.kind != "person" or len(words) != _GIVEN_AND_INITIAL or len(words[-1]) != 1 or len(words[0]) == 1:
            continue
        fitting = full.get((fold(words[0]), fold(words[-1])), set())
        if len({joints.root(other) for other in fitting}) == 1:
            other = min(fitting)
            texts = form.text, story.forms[other].text
            joints.join(other, place, Evidence("initial", *texts, _SAME_WORD, "names:short-form"))


_GIVEN_AND_INITIAL = 2


def _full_names(story: Story, places: Sequence[int]) -> list[int]:
    return [place for place in places if is_full(story, place)]


def _join_words(
    story: Story, joints: Joints, places: Sequence[int], how: tuple[Callable[[int], list[tuple[float, int]]], str]
) -> None:
    """Join each loose word to the one full name that `how` finds for it."""
    find, signal = how
    for place in places:
        if len(story.words(place)) != 1 or is_complete(story, joints, place):
            continue
        allowed = _least(story, place)
        fitting = {joints.root(other): (value, other) for value, other in sorted(find(place)) if value >= allowed}
        if len(fitting) == 1:
            value, other = next(iter(fitting.values()))
            texts = story.forms[place].text, story.forms[other].text
            joints.join(other, place, Evidence(signal, *texts, round(value, 3), "names:short-form"))


def is_full(story: Story, place: int) -> bool:
    """Tell whether a form is the full name of a person, or may be where no parser tells."""
    form = story.forms[place]
    return len(story.words(place)) > 1 and (form.kind == "person" or (form.kind == "name" and not form.is_firm))


def is_complete(story: Story, joints: Joints, place: int) -> bool:
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
        if len(story.words(place)) == 1 and form.kind in ("person", "name") and not is_complete(story, joints, place)
    )
    for left, right in story.like_pairs(lone):
        score = word_similarity(story.words(left)[0], story.words(right)[0], story.rules)
        if score >= story.least(left, right):
            texts = story.forms[left].text, story.forms[right].text
            joints.join(left, right, Evidence("surname", *texts, round(score, 3), "names:short-form"))


def join_rare_given_names(story: Story, joints: Joints) -> None:
    """Join a given name alone to the one person of the story who bears it, where the name is rare.

    Two people of one event who share a name that is in no list of common ones would be a strange chance; two who share
    a common one are not.
    """
    by_word: dict[str, list[int]] = {}
    for place in _full_names(story, range(len(story.forms))):
        if story.forms[place].kind == "person":
            by_word.setdefault(fold(story.words(place)[0]), []).append(place)
    rare = [
        place
        for place, form in enumerate(story.forms)
        if form.kind in ("person", "name") and not is_given_name(form.text, story.rules) and story.known[place] is None
    ]

    def fitting(place: int) -> list[tuple[float, int]]:
        return [(_SAME_WORD, other) for other in by_word.get(fold(story.words(place)[0]), ())]

    _join_words(story, joints, rare, (fitting, "given-name"))


def join_given_names_beside_surnames(story: Story, joints: Joints) -> None:
    """Join a given name to the one person of the story who bears it and whose surname alone its article has too.

    An article that says "Rossi" and "Carla" speaks of the Carla Rossi of the others, however common the name.
    """
    full = [place for place in _full_names(story, range(len(story.forms))) if story.forms[place].kind == "person"]
    by_word: dict[str, list[int]] = {}
    for place in full:
        by_word.setdefault(fold(story.words(place)[0]), []).append(place)
    loose = [place for place, form in enumerate(story.forms) if form.kind in ("person", "name") or not form.is_firm]

    def fitting(place: int) -> list[tuple[float, int]]:
        article = story.forms[place].article
        named = by_word.get(fold(story.words(place)[0]), ())
        return [(_SAME_WORD, other) for other in named if _has_surname_in(story, joints, other, article)]

    _join_words(story, joints, loose, (fitting, "given-name"))


def _has_surname_in(story: Story, joints: Joints, place: int, article: str) -> bool:
    """Tell whether an article names the bearer of a full name by the surname alone."""
    surname = story.words(place)[-1]
    own = (other for other in joints.members(place) if story.forms[other].article == article)
    return any(fold(story.words(other)[0]) == fold(surname) for other in own if len(story.words(other)) == 1)


def join_turned_names(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join names of places and bodies that say the same words with and without "of": Palace of Lime, Lime Palace."""
    by_words: dict[tuple[str, ...], list[int]] = {}
    for place, form in enumerate(story.forms):
        words = _words_of_name(form.text)
        if form.kind != "person" and place not in contested and len(words) > 1:
            by_words.setdefault(words, []).append(place)
    for places in by_words.values():
        first, *others = places
        for other in others:
            texts = story.forms[first].text, story.forms[other].text
            if joints.root(first) != joints.root(other) and any(" of " in text for text in texts):
                joints.join(first, other, Evidence("same-words", *texts, _SAME_WORD, "names:turned"))


def _words_of_name(text: str) -> tuple[str, ...]:
    """Return the words of a name in the order of the alphabet, without those that only link them."""
    words = fold(text).replace("'s ", " ").replace("s' ", "s ").split()
    return tuple(sorted(word for word in words if word not in _LINKS))


_LINKS = frozenset({"of", "the", "for"})


def join_same_words(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join a lone word to the one name that other articles mean by the same word."""
    by_words: dict[str, list[int]] = {}
    for place, form in enumerate(story.forms):
        by_words.setdefault(fold(form.text), []).append(place)
    for place, form in enumerate(story.forms):
        if len(story.words(place)) != 1 or place in contested or is_complete(story, joints, place):
            continue
        alike = [other for other in by_words[fold(form.text)] if other != place]
        if len({joints.root(other) for other in alike}) == 1:
            evidence = Evidence("same-words", form.text, story.forms[alike[0]].text, 1.0, "names:fold")
            joints.join(alike[0], place, evidence)
