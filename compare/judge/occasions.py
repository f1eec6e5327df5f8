"""Tells whether two statements speak of one occasion: by date, place and ordinal; and which was published later."""

from __future__ import annotations

from compare.judge.numbers_ordinals import ordinals
from compare.judge.observation import Pair
from compare.model.grammar import Statement
from compare.model.text import Article
from compare.model.values import Place, Quantity, Relation, Value, When, relate
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
        or is_of_series(pair, rules)
    )


def is_of_series(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the statements speak of two of a series: the second bomb, another protest, north and south."""
    added = [_is_added(side.span.of(article.text), rules) for side, article in _sides(pair)]
    return (
        any(added) or _ordinal_differs(pair.left, pair.right, rules) or _compass_differs(pair.left, pair.right, rules)
    )


def _is_added(text: str, rules: Rulebook) -> bool:
    """Tell whether the words set what they say beside something else; "also known as" only names it twice."""
    found = rules.words("events", "additive").regex.finditer(text)
    return any(not text[cue.end() :].lstrip().startswith(("known", "called")) for cue in found)


def _sides(pair: Pair) -> tuple[tuple[Statement, Article], ...]:
    return (pair.left, pair.left_article), (pair.right, pair.right_article)


def _compass_differs(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether either side names other points of the compass, and no one in common."""
    points = rules.words("events", "compass").listed
    one, other = (
        {t.lemma.removesuffix("ern") for t in side.tokens if t.text.lower() in points} for side in (left, right)
    )
    return bool(one and other) and not one & other


def has_other_count(pair: Pair) -> bool:
    """Tell whether the statements count the same noun or outcome and all their counts exclude one another."""
    relations = [
        relate(one.value, other.value)
        for one in pair.left.mentions
        for other in pair.right.mentions
        if isinstance(one.value, Quantity) and isinstance(other.value, Quantity)
        if one.value.unit == other.value.unit and not one.value.sense and not other.value.sense
        if one.value.unit or (one.value.verb or one.value.of) == (other.value.verb or other.value.of)
    ]
    return bool(relations) and all(relation is Relation.APART for relation in relations)


def has_other_day(pair: Pair) -> bool:
    """Tell whether all days that the statements name exclude one another."""
    return _are_apart(_days(pair.left), _days(pair.right))


def has_other_place(pair: Pair) -> bool:
    """Tell whether all places that the statements name exclude one another."""
    return _are_apart(_places(pair.left), _places(pair.right))


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
