"""Holds the parts that one statement counts against the total that the other gives: nine men and eight children, 17."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from compare.judge.numbers.amounts import Amount
from compare.judge.reading.binding import thing_class
from compare.model.text import Article
from compare.model.values import Quantity, Relation
from compare.rulebook.book import Rulebook

_LONGEST_LINK = 40


def find_sums(amounts: tuple[Amount, ...], article: Article, rules: Rulebook) -> Iterator[tuple[Amount, ...]]:
    """Yield the runs of exact counts of different groups of people that stand side by side."""
    for run in _runs(amounts, article, rules):
        if len({thing_class(part.value.of, rules) for part in run}) == len(run):
            yield run


def add(parts: tuple[Amount, ...]) -> Amount:
    """Return the amount that parts make together."""
    total = sum(part.value.low or 0.0 for part in parts)
    first = parts[0]
    value = replace(first.value, low=total, high=total, of="" if first.value.verb else "people", part_of="")
    return replace(first, value=value, further=tuple(part.span for part in parts[1:]))


def say_sum(amount: Amount, article: Article) -> str:
    """Return a sum in the words of its parts: "nine and eight make 17"; of another amount its own words."""
    said = [span.of(article.text) for span in (amount.span, *amount.further)]
    return f"{', '.join(said[:-1])} and {said[-1]} make {amount.value.low:g}" if amount.further else said[0]


def _runs(amounts: tuple[Amount, ...], article: Article, rules: Rulebook) -> Iterator[tuple[Amount, ...]]:
    parts = rules.words("numbers", "people-subsets").listed
    run: list[Amount] = []
    for amount in amounts:
        is_part = amount.value.of in parts and _is_exact_count(amount.value)
        if run and not (is_part and _are_side_by_side(run[-1], amount, article)):
            if len(run) > 1:
                yield tuple(run)
            run = []
        if is_part:
            run.append(amount)
    if len(run) > 1:
        yield tuple(run)


def _is_exact_count(value: Quantity) -> bool:
    return not value.unit and not value.sense and not value.approximate and value.low == value.high and bool(value.low)


def _are_side_by_side(left: Amount, right: Amount, article: Article) -> bool:
    """Tell whether two counts of one outcome are joined by a comma or "and"."""
    between = article.text[left.span.end : right.span.start]
    is_joined = len(between) <= _LONGEST_LINK and (" and " in between or between.rstrip().endswith(","))
    return is_joined and left.value.verb == right.value.verb and left.value.part_of == right.value.part_of


def relate_sum(parts: tuple[Amount, ...], total: Amount, rules: Rulebook) -> Relation:
    """Return how a sum of parts stands to a total of people: EQUAL, APART where it is certainly more, else UNKNOWN."""
    wide = rules.words("numbers", "people-wide").listed
    together = add(parts).value
    if total.value.of not in wide | {""} or total.value.verb != together.verb or total.value.part_of:
        return Relation.UNKNOWN
    if not _is_exact_count(total.value) or together.low is None or total.value.high is None:
        return Relation.UNKNOWN
    if together.low == total.value.low:
        return Relation.EQUAL
    is_more = together.low > total.value.high
    return Relation.APART if is_more and _are_disjoint(parts, rules) else Relation.UNKNOWN


def _are_disjoint(parts: tuple[Amount, ...], rules: Rulebook) -> bool:
    """Tell whether nobody can be counted in two of the parts: men and women, not men and soldiers."""
    classes = rules.table("numbers", "exclusive-people").entries
    named = [frozenset(str(classes.get(part.value.of, "")).split()) for part in parts]
    return all(_exclude(one, other) for one, other in combinations(named, 2))


def _exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two groups have different places on one scale: sex, age, side, service."""
    return any(one.split(":")[0] == other.split(":")[0] and one != other for one in left for other in right)
