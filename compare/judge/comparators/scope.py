"""Observes how much of a thing is meant: all, most, half, some, none; two of the roads against the roads only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.binding import thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.residue import find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Extent:
    """A word of extent, what it stands for ("all", "half", "some", "none" …) and the noun that it bounds."""

    token: Token
    extent: str
    noun: str


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of the things of a plural do what a verb says to its goals: "part" (two of the roads) or "all" (only).

    Attributes:
        span: the words that bound them: "two of the roads", "roads only".
        noun, verb: class of the things, and lemma of what they do.
        goals: lemmas of the nouns and names that the verb leads to.
    """

    span: Span
    extent: str
    noun: str
    verb: str
    goals: frozenset[str]


def observe_scope(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield extents that both statements give to the same noun."""
    yield from _observe_extents(pair, rules)
    lefts, rights = find_reaches(pair.left, rules), find_reaches(pair.right, rules)
    for left in lefts:
        for right in rights:
            is_one = (left.noun, left.verb) == (right.noun, right.verb) and bool(left.goals & right.goals)
            if is_one and left.extent != right.extent:
                yield Observation(
                    Kind.SCOPE,
                    {"extents": "all-part", "overlap": "high", "given": "known" if pair.known else "found"},
                    claim_of_spans(pair.left_article, (left.span,), f"{left.extent} of the {left.noun}s"),
                    claim_of_spans(pair.right_article, (right.span,), f"{right.extent} of the {right.noun}s"),
                    f"one says it of all the {left.noun}s, the other of a part of them",
                )


def find_reaches(statement: Statement, rules: Rulebook) -> tuple[Reach, ...]:
    """Return the clauses that say of a part of things, or of the things only, that they do something to goals."""
    by_index = {token.index: token for token in statement.tokens}
    subjects = (t for t in statement.tokens if t.relation in _SUBJECTS and by_index.get(t.head) is not None)
    found = (_reach(subject, by_index[subject.head], statement, rules) for subject in subjects)
    return tuple(reach for reach in found if reach is not None)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _reach(subject: Token, verb: Token, statement: Statement, rules: Rulebook) -> Reach | None:
    """Return what a subject and its verb say of a part or of all, None where the words bound nothing."""
    parted = _part_of(subject, statement, rules)
    only = _only_of(subject, verb, statement, rules)
    noun = parted or only
    if noun is None or verb.part != "VERB":
        return None
    first, last = sorted((subject.span, noun.span))
    goals = _goals(verb, statement)
    extent = "part" if parted else "all"
    return Reach(
        Span(first.start, last.end), extent, thing_class((noun if parted else subject).lemma, rules), verb.lemma, goals
    )


def _part_of(subject: Token, statement: Statement, rules: Rulebook) -> Token | None:
    """Return the noun of a subject that is a part of it: half of the roads, two of these roads."""
    extents = rules.table("scope", "extents").entries
    is_part = subject.part == "NUM" or extents.get(subject.lemma) in ("half", "some")
    links = {t.index for t in statement.tokens if t.head == subject.index and t.lemma == "of"}
    noun = next((t for t in statement.tokens if t.head in links and t.part == "NOUN"), None)
    if not is_part or noun is None:
        return None
    is_definite = any(t.head == noun.index and t.relation in ("det", "poss") for t in statement.tokens)
    return noun if is_definite else None


def _only_of(subject: Token, verb: Token, statement: Statement, rules: Rulebook) -> Token | None:
    """Return the "only" that holds what the things of a bare plural do to the goals that are named."""
    extents = rules.table("scope", "extents").entries
    beside = [t for t in statement.tokens if t.head == subject.index]
    if subject.tag != "NNS" or any(t.part == "NUM" or t.lemma in extents for t in beside):
        return None
    links = {t.index for t in statement.tokens if t.head == verb.index and t.relation == "prep"}
    only = rules.words("scope", "only").listed
    return next((t for t in statement.tokens if t.lemma in only and t.head in links | {verb.index}), None)


def _goals(verb: Token, statement: Statement) -> frozenset[str]:
    """Return the lemmas of the objects of a verb, straight or behind a preposition, and of what is joined to them."""
    under = {verb.index}
    for token in statement.tokens:
        if token.index > verb.index and token.head in under and token.relation in _GOALS:
            under.add(token.index)
    return frozenset(t.lemma for t in statement.tokens if t.index in under and t.part in ("NOUN", "PROPN"))


_GOALS = frozenset({"dobj", "prep", "pobj", "conj"})


def _observe_extents(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    left, right = find_extents(pair.left, rules), find_extents(pair.right, rules)
    if not left or not right:
        return
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    for one in left:
        for other in right:
            if one.noun == other.noun and one.extent != other.extent:
                yield Observation(
                    Kind.SCOPE,
                    {
                        "extents": "-".join(sorted((one.extent, other.extent))),
                        "overlap": "high" if residue.coverage >= rules.weight("scope", "same-claim") else "low",
                        "given": "known" if pair.known else "found",
                    },
                    _claim(pair.left_article, one),
                    _claim(pair.right_article, other),
                    f"{one.extent} against {other.extent} of the {one.noun}s",
                )


def _claim(article: Article, extent: Extent) -> Claim:
    return claim_of_spans(article, (Span(extent.token.span.start, extent.token.span.end),), extent.extent)


def find_extents(statement: Statement, rules: Rulebook) -> tuple[Extent, ...]:
    """Return the words of extent in a statement that bound a noun: "half of the roads", "all corridors"."""
    extents = rules.table("scope", "extents").entries
    by_index = {token.index: token for token in statement.tokens}
    found: list[Extent] = []
    for place, token in enumerate(statement.tokens):
        if token.lemma in extents:
            noun = _bounded_noun(place, token, statement, by_index)
            if noun:
                found.append(Extent(token, str(extents[token.lemma]), noun))
    return tuple(found)


def _bounded_noun(place: int, token: Token, statement: Statement, by_index: dict[int, Token]) -> str:
    """Return the noun that a word of extent bounds: its head, or the noun after "of"."""
    following = statement.tokens[place + 1 : place + 6]
    if following and following[0].lemma == "of":
        return next((t.lemma for t in following[1:] if t.part in {"NOUN", "PROPN"}), "")
    head = by_index.get(token.head)
    if head is not None and head.part in {"NOUN", "PROPN"} and head is not token:
        return head.lemma
    return ""
