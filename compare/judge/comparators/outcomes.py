"""Observes two outcomes of which only one can be: bail refused and granted, nobody hurt and one hurt.

The outcomes stand in `rules/outcomes.toml`, each question with its answers. What may follow one upon the other is left
alone unless the later report goes back, for news move on: who lay in hospital may be dead in the evening.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from compare.judge.frame.occasions import later_side
from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, Act, Participant, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.expressions import find_expressions, words_said
from compare.judge.reading.heads import with_heads
from compare.judge.reading.negation import find_negations
from compare.judge.reading.tense import is_denied_so_far, is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.rulebook.book import Rulebook

_SETTINGS = ("kind", "of", "about", "then", "beside")
# In an expression these are what it says, not a denial of it.
_NEGATORS = frozenset(
    {
        "no",
        "not",
        "never",
        "nobody",
        "none",
        "nothing",
        "without",
        "neither",
        "refuse",
        "deny",
        "fail",
        "reject",
        "decline",
    }
)
_LIMITS = frozenset({"of", "on", "to", "from", "against"})
# A word of an outcome stands no deeper below its verb in news.
_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Question:
    """What can have one outcome only.

    Attributes:
        name: id of its table.
        kind: kind of difference between two answers.
        of: nouns of which a statement must have one to answer it; empty where none is needed.
        about: "whom" where it is asked of the one to whom it happens, "one" where it must be certain that both are of
            one, "any" where it is asked of all whom the clause names, "none" where it is not of one: nobody was hurt.
        follows: pairs of answers of which the second may come after the first.
        beside: pairs of answers that can be true together.
        answers: each with its expressions.
    """

    name: str
    kind: Kind
    of: frozenset[str]
    about: str
    follows: frozenset[tuple[str, str]]
    beside: frozenset[frozenset[str]]
    answers: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer that a statement gives, with the names and things of which it gives it.

    Attributes:
        names, things: keys of names, and lemmas of the single things that "the" or an owner marks as known, or that the
            answer is a part of.
        limits: for each preposition under the verb the lemmas behind it: cleared of fraud.
    """

    answer: str
    span: Span
    names: frozenset[str]
    things: frozenset[str]
    limits: Mapping[str, frozenset[str]]


def observe_outcomes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each question to which the two statements give answers that exclude each other."""
    if not can_be_held(pair) or _may_have_come(pair, rules):
        return
    lefts, rights = (outcomes(statement, article, rules) for statement, article in pair.sides)
    for question in questions(rules):
        left, right = lefts.get(question.name), rights.get(question.name)
        if left is None or right is None or left.answer == right.answer:
            continue
        if frozenset((left.answer, right.answer)) not in question.beside:
            yield _observation(pair, question, (left, right), rules)


def _may_have_come(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the earlier report denies something for the time being: it "has not paid", and then it paid."""
    later = later_side(pair)
    if later not in ("left", "right"):
        return False
    statement, article = pair.sides[1 if later == "left" else 0]
    denied = find_negations(statement, article.language, rules)
    return any(is_denied_so_far(negation.scope, statement, article, rules) for negation in denied)


def _observation(pair: Pair, question: Question, told: tuple[Outcome, Outcome], rules: Rulebook) -> Observation:
    left, right = told
    return Observation(
        question.kind,
        {
            "form": "outcome",
            "question": question.name,
            "asked": question.about,
            "about": _about(left, right, question),
            "limits": "apart" if _are_limited_apart(left, right) else "same",
            "stage": _stage(question, left.answer, right.answer, later_side(pair)),
            "occasion": occasion_of(pair, rules),
        },
        claim_of_spans(pair.left_article, (left.span,), left.answer),
        claim_of_spans(pair.right_article, (right.span,), right.answer),
        "two outcomes of which only one can be",
    )


def _about(left: Outcome, right: Outcome, question: Question) -> str:
    """Return "same" where both are told of one name or thing, "apart" of two, "open" where that cannot be told."""
    if question.about == "none" or left.names & right.names or left.things & right.things:
        return "same"
    if question.about == "one" or (left.names and right.names) or (left.things and right.things):
        return "apart"
    return "open"


def _are_limited_apart(left: Outcome, right: Outcome) -> bool:
    """Tell whether the same preposition leads to two different things: cleared of theft, convicted of fraud."""
    shared = sorted(set(left.limits) & set(right.limits))
    return any(left.limits[link].isdisjoint(right.limits[link]) for link in shared)


def _stage(question: Question, left: str, right: str, later: str) -> str:
    """Return "on" where the one may have followed upon the other, "back" where it has not, "one" else."""
    ways = {side for side, way in (("right", (left, right)), ("left", (right, left))) if way in question.follows}
    if not ways:
        return "one"
    return "back" if later in {"left", "right"} - ways else "on"


@lru_cache(maxsize=4)
def questions(rules: Rulebook) -> tuple[Question, ...]:
    """Return the questions of `rules/outcomes.toml`."""
    return tuple(_question(table.id, table.entries) for table in rules.file("outcomes").table)


def _question(name: str, entries: Mapping[str, object]) -> Question:
    listed = {key: tuple(map(str, value)) for key, value in entries.items() if isinstance(value, list | tuple)}
    pairs = {key: [(one, other) for one, _, other in (p.partition(" ") for p in listed.get(key, ()))] for key in _WAYS}
    return Question(
        name,
        Kind(str(entries["kind"])),
        frozenset(listed.get("of", ())),
        str(entries["about"]),
        frozenset(pairs["then"]),
        frozenset(frozenset(pair) for pair in pairs["beside"]),
        tuple((a, tuple(tuple(w.split()) for w in words)) for a, words in listed.items() if a not in _SETTINGS),
    )


_WAYS = ("then", "beside")


# A statement is in many pairs of its group.
@lru_cache(maxsize=1 << 12)
def outcomes(statement: Statement, article: Article, rules: Rulebook) -> Mapping[str, Outcome]:
    """Return the answer that a statement gives to each question, by the question's name.

    A statement that gives two answers to a question tells of two things, or of one in its course: it gives none.
    """
    said = words_said(statement.tokens)
    found = {question.name: _outcome(statement, article, question, said, rules) for question in questions(rules)}
    return MappingProxyType({name: one for name, one in found.items() if one is not None})


def _outcome(
    statement: Statement, article: Article, question: Question, said: Mapping[str, Sequence[int]], rules: Rulebook
) -> Outcome | None:
    tokens = statement.tokens
    if question.of and not any(token.lemma in question.of for token in tokens):
        return None
    matches = [(answer, m) for answer, listed in question.answers for m in find_expressions(tokens, listed, said)]
    if not matches:
        return None
    kept = [(answer, words) for answer, words in matches if not _is_within(answer, words, matches)]
    if len({answer for answer, _ in kept}) != 1:
        return None
    denied = denied_verbs(statement, article.language, rules)
    held = (words for _, words in kept if _is_told(words, denied, statement, rules))
    words = next(held, None)
    return None if words is None else _read(kept[0][0], words, statement, question, rules)


def answered(statement: Statement, article: Article, rules: Rulebook) -> tuple[frozenset[str], frozenset[str]]:
    """Return the answers that a statement gives, each with its question, and those that they exclude."""
    given = outcomes(statement, article, rules)
    told: set[str] = set()
    excluded: set[str] = set()
    for question in questions(rules):
        if question.name in given:
            answer = given[question.name].answer
            others = (other for other, _ in question.answers if other != answer)
            told.add(f"{question.name} {answer}")
            excluded.update(
                f"{question.name} {other}" for other in others if frozenset((answer, other)) not in question.beside
            )
    return frozenset(told), frozenset(excluded)


def _is_within(answer: str, words: Sequence[Token], matches: Sequence[tuple[str, tuple[Token, ...]]]) -> bool:
    """Tell whether the words are part of a longer expression of another answer: "hurt" in "nobody was hurt"."""
    own = {token.index for token in words}
    longer = (m for other, m in matches if other != answer and own & _indexes(m))
    return any(len(m) > len(words) or (len(m) == len(words) and _negates(m) and not _negates(words)) for m in longer)


def _negates(words: Sequence[Token]) -> bool:
    return any(word.lemma in _NEGATORS for word in words)


def _indexes(words: Sequence[Token]) -> set[int]:
    return {token.index for token in words}


def _is_told(words: Sequence[Token], denied: frozenset[int], statement: Statement, rules: Rulebook) -> bool:
    """Tell whether an outcome is told as a fact: neither denied, but by a word of its own, nor possible or to come."""
    by_index = {token.index: token for token in statement.tokens}
    verb = _governing(words[0], by_index)
    heads = [words[0], verb] if verb is not None else [words[0]]
    if not _negates(words) and any(word.index in denied for word in (*words, *heads)):
        return False
    modal = any(t.tag == "MD" and t.head in {h.index for h in heads} for t in statement.tokens)
    ahead = any(is_to_come(head, statement, rules) for head in heads)
    return not modal and not ahead and not _is_conditional(heads, statement)


def _is_conditional(heads: Sequence[Token], statement: Statement) -> bool:
    marked = {t.head for t in statement.tokens if t.relation == "mark" and t.lemma in ("if", "whether", "unless")}
    return any(head.index in marked for head in heads)


def _governing(word: Token, by_index: Mapping[int, Token]) -> Token | None:
    """Return the verb of the clause of a word, or the word itself."""
    above = islice(with_heads(word, by_index), _CLIMB)
    return next((t for t in above if t.part in ("VERB", "AUX") and t.relation not in ("aux", "auxpass")), None)


def _read(answer: str, words: Sequence[Token], statement: Statement, question: Question, rules: Rulebook) -> Outcome:
    by_index = {token.index: token for token in statement.tokens}
    verb = _governing(words[0], by_index)
    act = next((act for act in find_acts(statement, rules) if verb is not None and act.verb.index == verb.index), None)
    parts = () if act is None else _concerned(act, words, question)
    things = frozenset(p.head.lemma for p in parts if _is_known(p.head, statement))
    limits = _limits(words, verb, statement, by_index)
    span = hull(word.span for word in words)
    names = frozenset(part.key for part in parts if part.is_name)
    return Outcome(answer, span, names, things | limits.get("of", frozenset()), limits)


def _concerned(act: Act, words: Sequence[Token], question: Question) -> tuple[Participant, ...]:
    """Return those of whom an outcome is told: to whom it is done, or, where there is no such, who does it."""
    own = _indexes(words)
    parts = tuple(part for part in act.participants if part.head.index not in own)
    if question.about == "any":
        return parts
    goals = tuple(part for part in parts if part.role == GOAL)
    return goals or tuple(part for part in parts if part.role == DOER)


def _is_known(noun: Token, statement: Statement) -> bool:
    """Tell whether a noun is of one thing that is known: the driver, her house."""
    marks = [t for t in statement.tokens if t.head == noun.index and t.relation in ("det", "poss")]
    is_single = noun.part == "NOUN" and noun.tag == "NN"
    return is_single and any(t.relation == "poss" or t.lemma in ("the", "this", "that") for t in marks)


def _limits(
    words: Sequence[Token], verb: Token | None, statement: Statement, by_index: Mapping[int, Token]
) -> Mapping[str, frozenset[str]]:
    heads = _indexes(words) | ({verb.index} if verb is not None else set())
    found: dict[str, frozenset[str]] = {}
    for token in statement.tokens:
        link = by_index.get(token.head)
        is_led = link is not None and token.relation in ("pobj", "pcomp") and link.head in heads
        if is_led and link is not None and link.lemma in _LIMITS and token.index not in heads:
            found[link.lemma] = found.get(link.lemma, frozenset()) | {token.lemma}
    return MappingProxyType(found)
