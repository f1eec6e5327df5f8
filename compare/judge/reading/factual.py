"""Reads which acts a statement tells or denies as facts, and which say that something stood on a schedule."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.judge.reading.acts import DOER, GOAL, Act, find_acts
from compare.judge.reading.tense import is_to_come
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook

_SINCE = frozenset({"since", "until", "till"})


@lru_cache(maxsize=1 << 12)
def factual_acts(statement: Statement, rules: Rulebook) -> tuple[Act, ...]:
    """Return the acts that a statement tells or denies as facts, without those that say little by themselves."""
    light = rules.words("events", "light-verbs").listed | rules.words("events", "report-verbs").listed
    return tuple(
        act
        for act in find_acts(statement, rules)
        if (act.predicate not in light or is_planned(act, rules)) and _is_factual(act, statement, rules)
    )


def _is_factual(act: Act, statement: Statement, rules: Rulebook) -> bool:
    is_open = act.modality or is_to_come(act.verb, statement, rules)
    return not is_open and (is_planned(act, rules) or not _is_measured(act, statement))


def _is_measured(act: Act, statement: Statement) -> bool:
    """Whether an act is told with the time since when: "has not met since March" says that it met in March."""
    return any(token.head == act.verb.index and token.lemma in _SINCE for token in statement.tokens)


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
