"""Observes one thing told to be in two conditions that exclude each other: it was broken, it was in working order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_OTHERS = frozenset({"another", "each", "one", "other"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Condition:
    """In what condition a statement says that a thing was.

    Attributes:
        thing: lemma of the noun.
        words: what describes it: "rear" of a rear light.
        scale: the scale of `opposites.toml` on which the condition lies.
        is_high: at the first end of the scale; the second where it is negated.
        span: the words.
    """

    thing: str
    words: frozenset[str]
    scale: str
    is_high: bool
    span: Span


def observe_conditions(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each thing that is in one condition on one side and in its opposite on the other."""
    if not can_be_held(pair):
        return
    for left in find_conditions(pair.left, pair.left_article, rules):
        for right in find_conditions(pair.right, pair.right_article, rules):
            if _is_one_thing(left, right) and left.scale == right.scale and left.is_high != right.is_high:
                yield Observation(
                    Kind.POLARITY,
                    {"form": "condition", "occasion": occasion_of(pair, rules)},
                    claim_of_spans(pair.left_article, (left.span,)),
                    claim_of_spans(pair.right_article, (right.span,)),
                    f"the {left.thing} was in two conditions that exclude each other",
                )


def _is_one_thing(left: Condition, right: Condition) -> bool:
    """Whether both speak of one noun, described alike where both describe it."""
    return left.thing == right.thing and (left.words == right.words or not (left.words and right.words))


def find_conditions(statement: Statement, article: Article, rules: Rulebook) -> tuple[Condition, ...]:
    """Return the conditions in which a statement says that things were."""
    denied = denied_verbs(statement, article.language, rules)
    found: list[Condition] = []
    for noun in statement.tokens:
        verb = next((t for t in statement.tokens if t.index == noun.head), None)
        if noun.relation not in _SUBJECTS or noun.part != "NOUN" or verb is None:
            continue
        told = _told(noun, verb, statement, rules)
        if told is None or is_to_come(verb, statement, rules):
            continue
        (scale, is_high), span = told
        words = _described(noun, statement)
        found.append(Condition(noun.lemma, words, scale, is_high != (verb.index in denied), hull((noun.span, span))))
    return tuple(found)


def _described(noun: Token, statement: Statement) -> frozenset[str]:
    """Return what tells a thing from others of its kind: the rear light, the mayor's car, the brakes of the bus."""
    below = [t for t in statement.tokens if t.head == noun.index]
    links = {t.index for t in below if t.lemma == "of"}
    words = {t.lemma for t in below if t.relation in _MODIFIERS or t.lemma in _OTHERS}
    return frozenset(words | {t.lemma for t in statement.tokens if t.head in links and t.relation == "pobj"})


def _told(noun: Token, verb: Token, statement: Statement, rules: Rulebook) -> tuple[tuple[str, bool], Span] | None:
    """Return the end of a scale that follows the form of "be" of a noun, with its words."""
    place = next(
        (
            at
            for at, t in enumerate(statement.tokens)
            if t.lemma == "be" and t.index > noun.index and t.index in (verb.index, verb.index - 1, verb.index - 2)
        ),
        None,
    )
    if place is None:
        return None
    after = statement.tokens[place + 1 : place + 3 + _LONGEST]
    following = [t for t in after if t.part != "ADV" and (t.part != "PART" or t.lemma == "to")]
    ends = _ends(rules)
    for length in range(min(_LONGEST, len(following)), 0, -1):
        words = " ".join(token.text.lower() for token in following[:length])
        if words in ends:
            return ends[words], hull(token.span for token in following[:length])
    return None


@lru_cache(maxsize=4)
def _ends(rules: Rulebook) -> dict[str, tuple[str, bool]]:
    """Return for each expression the scale and whether it stands at its first end."""
    entries = rules.table("opposites", "conditions").entries
    return {
        str(words): (scale, is_high)
        for scale, (high, low) in entries.items()
        for listed, is_high in ((high, True), (low, False))
        for words in listed
    }
