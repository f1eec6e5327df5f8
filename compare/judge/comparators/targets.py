"""Observes whom or what one attack is told to have hit, where the two sides name kinds that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.frame.kinds import exclusive_pairs
from compare.judge.frame.occasions import are_of_two, has_other_count
from compare.judge.frame.presumed import doer_fact
from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import GOAL, Act
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.factual import factual_acts
from compare.judge.reading.families import kind_by_word
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

_AIMED = frozenset({GOAL, "on", "at"})


@dataclass(frozen=True, slots=True)
class Target:
    """What an attack hit: of which kind of `opposites.toml` it is, and the words."""

    kind: str
    span: Span
    act: Act


def observe_targets(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of target of which neither side tells both."""
    if not can_be_held(pair):
        return
    lefts, rights = (find_targets(statement, article, rules) for statement, article in pair.sides)
    if len({one.kind for one in lefts}) != 1 or len({one.kind for one in rights}) != 1:
        return
    left, right = lefts[0], rights[0]
    exclusive = exclusive_pairs("exclusive-targets", rules)
    if frozenset((left.kind, right.kind)) in exclusive and not _are_of_two_doers(left, right, rules):
        yield Observation(
            Kind.TARGET,
            {"form": "targets", "occasion": _occasion(pair, rules)},
            claim_of_spans(pair.left_article, (left.span,), left.kind),
            claim_of_spans(pair.right_article, (right.span,), right.kind),
            "one attack, told to have hit two kinds of target that exclude each other",
        )


def _are_of_two_doers(left: Target, right: Target, rules: Rulebook) -> bool:
    """Tell whether two parties hit: a gunman shot worshippers, and the police shot the gunman."""
    return "apart" in (doer_fact(left.act, right.act, rules), doer_fact(right.act, left.act, rules))


def _occasion(pair: Pair, rules: Rulebook) -> str:
    """Return "other" where days, places or counts tell two attacks or two groups of victims apart."""
    return "other" if are_of_two(pair, rules) or has_other_count(pair) else "same"


def find_targets(statement: Statement, article: Article, rules: Rulebook) -> tuple[Target, ...]:
    """Return what a statement tells that an attack hit, by the kinds of the rules."""
    denied = denied_verbs(statement, article.language, rules)
    verbs = rules.words("opposites", "hitting").listed
    kinds = kind_by_word("opposites", "targets", rules)
    return tuple(
        Target(kinds[noun.lemma], hull((act.verb.span, noun.span)), act)
        for act in factual_acts(statement, rules)
        if act.verb.index not in denied and {act.lemma, act.predicate} & verbs
        for noun in _hit(act, statement)
        if noun.lemma in kinds
    )


def _hit(act: Act, statement: Statement) -> Iterator[Token]:
    """Yield the nouns for what an act hit, with those in a list and what a group is of: "a gathering of fighters"."""
    for part in act.participants:
        if part.role in _AIMED:
            yield part.head
            links = {t.index for t in statement.tokens if t.head == part.head.index and t.lemma == "of"}
            yield from (t for t in statement.tokens if t.head in links and t.relation == "pobj")
            yield from (t for t in statement.tokens if t.head == part.head.index and t.relation == "conj")


def rival_kinds(kind: str, rules: Rulebook) -> frozenset[str]:
    """Return the kinds of target that are told in the place of a kind."""
    exclusive = exclusive_pairs("exclusive-targets", rules)
    return frozenset[str]().union(*(pair - {kind} for pair in exclusive if kind in pair))
