"""Tells whether two statements speak of one occasion: by date, place and ordinal; and which was published later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from compare.judge.frame.nights import are_neighbours, is_another_day
from compare.judge.observation import Context, Pair
from compare.judge.reading.binding import bind
from compare.judge.reading.located import BESIDE, located_places
from compare.judge.reading.ordinals import ordinals
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span
from compare.model.values import Quantity, Relation, Value, When, relate
from compare.rulebook.book import Rulebook


def later_side(pair: Pair) -> str:
    """Return "left" or "right" for the report published later, "same-day" or "unknown".

    Of two reports of one day that one is the later whose hour says so, where both tell it with its zone.
    """
    one, other = pair.left_article, pair.right_article
    if one.moment is not None and other.moment is not None and one.moment != other.moment:
        return "left" if one.moment > other.moment else "right"
    left, right = one.published, other.published
    if left is None or right is None:
        return "unknown"
    return "same-day" if left == right else "left" if left > right else "right"


def is_other_occasion(pair: Pair, rules: Rulebook, amounts: tuple[Quantity, Quantity] | None = None) -> bool:
    """Tell whether the statements, or two amounts in them, are of days, places or rounds that exclude one another.

    A statement that names no day or place takes those that its article gives to the same amount elsewhere.
    """
    lefts, rights = ((pair.left,), (pair.right,)) if amounts is None else _tellings(pair, amounts)
    return (
        _are_other_days(pair, _days_of(lefts, rules), _days_of(rights, rules))
        or _are_apart(_places_of(lefts, rules), _places_of(rights, rules))
        or is_of_series(pair, rules)
    )


def _are_other_days(pair: Pair, lefts: list[Value], rights: list[Value]) -> bool:
    """Tell whether no day of one side can be one of the other; of a pair given as one, nor a neighbour of it."""
    if not _are_apart(lefts, rights):
        return False
    days = [(one, other) for one in lefts for other in rights if isinstance(one, When) and isinstance(other, When)]
    return not (pair.known and any(are_neighbours(one, other) for one, other in days))


def _tellings(pair: Pair, amounts: tuple[Quantity, Quantity]) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Return for either side the statement, and those near the head of its article that give the same amount."""
    (lefts, rights), (one, other) = pair.contexts, amounts
    return (pair.left, *_tell_too(lefts, pair.left, one)), (pair.right, *_tell_too(rights, pair.right, other))


def _tell_too(context: Context, statement: Statement, amount: Quantity) -> Iterator[Statement]:
    told = _tellings_of_amounts(context).get(_as_told(amount), ()) if amount.verb else ()
    return (other for other in told if not other.span.overlap(statement.span))


def _as_told(amount: Quantity) -> tuple[float | None, str, str]:
    """Return what is the same of one amount wherever it is told: figure, unit, and what came of so many."""
    return (_figure(amount), amount.unit, amount.verb)


# A figure is asked for with every pair of amounts, and an article may have thousands of either.
@lru_cache(maxsize=1 << 7)
def _tellings_of_amounts(context: Context) -> Mapping[tuple[float | None, str, str], Sequence[Statement]]:
    """Return the statements near the head of an article that give an amount, in text order."""
    told: dict[tuple[float | None, str, str], list[Statement]] = {}
    for statement in context.head:
        for amount in {_as_told(m.value) for m in statement.mentions if isinstance(m.value, Quantity)}:
            told.setdefault(amount, []).append(statement)
    return MappingProxyType(told)


def _figure(amount: Quantity) -> float | None:
    """Return the figure that is said: a headline drops the "at least" of its story."""
    return amount.high if amount.low is None else amount.low


def _days_of(tellings: tuple[Statement, ...], rules: Rulebook) -> list[Value]:
    """Return the days of the first telling that names any."""
    return next((found for statement in tellings if (found := event_days(statement, rules))), [])


def _places_of(tellings: tuple[Statement, ...], rules: Rulebook) -> list[Value]:
    return next((found for statement in tellings if (found := event_places(statement, rules))), [])


def are_of_two(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the statements name two days, two places, or two of one series."""
    return has_other_day(pair, rules) or has_other_place(pair, rules) or is_of_series(pair, rules)


def is_of_series(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the statements speak of two of a series: the second bomb, another protest, north and south."""
    return is_numbered_otherwise(pair, rules) or _compass_differs(pair.left, pair.right, rules)


def is_numbered_otherwise(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether the statements number what they speak of, or set it beside another: the second bomb, another one."""
    added = any(_is_added(side, article, rules) for side, article in pair.sides)
    return added or _ordinal_differs(pair.left, pair.right, rules)


def _is_added(statement: Statement, article: Article, rules: Rulebook) -> bool:
    """Tell whether the words set what they say beside something else.

    "Also known as" only names it twice, "too high" says how high, and "another 12" or "a further 12 months" add to an
    amount, not to an event.
    """
    text = statement.span.of(article.text)
    amounts = [m.span for m in statement.mentions if m.kind == "quantity"]
    for cue in rules.words("events", "additive").regex.finditer(text):
        place = Span(statement.span.start + cue.start(), statement.span.start + cue.end())
        is_of_amount = any(span.start - 1 <= place.end <= span.end for span in amounts)
        is_of_name = text[cue.end() :].lstrip().startswith(("known", "called"))
        if not is_of_amount and not is_of_name and not _adds_nothing(statement, place):
            return True
    return False


def _adds_nothing(statement: Statement, cue: Span) -> bool:
    """Tell whether a word says how much: "too high"."""
    token = next((token for token in statement.tokens if token.span == cue), None)
    head = None if token is None else next((t for t in statement.tokens if t.index == token.head), None)
    if token is None or head is None:
        return False
    return token.lemma == "too" and token.index < head.index and head.part in ("ADJ", "ADV")


def _compass_differs(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether the sides name two points of the compass of one thing: north and south Wales."""
    ones, others = _points(left, rules), _points(right, rules)
    shared = set(ones) & set(others)
    return bool(shared) and all(ones[of].isdisjoint(others[of]) for of in shared)


def _points(statement: Statement, rules: Rulebook) -> dict[str, set[str]]:
    """Return the points of the compass that a statement names, by the word that they stand before or are "of"."""
    points = rules.words("events", "compass").listed
    found: dict[str, set[str]] = {}
    for place, token in enumerate(statement.tokens):
        if token.text.lower() in points:
            after = statement.tokens[place + 1 : place + 4]
            found.setdefault(_compass_of(token.text, after), set()).add(token.text.lower().removesuffix("ern"))
    return found


def _compass_of(point: str, after: tuple[Token, ...]) -> str:
    """Return what a point of the compass is one of: "Wales" for "south Wales" and "the south of Wales"."""
    words = [token.lemma for token in after if token.lemma not in ("the", "of")]
    is_bound = bool(after) and (after[0].lemma == "of" or point.lower().endswith("ern") or after[0].text[:1].isupper())
    return words[0] if is_bound and words else ""


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


def has_other_day(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether all days that the statements name of their events exclude one another."""
    return _are_apart(event_days(pair.left, rules), event_days(pair.right, rules))


def has_other_place(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether all places where the statements say that something was exclude one another."""
    return _are_apart(event_places(pair.left, rules), event_places(pair.right, rules))


def event_days(statement: Statement, rules: Rulebook) -> list[Value]:
    """Return the days that a statement names, without those on which something was said."""
    reports = rules.words("events", "report-verbs").listed
    return [
        m.value
        for m in statement.mentions
        if isinstance(m.value, When) and m.value.start is not None
        if bind(statement, m.span, rules).predicate not in reports
    ]


def event_places(statement: Statement, rules: Rulebook) -> list[Value]:
    """Return the known places in which a statement says that something was."""
    return [
        place.value
        for place in located_places(statement, rules)
        if place.value.known
        and place.role == "at"
        and not (place.value.relation == "in" and place.binding.links & BESIDE)
    ]


def _are_apart(left: list[Value], right: list[Value]) -> bool:
    """Tell whether no value of one side can be one of the other side, the hours of one night included."""
    return bool(left and right) and all(is_elsewhere(one, other) for one in left for other in right)


def is_elsewhere(left: Value, right: Value) -> bool:
    """Tell whether two days or two places exclude each other."""
    if isinstance(left, When):
        return is_another_day(left, right)
    return relate(left, right) is Relation.APART


def _ordinal_differs(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether the same noun has two ordinals: the first bomb, the second bomb."""
    one, other = ordinals(left, rules), ordinals(right, rules)
    return any(noun in other and other[noun][0] != number for noun, (number, _) in sorted(one.items()) if noun)
