"""Tells whether a clause affirms or denies its predicate, and how firmly.

A negative word counts where it reaches the predicate: on the verb, on a verb that carries it ("failed to sign"), or on
the subject or object ("no one signed"). Two of them cancel out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from compare.model.grammar import Certainty, Firmness, Polarity, Quote, Token
from compare.rulebook.book import Rulebook

_RULES = "polarity"
_CARRIERS = frozenset({"xcomp", "acomp", "attr", "oprd", "pcomp"})
_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "expl", "npadvmod", "pobj", "dative"})
_ON_VERBS = ("neg", "det", "advmod", "preconj", "cc", "prep")
_BY_FIRMNESS = MappingProxyType(
    {
        Firmness.HOPED: Certainty.HEDGED,
        Firmness.PROMISED: Certainty.FUTURE,
        Firmness.DEMANDED: Certainty.DEMAND,
        Firmness.ASKED: Certainty.QUESTION,
    }
)


@dataclass(frozen=True, slots=True)
class PolarityWords:
    """The word lists of `rules/polarity.toml` that the tests of a clause ask."""

    negation: frozenset[str]
    negating: frozenset[str]
    harmless: frozenset[str]
    hedges: frozenset[str]
    conditions: frozenset[str]
    futures: frozenset[str]
    demands: frozenset[str]


@dataclass(frozen=True, slots=True)
class Predication:
    """A clause as polarity and certainty are read from it.

    `head` is the token that its words hang on, None where no grammar says so; then every word of a list counts.
    """

    tokens: Sequence[Token]
    head: int | None
    quote: Quote | None


def load_polarity(rules: Rulebook, language: str) -> PolarityWords:
    """Return the word lists of `language` for polarity and certainty; empty ones where it has none."""
    names = ("negation", "negating-verbs", "harmless-after-negation", "hedges", "conditions", "futures", "demands")
    lists = {rule.id: rule.listed for rule in rules.file(_RULES).words}
    return PolarityWords(*(lists.get(f"{language}-{name}", frozenset()) for name in names))


def polarity_of(clause: Predication, words: PolarityWords) -> Polarity:
    """Return NEGATED where the predicate of the clause is denied an odd number of times."""
    count = sum(1 for _ in _negations(clause, words))
    if clause.quote is not None and clause.quote.firmness is Firmness.DENIED and clause.quote.kind == "indirect":
        count += 1
    return Polarity.NEGATED if count % 2 else Polarity.AFFIRMED


def _negations(clause: Predication, words: PolarityWords) -> Iterator[Token]:
    """Yield the words that deny the predicate, and the verbs whose complement did not happen."""
    reached = _reached(clause)
    for position, token in enumerate(clause.tokens):
        if token.text.lower() in words.negation:
            following = clause.tokens[position + 1].text.lower() if position + 1 < len(clause.tokens) else ""
            if following not in words.harmless and (clause.head is None or _reaches(token, reached)):
                yield token
        elif token.lemma in words.negating and (clause.head is None or _denies_infinitive(token, clause, reached)):
            yield token


def _denies_infinitive(token: Token, clause: Predication, reached: dict[int, Token]) -> bool:
    """Tell whether a verb such as "fail" carries the predicate as its infinitive."""
    carries = any(other.head == token.index and other.relation == "xcomp" for other in clause.tokens)
    return carries and token.index in reached


def _reached(clause: Predication) -> dict[int, Token]:
    """Return the verbs of the predicate and their arguments by position: what a negative word must hang on."""
    verbs = {clause.head}
    reached: dict[int, Token] = {}
    for token in clause.tokens:
        if token.index == clause.head or (token.head in verbs and token.relation in _CARRIERS):
            verbs.add(token.index)
            reached[token.index] = token
    for token in clause.tokens:
        if token.head in verbs and token.relation in _ARGUMENTS:
            reached.setdefault(token.index, token)
    return reached


def _reaches(token: Token, reached: dict[int, Token]) -> bool:
    if token.index in reached:
        return True
    governor = reached.get(token.head)
    if governor is None:
        return False
    # On an argument only a determiner denies the whole ("no envoy signed"); a phrase denies its noun ("without a hat").
    return token.relation in (("det", "neg", "preconj") if governor.relation in _ARGUMENTS else _ON_VERBS)


def certainty_of(clause: Predication, words: PolarityWords) -> Certainty:
    """Return how firmly the clause is put: by its final mark, its auxiliaries and adverbs, else the reporting verb."""
    if clause.tokens and "?" in {token.text for token in clause.tokens[-2:]}:
        return Certainty.QUESTION
    spoken = {token.text.lower() for token in clause.tokens if _bears_on(token, clause)}
    for listed, certainty in (
        (words.conditions, Certainty.CONDITIONAL),
        (words.hedges, Certainty.HEDGED),
        (words.demands, Certainty.DEMAND),
        (words.futures, Certainty.FUTURE),
    ):
        if spoken & listed:
            return certainty
    if "would" in spoken:
        return Certainty.CONDITIONAL if clause.quote is None else Certainty.FUTURE
    if _is_order(clause):
        return Certainty.DEMAND
    if clause.quote is None or _is_aside(clause):
        return Certainty.FACT
    return _BY_FIRMNESS.get(clause.quote.firmness, Certainty.FACT)


def _is_aside(clause: Predication) -> bool:
    """Tell whether the clause only describes a noun of what is said, so that it is not what is hoped or demanded."""
    return any(token.index == clause.head and token.relation in ("relcl", "acl") for token in clause.tokens)


def _bears_on(token: Token, clause: Predication) -> bool:
    """Tell whether the word says something of the whole clause: it hangs on the predicate, or opens a condition."""
    if clause.head is None or token.head == clause.head or token.index == clause.head:
        return token.tag != "NNP"
    return token.relation in ("mark", "aux") and token.tag != "NNP"


def _is_order(clause: Predication) -> bool:
    """Tell whether the clause is an imperative: a bare verb form that nothing acts in."""
    return any(
        token.index == clause.head
        and token.tag == "VB"
        and token.relation == "ROOT"
        and not any(
            other.head == clause.head and other.relation in ("nsubj", "nsubjpass", "aux", "expl")
            for other in clause.tokens
            if other.lemma not in ("do", "not")
        )
        for token in clause.tokens
    )
