"""Observes dates and times that two statements give to the same event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from compare.judge.frame.changes import GOALS, is_changed, is_changed_plan, says_changed
from compare.judge.frame.dated import Dated, is_of_make, read_dated
from compare.judge.frame.lives import is_before_birth
from compare.judge.frame.moments import is_one_by_cue, is_plan_or_edge
from compare.judge.frame.nights import are_neighbours, gap_between, with_hour_told
from compare.judge.frame.occasions import has_other_count, has_other_place, is_of_series, later_side
from compare.judge.frame.told_events import (
    is_one_blow,
    is_one_by_amounts,
    is_one_by_number,
    is_one_stop,
    is_told_by_noun,
)
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import Binding, Meeting, is_other_thing, meet, values_of
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.dates_denied import dates_set_right
from compare.judge.reading.dates_said import normal_form
from compare.judge.reading.dates_shortly import is_shortly_beside
from compare.judge.reading.quoted import quoted_spans
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Anchor, Relation, When, relate
from compare.rulebook.book import Rulebook


def observe_dates(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield dates of one event, each at most once; a date that both sides have explains itself away."""
    lefts = read_dated(pair.left, pair.left_article.text, rules)
    rights = read_dated(pair.right, pair.right_article.text, rules)
    if not lefts or not rights:
        return
    meeting = meet(pair.left, pair.right, rules)
    couples = [
        (_relate(one.value, other.value), one, other)
        for one in _newest(pair.left, pair.left_article.text, lefts, rules)
        for other in _newest(pair.right, pair.right_article.text, rights, rules)
        if not _is_of_one_saying(one, other, pair) and _is_one_event(one, other, pair, meeting, rules)
        if not _is_shortly_beside(one, other, pair, rules)
    ]
    early = [(one, other) for one in lefts for other in rights if _is_before_birth(pair, one, other, rules)]
    early += _set_right(lefts, rights, pair)
    couples = [*((Relation.APART, *couple) for couple in early), *(c for c in couples if c[1:] not in early)]
    order = {Relation.EQUAL: 0, Relation.WITHIN: 1, Relation.CONTAINS: 1, Relation.OVERLAPS: 2, Relation.APART: 3}
    taken: set[tuple[str, Span]] = set()
    for relation, one, other in sorted(couples, key=lambda couple: order.get(couple[0], 4)):
        ends = {("left", one.span), ("right", other.span)}
        if ends & taken or relation is Relation.UNKNOWN:
            continue
        taken |= ends
        yield _observation(pair, one, other, relation, rules)


def _set_right(lefts: tuple[Dated, ...], rights: tuple[Dated, ...], pair: Pair) -> list[tuple[Dated, Dated]]:
    """Return the dates of which one side says that they are right, and not the one that the other side has."""
    ours, theirs = (dates_set_right(statement) for statement, _ in pair.sides)
    return [
        (left, right)
        for left, right in product(lefts, rights)
        if _is_denied(ours.get(left.span), right) or _is_denied(theirs.get(right.span), left)
    ]


def _is_denied(denied: When | None, told: Dated) -> bool:
    return denied is not None and _relate(denied, told.value) is Relation.EQUAL


def _is_of_one_saying(left: Dated, right: Dated, pair: Pair) -> bool:
    """Tell whether both quote one word for a day, such as "tonight": it counts from when it was said, not printed."""
    is_quoted = all(
        any(quoted.contains(dated.span) for quoted in quoted_spans(statement))
        for dated, (statement, _) in zip((left, right), pair.sides, strict=True)
    )
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    return is_quoted and one.lower() == other.lower()


def _is_shortly_beside(left: Dated, right: Dated, pair: Pair, rules: Rulebook) -> bool:
    one, other = (left.span, left.value, pair.left_article), (right.span, right.value, pair.right_article)
    return is_shortly_beside(one, other, rules)


def _is_before_birth(pair: Pair, left: Dated, right: Dated, rules: Rulebook) -> bool:
    """Tell whether the one day is that of a birth, and the other that of an act of the same person no later."""
    one, other = (pair.left, left.span, left.value, left.binding), (pair.right, right.span, right.value, right.binding)
    return is_before_birth(one, other, rules) or is_before_birth(other, one, rules)


def _relate(left: When, right: When) -> Relation:
    """Relate two dates of one event; a clock time whose day is not said is of the day that the other side says."""
    is_lent = (left.start is None) != (right.start is None)
    if is_lent and all(side.is_clock and (side.start or _is_bare(side)) for side in (left, right)):
        left, right = (replace(side, start=None, end=None, weekday=None, anchor=Anchor.NONE) for side in (left, right))
    return relate(left, right)


def _is_bare(value: When) -> bool:
    """Tell whether an expression names neither day nor month."""
    return value.start is None and value.weekday is None and value.month is None


def _newest(statement: Statement, text: str, dates: tuple[Dated, ...], rules: Rulebook) -> tuple[Dated, ...]:
    """Return the new date alone where the statement says that one was changed: put off until 26 June."""
    if not says_changed(statement, text, rules):
        return dates
    return tuple(dated for dated in dates if dated.binding.preposition in GOALS) or dates


def _is_one_event(left: Dated, right: Dated, pair: Pair, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether two dates belong to one event: by the same verb, or in one sentence with a word changed."""
    one, other = left.binding, right.binding
    is_make = not pair.known and (is_of_make(left, rules) or is_of_make(right, rules))
    if is_other_thing(one, other, meeting) or (is_make and one.governor != other.governor):
        return False
    times = (left.span, left.value), (right.span, right.value)
    if is_one_by_cue(pair, *times, rules):
        return True
    if is_plan_or_edge(pair, *times, rules):
        return False
    light = rules.words("events", "light-verbs").listed
    enough = meeting.coverage >= rules.weight("events", "same-thing") or (pair.known and one.predicate not in light)
    if one.predicate and one.predicate == other.predicate:
        return enough and (_are_like(one, other) or left.value.minutes is not None)
    begins = {one.predicate, other.predicate} == {"happen", "begin"}
    is_wide = "year" in (left.value.precision, right.value.precision)
    if (_edge(one) and _edge(one) == _edge(other)) or (begins and is_wide):
        return (pair.known and enough) or _is_edge_of_one(left, right, meeting, rules)
    return is_changed_plan(pair, one, other, rules) or _is_one_otherwise(left, right, (pair, enough, meeting), rules)


def _is_one_otherwise(left: Dated, right: Dated, known: tuple[Pair, bool, Meeting], rules: Rulebook) -> bool:
    """Tell whether two dates belong to one event that no verb names: by its noun, as a work, or by the wording."""
    pair, enough, meeting = known
    one, other = left.binding, right.binding
    if enough and _is_one_work(left, right, rules):
        return True
    is_blow = _is_one_moment(left, right) and is_one_blow(one, other, rules)
    is_numbered = _is_planned(one, other, rules) and is_one_by_number(pair.left, pair.right, rules)
    is_story = _are_only(pair, (left, right)) and is_one_by_amounts((pair.left, one), (pair.right, other), rules)
    is_stop = _are_both_ahead(pair, left.value, right.value) and is_one_stop(pair, left.span, right.span)
    if is_blow or is_numbered or is_story or is_stop or is_told_by_noun(one, other, rules):
        return enough or meeting.coverage >= rules.weight("events", "same-thing-bound")
    is_alike = meeting.overlap >= rules.weight("events", "same-wording")
    return not one.predicate and not other.predicate and is_alike and pair.known


def _are_only(pair: Pair, dates: tuple[Dated, Dated]) -> bool:
    """Tell whether either statement has no other date than the one given, and both are as exact."""
    named = [[m.span for m in values_of(statement, "date")] for statement, _ in pair.sides]
    one, other = dates
    return named == [[one.span], [other.span]] and one.value.precision == other.value.precision


def _is_edge_of_one(left: Dated, right: Dated, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether two days are the beginning or the end of one thing: fighting began in July, fought since June.

    What began is not always clear; then more must be shared, and neither may be a span of years.
    """
    if not _edge(left.binding) or _edge(left.binding) != _edge(right.binding):
        return False
    events = rules.table("events", "event-words").entries
    one, other = (
        str(events.get(side.subject, events.get(side.subject.removesuffix("s"), "")))
        if side.predicate in ("begin", "end")
        else side.predicate
        for side in (left.binding, right.binding)
    )
    if one and other:
        is_one = one == other and one not in rules.words("events", "light-verbs").listed
        return is_one and meeting.coverage >= rules.weight("events", "same-thing-bound")
    is_alike = left.value.precision == right.value.precision and not (_is_span(left.value) or _is_span(right.value))
    return is_alike and meeting.coverage >= rules.weight("events", "same-thing")


def _is_span(value: When) -> bool:
    """Tell whether an expression names several years."""
    return value.start is not None and value.end is not None and value.end.year > value.start.year


def _is_one_moment(left: Dated, right: Dated) -> bool:
    """Tell whether both are days, and neither the first or last of a span of them."""
    bounds = (left.binding.links | right.binding.links) & _BOUNDS
    return not bounds and all(side.value.precision in ("day", "part-of-day", "minute") for side in (left, right))


def _is_planned(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether both verbs say that a meeting is held, or what is done at it."""
    held = rules.words("events", "meeting-verbs").listed
    return {left.predicate, right.predicate} <= held and _are_like(left, right)


def _is_one_work(left: Dated, right: Dated, rules: Rulebook) -> bool:
    """Tell whether both are the year of a film or book: the one that names it is that in which it was first shown."""
    made = rules.words("events", "making-works").listed
    predicates = {left.binding.predicate, right.binding.predicate}
    return "release" in predicates and predicates <= made and left.value.precision == right.value.precision == "year"


def _are_like(left: Binding, right: Binding) -> bool:
    """Tell whether the prepositions do not set a start against an end: since Monday, until Monday.

    What has been closed since Monday was closed on Monday.
    """
    bounds = (left.links & _BOUNDS, right.links & _BOUNDS)
    return bounds[0] == bounds[1] or set(bounds) == {frozenset(), frozenset({"since"})}


def _edge(binding: Binding) -> str:
    """Return "begin" or "end" for a day on which something began or ended: fought from 1861 to 1865, ended in 1865."""
    if binding.predicate in ("begin", "end"):
        return binding.predicate
    return {"from": "begin", "since": "begin", "to": "end", "until": "end", "till": "end"}.get(binding.preposition, "")


_BOUNDS = frozenset({"since", "until", "till", "from", "by", "before", "after"})


def _is_other_event(pair: Pair, left: When, right: When, rules: Rulebook) -> bool:
    """Tell whether more than the day sets the statements apart, so that they tell two events.

    Of two statements given as one, neighbouring days are one event told with a wrong day, whatever else is wrong; and
    a plan that a source says was changed may have changed in more than its day.
    """
    is_one = (pair.known and are_neighbours(left, right)) or is_changed(pair, rules)
    is_other_count = has_other_count(pair) and not is_one
    return is_other_count or has_other_place(pair, rules) or is_of_series(pair, rules)


def _observation(pair: Pair, left: Dated, right: Dated, relation: Relation, rules: Rulebook) -> Observation:
    is_right = bool(_set_right((left,), (right,), pair))
    return Observation(
        Kind.DATE,
        {
            "relation": str(relation),
            "gap": gap_between(*_with_hours(pair, left, right, rules)),
            "anchor": _anchor(left.value, right.value),
            "later": later_side(pair),
            "occasion": "other" if not is_right and _is_other_event(pair, left.value, right.value, rules) else "same",
            "changed": "yes" if is_changed(pair, rules) else "no",
            "ahead": "yes" if _is_ahead(pair, left.value, right.value) else "no",
        },
        claim_of_spans(pair.left_article, (left.span,), normal_form(left.value)),
        claim_of_spans(pair.right_article, (right.span,), normal_form(right.value)),
        _reason(pair, left, right, relation, rules),
    )


def _reason(pair: Pair, left: Dated, right: Dated, relation: Relation, rules: Rulebook) -> str:
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    said = f"{one} ({normal_form(left.value)})", f"{other} ({normal_form(right.value)})"
    if _is_before_birth(pair, left, right, rules):
        return (
            f"{said[0]} and {said[1]}: one is the day of a birth, the other no later one on which the same person acted"
        )
    says = {Relation.EQUAL: "is the same as", Relation.APART: "is not"}.get(relation, "can be")
    return f"{said[0]} {says} {said[1]}"


def _with_hours(pair: Pair, left: Dated, right: Dated, rules: Rulebook) -> tuple[When, When]:
    """Return both days, each with the hour that its article gives to the event where it gives one."""
    lefts, rights = (context.statements for context in pair.contexts)
    return (
        with_hour_told(left.value, left.binding.predicate, lefts, rules),
        with_hour_told(right.value, right.binding.predicate, rights, rules),
    )


def _is_ahead(pair: Pair, left: When, right: When) -> bool:
    """Tell whether either day lies after its report, so that it is a plan."""
    sides = ((left.end, pair.left_article.published), (right.end, pair.right_article.published))
    return any(day is not None and published is not None and day >= published for day, published in sides)


def _are_both_ahead(pair: Pair, left: When, right: When) -> bool:
    """Tell whether each day lies after the day of its report."""
    sides = ((left.start, pair.left_article.published), (right.start, pair.right_article.published))
    return all(day is not None and published is not None and day > published for day, published in sides)


def _anchor(left: When, right: When) -> str:
    """Return "common" where both hang on the calendar, "alike" where neither does, "none" for all else."""
    if Anchor.STORY in (left.anchor, right.anchor):
        return "inferred"
    tied = [value.anchor is not Anchor.NONE for value in (left, right)]
    if left.is_clock and right.is_clock and (_is_bare(left) or _is_bare(right)):
        return "alike"
    if all(tied):
        return "common"
    is_numbered = all(value.anchor is not Anchor.NONE or value.month is not None for value in (left, right))
    return "alike" if is_numbered or not any(tied) else "none"
