"""Observes amounts of two statements that count or measure the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import isclose

from compare.judge.binding import Binding, Meeting, is_other_thing, meet, thing_class
from compare.judge.claims import claim_of_spans
from compare.judge.numbers_amounts import Amount, read_amounts
from compare.judge.numbers_counted import compare_counted
from compare.judge.numbers_ordinals import observe_ordinals
from compare.judge.numbers_sums import add, find_sums, relate_sum, say_sum
from compare.judge.numbers_things import are_of_two, compare_measured, is_one_person, is_one_thing, is_one_wording
from compare.judge.numbers_words import normal_form, say_relation, what_is_counted
from compare.judge.observation import Observation, Pair
from compare.judge.occasions import has_other_count, is_other_occasion, later_side
from compare.model.findings import Kind
from compare.model.text import Span
from compare.model.values import Quantity, Relation, relate
from compare.rulebook.book import Rulebook

_AREA = "square metre"


@dataclass(frozen=True, slots=True)
class Match:
    """Two amounts with how they stand to each other; a higher `score` is a closer match."""

    left: Amount
    right: Amount
    relation: Relation
    counted: str
    score: float


def observe_numbers(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the amounts of the pair that can be held against each other, each at most once."""
    if pair.known and not has_other_count(pair):
        yield from observe_ordinals(pair, rules)
    lefts, rights = read_amounts(pair.left, rules), read_amounts(pair.right, rules)
    if not lefts or not rights:
        return
    meeting = meet(pair.left, pair.right, rules)
    sums = tuple(_sums(pair, lefts, rights, rules))
    lefts, rights = (
        _left_over(lefts, (match.left for match in sums)),
        _left_over(rights, (match.right for match in sums)),
    )
    matches = [match for one in lefts for other in rights if (match := _match(one, other, meeting, rules)) is not None]
    if pair.known and meeting.coverage >= rules.weight("events", "lone-value"):
        matches = [_known_if_lone(match, lefts, rights) for match in matches]
    for match in (*sums, *_best(matches)):
        yield _observation(pair, match, meeting, rules)


def _sums(pair: Pair, lefts: tuple[Amount, ...], rights: tuple[Amount, ...], rules: Rulebook) -> Iterator[Match]:
    """Yield the parts of either side that make up, or exceed, a total of the other."""
    for parts in find_sums(lefts, pair.left_article, rules):
        for total in rights:
            relation = relate_sum(parts, total, rules)
            if relation is not Relation.UNKNOWN:
                yield Match(add(parts), total, relation, "same", 3.0)
                return
    for parts in find_sums(rights, pair.right_article, rules):
        for total in lefts:
            relation = relate_sum(parts, total, rules)
            if relation is not Relation.UNKNOWN:
                yield Match(total, add(parts), relation, "same", 3.0)
                return


def _left_over(amounts: tuple[Amount, ...], used: Iterable[Amount]) -> tuple[Amount, ...]:
    """Return the amounts that are neither a total nor a part of a sum."""
    taken = {span for amount in used for span in (amount.span, *amount.further)}
    return tuple(amount for amount in amounts if amount.span not in taken)


def _known_if_lone(match: Match, lefts: tuple[Amount, ...], rights: tuple[Amount, ...]) -> Match:
    """Return the match as one of the same measure where neither side has another amount of its kind."""
    kind = (match.left.value.unit, match.left.value.sense)
    is_lone = all(sum((side.value.unit, side.value.sense) == kind for side in sides) == 1 for sides in (lefts, rights))
    return replace(match, counted="same") if is_lone and kind[0] not in ("", "vote") else match


def _match(left: Amount, right: Amount, meeting: Meeting, rules: Rulebook) -> Match | None:
    """Return the match of two amounts, None where they cannot be compared."""
    one, other = left.value, right.value
    if one.sense != other.sense or one.per != other.per:
        return None
    relation = relate(one, other)
    if relation is Relation.UNKNOWN:
        return None
    if one.unit in ("", "vote") and other.unit == one.unit:
        counted, score = compare_counted((one, left.binding), (other, right.binding), rules)
        if counted == "unknown" and is_one_wording(left, right, meeting, rules):
            counted = "same"
    elif one.sense == "age" and not is_one_person(left.binding, right.binding, meeting, rules):
        counted, score = "unknown", 0.0
    else:
        counted, score = compare_measured(left, right, meeting, rules)
    if counted == "different" or are_of_two(left, right, rules):
        return None
    near = len(left.binding.topic & right.binding.topic)
    return Match(left, right, relation, counted, score + 0.1 * near)


def _best(matches: list[Match]) -> Iterator[Match]:
    """Yield a one-to-one choice: equal amounts first, as they explain each other, then the closest."""
    ordered = sorted(
        enumerate(matches),
        key=lambda item: (
            item[1].relation is not Relation.EQUAL,
            item[1].counted != "same",
            -item[1].score,
            item[0],
        ),
    )
    taken: set[tuple[str, Span]] = set()
    for _, match in ordered:
        ends = {("left", match.left.span), ("right", match.right.span)}
        if not ends & taken:
            taken |= ends
            yield match


def _observation(pair: Pair, match: Match, meeting: Meeting, rules: Rulebook) -> Observation:
    left, right = match.left, match.right
    return Observation(
        Kind.NUMBER,
        _facts(pair, match, meeting, rules),
        claim_of_spans(pair.left_article, (left.span, *left.further), normal_form(left.value)),
        claim_of_spans(pair.right_article, (right.span, *right.further), normal_form(right.value)),
        _reason(pair, match),
    )


def _facts(pair: Pair, match: Match, meeting: Meeting, rules: Rulebook) -> dict[str, str]:
    one, other = match.left.value, match.right.value
    later = later_side(pair)
    other_thing = is_other_thing(_around(match.left, rules), _around(match.right, rules), meeting)
    counted = (
        match.counted
        if is_one_thing(pair, (match.left, match.right), meeting, rules) and not other_thing
        else "unknown"
    )
    return {
        "topic": _topic(one, other, rules),
        "relation": str(match.relation),
        "exact": "yes" if _is_exactly(one, other) else "no",
        "counted": counted,
        "occasion": "other" if is_other_occasion(pair, rules, (one, other)) else "same",
        "age": _age_gap(one, other),
        "none": "yes" if (one.high == 0) != (other.high == 0) else "no",
        "later": later,
        "moved": _moved(one, other, later),
        "grows": _growth(match, rules),
        "sum": "yes" if match.left.further or match.right.further else "no",
        "revised": "yes" if _is_revised(pair, rules) else "no",
    }


def _around(amount: Amount, rules: Rulebook) -> Binding:
    """Return what the amount belongs to without the noun that it counts itself."""
    noun, binding = thing_class(amount.value.of, rules), amount.binding
    subject, goal = ("" if word == noun else word for word in (binding.subject, binding.object))
    return replace(binding, subject=subject, object=goal)


def _topic(left: Quantity, right: Quantity, rules: Rulebook) -> str:
    """Return what both amounts are of, so that a toll of the dead and one of the injured are two differences."""
    if left.verb and left.verb == right.verb:
        return left.verb
    nouns = {thing_class(value.of, rules) for value in (left, right) if value.of}
    return left.unit or (nouns.pop() if len(nouns) == 1 else left.verb or right.verb)


def _growth(match: Match, rules: Rulebook) -> str:
    """Return "yes" for what only grows, "shrinks" for what only falls, "moves" for a level, else "no".

    A length, a time or a speed is no toll: it neither grows nor falls from one report to the next.
    """
    outcome = match.left.value.verb or match.right.value.verb
    if outcome in rules.words("numbers", "growing").listed:
        return "yes"
    if outcome in rules.words("numbers", "shrinking").listed:
        return "shrinks"
    sides = (match.left.binding, match.right.binding)
    words = frozenset(word for side in sides for word in (side.predicate, side.governor, side.subject))
    topics = sides[0].topic | sides[1].topic
    levels = rules.words("events", "levels").listed
    markets = rules.words("events", "markets").listed
    if words & levels or topics & markets:
        return "moves"
    return "yes" if _only_grows(match, words, topics, rules) else "no"


def _only_grows(match: Match, words: frozenset[str], topics: frozenset[str], rules: Rulebook) -> bool:
    """Whether an amount without an outcome can only rise: burnt ground, complaints, the displaced."""
    left, right = match.left.value, match.right.value
    if left.unit == _AREA and (words | topics) & rules.words("events", "burning").listed:
        return True
    if not left.unit and {left.of, right.of} <= rules.words("events", "growing-counts").listed:
        return True
    if left.sense or left.unit in rules.words("units", "fixed-units").listed:
        return False
    return bool(words & rules.words("events", "growing-events").listed)


def _is_exactly(left: Quantity, right: Quantity) -> bool:
    """Tell whether two equal amounts are the same to the last digit, and hedged alike; units converted may differ."""
    pairs = ((left.low, right.low), (left.high, right.high))
    same = all(one == other or (one and other and isclose(one, other, rel_tol=1e-6)) for one, other in pairs)
    return same and left.approximate == right.approximate


def _age_gap(left: Quantity, right: Quantity) -> str:
    """Tell whether two ages are a year apart at most: a birthday may lie between the reports."""
    if left.sense != "age" or left.low is None or right.low is None:
        return "no"
    return "near" if abs(left.low - right.low) <= 1 else "apart"


def _moved(left: Quantity, right: Quantity, later: str) -> str:
    """Return "up" or "down" for how the figure moved to the later report, "" where the order is not known."""
    if later not in ("left", "right"):
        return ""
    early, late = (left, right) if later == "right" else (right, left)
    if _middle(late) == _middle(early):
        return ""
    return "up" if _middle(late) > _middle(early) else "down"


def _middle(value: Quantity) -> float:
    bounds = [bound for bound in (value.low, value.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _is_revised(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether either statement says that a figure replaces an earlier one."""
    cues = rules.words("numbers", "revision").regex
    sides = ((pair.left, pair.left_article), (pair.right, pair.right_article))
    return any(cues.search(statement.span.of(article.text)) for statement, article in sides)


def _reason(pair: Pair, match: Match) -> str:
    left, right = match.left, match.right
    counted = what_is_counted(left.value, right.value)
    if left.further or right.further:
        parts, article = (left, pair.left_article) if left.further else (right, pair.right_article)
        total = right.span.of(pair.right_article.text) if left.further else left.span.of(pair.left_article.text)
        more = f", which is more than {total}" if match.relation is Relation.APART else ""
        return f"{say_sum(parts, article)}{more}; {counted}"
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    return f"{say_relation(one, match.relation, other)}; {counted}"
