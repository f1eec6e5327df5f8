"""Observes that one and the same person or ship is said to be two things of which nobody is both.

Who a name is, the only suspect, the student of 19: a bearer is one on both sides only where the words say so. What else
the two statements tell matters little, for what somebody is does not change from sentence to sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Claim, Context, Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, find_acts
from compare.judge.reading.bearers import (
    AGED,
    BASE,
    FLAG,
    GENDER,
    HOME,
    NATION,
    OFFICE,
    RANK,
    SOLE,
    WORK,
    Trait,
    are_exclusive_works,
    find_firm_bases,
    find_traits,
    work_in,
    works_beside,
)
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.far_apart import are_all_far_apart, ties_to
from compare.judge.reading.origins import are_exclusive_countries, demonyms_in
from compare.judge.reading.phrases import before
from compare.judge.reading.ranks import are_exclusive_ranks
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Place, Relation, relate
from compare.rulebook.book import Rulebook

# A country that an article names so often may be where its people live.
_AT_HOME = 3
_ONE_BIRTHDAY = 1
# What stands at a name as a title holds however the sentence is put: "the votes must be counted", said Col. Brandt.
_BEFORE_NAMES = frozenset({RANK, OFFICE, FLAG, BASE, HOME})
_PLACED = frozenset({BASE, HOME})


def observe_traits(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield what two statements say that one bearer is, where nobody is both."""
    is_held = can_be_held(pair)
    seen = set[tuple[str, str]]()
    lefts, rights = (told_of(s, c, rules) for s, c in zip((pair.left, pair.right), pair.contexts, strict=True))
    for left in lefts:
        for right in rights:
            is_fresh = (left.sort, left.bearer) not in seen and (is_held or left.sort in _BEFORE_NAMES)
            if is_fresh and _is_of_one(pair, left, right, rules) and are_exclusive(left, right, rules):
                seen.add((left.sort, left.bearer))
                yield _observation(pair, left, right, rules)
    if pair.known and is_held:
        yield from _doers(pair, rules)


def told_of(statement: Statement, context: Context, rules: Rulebook) -> tuple[Trait, ...]:
    """Return what a statement says that its bearers are, those too whom its article names just before."""
    return (*find_traits(statement, rules), *find_firm_bases(statement, context, rules))


def _observation(pair: Pair, left: Trait, right: Trait, rules: Rulebook) -> Observation:
    facts = {
        "form": "trait",
        "trait": left.sort,
        "known-by": left.known_by,
        "told": "both" if _tells_both(pair, left, right, rules) else "one",
        "moved": "yes" if left.sort == RANK and may_have_risen(pair, rules) else "no",
        "given": "known" if pair.known else "found",
        "by": "from" if left.is_from != right.is_from else "like",
    }
    return Observation(
        _KINDS.get(left.sort, Kind.ROLE), facts, _claim(pair, left, 0), _claim(pair, right, 1), _REASONS[left.sort]
    )


_KINDS: Mapping[str, Kind] = {FLAG: Kind.NAME, BASE: Kind.PLACE, HOME: Kind.PLACE}
_REASONS: Mapping[str, str] = {
    RANK: "one person is given two ranks",
    OFFICE: "one person's office is told to be of two countries",
    NATION: "one person is told to be of two nations",
    FLAG: "one ship is told to sail under two flags",
    WORK: "one person is given two occupations",
    GENDER: "one person is told to be a man and a woman",
    BASE: "one bearer is told to be based in two places",
    HOME: "one person is told to live in two places",
}


def _claim(pair: Pair, trait: Trait, side: int) -> Claim:
    return claim_of_spans(pair.sides[side][1], (trait.span,), trait.value)


def are_exclusive(one: Trait, other: Trait, rules: Rulebook) -> bool:
    """Tell whether nobody is what two traits of one sort say."""
    if one.sort == RANK:
        return are_exclusive_ranks(one.value, other.value, rules)
    if one.sort in (OFFICE, NATION, FLAG):
        return are_exclusive_countries(one.value, other.value, rules)
    if one.sort == WORK:
        return are_exclusive_works(one.value, other.value, rules)
    if one.sort in _PLACED:
        return are_all_far_apart(one.places, other.places, rules)
    return one.value != other.value


def _is_of_one(pair: Pair, left: Trait, right: Trait, rules: Rulebook) -> bool:
    """Tell whether two traits are of one sort and of one bearer."""
    if (left.sort, left.bearer, left.known_by) != (right.sort, right.bearer, right.known_by):
        return False
    if left.age is not None and right.age is not None:
        if abs(left.age - right.age) > _ONE_BIRTHDAY:
            return False
    elif left.known_by == SOLE and left.bearer in rules.words("traits", "told-by-age").listed:
        return False
    sides = ((left, pair.left, pair.contexts[0]), (right, pair.right, pair.contexts[1]))
    if left.known_by == AGED and _are_from_apart(pair):
        return False
    if left.known_by == SOLE and any(_has_several(context, s, t.bearer, rules) for t, s, context in sides):
        return False
    return not any(t.is_from and _is_home(context, s, t.value) for t, s, context in sides)


def _are_from_apart(pair: Pair) -> bool:
    """Tell whether the places behind "from" exclude each other: a student from Lyon, a student from Milan."""
    left, right = _homes(pair.left), _homes(pair.right)
    return bool(left and right) and all(relate(a, b) is Relation.APART for a in left for b in right)


def _homes(statement: Statement) -> list[Place]:
    """Return the places that stand behind "from" in a statement."""
    starts = {token.span.end + 1 for token in statement.tokens if token.lemma == "from"}
    return [m.value for m in statement.mentions if isinstance(m.value, Place) and m.span.start in starts]


def _has_several(context: Context, statement: Statement, bearer: str, rules: Rulebook) -> bool:
    """Tell whether an article speaks of several whom one noun could stand for."""
    return bearer in _several_in(context, rules) or bearer in _several_of((statement,), rules)


# An article is held against many others.
@lru_cache(maxsize=1 << 8)
def _several_in(context: Context, rules: Rulebook) -> frozenset[str]:
    return _several_of(context.statements, rules)


def _several_of(statements: tuple[Statement, ...], rules: Rulebook) -> frozenset[str]:
    soles = rules.table("traits", "sole-bearers").entries
    several = rules.words("traits", "of-several").listed
    found: set[str] = set()
    for statement in statements:
        for at, token in enumerate(statement.tokens):
            if token.lemma in soles and token.part in ("NOUN", "PROPN"):
                ahead = before(statement, at).words
                if token.tag == "NNS" or any(word.text.lower() in several for word in ahead[-3:]):
                    found.add(str(soles[token.lemma]))
    return frozenset(found)


def _is_home(context: Context, statement: Statement, code: str) -> bool:
    """Tell whether an article speaks of one country most of all, so that "from" it may say where somebody lives."""
    counted = _countries(context) if context.statements else Counter(_codes(statement))
    return counted[code] >= _AT_HOME and counted[code] == max(counted.values())


@lru_cache(maxsize=1 << 8)
def _countries(context: Context) -> Counter[str]:
    return Counter(code for statement in context.statements if not statement.parent for code in _codes(statement))


def _codes(statement: Statement) -> Iterator[str]:
    for mention in statement.mentions:
        if isinstance(mention.value, Place):
            keys = (mention.value.key, *map(str, mention.value.within))
            yield from {key.removeprefix("country:") for key in keys if key.startswith("country:")}


def _tells_both(pair: Pair, left: Trait, right: Trait, rules: Rulebook) -> bool:
    """Tell whether an article says of the bearer, anywhere, what the other says too: it has grounds for both."""
    sides = ((0, right), (1, left))
    return any(
        _tells(pair, side, trait, rules)
        or _tells_birth(pair, side, trait, rules)
        or _tells_work(pair, side, trait, rules)
        or _tells_place(pair, side, trait, rules)
        for side, trait in sides
    )


def _tells_work(pair: Pair, side: int, trait: Trait, rules: Rulebook) -> bool:
    """Tell whether an article has the other's occupation beside the name at all: a nurse and volunteer firefighter."""
    if trait.sort != WORK:
        return False
    return any(trait.value in works_beside(statement, trait.bearer, rules) for statement in pair.told_by(side))


def _tells_place(pair: Pair, side: int, trait: Trait, rules: Rulebook) -> bool:
    """Tell whether an article ties anybody to where the other's bearer is based or lives: he may have moved."""
    if trait.sort not in _PLACED:
        return False
    own = {s: [t.span for t in find_traits(s, rules) if t.sort == trait.sort] for s in pair.told_by(side)}
    return any(ties_to(statement, trait.places, spans, rules) for statement, spans in own.items())


def _tells_birth(pair: Pair, side: int, trait: Trait, rules: Rulebook) -> bool:
    """Tell whether an article speaks anywhere of birth in the other's country, or of roots there."""
    if trait.sort != NATION:
        return False
    return any(trait.value in _origins_told(statement, rules) for statement in pair.told_by(side))


@lru_cache(maxsize=1 << 12)
def _origins_told(statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return the codes of the countries that a statement names together with birth or descent."""
    told = rules.words("traits", "otherwise-of").listed
    if not any(token.text.lower() in told for token in statement.tokens):
        return frozenset()
    return frozenset((*_codes(statement), *(code for _, _, code in demonyms_in(statement.tokens, rules))))


def _tells(pair: Pair, side: int, trait: Trait, rules: Rulebook) -> bool:
    return any(
        (found.sort, found.bearer, found.value) == (trait.sort, trait.bearer, trait.value)
        for statement in pair.told_by(side)
        for found in find_traits(statement, rules)
    )


def may_have_risen(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether a promotion may lie between two reports: one speaks of it, or so many days lie between them."""
    cue = rules.words("traits", "promotions").regex
    if any(cue.search(article.text) for _, article in pair.sides):
        return True
    left, right = pair.left_article.published, pair.right_article.published
    longest = rules.weight("traits", "days-to-a-promotion")
    return left is not None and right is not None and abs((left - right).days) > longest


def _doers(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the occupations of those who did something to the same person, in two statements given as one."""
    lefts, rights = ([*_works_of_doers(s, rules)] for s, _ in pair.sides)
    for goal, work, span in lefts:
        for other_goal, other, other_span in rights:
            if goal == other_goal and are_exclusive_works(work, other, rules):
                if {other for g, other, _ in lefts if g == goal} & {w for g, w, _ in rights if g == goal}:
                    continue
                one, two = Trait(WORK, goal, "place", work, span), Trait(WORK, goal, "place", other, other_span)
                yield _observation(pair, one, two, rules)


def _works_of_doers(statement: Statement, rules: Rulebook) -> Iterator[tuple[str, str, Span]]:
    """Yield whom somebody did something to, with the doer's occupation and the words for it."""
    places = {token.index: at for at, token in enumerate(statement.tokens)}
    for act in find_acts(statement, rules):
        if act.is_negated or act.modality:
            continue
        doers = [p for p in act.participants if p.role == DOER]
        goals = [p for p in act.participants if p.role == GOAL and p.head.part in ("NOUN", "PROPN")]
        for doer in doers if len(doers) == 1 and not doers[0].is_listed and doers[0].head.tag == "NN" else ():
            at = places[doer.head.index]
            found = work_in((*before(statement, at).words, doer.head), rules)
            yield from ((goal.key, *found) for goal in goals if found is not None)
