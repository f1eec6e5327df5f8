"""Reads a verb and its noun as the one act that they tell: to file charges against somebody is to charge him.

In "file charges", "bring a suit" and "impose a ban" the noun says what is done and the verb only that it is (support
verbs; Grimshaw and Mester 1988). What such a noun is aimed at stands behind it: "charges against the mayor".
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.judge.reading.acts import DOER, GOAL, Act, Participant, participant_at
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook

_AIMS = frozenset({"against", "on"})


def as_whole(act: Act, statement: Statement, rules: Rulebook) -> Act:
    """Return an act told by a verb and a noun as the act that the noun names, any other act as it is.

    Who faces charges is charged: with such verbs the doer is the one to whom it is done.
    """
    noun = next((p for p in act.participants if p.role == GOAL), None)
    if noun is None:
        return act
    words = f"{act.lemma} {noun.head.lemma}"
    undergone = _wholes("undergone-with-noun", rules).get(words)
    if undergone is not None:
        kept = tuple(replace(p, role=GOAL) if p.role == DOER else p for p in act.others(noun))
        return replace(act, predicate=undergone, lemma=undergone, participants=kept)
    done = _wholes("done-with-noun", rules).get(words)
    if done is None:
        return act
    kept = tuple(replace(p, role=GOAL) if p.role in _AIMS else p for p in act.others(noun))
    return replace(act, predicate=done, lemma=done, participants=(*kept, *_aimed_at(noun, statement, rules)))


def _aimed_at(noun: Participant, statement: Statement, rules: Rulebook) -> tuple[Participant, ...]:
    """Return whom or what a noun of an act is aimed at: "the mayor" in "charges against the mayor"."""
    links = {t.index for t in statement.tokens if t.head == noun.head.index and t.lemma in _AIMS}
    goals = (t for t in statement.tokens if t.head in links and t.relation == "pobj")
    return tuple(participant_at(goal, GOAL, statement, rules) for goal in goals)


@lru_cache(maxsize=8)
def _wholes(table: str, rules: Rulebook) -> dict[str, str]:
    """Return for each verb with its noun the verb of the whole."""
    entries = rules.table("opposites", table).entries
    return {str(words): verb for verb, listed in entries.items() for words in listed}
