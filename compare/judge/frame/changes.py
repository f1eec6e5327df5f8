"""Tells where a source says itself that a day or place was changed."""

from __future__ import annotations

from functools import lru_cache

from compare.judge.observation import Pair
from compare.judge.reading.binding import Binding
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook

# Prepositions that lead to what something was changed to.
GOALS = frozenset({"to", "until", "till"})


@lru_cache(maxsize=1 << 12)
def says_changed(statement: Statement, text: str, rules: Rulebook) -> bool:
    """Tell whether the statement says that a day or place was changed."""
    return rules.words("events", "changed-plans").regex.search(statement.span.of(text)) is not None


def is_changed(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether either side says that a day or place was changed."""
    return any(says_changed(statement, article.text, rules) for statement, article in pair.sides)


def is_changed_plan(pair: Pair, left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether one side says that the plan of the other for the same thing was changed."""
    if not is_changed(pair, rules):
        return False
    one, other = ({side.subject, side.object} - {""} for side in (left, right))
    events = rules.table("events", "event-words").entries
    names_event = events.get(left.subject) == right.predicate or events.get(right.subject) == left.predicate
    return bool(one & other) or (names_event and bool(left.topic & right.topic))
