"""Observes that one side rejects what others take a thing for, and the other takes it for just that.

"Some call it a public park, but it is not" denies what "the public park opened in May" takes for granted: who speaks of
"the public park" presupposes that there is one (Strawson 1950, On Referring). A plain "it is not a park" may be said of
anything; only where a claim is rejected is it clear that it is said of what others report.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.acts import IS, Participant, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.rejected import rejected_verbs
from compare.model.findings import Kind
from compare.model.grammar import Firmness, Statement, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook

_KINDS = frozenset({IS, "from", "of"})
_DEFINITE = frozenset({"the", "this", "that"})
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
# Who calls a thing something says what he takes it for, and need not be right; these are parts of what is told of it.
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_OWN = frozenset({Firmness.CLAIMED, Firmness.DENIED})


def observe_denied_kinds(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each kind of thing for which one side says that it is wrongly taken, and of which the other speaks."""
    if not can_be_held(pair):
        return
    yield from _held(pair, (pair.left, pair.right), rules, is_left=True)
    yield from _held(pair, (pair.right, pair.left), rules, is_left=False)


def _held(pair: Pair, sides: tuple[Statement, Statement], rules: Rulebook, *, is_left: bool) -> Iterator[Observation]:
    denier, teller = sides
    if teller.firmness in _OWN:
        return
    for kind in _rejected_kinds(denier, rules):
        told = next(_spoken_of(kind, teller, rules), None)
        if told is not None:
            rejected = hull([kind.span, *(word.span for word in _describing(kind.head, denier))])
            ours, theirs = _claims(pair, rejected, told, is_left=is_left)
            yield Observation(
                Kind.MEDIUM if kind.head.lemma in rules.words("opposites", "works").listed else Kind.EVENT,
                {"form": "rejected-kind", "occasion": occasion_of(pair, rules)},
                ours,
                theirs,
                "one says that it is wrongly taken for this, the other takes it for it",
            )


def _claims(pair: Pair, kind: Span, told: Span, *, is_left: bool) -> tuple[Claim, Claim]:
    left, right = (kind, told) if is_left else (told, kind)
    marks = ("not so", "so") if is_left else ("so", "not so")
    return (
        claim_of_spans(pair.left_article, (left,), f"{marks[0]}: {left.of(pair.left_article.text)}"),
        claim_of_spans(pair.right_article, (right,), f"{marks[1]}: {right.of(pair.right_article.text)}"),
    )


def _rejected_kinds(statement: Statement, rules: Rulebook) -> Iterator[Participant]:
    """Yield what a statement says that something is wrongly said to be, or to be from, where it is described."""
    rejected = rejected_verbs(statement, rules)
    for act in find_acts(statement, rules):
        if act.lemma == "be" and act.verb.index in rejected:
            yield from (p for p in act.participants if p.role in _KINDS and not p.is_name and len(p.content) > 1)


def _spoken_of(kind: Participant, statement: Statement, rules: Rulebook) -> Iterator[Span]:
    """Yield where a statement speaks of a thing of the kind, in the same words and as known to be one."""
    rejected = rejected_verbs(statement, rules)
    for noun in statement.tokens:
        if noun.lemma != kind.head.lemma or noun.relation not in _PARTS or noun.head in rejected:
            continue
        words = _describing(noun, statement)
        if _is_definite(noun, statement) and kind.content <= {noun.lemma, *(word.lemma for word in words)}:
            yield hull([noun.span, *(word.span for word in words)])


def _describing(noun: Token, statement: Statement) -> list[Token]:
    below = [token for token in statement.tokens if token.head == noun.index and token.index < noun.index]
    return [token for token in below if token.relation in _DESCRIBING]


def _is_definite(noun: Token, statement: Statement) -> bool:
    return any(
        token.head == noun.index and token.relation == "det" and token.lemma in _DEFINITE for token in statement.tokens
    )
