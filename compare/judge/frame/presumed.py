"""Tells whether one act amounts to another or takes it for granted: what was called off had been arranged."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.judge.reading.acts import DOER, GOAL, Act, Participant
from compare.rulebook.book import Rulebook

_PLANNED = "plan"


def tells(told: Act, denied: Act, rules: Rulebook) -> bool:
    """Tell whether what is told cannot be, if what is denied was not: the same act, or one that needs it."""
    if told.predicate == denied.predicate:
        return True
    needing = _needing(rules)
    return bool(_lemmas(told, rules) & needing.get(denied.lemma, frozenset()))


def is_of_kind(told: Participant, denied: Participant, rules: Rulebook) -> bool:
    """Tell whether a thing is of the kind that is denied: "no explosives" denies mines, "no mines" no explosives."""
    return told.head.lemma in _kinds(rules).get(denied.head.lemma, frozenset())


def _lemmas(act: Act, rules: Rulebook) -> frozenset[str]:
    """Return the words for an act: its verb with its particle, and "plan" for what stands on a schedule."""
    return frozenset({act.lemma, act.predicate, *((_PLANNED,) if is_planned(act, rules) else ())})


def is_planned(act: Act, rules: Rulebook) -> bool:
    """Tell whether an act says that something stood on a schedule."""
    schedules = rules.words("opposites", "schedules").listed
    return act.lemma == "be" and any(part.role == "on" and part.head.lemma in schedules for part in act.participants)


def as_planned(act: Act, rules: Rulebook) -> Act:
    """Return the act with what stood on a schedule as what was planned, or the act as it is."""
    if not is_planned(act, rules):
        return act
    parts = tuple(replace(part, role=GOAL) if part.role == DOER else part for part in act.participants)
    return replace(act, participants=parts)


@lru_cache(maxsize=4)
def _needing(rules: Rulebook) -> dict[str, frozenset[str]]:
    """Return for each verb the classes and verbs of acts that need what it tells to have been."""
    return {verb: frozenset(map(str, listed)) for verb, listed in rules.table("opposites", "needed-by").entries.items()}


@lru_cache(maxsize=4)
def _kinds(rules: Rulebook) -> dict[str, frozenset[str]]:
    return {noun: frozenset(map(str, listed)) for noun, listed in rules.table("opposites", "kinds-of").entries.items()}
