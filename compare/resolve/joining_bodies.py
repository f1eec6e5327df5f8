"""Joins the names of bodies: an aside to what it stands beside, short names to full ones, organs to their country.

Initials that two bodies of a story share, and an office that two countries of it have, are settled inside each article
or left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import Evidence
from compare.resolve.bodies import (
    INITIALS,
    are_two_bodies,
    body_keys,
    has_initials_inside,
    is_acronym,
    is_initials,
    is_short_body,
    known_body,
)
from compare.resolve.country_bodies import Body, read_body
from compare.resolve.folding import fold
from compare.resolve.joining_short import is_complete, is_full
from compare.resolve.joints import Joints, Story
from compare.resolve.spelling import name_similarity
from compare.resolve.spelling_parts import is_given_name


def contested_forms(story: Story) -> frozenset[int]:
    """Return the forms that may mean two bodies of the story, so that equal words are no evidence for them."""
    wordings = story.wordings()
    offices, long_names = _offices(story, wordings), _long_names(story, wordings)
    shared = {
        fold(story.forms[place].text)
        for place in wordings
        if _is_shared_office(story, place, offices) or len(_full_bodies(story, place, long_names)) > 1
    }
    return frozenset(place for place, form in enumerate(story.forms) if fold(form.text) in shared)


def _body(story: Story, place: int) -> Body | None:
    return None if story.forms[place].kind == "person" else read_body(story.forms[place].text, story.rules)


def _offices(story: Story, places: Iterable[int]) -> dict[str, list[int]]:
    """Return the forms that name an organ together with its country, by organ."""
    offices: dict[str, list[int]] = {}
    for place in places:
        body = _body(story, place)
        if body is not None and body.country:
            offices.setdefault(body.organ, []).append(place)
    return offices


def _is_shared_office(story: Story, place: int, offices: Mapping[str, Sequence[int]]) -> bool:
    owned = _owned(story, place, offices)
    return len({body.country for other in owned if (body := _body(story, other)) is not None}) > 1


def _long_names(story: Story, places: Iterable[int]) -> dict[str, list[int]]:
    """Return the forms of several words by the key of their initials."""
    names: dict[str, list[int]] = {}
    for place in places:
        text = story.forms[place].text
        for key in sorted(body_keys(text, story.rules)) if not is_initials(text) else ():
            names.setdefault(key, []).append(place)
    return names


def _behind_initials(story: Story, place: int, long_names: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the forms whose initials a form is."""
    text = story.forms[place].text
    listed = long_names.get(f"{INITIALS}{text.replace('.', '')}", ()) if is_initials(text) else ()
    return [other for other in listed if is_acronym(text, story.forms[other].text, story.rules)]


def _full_bodies(story: Story, place: int, long_names: Mapping[str, Sequence[int]]) -> list[int]:
    """Return one form of each body whose initials a form may be."""
    if story.known[place] is not None or known_body(story.forms[place].text, story.rules):
        return []
    firsts: list[int] = []
    for other in _behind_initials(story, place, long_names)[:_MOST]:
        if not any(_is_one_body(story, first, other) for first in firsts):
            firsts.append(other)
    return firsts


# More long names than this with the same initials need not all be told apart to know that they are many.
_MOST = 20


def _is_one_body(story: Story, left: int, right: int) -> bool:
    one, other = story.forms[left].text, story.forms[right].text
    if are_two_bodies(one, other, story.rules):
        return False
    if has_initials_inside(one, other) or has_initials_inside(other, one):
        return True
    return name_similarity(one, other, "organisation", story.rules) >= _ONE_BODY


_ONE_BODY = 0.5


def join_asides(story: Story, joints: Joints) -> None:
    """Join a name said aside to the name right before it: "National Weather Service (NWS)", "the Service, or NWS,"."""
    ends = {(form.article, span.end): place for place, form in enumerate(story.forms) for span in form.spans}
    for place, form in enumerate(story.forms):
        for end in form.asides:
            before = ends.get((form.article, end))
            if before is not None and _may_be_aside(story, before) and _may_be_aside(story, place):
                evidence = Evidence("brackets", story.forms[before].text, form.text, 0.95, "names:brackets")
                joints.join(before, place, evidence)


def _may_be_aside(story: Story, place: int) -> bool:
    return story.known[place] is None and story.forms[place].kind in ("organisation", "name")


def join_contested(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join contested forms to the one body of their own article that they fit."""
    by_article: dict[str, list[int]] = {}
    for place, form in enumerate(story.forms):
        if contested and place not in contested:
            by_article.setdefault(form.article, []).append(place)
    long_names = {article: _long_names(story, places) for article, places in by_article.items()}
    offices = {article: _offices(story, places) for article, places in by_article.items()}
    for place in sorted(contested):
        article = story.forms[place].article
        fitting = _behind_initials(story, place, long_names.get(article, {}))
        owned = _owned(story, place, offices.get(article, {}))
        _join_to_one(story, joints, place, (fitting or owned, "names:initials" if fitting else "names:departments"))


def join_offices(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join an office said without its country to the one country of the story that has it: "Justice Department"."""
    offices = _offices(story, story.wordings())
    for place in range(len(story.forms)):
        if place not in contested and " " in story.forms[place].text:
            _join_to_one(story, joints, place, (_owned(story, place, offices), "names:departments"))


def _owned(story: Story, place: int, offices: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """Return the forms that say the country of the office that a form names without one."""
    body = _body(story, place)
    return () if body is None or body.country else offices.get(body.organ, ())


def _join_to_one(story: Story, joints: Joints, place: int, found: tuple[Sequence[int], str]) -> None:
    fitting, rule = found
    if len({joints.root(other) for other in fitting}) == 1:
        texts = story.forms[place].text, story.forms[fitting[0]].text
        joints.join(
            fitting[0], place, Evidence("organ" if rule == "names:departments" else "initials", *texts, 0.9, rule)
        )


def join_short_bodies(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join the short name of a body to the one longer name that begins or ends with it."""
    full = (place for place in story.wordings() if story.forms[place].kind == "person" and is_full(story, place))
    last = {fold(story.words(place)[-1]) for place in full}
    surnames = {place for place in story.wordings() if fold(story.forms[place].text) in last}
    bodies = [
        place for place in story.wordings() if story.forms[place].kind != "person" or _is_lone(story, joints, place)
    ]
    longer_of = _LongerBodies.of(story, bodies)
    for short in bodies:
        if story.known[short] is not None or short in surnames | contested:
            continue
        longer = longer_of.find(story, short)
        if _has_full_person(story, joints, short):
            longer = [long for long in longer if _is_known_short(story, short, long)]
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
    return len(story.words(place)) == 1 and not is_complete(story, joints, place)


def _has_full_person(story: Story, joints: Joints, place: int) -> bool:
    return any(is_full(story, other) for other in joints.members(place))


def _is_known_short(story: Story, short: int, long: int) -> bool:
    """Tell whether two words that might be a person's name are still the short name of a body.

    No given name opens them, and they open the longer name or end in the noun of a newspaper.
    """
    part, whole = fold(story.forms[short].text), fold(story.forms[long].text)
    if story.forms[short].kind == "person" or is_given_name(story.words(short)[0], story.rules):
        return False
    return whole.startswith(f"{part} ") or part.split()[-1] in story.rules.words("names", "newspapers").listed
