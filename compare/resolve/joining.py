"""Joins the forms of a story into names, and keeps the evidence for each joint.

Within an article short forms go to the full one; across articles forms become one only where their spelling, the
gazetteer or a rule says so and nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model.findings import Evidence
from compare.resolve.bodies import are_two_bodies, body_evidence
from compare.resolve.folding import fold
from compare.resolve.forms import Form
from compare.resolve.gazetteer import KnownPlace
from compare.resolve.joining_bodies import (
    contested_forms,
    join_asides,
    join_contested,
    join_offices,
    join_short_bodies,
)
from compare.resolve.joining_institutions import join_institutions, numbered_institutions
from compare.resolve.joining_numbered import join_models, join_roads
from compare.resolve.joining_short import (
    join_given_names,
    join_given_names_beside_surnames,
    join_initialled,
    join_lone_surnames,
    join_rare_given_names,
    join_same_words,
    join_surnames,
    join_turned_names,
)
from compare.resolve.joints import Joints, Story
from compare.resolve.places import locate
from compare.resolve.spelling import name_similarity
from compare.resolve.spelling_parts import is_given_name
from compare.rulebook.book import Rulebook


def join_forms(forms: Sequence[Form], areas: Mapping[str, int], rules: Rulebook) -> tuple[Joints, Story]:
    """Return the sets of forms that name one person, body or place, and the story that they were decided on."""
    story = Story.of(forms, [_known(form, areas, rules) for form in forms], rules)
    joints = Joints(len(forms))
    contested = contested_forms(story) | numbered_institutions(story)
    _join_equal(story, joints, contested)
    join_asides(story, joints)
    _join_full(story, joints, contested)
    join_contested(story, joints, contested)
    for article in dict.fromkeys(form.article for form in forms):
        own = tuple(place for place, form in enumerate(forms) if form.article == article)
        join_surnames(story, joints, own)
        join_given_names(story, joints, own)
    join_surnames(story, joints, tuple(range(len(forms))))
    join_initialled(story, joints)
    join_lone_surnames(story, joints)
    join_rare_given_names(story, joints)
    join_given_names_beside_surnames(story, joints)
    join_same_words(story, joints, contested)
    join_turned_names(story, joints, contested)
    join_offices(story, joints, contested)
    join_short_bodies(story, joints, contested)
    join_roads(story, joints)
    join_models(story, joints)
    join_institutions(story, joints)
    return joints, story


def _known(form: Form, areas: Mapping[str, int], rules: Rulebook) -> KnownPlace | None:
    return locate(form.text, areas, rules) if form.kind in ("place", "name") or not form.is_firm else None


def _join_equal(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join full forms that differ in capitals and marks at most; a bare surname may be another person elsewhere."""
    first: dict[tuple[str, str], int] = {}
    for place, form in enumerate(story.forms):
        single = form.kind in ("person", "name") and len(story.words(place)) == 1 and story.known[place] is None
        is_own = single or place in contested
        known = first.setdefault((fold(form.text), form.article if is_own else ""), place)
        if known != place:
            evidence = Evidence("same-words", story.forms[known].text, form.text, 1.0, "names:fold")
            joints.join(known, place, evidence)


def _join_full(story: Story, joints: Joints, contested: frozenset[int]) -> None:
    """Join forms that the gazetteer, the rules on bodies or their spelling make one name."""
    for left, right in story.like_pairs([place for place in story.wordings() if place not in contested]):
        if joints.root(left) != joints.root(right):
            evidence = _place_evidence(story, left, right) or _body_evidence(story, left, right)
            evidence = evidence or _spelling_evidence(story, left, right)
            if evidence is not None and (evidence.signal != "spelling" or _keeps_together(story, joints, left, right)):
                joints.join(left, right, evidence)


def _keeps_together(story: Story, joints: Joints, left: int, right: int) -> bool:
    """Tell whether the first forms of both sets are alike too: single links would drift from one name to the next."""
    first, second = joints.root(left), joints.root(right)
    if (first, second) == (left, right) or len(story.words(first)) != len(story.words(second)):
        return True
    return name_similarity(story.forms[first].text, story.forms[second].text, None, story.rules) >= _NOT_ADRIFT


# Two spellings of one name may each be a slip away from a third; further apart than this they are two names.
_NOT_ADRIFT = 0.3


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
    if score < _least(story, left, right):
        return None
    return Evidence("spelling", one.text, other.text, round(score, 3), "names:sound-costs")


def _least(story: Story, left: int, right: int) -> float:
    """Return how alike two forms must be at least."""
    is_same_kind = story.forms[left].kind == story.forms[right].kind
    return max(story.least(left, right), 0.0 if is_same_kind else _ACROSS_KINDS)


# Where the parser calls one form a person and the other a place, the spelling alone must settle it.
_ACROSS_KINDS = 0.55


def _may_be_one(story: Story, left: int, right: int) -> bool:
    """Tell whether kinds, places and length allow one name: a full name and a surname alone are another matter."""
    one, other = story.forms[left], story.forms[right]
    if story.known[left] is not None and story.known[right] is not None:
        return False
    if are_two_bodies(one.text, other.text, story.rules):
        return False
    if one.kind != other.kind and one.is_firm and other.is_firm and "name" not in (one.kind, other.kind):
        return False
    lengths = len(story.words(left)), len(story.words(right))
    if _is_namesake(story, left, right) or _is_namesake(story, right, left):
        return False
    if "person" in (one.kind, other.kind):
        return min(lengths) > 1 or (one.kind != other.kind and lengths == (1, 1))
    return lengths[0] == lengths[1]


def _is_namesake(story: Story, body: int, person: int) -> bool:
    """Tell whether a body is named for a person: the Anna Kowal Foundation is not Anna Kowal."""
    named, bearer = story.forms[body], story.forms[person]
    if (named.kind, bearer.kind) != ("organisation", "person") or not named.is_firm:
        return False
    return len(story.words(body)) != len(story.words(person)) and is_given_name(story.words(person)[0], story.rules)
