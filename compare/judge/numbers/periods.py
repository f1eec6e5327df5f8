"""Observes one large toll that two sources give for two spans of time: a million dead since 1955, since 1983."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compare.judge.numbers.amounts import Amount, read_amounts
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import bind, meet, values_of
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Relation, When, relate
from compare.rulebook.book import Rulebook

# A toll that large grew in every month of its span, so that it cannot be that of a span a month or more longer.
_MANY, _MONTH = 100.0, 31
_OPENERS = frozenset({"since", "from"})


def observe_periods(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield a toll that is the same on both sides, where either side says since when and the two do not agree."""
    left, right = _since(pair.left, rules), _since(pair.right, rules)
    if left is None or right is None or _gap(left[1], right[1]) < _MONTH:
        return
    tolls = _one_toll(pair, rules)
    if tolls is None or meet(pair.left, pair.right, rules).coverage < rules.weight("events", "same-thing"):
        return
    one, other = claim_of_spans(pair.left_article, (left[0],)), claim_of_spans(pair.right_article, (right[0],))
    said = tolls[0].span.of(pair.left_article.text)
    facts = {"extents": "periods", "overlap": "high", "given": "known" if pair.known else "found"}
    yield Observation(Kind.SCOPE, facts, one, other, f"{said} {tolls[0].value.verb} for two spans of time")


def _one_toll(pair: Pair, rules: Rulebook) -> tuple[Amount, Amount] | None:
    """Return the toll that both sides give, of one thing by the words beside it; None where there is none."""
    lefts, rights = (_tolls(side, rules) for side, _ in pair.sides)
    for one in lefts:
        for other in rights:
            shared = one.binding.topic & other.binding.topic
            is_of_one = shared - {one.binding.verb, other.binding.verb, one.value.of, other.value.of}
            is_equal = relate(one.value, other.value) is Relation.EQUAL and one.value.verb == other.value.verb
            if is_equal and is_of_one:
                return one, other
    return None


def _tolls(statement: Statement, rules: Rulebook) -> tuple[Amount, ...]:
    growing = rules.words("numbers", "growing").listed
    return tuple(
        amount
        for amount in read_amounts(statement, rules)
        if amount.value.verb in growing and not amount.value.part_of and not amount.value.sense
        if (amount.value.low or 0.0) >= _MANY
    )


def _since(statement: Statement, rules: Rulebook) -> tuple[Span, tuple[date, date]] | None:
    """Return since when a statement counts: the words, and the first and last day on which that may be.

    None where it names no beginning, or more than one.
    """
    found = [
        (mention.span, (mention.value.start, _end_of_start(mention.value)))
        for mention in values_of(statement, "date")
        if isinstance(mention.value, When) and mention.value.start is not None
        if mention.value.precision in ("month", "year") and bind(statement, mention.span, rules).preposition in _OPENERS
    ]
    return found[0] if len(found) == 1 else None


def _end_of_start(value: When) -> date:
    """Return the last day on which a span may begin: of 1983 to 2005 the last of 1983."""
    if value.start is None or value.end is None:
        raise ValueError(f"no span of days: {value!r}")
    is_long = value.precision == "year" and value.end.year > value.start.year
    return date(value.start.year, 12, 31) if is_long else value.end


def _gap(left: tuple[date, date], right: tuple[date, date]) -> int:
    """Return the days between two spans, 0 where they overlap."""
    return max((left[0] - right[1]).days, (right[0] - left[1]).days, 0)
