"""Reads the dates of a statement with the events that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from compare.judge.frame.told_events import event_before
from compare.judge.reading.binding import Binding, bind, values_of
from compare.judge.reading.dates_denied import is_denied_date
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import When
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a statement with the event that it belongs to."""

    span: Span
    value: When
    binding: Binding


def read_dated(statement: Statement, text: str, rules: Rulebook) -> tuple[Dated, ...]:
    """Return the dates of a statement that are not those of its report."""
    reports = rules.words("events", "report-verbs").listed
    found = (
        Dated(mention.span, mention.value, _event(_bound(statement, mention.span, rules), mention.span, text, rules))
        for mention in values_of(statement, "date")
        if isinstance(mention.value, When) and mention.value.precision != "open"
        if not is_denied_date(statement, mention.span)
    )
    return tuple(dated for dated in found if dated.binding.predicate not in reports)


def is_of_make(dated: Dated, rules: Rulebook) -> bool:
    """Tell whether a bare year says which of its kind a thing is: his 2008 Bentley, the 2006 champion."""
    binding, events = dated.binding, rules.table("events", "event-words").entries
    is_modifier = dated.value.precision == "year" and binding.relation in ("nummod", "compound", "nmod")
    return is_modifier and not binding.preposition and binding.predicate != "release" and binding.governor not in events


def _bound(statement: Statement, span: Span, rules: Rulebook) -> Binding:
    """Return what a date belongs to, the noun of an event that it follows between commas before all else.

    What was before dawn on a day was on it.
    """
    binding = bind(statement, span, rules)
    if binding.governor in rules.words("events", "day-breaks").listed:
        binding = replace(binding, links=binding.links - {"before", "after", "by"})
    event = event_before(statement, span, rules)
    return replace(binding, predicate=event, verb=event, subject="", object="") if event else binding


_LIFE_START = re.compile(r"\([^()]{0,50}$")
_BORN = re.compile(r"\(\s?(?:[^()]{0,60};\s?)?born\b[^()\d]{0,60}$", re.IGNORECASE)
_LIFE_MIDDLE = re.compile(r"\s{0,2}(?:--|[-–—−])\s{0,2}\w")
_LIFE_END = re.compile(r"\([^()]{4,80}(?:--|[-–—−])\s{0,2}$")
_REACH = 100


def _event(binding: Binding, span: Span, text: str, rules: Rulebook) -> Binding:
    """Name the event of dates that no verb governs: the ends of a life in brackets, the year of a film or book."""
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + 8]
    if _BORN.search(before) or (_LIFE_START.search(before) and _LIFE_MIDDLE.match(after)):
        return replace(binding, predicate="birth", preposition="", subject="", object="")
    if _LIFE_END.search(before) and after.lstrip().startswith(")"):
        return replace(binding, predicate="die", preposition="", subject="", object="")
    if before.endswith(("(", "( ")) and after.lstrip().startswith(")"):
        return replace(binding, predicate="")
    works = rules.words("events", "works").listed
    is_named_by = binding.verb == "be" and binding.relation == "nummod" and binding.object in works
    if (binding.governor in works or is_named_by) and not binding.links:
        return replace(binding, predicate="release", subject="", object="")
    return binding
