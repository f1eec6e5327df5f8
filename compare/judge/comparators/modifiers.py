"""Observes that one thing is told to be of two materials, colours or sorts: "a plastic bottle", "a glass bottle".

That it is one thing is told by the act that it has the same part in, or, where the acts are told otherwise, by both
articles having only one thing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.comparators.classes import family_of
from compare.judge.frame.sameness import can_be_held, occasion_of, rest_of
from compare.judge.observation import Context, Observation, Pair
from compare.judge.reading.acts import DOER, Act, Participant
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.factual import factual_acts
from compare.judge.reading.families import member_by_word
from compare.judge.reading.phrases import before
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.rulebook.book import Rulebook

MATERIALS = "materials"
_FAMILIES = (MATERIALS, "colours")
# A painted or made word stands so close before its thing; two of one family there are of one thing, or of two.
_WINDOW = 5
# What an article names so often is a thing of its story.
_OFTEN = 2


@dataclass(frozen=True, slots=True)
class Made:
    """A thing with what it is said to be made of or painted in."""

    noun: Token
    family: str
    member: str
    span: Span


def observe_modifiers(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the two materials, colours or sorts that either side gives one thing."""
    if not can_be_held(pair):
        return
    for left in find_made(pair.left, rules):
        for right in find_made(pair.right, rules):
            is_one_kind = (left.noun.lemma, left.family) == (right.noun.lemma, right.family)
            if is_one_kind and left.member != right.member:
                yield _of_modifiers(pair, left, right, rules)
    if not pair.known:
        yield from _sorts(pair, rules)


def _of_modifiers(pair: Pair, left: Made, right: Made, rules: Rulebook) -> Observation:
    is_told = _tells(pair, 0, right, rules) or _tells(pair, 1, left, rules)
    facts = {
        "form": "modifier",
        "family": left.family,
        "thing": _sameness(pair, left, right, rules),
        "told": "both" if is_told else "one",
        "occasion": occasion_of(pair, rules),
        "rest": rest_of(pair, (left.span,), (right.span,), rules),
        "given": "known" if pair.known else "found",
    }
    return Observation(
        Kind.EVENT,
        facts,
        claim_of_spans(pair.left_article, (left.span,), left.member),
        claim_of_spans(pair.right_article, (right.span,), right.member),
        f"one {left.noun.lemma} is told in two ways",
    )


def _sameness(pair: Pair, left: Made, right: Made, rules: Rulebook) -> str:
    """Return "act" where one act tells that two things are one, "sole" where either article has only one, else ""."""
    if any(True for _ in _one_act(pair, left.noun, right.noun, rules)):
        return "act"
    contexts = (_things(context, rules) for context in pair.contexts)
    return "sole" if all(left.noun.lemma in things for things in contexts) else ""


# A statement is in many pairs of its group.
@lru_cache(maxsize=1 << 12)
def find_made(statement: Statement, rules: Rulebook) -> tuple[Made, ...]:
    """Return the single things of a statement with their materials and colours, where a thing has one of a family."""
    return tuple(
        made
        for at, token in enumerate(statement.tokens)
        if token.tag == "NN" and token.lemma not in rules.words("traits", "called-after-colour").listed
        for family in _FAMILIES
        for made in _made(statement, at, family, rules)
    )


def _made(statement: Statement, at: int, family: str, rules: Rulebook) -> Iterator[Made]:
    noun, ahead = statement.tokens[at], before(statement, at).words
    members = member_by_word("traits", family, rules)
    found = [t for t in ahead if t.text in members and t.head == noun.index]
    near = {members[t.text.lower()] for t in statement.tokens[max(0, at - _WINDOW) : at] if t.text.lower() in members}
    is_several = any(t.text.lower() in rules.words("traits", "of-several").listed for t in ahead)
    if len(found) == 1 and len(near) == 1 and not is_several:
        yield Made(noun, family, near.pop(), hull((found[0].span, noun.span)))


def _tells(pair: Pair, side: int, made: Made, rules: Rulebook) -> bool:
    """Tell whether an article has the thing, anywhere, as the other has it."""
    members = member_by_word("traits", made.family, rules)
    return any(
        token.lemma == made.noun.lemma and _has(statement, at, made.member, members)
        for statement in pair.told_by(side)
        for at, token in enumerate(statement.tokens)
    )


def _has(statement: Statement, at: int, member: str, members: Mapping[str, str]) -> bool:
    near = statement.tokens[max(0, at - _WINDOW) : at]
    return any(members.get(token.text.lower()) == member for token in near)


# An article is held against many others.
@lru_cache(maxsize=1 << 8)
def _things(context: Context, rules: Rulebook) -> frozenset[str]:
    """Return the nouns of which an article has one thing that it names more than once."""
    several = rules.words("traits", "of-several").listed
    counted: dict[str, int] = {}
    many: set[str] = set()
    for statement in (s for s in context.statements if not s.parent):
        for at, token in enumerate(statement.tokens):
            if token.part == "NOUN":
                counted[token.lemma] = counted.get(token.lemma, 0) + 1
                ahead = before(statement, at).words
                if token.tag == "NNS" or any(t.text.lower() in several for t in ahead):
                    many.add(token.lemma)
    return frozenset(noun for noun, times in counted.items() if times >= _OFTEN and noun not in many)


def _one_act(pair: Pair, left: Token, right: Token, rules: Rulebook) -> Iterator[tuple[Act, Act]]:
    """Yield the acts of either side that may be one and have the two nouns in the same part."""
    for one in factual_acts(pair.left, rules):
        for other in factual_acts(pair.right, rules):
            if one.predicate != other.predicate or one.is_negated or other.is_negated:
                continue
            roles = {p.role for p in one.participants if p.head == left}
            if roles & {p.role for p in other.participants if p.head == right} and _may_be_one(one, other, rules):
                yield one, other


def _may_be_one(one: Act, other: Act, rules: Rulebook) -> bool:
    """Tell whether two acts can have one doer, and neither is done to the doer of the other."""
    lefts, rights = ([p for p in act.participants if p.role == DOER] for act in (one, other))
    for act, doers in ((one, rights), (other, lefts)):
        if {doer.key for doer in doers} & {part.key for part in act.participants if part.role != DOER}:
            return False
    return not lefts or not rights or any(_alike(a, b, rules) for a in lefts for b in rights)


def _alike(one: Participant, other: Participant, rules: Rulebook) -> bool:
    genders = member_by_word("traits", "gender-words", rules)
    told = {genders[p.head.lemma] for p in (one, other) if p.head.lemma in genders}
    anybody = rules.words("traits", "any-doer").listed
    is_anybody = one.head.lemma in anybody and other.head.lemma in anybody
    return one.key == other.key or (is_anybody and len(told) <= 1)


def _sorts(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two sorts of thing in the same part of what may be one act, with something else in it the same."""
    families = rules.words("traits", "kinds-in-one-act").listed
    for left, right in _sort_candidates(pair, rules):
        family = family_of(left.head.lemma, right.head.lemma, rules)
        if family not in families:
            continue
        for one, other in _one_act(pair, left.head, right.head, rules):
            ours, theirs = ({(p.role, p.key) for p in act.others(x)} for act, x in ((one, left), (other, right)))
            is_shared = any(role != DOER and (role, key) in theirs for role, key in ours)
            facts = {
                "form": "modifier",
                "thing": "act" if is_shared else "",
                "told": "both" if _names(pair, 0, right.head) or _names(pair, 1, left.head) else "one",
                "occasion": occasion_of(pair, rules),
                "given": "found",
            }
            yield Observation(
                Kind.EVENT,
                facts,
                claim_of_spans(pair.left_article, (left.span,), left.head.lemma),
                claim_of_spans(pair.right_article, (right.span,), right.head.lemma),
                f"what is a {left.head.lemma} is no {right.head.lemma}",
            )
            return


def _sort_candidates(pair: Pair, rules: Rulebook) -> Iterator[tuple[Participant, Participant]]:
    lefts, rights = ([p for act in factual_acts(s, rules) for p in act.participants] for s, _ in pair.sides)
    for left in lefts:
        for right in rights:
            if left.role == right.role and left.head.tag == right.head.tag == "NN":
                yield left, right


def _names(pair: Pair, side: int, noun: Token) -> bool:
    """Tell whether an article has a sort of thing anywhere."""
    return any(token.lemma == noun.lemma for statement in pair.told_by(side) for token in statement.tokens)
