"""Observes what one vehicle ran into, where the two sides name kinds of obstacle that exclude each other.

What attacks hit is for the comparator of targets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from compare.judge.frame.occasions import are_of_two, is_elsewhere
from compare.judge.frame.other_days import is_of_other_days
from compare.judge.frame.sameness import can_be_held, occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.collisions import NAMED, PERSON, Collision, Driven, collisions_told, find_collisions
from compare.model.findings import Kind
from compare.model.text import Article
from compare.model.values import Place
from compare.rulebook.book import Rulebook

_ON_RAILS_OR_IN_THE_AIR = frozenset({"train", "plane"})


def observe_collisions(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of obstacle of which neither article names the other's, each run into by what may be one."""
    if not can_be_held(pair):
        return
    lefts, rights = _told(pair, rules)
    if not lefts or not rights or any(collision.is_listed for collision in (*lefts, *rights)):
        return
    if _is_of_before(pair, rules) or not _are_rivals(pair, lefts, rights, rules):
        return
    if any(may_be_one(left.doer, right.doer, rules) for left, right in product(lefts, rights)):
        yield Observation(
            Kind.TARGET,
            {"form": "collision", "occasion": _occasion(pair, rules)},
            claim_of_spans(pair.left_article, (lefts[0].span,), lefts[0].kind),
            claim_of_spans(pair.right_article, (rights[0].span,), rights[0].kind),
            "one collision, told to have been with two kinds of thing that exclude each other",
        )


def _is_of_before(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether a side says that it speaks of an earlier time: "the year before"."""
    before = rules.pattern("collisions", "of-before").regex
    return any(before.search(article.text, side.span.start, side.span.end) for side, article in pair.sides)


def _are_rivals(pair: Pair, lefts: Iterable[Collision], rights: Iterable[Collision], rules: Rulebook) -> bool:
    """Tell whether either side tells of one kind of thing run into, of which the other's article names none.

    An article that tells of several may leave out some that the other has: through a hedge, into a pole and a wall.
    """
    ones, others = _told_anywhere(pair, rules)
    left, right = ({collision.kind for collision in (*near, *far)} for near, far in ((lefts, ones), (rights, others)))
    return (
        len(left) == len(right) == 1
        and are_exclusive(*left, *right, rules)
        and not any(_names(pair.right_article, collision, rules) for collision in lefts)
        and not any(_names(pair.left_article, collision, rules) for collision in rights)
    )


def _told(pair: Pair, rules: Rulebook) -> tuple[tuple[Collision, ...], ...]:
    sides = zip(pair.sides, pair.contexts, strict=True)
    return tuple(find_collisions(statement, article, context, rules) for (statement, article), context in sides)


def _told_anywhere(pair: Pair, rules: Rulebook) -> tuple[tuple[Collision, ...], ...]:
    sides = zip(pair.sides, pair.contexts, strict=True)
    return tuple(collisions_told(article, context, rules) for (_, article), context in sides)


def are_of_one_vehicle(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether all that two articles tell to have run into something may be one vehicle."""
    lefts, rights = _told_anywhere(pair, rules)
    is_vehicle = any(collision.doer.kind not in (PERSON, NAMED) for collision in (*lefts, *rights))
    doers = product(lefts, rights)
    return is_vehicle and all(may_be_one(one.doer, other.doer, rules) for one, other in doers)


@lru_cache(maxsize=256)
def rivals_of(kind: str, rules: Rulebook) -> frozenset[str]:
    """Return the kinds of obstacle that exclude a kind."""
    kinds = {*rules.table("collisions", "obstacles").entries, *rules.table("collisions", "vehicles").entries}
    return frozenset(other for other in kinds if are_exclusive(kind, other, rules))


@lru_cache(maxsize=1 << 10)
def are_exclusive(one: str, other: str, rules: Rulebook) -> bool:
    """Tell whether what is of one kind is not of the other, nor on the way to it."""
    near = rules.table("collisions", "near").entries
    return one != other and other not in near.get(one, ()) and one not in near.get(other, ())


def _names(article: Article, collision: Collision, rules: Rulebook) -> bool:
    """Tell whether an article has, anywhere, a noun for an obstacle of the other."""
    return _nouns(collision.kind, rules).search(article.text) is not None


@lru_cache(maxsize=64)
def _nouns(kind: str, rules: Rulebook) -> re.Pattern[str]:
    """Return a pattern for the nouns of a kind, in the singular and the plural."""
    tables = (rules.table("collisions", name).entries for name in ("obstacles", "vehicles"))
    nouns = sorted({str(noun) for table in tables for noun in table.get(kind, ())})
    forms = [form for noun in nouns for form in (noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)


def may_be_one(one: Driven, other: Driven, rules: Rulebook) -> bool:
    """Tell whether nothing in the words for two vehicles or drivers says that they are two."""
    respects = (
        (one.names, other.names),
        (one.owners, other.owners),
        (one.sexes, other.sexes),
        (one.colours, other.colours),
    )
    if one.services != other.services or any(left and right and not left & right for left, right in respects):
        return False
    if PERSON in (one.kind, other.kind):
        return not {one.kind, other.kind} & _ON_RAILS_OR_IN_THE_AIR
    alike = rules.table("collisions", "same-vehicle").entries
    is_alike = other.kind in alike.get(one.kind, ()) or one.kind in alike.get(other.kind, ())
    return NAMED in (one.kind, other.kind) or one.kind == other.kind or is_alike


def _occasion(pair: Pair, rules: Rulebook) -> str:
    """Return "other" where days, places, counts or a series tell that the statements speak of two collisions."""
    is_other = are_of_two(pair, rules) or is_of_other_days(pair, rules) or _name_other_places(pair)
    return "other" if is_other else occasion_of(pair, rules)


def _name_other_places(pair: Pair) -> bool:
    """Tell whether no place of one side may be one of the other: what stands in Leeds is not hit in York."""
    lefts, rights = (
        [m.value for m in statement.mentions if isinstance(m.value, Place) and m.value.known]
        for statement, _ in pair.sides
    )
    return bool(lefts and rights) and all(is_elsewhere(one, other) for one, other in product(lefts, rights))
