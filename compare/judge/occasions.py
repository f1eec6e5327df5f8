"""Tells whether two statements speak of one occasion: by date, place and ordinal; and which was published later."""

from __future__ import annotations

from compare.judge.numbers_ordinals import ordinals
from compare.judge.observation import Pair
from compare.model.grammar import Statement
from compare.model.values import Place, Relation, Value, When, relate
from compare.rulebook.book import Rulebook


def later_side(pair: Pair) -> str:
    """Return "left" or "right" for the report published later, "same-day" or "unknown"."""
    left, right = pair.left_article.published, pair.right_article.published
    if left is None or right is None:
        return "unknown"
    return "same-day" if left == right else "left" if left > right else "right"


def is_other_occasion(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the statements name days, places or numbers of an event that exclude one another."""
    return (
        _are_apart(_days(pair.left), _days(pair.right))
        or _are_apart(_places(pair.left), _places(pair.right))
        or _ordinal_differs(pair.left, pair.right, rules)
    )


def _days(statement: Statement) -> list[Value]:
    return [m.value for m in statement.mentions if isinstance(m.value, When) and m.value.start is not None]


def _places(statement: Statement) -> list[Value]:
    return [m.value for m in statement.mentions if isinstance(m.value, Place) and m.value.known]


def _are_apart(left: list[Value], right: list[Value]) -> bool:
    """Tell whether no value of one side can be one of the other side."""
    return bool(left and right) and all(relate(one, other) is Relation.APART for one in left for other in right)


def _ordinal_differs(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether the same noun has two ordinals: the first bomb, the second bomb."""
    one, other = ordinals(left, rules), ordinals(right, rules)
    return any(noun in other and other[noun][0] != number for noun, (number, _) in sorted(one.items()) if noun)
