"""Observes which of two things came first, where the two statements tell it the other way round.

"Stones were thrown at officers, who responded with pepper spray" has the stones first; "the pepper spray came first"
has it the other way. Order is read from "after" and "before", from verbs of answering, and from "first".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.frame.sameness import can_be_held, occasion_of, speakers_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook

_AFTER, _BEFORE = "after", "before"
_CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Who did it and where says little of what it was: these hang on the verb, but no deeper than this.
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Order:
    """Two things, the one before the other; `later` is empty where the one is said to have come first of all."""

    earlier: frozenset[str]
    later: frozenset[str]
    span: Span


def observe_order(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each two things that the two sides put in opposite order."""
    if not can_be_held(pair):
        return
    for left in find_orders(pair.left, rules):
        for right in find_orders(pair.right, rules):
            if _are_opposite(left, right):
                yield Observation(
                    Kind.EVENT,
                    {"form": "order", "occasion": occasion_of(pair, rules), "speakers": speakers_of(pair)},
                    claim_of_spans(pair.left_article, (left.span,)),
                    claim_of_spans(pair.right_article, (right.span,)),
                    "the two sides tell which came first the other way round",
                )


def _are_opposite(left: Order, right: Order) -> bool:
    """Whether what one has first the other has second; where either pair has a thing in common, the rest must fit."""
    if not left.later or not right.later:
        first, other = (left, right) if not left.later else (right, left)
        return bool(first.earlier & other.later) and not first.earlier & other.earlier
    is_crossed = left.earlier & right.later and left.later & right.earlier
    return bool(is_crossed) and not (left.earlier & right.earlier or left.later & right.later)


def find_orders(statement: Statement, rules: Rulebook) -> tuple[Order, ...]:
    """Return what a statement says to have been before what, in text order; none without a parser."""
    tree = _Tree.of(statement)
    found = [order for token in statement.tokens for order in _read(token, tree, rules)]
    return tuple(order for order in found if order.earlier)


@dataclass(frozen=True, slots=True)
class _Tree:
    tokens: dict[int, Token]
    children: dict[int, tuple[Token, ...]]

    @classmethod
    def of(cls, statement: Statement) -> _Tree:
        children: dict[int, tuple[Token, ...]] = {}
        for token in statement.tokens:
            if token.head != token.index:
                children[token.head] = (*children.get(token.head, ()), token)
        return cls({token.index: token for token in statement.tokens}, children)

    def head(self, token: Token) -> Token | None:
        head = self.tokens.get(token.head)
        return None if head is None or head.index == token.index else head

    def below(self, token: Token, *relations: str) -> tuple[Token, ...]:
        return tuple(child for child in self.children.get(token.index, ()) if child.relation in relations)


def _read(token: Token, tree: _Tree, rules: Rulebook) -> Iterator[Order]:
    lemma = token.lemma
    if lemma in (_AFTER, _BEFORE):
        yield from _linked(token, tree, rules)
    elif token.part == "VERB" and lemma in rules.words("events", "answering").listed:
        yield from _answered(token, tree, rules)
    elif lemma == "first" and token.relation in ("advmod", "acomp"):
        yield from _first(token, tree, rules)


def _linked(link: Token, tree: _Tree, rules: Rulebook) -> Iterator[Order]:
    """Yield the order of a clause or noun and what hangs on it by "after" or "before"."""
    head = tree.head(link)
    if head is None:
        return
    is_mark = link.relation == "mark"
    inner = head if is_mark else next(iter(tree.below(link, "pobj", "pcomp")), None)
    outer = tree.head(head) if is_mark else head
    if inner is None or outer is None:
        return
    one, other = _content(inner, tree, rules), _content(outer, tree, rules, without=inner)
    span = hull((link.span, inner.span, outer.span))
    yield Order(one, other, span) if link.lemma == _AFTER else Order(other, one, span)


def _answered(verb: Token, tree: _Tree, rules: Rulebook) -> Iterator[Order]:
    """Yield what was answered and with what: "who responded with pepper spray"."""
    answers = [noun for link in tree.below(verb, "prep") for noun in tree.below(link, "pobj") if link.lemma == "with"]
    head = tree.head(verb)
    while head is not None and head.part != "VERB":
        head = tree.head(head)
    for noun in answers:
        if head is not None:
            earlier = _content(head, tree, rules, without=verb)
            yield Order(earlier, _content(noun, tree, rules), hull((verb.span, noun.span)))


def _first(word: Token, tree: _Tree, rules: Rulebook) -> Iterator[Order]:
    """Yield what came first of all: "the pepper spray came first"."""
    verb = tree.head(word)
    if verb is not None and verb.lemma in ("come", "be", "begin", "start"):
        for subject in tree.below(verb, *sorted(_SUBJECTS)):
            yield Order(_content(subject, tree, rules), frozenset(), hull((subject.span, word.span)))


def _content(root: Token, tree: _Tree, rules: Rulebook, without: Token | None = None) -> frozenset[str]:
    """Return what a clause or noun phrase speaks of: classes of its nouns, and its verb where that says something."""
    light = rules.words("events", "light-verbs").listed | rules.words("events", "report-verbs").listed
    classes = rules.table("events", "event-words").entries
    found, waiting = [], [root]
    for _ in range(_DEPTH):
        found.extend(waiting)
        waiting = [
            child
            for token in waiting
            for child in tree.children.get(token.index, ())
            if child is not without and child.relation not in ("relcl", "acl", "advcl", "ccomp", "appos")
            if child.relation not in ("prep", "agent") or token.part != "VERB"
        ]
    told = (token for token in found if token.part in _CONTENT and token.lemma not in light)
    return frozenset(str(classes.get(token.lemma, thing_class(token.lemma, rules))) for token in told)
