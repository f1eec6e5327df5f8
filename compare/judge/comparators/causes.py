"""Observes two causes of one thing that exclude each other: a fire that people lit was not lit by lightning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.judge.frame.kinds import exclusive_pairs
from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, find_acts
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.families import kind_by_word
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

_MADE = "caused"


@dataclass(frozen=True, slots=True)
class Cause:
    """A kind of cause of `opposites.toml`, and the words that tell it."""

    kind: str
    span: Span


def observe_causes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of cause of which only one can be that of the one thing which both statements name."""
    if not can_be_held(pair) or not _are_of_one(pair, rules):
        return
    exclusive = exclusive_pairs("exclusive-causes", rules)
    for left in find_causes(pair.left, pair.left_article, rules):
        for right in find_causes(pair.right, pair.right_article, rules):
            if frozenset((left.kind, right.kind)) in exclusive:
                yield Observation(
                    Kind.EVENT,
                    {"form": "cause", "occasion": occasion_of(pair, rules)},
                    claim_of_spans(pair.left_article, (left.span,)),
                    claim_of_spans(pair.right_article, (right.span,)),
                    "one thing, laid to two causes of which only one can be",
                )


def find_causes(statement: Statement, article: Article, rules: Rulebook) -> tuple[Cause, ...]:
    """Return the causes that a statement gives and does not deny: "sparked by lightning", "human-caused"."""
    denied = denied_verbs(statement, article.language, rules)
    verbs = rules.words("opposites", "causing").listed
    kinds = kind_by_word("opposites", "causes", rules)
    found = [
        Cause(kinds[part.head.lemma], hull((act.verb.span, part.head.span)))
        for act in find_acts(statement, rules)
        for part in act.participants
        if part.role in (DOER, "on") and part.head.lemma in kinds
        if act.lemma in verbs and act.verb.index not in denied and not act.is_negated
    ]
    return (*found, *_compounds(statement.tokens, kinds))


def _compounds(tokens: tuple[Token, ...], kinds: Mapping[str, str]) -> Iterator[Cause]:
    """Yield the causes that stand in one word with "caused": "human-caused"."""
    for one, dash, other in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if dash.text == "-" and other.text.lower() == _MADE and one.lemma in kinds:
            yield Cause(kinds[one.lemma], hull((one.span, other.span)))


def _are_of_one(pair: Pair, rules: Rulebook) -> bool:
    """Whether both name one thing that has a cause, or one names it and the other says "it"."""
    left, right = _nouns(pair.left, rules), _nouns(pair.right, rules)
    return bool(left & right) or (bool(left) != bool(right) and _says_it(pair.right if left else pair.left))


def _says_it(statement: Statement) -> bool:
    return any(token.lemma == "it" and token.relation in ("nsubj", "nsubjpass") for token in statement.tokens)


def _nouns(statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return the classes of what is laid to causes in news: fires, blasts, crashes."""
    things = rules.words("opposites", "caused-things").listed
    return frozenset(thing_class(t.lemma, rules) for t in statement.tokens if t.lemma in things)
