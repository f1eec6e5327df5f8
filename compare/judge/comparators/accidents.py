"""Observes that one side lays to an accident what the other lays to an attack on the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.frame.occasions import are_of_two
from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import GOAL, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack that a statement tells, with the lemma of what was attacked."""

    target: str
    span: Span


def observe_accidents(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield an attack on a thing on one side against an accident at the same thing on the other."""
    if not can_be_held(pair):
        return
    accidents = [find_accident(statement, rules) for statement, _ in pair.sides]
    if (accidents[0] is None) == (accidents[1] is None):
        return
    is_left = accidents[0] is not None
    accident = accidents[0] or accidents[1]
    teller, article = pair.sides[1 if is_left else 0]
    lemmas = {token.lemma.lower() for token in pair.sides[0 if is_left else 1][0].tokens}
    attack = next((found for found in find_attacks(teller, article, rules) if found.target in lemmas), None)
    if accident is not None and attack is not None:
        yield _observation(pair, (accident, attack.span) if is_left else (attack.span, accident), rules)


def _observation(pair: Pair, spans: tuple[Span, Span], rules: Rulebook) -> Observation:
    is_other = are_of_two(pair, rules)
    return Observation(
        Kind.EVENT,
        {"form": "accident", "occasion": "other" if is_other else "same"},
        claim_of_spans(pair.left_article, (spans[0],)),
        claim_of_spans(pair.right_article, (spans[1],)),
        "an attack on one side, an accident on the other",
    )


def find_accident(statement: Statement, rules: Rulebook) -> Span | None:
    """Return where a statement says that something blew up, fell or burnt by accident."""
    by_index = {token.index: token for token in statement.tokens}
    cues = rules.words("opposites", "accidental").listed
    events = rules.words("opposites", "mishaps").listed
    for cue in statement.tokens:
        if cue.lemma in cues:
            event = next((word for word in _above(cue, by_index) if word.lemma in events), None)
            if event is not None:
                return hull((cue.span, event.span))
    return None


def _above(token: Token, by_index: dict[int, Token]) -> Iterator[Token]:
    """Yield the two words above a word: "by" and "exploded" above "accident"."""
    for _ in range(2):
        head = by_index.get(token.head)
        if head is None or head is token:
            return
        yield head
        token = head


def find_attacks(statement: Statement, article: Article, rules: Rulebook) -> tuple[Attack, ...]:
    """Return the attacks that a statement tells and does not deny, each with what was attacked."""
    attacks = rules.words("participants", "attacks").listed
    denied = denied_verbs(statement, article.language, rules)
    done = [
        Attack(part.head.lemma.lower(), hull((act.verb.span, part.head.span)))
        for act in find_acts(statement, rules)
        for part in act.participants
        if part.role == GOAL and act.lemma in attacks and act.verb.index not in denied and not act.modality
    ]
    return (*done, *_named(statement, attacks, denied))


def _named(statement: Statement, attacks: frozenset[str], denied: frozenset[int]) -> Iterator[Attack]:
    """Yield the attacks that a noun tells: "the strike on the clinic"."""
    by_index = {token.index: token for token in statement.tokens}
    for goal in statement.tokens:
        link = by_index.get(goal.head)
        noun = by_index.get(link.head) if link is not None else None
        if goal.relation != "pobj" or link is None or link.lemma != "on" or noun is None:
            continue
        if noun.part == "NOUN" and noun.lemma in attacks and noun.head not in denied:
            yield Attack(goal.lemma.lower(), hull((noun.span, goal.span)))
