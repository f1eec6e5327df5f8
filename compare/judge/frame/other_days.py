"""Tells whether a statement is of a time of which the other's article never speaks."""

from __future__ import annotations

from compare.judge.frame.occasions import event_days
from compare.judge.observation import Pair
from compare.model.values import Value, When
from compare.rulebook.book import Rulebook

# What an article says of its event lies within so many days of what another says of it.
_ONE_STORY = 7


def is_of_other_days(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether a statement is of a time of which the other's article never speaks; news speaks of its own day."""
    others = zip((pair.right_article, pair.left_article), pair.contexts[::-1], strict=True)
    for statement, (article, context) in zip((pair.left, pair.right), others, strict=True):
        days = event_days(statement, rules)
        told = [day for other in context.head for day in event_days(other, rules)]
        if article.published is not None:
            told.append(When(article.published, article.published))
        if days and told and all(_gap(day, other) > _ONE_STORY for day in days for other in told):
            return True
    return False


def _gap(one: Value, other: Value) -> int:
    """Return how many days lie between two days or periods; 0 where either is not tied to the calendar."""
    if not isinstance(one, When) or not isinstance(other, When):
        return 0
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0
    return max((one.start - other.end).days, (other.start - one.end).days, 0)
