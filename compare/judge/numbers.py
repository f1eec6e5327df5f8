"""Observes amounts of two statements that count or measure the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isclose
from types import MappingProxyType

from compare.judge.binding import Binding, Meeting, bind, is_other_thing, meet, values_of
from compare.judge.claims import claim_of_spans
from compare.judge.numbers_counted import compare_counted
from compare.judge.numbers_ordinals import observe_ordinals
from compare.judge.observation import Observation, Pair
from compare.judge.occasions import has_other_count, is_other_occasion, later_side
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement
from compare.model.text import Span
from compare.model.values import Quantity, Relation, relate
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a statement with what it belongs to."""

    span: Span
    value: Quantity
    binding: Binding


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
    lefts, rights = _amounts(pair.left, rules), _amounts(pair.right, rules)
    if not lefts or not rights:
        return
    meeting = meet(pair.left, pair.right, rules)
    matches = [match for one in lefts for other in rights if (match := _match(one, other, meeting, rules)) is not None]
    if pair.known and meeting.coverage >= rules.weight("events", "lone-value"):
        matches = [_known_if_lone(match, lefts, rights) for match in matches]
    for match in _best(matches):
        yield _observation(pair, match, meeting, rules)


def _known_if_lone(match: Match, lefts: tuple[Amount, ...], rights: tuple[Amount, ...]) -> Match:
    """Return the match as one of the same measure where neither side has another amount of its kind."""
    kind = (match.left.value.unit, match.left.value.sense)
    is_lone = all(sum((side.value.unit, side.value.sense) == kind for side in sides) == 1 for sides in (lefts, rights))
    return replace(match, counted="same") if is_lone and kind[0] not in ("", "vote") else match


def _amounts(statement: Statement, rules: Rulebook) -> tuple[Amount, ...]:
    return tuple(
        Amount(mention.span, mention.value, bind(statement, mention.span, rules))
        for mention in values_of(statement, "quantity")
        if isinstance(mention.value, Quantity)
    )


def _match(left: Amount, right: Amount, meeting: Meeting, rules: Rulebook) -> Match | None:
    """Return the match of two amounts, None where they cannot be compared."""
    one, other = left.value, right.value
    if one.sense != other.sense or (one.per and other.per and one.per != other.per):
        return None
    relation = relate(one, other)
    if relation is Relation.UNKNOWN:
        return None
    if one.unit in ("", "vote") and other.unit == one.unit:
        counted, score = compare_counted((one, left.binding), (other, right.binding), rules)
        if counted == "unknown" and _is_one_wording(left, right, meeting, rules):
            counted = "same"
    elif one.sense == "age" and not _is_one_person(left.binding, right.binding, rules):
        counted, score = "unknown", 0.0
    else:
        counted, score = _compare_measured(left.binding, right.binding, meeting, rules)
    if counted == "different":
        return None
    near = len(left.binding.topic & right.binding.topic)
    return Match(left, right, relation, counted, score + 0.1 * near)


def _is_one_person(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether two ages may be of one person: the noun or name that has the one stands beside the other.

    "A 50-year-old man" and "a 47-year-old man" are any two men.
    """
    anybody = rules.words("numbers", "anybody").listed
    if left.predicate == right.predicate and {left.subject, right.subject} & {"he", "she"}:
        return True
    heads = (
        {left.governor, left.subject} - {left.predicate} - anybody,
        {right.governor, right.subject} - {right.predicate} - anybody,
    )
    return bool(heads[0] & (heads[1] | right.topic) - {""} or heads[1] & left.topic - {""})


def _is_one_wording(left: Amount, right: Amount, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether bare figures stand in one place of what is otherwise one sentence: won 61 of the 120 seats."""
    bare = not left.value.of and not right.value.of and left.value.part_of == right.value.part_of
    one, other = left.binding, right.binding
    is_alike = meeting.overlap >= rules.weight("events", "same-wording")
    return bare and is_alike and (one.predicate, one.relation) == (other.predicate, other.relation)


def _compare_measured(left: Binding, right: Binding, meeting: Meeting, rules: Rulebook) -> tuple[str, float]:
    """Tell whether two measures are of the same dimension of the same thing."""
    dimensions = rules.words("events", "dimensions").listed
    governors = {left.governor, right.governor} & dimensions
    if len(governors) > 1:
        return "different", 0.0
    shared = left.topic & right.topic
    if not left.predicate and not right.predicate:
        same = meeting.coverage >= rules.weight("events", "same-wording")
        return ("same" if same else "unknown"), meeting.coverage
    named = {left.governor, right.governor} & shared
    enough = 1 if named or _is_one_predicate(left, right, rules) else 2
    return ("same" if len(shared) >= enough else "unknown"), float(len(shared))


def _is_one_predicate(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether two amounts stand under one verb, or under one that tells nothing of its own."""
    light = rules.words("events", "light-verbs").listed
    return left.predicate == right.predicate or left.predicate in light or right.predicate in light


def _best(matches: list[Match]) -> Iterator[Match]:
    """Yield a one-to-one choice: equal amounts first, as they explain each other, then the closest."""
    ordered = sorted(
        enumerate(matches), key=lambda item: (item[1].relation is not Relation.EQUAL, -item[1].score, item[0])
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
        claim_of_spans(pair.left_article, (left.span,), normal_form(left.value)),
        claim_of_spans(pair.right_article, (right.span,), normal_form(right.value)),
        _reason(pair, match),
    )


def _facts(pair: Pair, match: Match, meeting: Meeting, rules: Rulebook) -> dict[str, str]:
    one, other = match.left.value, match.right.value
    later = later_side(pair)
    other_thing = is_other_thing(match.left.binding, match.right.binding, meeting)
    counted = match.counted if _is_one_thing(pair, match, meeting, rules) and not other_thing else "unknown"
    return {
        "relation": str(match.relation),
        "exact": "yes" if _is_exactly(one, other) else "no",
        "counted": counted,
        "occasion": "other" if is_other_occasion(pair, rules) else "same",
        "age": _age_gap(one, other),
        "none": "yes" if (one.high == 0) != (other.high == 0) else "no",
        "later": later,
        "moved": _moved(one, other, later),
        "grows": _growth(match, rules),
        "revised": "yes" if _is_revised(pair, rules) else "no",
    }


def _is_one_thing(pair: Pair, match: Match, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether the two amounts belong to one thing by the words that their statements share."""
    one, other = match.left, match.right
    if not pair.known and one.value.unit == "" and _is_of_other_period(one.binding, other.binding, rules):
        return False
    if one.value.verb and one.value.verb == other.value.verb and pair.known:
        return True
    if one.value.unit == "" and not (one.value.verb or other.value.verb):
        is_alike = meeting.overlap >= rules.weight("events", "same-wording")
        if not is_alike and not _is_one_predicate(one.binding, other.binding, rules):
            return False
    least = "same-thing-bound" if _is_tightly_bound(one, other, rules) else "same-thing"
    return meeting.coverage >= rules.weight("events", least)


def _is_tightly_bound(left: Amount, right: Amount, rules: Rulebook) -> bool:
    """Tell whether two measures hang on the same verb or noun, so that less need be shared."""
    one, other = left.binding, right.binding
    if left.value.unit == "":
        wide = rules.words("numbers", "people-wide").listed
        return (left.value.of or one.subject) == (right.value.of or other.subject) not in wide
    light = rules.words("events", "light-verbs").listed
    same_verb = one.predicate == other.predicate and one.predicate not in light
    nouns = {one.governor, other.governor} - {one.predicate, other.predicate, one.verb, other.verb, ""}
    same_noun = bool(nouns & one.topic & other.topic) or one.governor == other.governor
    return bool(one.governor) and (same_verb or same_noun)


def _is_of_other_period(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether one count is of a period that the other does not name."""
    periods = rules.words("events", "periods").listed
    return (left.topic & periods) != (right.topic & periods)


def _growth(match: Match, rules: Rulebook) -> str:
    """Return "yes" for what only grows, "shrinks" for what only falls, "moves" for a level, else "no"."""
    outcome = match.left.value.verb or match.right.value.verb
    if outcome in rules.words("numbers", "growing").listed:
        return "yes"
    if outcome in rules.words("numbers", "shrinking").listed:
        return "shrinks"
    sides = (match.left.binding, match.right.binding)
    words = {word for side in sides for word in (side.predicate, side.governor, side.subject)}
    levels = rules.words("events", "levels").listed
    markets = rules.words("events", "markets").listed
    if words & levels or (sides[0].topic | sides[1].topic) & markets:
        return "moves"
    if match.left.value.sense:
        return "no"
    return "yes" if words & rules.words("events", "growing-events").listed else "no"


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


def normal_form(value: Quantity) -> str:
    """Return an amount in plain words: "at least 42 people dead", "20 to 30 metre", "about 100"."""
    parts = [_interval(value), _unit(value), value.of, value.verb, f"a {value.per}" if value.per else ""]
    return " ".join(part for part in parts if part)


def _unit(value: Quantity) -> str:
    return {"year": "years old" if value.sense == "age" else "years"}.get(value.unit, value.unit)


def _interval(value: Quantity) -> str:
    about = "about " if value.approximate and value.low == value.high else ""
    if value.low is None:
        return f"at most {_figure(value.high)}"
    if value.high is None:
        return f"at least {_figure(value.low)}"
    if value.low == value.high:
        return about + _figure(value.low)
    return f"{_figure(value.low)} to {_figure(value.high)}"


def _figure(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.4g}" if abs(number) < 1000 else f"{number:,.1f}"


_SAYS = MappingProxyType(
    {
        Relation.EQUAL: "is the same as",
        Relation.WITHIN: "lies within",
        Relation.CONTAINS: "holds",
        Relation.OVERLAPS: "overlaps with",
        Relation.APART: "is not",
    }
)


def _reason(pair: Pair, match: Match) -> str:
    one = match.left.span.of(pair.left_article.text)
    other = match.right.span.of(pair.right_article.text)
    return f"{one} {_SAYS.get(match.relation, 'beside')} {other}; {_what(match.left.value, match.right.value)}"


_OUTCOME_WORDS = MappingProxyType(
    {"dead": "the dead", "hurt": "the injured", "arrested": "those arrested", "missing": "the missing"}
)


def _what(left: Quantity, right: Quantity) -> str:
    if left.sense == "age":
        return "both give an age"
    outcome = left.verb or right.verb
    if outcome:
        return f"both count {_OUTCOME_WORDS.get(outcome, 'those ' + outcome)}"
    noun = left.of or right.of
    if left.unit in ("", "vote"):
        return f"both count the same ({noun or left.unit or 'no noun is said'})"
    return f"both measure the same, in {left.unit}"


def mentions_with_quantity(statement: Statement) -> tuple[Mention, ...]:
    """Return the amounts of a statement, for tables of all figures of a story."""
    return values_of(statement, "quantity")
