"""Tells that somebody is said to have done something before being born, so that one of two days is wrong."""

from __future__ import annotations

from compare.judge.reading.binding import Binding
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Name, When
from compare.rulebook.book import Rulebook

_HE = frozenset({"he", "she"})


def is_before_birth(
    birth: tuple[Statement, Span, When, Binding], act: tuple[Statement, Span, When, Binding], rules: Rulebook
) -> bool:
    """Tell whether a day on which somebody acted lies before the day of his birth, or is that very day.

    The person born is the one named last before the day of birth; the one who acts has to be the subject of the act.
    """
    if birth[3].predicate != "birth" or not _is_act(act[0], act[3], rules):
        return False
    born = _named_before(birth[0], birth[1])
    if born is None or not _is_by(act[0], act[3], born):
        return False
    start, end = birth[2].start, act[2].end
    if start is None or end is None:
        return False
    is_one_day = start == birth[2].end == act[2].start == end
    return end < start or is_one_day


def _is_act(statement: Statement, binding: Binding, rules: Rulebook) -> bool:
    """Tell whether a verb says what only somebody who lives can do, and that it was done."""
    is_denied = any(token.relation == "neg" for token in statement.tokens)
    before = rules.words("events", "before-life").listed
    return bool(binding.predicate) and binding.predicate not in before and not is_denied


def _named_before(statement: Statement, span: Span) -> Name | None:
    named = [m.value for m in statement.mentions if isinstance(m.value, Name) and m.span.end <= span.start]
    return next((name for name in reversed(named) if name.kind == "person" and name.key), None)


def _is_by(statement: Statement, binding: Binding, born: Name) -> bool:
    """Tell whether the one who acts is the person born, by name or as the "he" of a statement of nobody else."""
    persons = {m.value.key for m in statement.mentions if isinstance(m.value, Name) and m.value.kind == "person"}
    if binding.subject in _HE:
        return persons <= {born.key}
    return persons == {born.key} and binding.subject in born.canonical.lower().split()
