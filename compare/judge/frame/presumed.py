"""Tells whether one act amounts to another or takes it for granted, and whether two acts have one thing in their parts.

What was called off had been arranged; "the army shelled the camp" and "the camp was shelled" are of one camp.
"""

from __future__ import annotations

from functools import lru_cache

from compare.judge.reading.acts import DOER, GOAL, Act, Participant
from compare.judge.reading.factual import as_planned, is_planned
from compare.rulebook.book import Rulebook

_PLANNED = "plan"
_PRONOUNS = frozenset({"PRON", "DET"})
_NOBODY = frozenset({"nobody", "none", "one", "nothing", "neither"})
# Where and when an act was says little of what it was.
_SETTINGS = frozenset({"in", "on", "at", "during", "after", "before", "by", "near", "over"})


def tells(told: Act, denied: Act, rules: Rulebook) -> bool:
    """Tell whether what is told cannot be, if what is denied was not: the same act, or one that needs it."""
    if told.predicate == denied.predicate:
        return True
    return bool(words_for(told, rules) & needing(denied, rules))


def needing(denied: Act, rules: Rulebook) -> frozenset[str]:
    """Return the classes and verbs of acts that cannot have been without this one."""
    return _needing(rules).get(denied.lemma, frozenset())


def is_of_kind(told: Participant, denied: Participant, rules: Rulebook) -> bool:
    """Tell whether a thing is of the kind that is denied: "no explosives" denies mines, "no mines" no explosives."""
    return told.head.lemma in _kinds(rules).get(denied.head.lemma, frozenset())


def shared_parts(one: Act, other: Act, rules: Rulebook) -> tuple[str, bool]:
    """Return how much the participants of two acts, the denied one first, share, and whether two cannot be one.

    "goal" where what the act is done to or about is shared, "doer" where the act has no such thing, or is denied of
    all of them, and its doer is, "doer-alone" where only one side says to what it was done.
    """
    other = as_planned(other, rules)
    roles = sorted({p.role for act in (one, other) for p in act.participants} - {DOER, GOAL} - _SETTINGS)
    goals, doers = _match(one, other, GOAL, rules), _match(one, other, DOER, rules)
    conflict = "apart" in (goals, doers)
    with_goal = sum(any(p.role == GOAL for p in act.participants) for act in (one, other))
    is_about_one = any(_match(one, other, role, rules) == "shared" for role in roles)
    if goals == "shared" or (is_about_one and (not with_goal or doers == "shared")):
        return "goal", conflict
    if doers == "shared" and _is_of_anything(one):
        return "doer", conflict
    if doers == "shared" and with_goal < 2:
        return ("doer-alone" if with_goal else "doer"), conflict
    return "none", conflict


def is_other_matter(denied: Act, told: Act, rules: Rulebook) -> bool:
    """Tell whether what is denied of one partner or matter is told of another: no deal with X, a deal with Y.

    Who is a partner on one side may be the doer on the other: the firm's deal with X is X's deal with the firm.
    """
    words = frozenset[str]().union(*(part.content for part in told.participants))
    roles = (role for role in _MATTERS if _matters(denied, role) and _matters(told, role))
    return any(
        _match(denied, told, role, rules) == "apart" and not any(p.content & words for p in _matters(denied, role))
        for role in roles
    )


_MATTERS = ("about", "on", "over", "with")


def _matters(act: Act, role: str) -> list[Participant]:
    """Return what stands behind a preposition, without the days: "on Monday"."""
    return [part for part in act.participants if part.role == role and not (role == "on" and part.is_name)]


def _is_of_anything(denied: Act) -> bool:
    """Tell whether an act is denied of whatever it may be done to: he did not shout anything, she harmed nobody."""
    return any(p.role == GOAL and p.head.lemma.lower() in _ANYTHING for p in denied.participants)


_ANYTHING = frozenset({"anything", "anyone", "anybody", "nothing", "nobody"})


def doer_fact(denied: Act, told: Act, rules: Rulebook) -> str:
    """Return "shared" or "apart" where both acts have doers, "open" where one of a certain doer is told without any.

    "We did not shell the camp" leaves it open whether "the camp was shelled": it may have been others. "" for the rest.
    """
    doers = [part for part in denied.participants if part.role == DOER and part.head.lemma not in _NOBODY]
    is_certain = any(part.is_name or part.head.part in _PRONOUNS for part in doers)
    if is_certain and not any(part.role == DOER for part in told.participants):
        return "open"
    found = _match(denied, told, DOER, rules)
    return "" if found == "open" else found


def is_nobody(part: Participant) -> bool:
    """Tell whether a part is "no one" or "nobody", which is nobody else than whom the other side names."""
    return part.head.lemma.lower() in _NOBODY and part.content <= {part.head.lemma}


def _match(one: Act, other: Act, role: str, rules: Rulebook) -> str:
    left = [p for p in one.participants if p.role == role and p.head.part not in _PRONOUNS and not is_nobody(p)]
    right = [p for p in other.participants if p.role == role and p.head.part not in _PRONOUNS]
    if not left or not right:
        return "open"
    return "shared" if any(_are_alike(a, b, rules) for a in left for b in right) else "apart"


def _are_alike(denied: Participant, told: Participant, rules: Rulebook) -> bool:
    return denied.key == told.key or bool(denied.content & told.content) or is_of_kind(told, denied, rules)


def words_for(act: Act, rules: Rulebook) -> frozenset[str]:
    """Return the words for an act: its verb with its particle, and "plan" for what stands on a schedule."""
    return frozenset({act.lemma, act.predicate, *((_PLANNED,) if is_planned(act, rules) else ())})


@lru_cache(maxsize=4)
def _needing(rules: Rulebook) -> dict[str, frozenset[str]]:
    """Return for each verb the classes and verbs of acts that need what it tells to have been."""
    return {verb: frozenset(map(str, listed)) for verb, listed in rules.table("opposites", "needed-by").entries.items()}


@lru_cache(maxsize=4)
def _kinds(rules: Rulebook) -> dict[str, frozenset[str]]:
    return {noun: frozenset(map(str, listed)) for noun, listed in rules.table("opposites", "kinds-of").entries.items()}
