"""Observes two ages of one thing that cannot both hold: "the 117-year-old bridge" here, "opened in 1930" there.

An age is counted back from the day of its report, so that it is held against a year as well as against another age.
A thing is one on both sides where nothing beside its noun, and nothing else in either article, tells of another such
thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import isinf

from compare.judge.comparators.dates import observe_dates
from compare.judge.frame.aged_alike import is_one_thing, may_be_one_thing
from compare.judge.frame.occasions import has_other_place
from compare.judge.frame.sameness import can_be_held
from compare.judge.numbers.comparator import observe_numbers
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import find_acts
from compare.judge.reading.aged_things import BODY, BUILDING, INSTITUTION, PERSON, STRUCTURE, Aged
from compare.judge.reading.beginnings import (
    AGE,
    COMPLETE,
    DATE,
    FOUND,
    LAUNCH,
    OPEN,
    YEAR,
    Beginning,
    Bounds,
    find_beginnings,
)
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.values import When
from compare.rulebook.book import Rulebook

# Ages are counted by the year, and a birthday may lie between two reports; a ship is launched, and a bridge opened, a
# year or so after the work.
_ONE_YEAR = 1.0
_TWO_YEARS = 2.0


def observe_ages(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two ages or years of one thing that exclude each other, one for each thing; none that is seen elsewhere."""
    if not can_be_held(pair):
        return
    seen = set[Aged]()
    for left, right in product(_told(pair, 0, rules), _told(pair, 1, rules)):
        if left.thing not in seen and _is_observed(pair, left, right, rules):
            seen.add(left.thing)
            yield _observation(pair, left, right, rules)


def _is_observed(pair: Pair, left: Beginning, right: Beginning, rules: Rulebook) -> bool:
    """Tell whether two tellings are of one thing and exclude each other, and nothing else explains or sees it."""
    if not are_apart(left, right, rules) or not is_one_thing(pair, left.thing, right.thing, rules):
        return False
    return not _is_explained(pair, left, right, rules) and not _is_seen(pair, left, right, rules)


def _told(pair: Pair, side: int, rules: Rulebook) -> tuple[Beginning, ...]:
    statement, article = pair.sides[side]
    return find_beginnings(statement, article.published, rules)


def _observation(pair: Pair, left: Beginning, right: Beginning, rules: Rulebook) -> Observation:
    are_ages = left.way == right.way == AGE
    is_person = left.thing.kind == PERSON
    called = "person" if is_person else left.thing.noun or "body"
    return Observation(
        Kind.NUMBER if are_ages else Kind.DATE,
        {
            "form": "age",
            "topic": f"age of {left.thing.key or left.thing.kind}",
            "relation": "apart",
            "thing": "person" if is_person else "thing",
            "occasion": "other" if not is_person and has_other_place(pair, rules) else "same",
            "given": "known" if pair.known else "found",
        },
        claim_of_spans(pair.left_article, (left.span,)),
        claim_of_spans(pair.right_article, (right.span,)),
        f"{_said(pair, 0, left)} and {_said(pair, 1, right)} cannot both be the age of one {called}",
    )


def _said(pair: Pair, side: int, told: Beginning) -> str:
    """Return the words for an age, with the years that it leads back to."""
    article = pair.sides[side][1]
    words = told.span.of(article.text)
    if told.way != AGE or told.years is None or article.published is None:
        return words
    low, high = told.years
    years = f"{high:.0f} or before" if isinf(low) else f"{low:.0f} to {high:.0f}"
    return f"{words} (in {article.published.year}, so from {years})"


# two values ----------------------------------------------------------------------------------------------------------


def are_apart(one: Beginning, other: Beginning, rules: Rulebook) -> bool:
    """Tell whether two ages or years of one thing exclude each other, by the ways in which they are told."""
    least = _least_gap(one, other, rules)
    if least is None:
        return False
    if one.years is not None and other.years is not None:
        return _gap(one.years, other.years) > least
    if one.ages is not None and other.ages is not None:
        return _gap(one.ages, other.ages) > least
    return False


def _gap(one: Bounds, other: Bounds) -> float:
    return max(one[0] - other[1], other[0] - one[1])


def _least_gap(one: Beginning, other: Beginning, rules: Rulebook) -> float | None:
    """Return how many years two tellings may lie apart; None where they may lie apart by any number.

    A school may be older than its house. A bridge is opened soon after it is built, a ship launched before it is done.
    """
    ways, kind = {one.way, other.way}, one.thing.kind
    if len(ways) == 1:
        # The ages of a person, and days of birth, are compared as numbers and dates.
        return None if kind == PERSON else _ONE_YEAR + (AGE in ways)
    only_of = {OPEN: STRUCTURE, FOUND: BODY}
    if kind == BUILDING and len(ways) > 1 and _is_of_old(one, rules) and _is_of_old(other, rules):
        return None
    if (AGE in ways and kind == INSTITUTION) or any(only_of.get(way, kind) != kind for way in ways):
        return None
    if AGE in ways:
        return _of_age(next(way for way in ways if way != AGE), rules)
    if OPEN in ways:
        return rules.weight("ages", "opened-long-before")
    return rules.weight("ages", "years-of-work") if ways & {LAUNCH, COMPLETE} else _TWO_YEARS


def _is_of_old(told: Beginning, rules: Rulebook) -> bool:
    """Tell whether a building may have been built, and built upon, for centuries."""
    return told.years is not None and told.years[0] < rules.weight("ages", "built-for-centuries")


def _of_age(way: str, rules: Rulebook) -> float:
    """Return how many years an age may lie from what is told of a thing in one way."""
    if way == COMPLETE:
        return rules.weight("ages", "years-of-work")
    return _TWO_YEARS if way in (OPEN, LAUNCH, YEAR, DATE) else _ONE_YEAR


# what explains it ----------------------------------------------------------------------------------------------------


def _is_explained(pair: Pair, left: Beginning, right: Beginning, rules: Rulebook) -> bool:
    """Tell whether an article says in another place what the other one says, or that the thing was made anew."""
    if _tells(pair, 0, right, rules) or _tells(pair, 1, left, rules) or _is_age_of_its_day(pair, left, right):
        return True
    later = max((told for told in (left, right) if told.years), key=lambda told: told.years or _NEVER, default=None)
    return left.thing.kind != PERSON and any(
        _is_made_anew(statement, left.thing, right.thing, rules) or _is_worked_on(statement, later, rules)
        for side in (0, 1)
        for statement in pair.told_by(side)
    )


_NEVER = (0.0, 0.0)


def _is_age_of_its_day(pair: Pair, left: Beginning, right: Beginning) -> bool:
    """Tell whether either article names a past year in which the age was that which the other one's year makes it.

    News of a trial or a memorial gives the age that somebody had when he died.
    """
    aged, begun = (left, right) if left.ages is not None else (right, left)
    if aged.ages is None or begun.years is None or begun.ages is not None:
        return False
    then = (begun.years[0] + aged.ages[0], begun.years[1] + aged.ages[1] + 1)
    days = [article.published for _, article in pair.sides if article.published is not None]
    is_past = bool(days) and then[0] < min(days).year
    return is_past and any(
        then[0] <= m.value.start.year <= then[1] and m.value.end < min(days)
        for side in (0, 1)
        for statement in pair.told_by(side)
        for m in statement.mentions
        if isinstance(m.value, When) and m.value.start is not None and m.value.end is not None
        if m.span not in (left.span, right.span) and m.value.end.year < min(days).year
    )


def _tells(pair: Pair, side: int, told: Beginning, rules: Rulebook) -> bool:
    """Tell whether an article has an age or year of the thing with which that of the other article may hold."""
    statement, article = pair.sides[side]
    own = (b for s in pair.told_by(side) for b in find_beginnings(s, article.published, rules))
    if any(may_be_one_thing(b.thing, told.thing, rules) and _agree(b, told, rules) for b in own):
        return True
    return told.years is not None and _has_year(statement, told.years)


def _agree(one: Beginning, other: Beginning, rules: Rulebook) -> bool:
    return _least_gap(one, other, rules) is not None and not are_apart(one, other, rules)


def _is_made_anew(statement: Statement, one: Aged, other: Aged, rules: Rulebook) -> bool:
    """Tell whether a statement says of a thing, or of "it", that it has been rebuilt, replaced or renamed."""
    anew = rules.words("ages", "made-anew").listed
    called = {one.noun, other.noun, *one.names, *other.names, *_IT}
    return any(
        act.lemma in anew and not act.is_negated and not is_to_come(act.verb, statement, rules)
        for act in find_acts(statement, rules)
        if any(part.head.lemma.lower() in called for part in act.participants)
    )


def _is_worked_on(statement: Statement, later: Beginning | None, rules: Rulebook) -> bool:
    """Tell whether the later of two years may be that of works on the thing, as a statement tells them."""
    works = rules.words("ages", "made-anew").listed | rules.words("ages", "made-better").listed
    if later is None or later.years is None or not any(token.lemma in works for token in statement.tokens):
        return False
    return _has_year(statement, later.years)


def _has_year(statement: Statement, years: Bounds) -> bool:
    """Tell whether a statement names a year that may be one of `years`, by a year more or less."""
    dates = (m.value for m in statement.mentions if isinstance(m.value, When))
    told = [(float(d.start.year), float(d.end.year)) for d in dates if d.start is not None and d.end is not None]
    return any(_gap(year, years) <= _ONE_YEAR for year in told)


_IT = frozenset({"it", "its", "which"})


def _is_seen(pair: Pair, left: Beginning, right: Beginning, rules: Rulebook) -> bool:
    """Tell whether the two are held against each other as dates, or as numbers of one thing, already."""
    if AGE not in (left.way, right.way):
        return any(_is_of(seen, left, right) for seen in observe_dates(pair, rules))
    if left.way == right.way:
        numbers = (seen for seen in observe_numbers(pair, rules) if seen.facts["counted"] == "same")
        return any(_is_of(seen, left, right) for seen in numbers)
    return False


def _is_of(seen: Observation, left: Beginning, right: Beginning) -> bool:
    return all(
        any(span.overlap(told.span) for span in claim.spans) for claim, told in ((seen.left, left), (seen.right, right))
    )
