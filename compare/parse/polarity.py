"""Tells whether a clause affirms or denies its predicate, and how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.model.grammar import Certainty, Polarity, Token
from compare.rulebook.book import Rulebook

_RULES = "polarity"


@dataclass(frozen=True, slots=True)
class PolarityWords:
    """The word lists of `rules/polarity.toml` that the tests of a clause ask."""

    negation: frozenset[str]
    negating: frozenset[str]
    hedges: frozenset[str]
    conditions: frozenset[str]
    futures: frozenset[str]
    demands: frozenset[str]


def load_polarity(rules: Rulebook) -> PolarityWords:
    """Return the word lists for polarity and certainty."""
    names = ("negation", "negating-verbs", "hedges", "conditions", "futures", "demands")
    return PolarityWords(*(rules.words(_RULES, name).listed for name in names))


def polarity_of(tokens: Iterable[Token], head: int | None, words: PolarityWords) -> Polarity:
    """Return NEGATED where the predicate of the clause is denied an odd number of times."""
    count = sum(1 for _ in _negations(tuple(tokens), head, words))
    return Polarity.NEGATED if count % 2 else Polarity.AFFIRMED


def _negations(tokens: tuple[Token, ...], head: int | None, words: PolarityWords) -> Iterator[Token]:
    """Yield the words that deny the predicate: those on it or its object, and verbs whose complement did not happen."""
    for token in tokens:
        word = token.text.lower()
        if word in words.negation and (head is None or _hangs_on(token, head, tokens)):
            yield token
        elif token.lemma in words.negating and (head is None or token.index == head):
            if any(other.head == token.index and other.relation == "xcomp" for other in tokens):
                yield token


def _hangs_on(token: Token, head: int, tokens: tuple[Token, ...]) -> bool:
    """Tell whether a negative word reaches the predicate: directly, through its verb group, or through an argument."""
    by_index = {other.index: other for other in tokens}
    chain = {head} | {other.index for other in tokens if other.head == head and other.relation == "xcomp"}
    if token.head in chain or token.index in chain:
        return True
    governor = by_index.get(token.head)
    return (
        governor is not None and governor.head in chain and governor.relation in ("dobj", "nsubj", "nsubjpass", "attr")
    )


def certainty_of(tokens: Iterable[Token], words: PolarityWords) -> Certainty:
    """Return how firmly the clause is put, by its auxiliaries, adverbs and final mark."""
    listed = tuple(tokens)
    spoken = frozenset(token.text.lower() for token in listed)
    if listed and "?" in {token.text for token in listed[-2:]}:
        return Certainty.QUESTION
    for found, certainty in (
        (words.conditions, Certainty.CONDITIONAL),
        (words.hedges, Certainty.HEDGED),
        (words.demands, Certainty.DEMAND),
        (words.futures, Certainty.FUTURE),
    ):
        if spoken & found:
            return certainty
    return Certainty.FACT
