"""Observes amounts of two statements that count or measure the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import isclose

from compare.judge.frame.occasions import has_other_count, is_other_occasion, later_side
from compare.judge.numbers.amounts import Amount, read_amounts
from compare.judge.numbers.counted import compare_counted
from compare.judge.numbers.measures import Measure, are_of_two_sides, shared_measure
from compare.judge.numbers.moves import age_gap, is_slip, is_transposed, movement
from compare.judge.numbers.ordinals import observe_ordinals
from compare.judge.numbers.replaced import find_replaced
from compare.judge.numbers.sums import add, find_sums, relate_sum, say_sum
from compare.judge.numbers.things import are_of_two, compare_measured, is_one_person, is_one_thing, is_one_wording
from compare.judge.numbers.words import normal_form, say_relation, what_is_counted
from compare.judge.observation import Observation, Pair
from compare.judge.reading.binding import Binding, Meeting, is_other_thing, meet, thing_class
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.text import Span
from compare.model.values import Quantity, Relation, relate
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Match:
    """Two amounts with how they stand to each other; a higher `score` is a closer match.

    `measure` is what both are of where the words beside them name it, None where nouns and verbs have to tell;
    `told` is "former" or "denied" where one side names the other's figure as that of before or as wrong, else "".
    """

    left: Amount
    right: Amount
    relation: Relation
    counted: str
    score: float
    measure: Measure | None = None
    told: str = ""


def observe_numbers(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the amounts of the pair that can be held against each other, each at most once."""
    if pair.known and not has_other_count(pair):
        yield from observe_ordinals(pair, rules)
    lefts, rights = read_amounts(pair.left, rules), read_amounts(pair.right, rules)
    if not lefts or not rights:
        return
    meeting = meet(pair.left, pair.right, rules)
    certain = (*_sums(pair, lefts, rights, rules), *_replaced(pair, (lefts, rights), meeting, rules))
    lefts, rights = (
        _left_over(lefts, (match.left for match in certain)),
        _left_over(rights, (match.right for match in certain)),
    )
    matches = [match for one in lefts for other in rights if (match := _match(one, other, (pair, meeting), rules))]
    if pair.known and meeting.coverage >= rules.weight("events", "lone-value"):
        matches = [_known_if_lone(match, lefts, rights) for match in matches]
    for match in (*certain, *_best(matches)):
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


def _replaced(
    pair: Pair, amounts: tuple[tuple[Amount, ...], tuple[Amount, ...]], meeting: Meeting, rules: Rulebook
) -> Iterator[Match]:
    """Yield the figure of either side that by its own words takes the place of the other side's."""
    least = rules.weight("events", "same-thing-bound")
    if meeting.coverage < least:
        return
    lefts, rights = amounts
    later = later_side(pair)
    for new, former, old in find_replaced(lefts, rights, rules):
        if former.value.sense == "denied" or later != "right":
            yield Match(new, old, Relation.APART, "same", 3.0, told=former.value.sense)
    for new, former, old in find_replaced(rights, lefts, rules):
        if former.value.sense == "denied" or later != "left":
            yield Match(old, new, Relation.APART, "same", 3.0, told=former.value.sense)


def _left_over(amounts: tuple[Amount, ...], used: Iterable[Amount]) -> tuple[Amount, ...]:
    """Return the amounts that are neither a total nor a part of a sum."""
    taken = {span for amount in used for span in (amount.span, *amount.further)}
    return tuple(amount for amount in amounts if amount.span not in taken)


def _known_if_lone(match: Match, lefts: tuple[Amount, ...], rights: tuple[Amount, ...]) -> Match:
    """Return the match as one of the same measure where neither side has another amount of its kind."""
    kind = (match.left.value.unit, match.left.value.sense)
    is_lone = all(sum((side.value.unit, side.value.sense) == kind for side in sides) == 1 for sides in (lefts, rights))
    return replace(match, counted="same") if is_lone and kind[0] not in ("", "vote") else match


def _match(left: Amount, right: Amount, found: tuple[Pair, Meeting], rules: Rulebook) -> Match | None:
    """Return the match of two amounts of a pair and its meeting words, None where they cannot be compared."""
    one, other = left.value, right.value
    if one.sense != other.sense or one.per != other.per:
        return None
    relation = relate(one, other)
    if relation is Relation.UNKNOWN:
        return None
    pair, meeting = found
    told = (left, pair.left, pair.left_article), (right, pair.right, pair.right_article)
    if are_of_two_sides(*told, rules):
        return None
    measure = shared_measure(*told, rules)
    if measure is not None:
        return Match(left, right, relation, "same", _NAMED, measure)
    return _match_by_words(Match(left, right, relation, "unknown", 0.0), meeting, rules)


# A measure that words name on both sides is a closer match than the same noun, less close than a sum.
_NAMED = 2.5


def _match_by_words(match: Match, meeting: Meeting, rules: Rulebook) -> Match | None:
    """Return the match with what nouns, verbs and outcomes tell of it, None where they set the amounts apart."""
    left, right = match.left, match.right
    one, other = left.value, right.value
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
    if _is_misprint(match):
        counted = "same"
    near = len(left.binding.topic & right.binding.topic)
    return replace(match, counted=counted, score=score + 0.1 * near)


def _best(matches: list[Match]) -> Iterator[Match]:
    """Yield a one-to-one choice: equal amounts first, as they explain each other, then the closest."""
    ordered = sorted(
        enumerate(matches),
        key=lambda item: (
            not _explains(item[1]),
            item[1].counted != "same",
            -item[1].score,
            item[0],
        ),
    )
    taken: set[tuple[str, Span]] = set()
    explained: set[str] = set()
    for _, match in ordered:
        ends = {("left", match.left.span), ("right", match.right.span)}
        if not ends & taken and not _is_further_of_list(match, explained):
            taken |= ends
            explained |= {match.left.value.unit} if _explains(match) else set()
            yield match


def _is_further_of_list(match: Match, explained: set[str]) -> bool:
    """Tell whether an amount goes on with a list of which the sides share one: 400 to the kin, 50 to the injured."""
    unit = match.left.value.unit
    is_listed = "conj" in (match.left.binding.relation, match.right.binding.relation)
    return is_listed and bool(unit) and unit in explained and match.measure is None


def _explains(match: Match) -> bool:
    """Tell whether two amounts are equal and may be of one thing: a part and a whole are not."""
    is_of_one = match.counted == "same" or match.left.value.part_of == match.right.value.part_of
    return match.relation is Relation.EQUAL and is_of_one


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
    return {
        "topic": match.measure.name if match.measure else _topic(one, other, rules),
        "relation": str(match.relation),
        "exact": "yes" if _is_exactly(one, other) else "no",
        "counted": match.counted if _is_of_one(pair, match, meeting, rules) else "unknown",
        "occasion": "other" if not match.told and is_other_occasion(pair, rules, (one, other)) else "same",
        "age": age_gap(pair, one, other),
        "none": "yes" if not one.unit and (one.high == 0) != (other.high == 0) else "no",
        "later": later,
        "sum": "yes" if match.left.further or match.right.further else "no",
        **movement(pair, (match.left, match.right), match.measure, rules),
        **({"revised": "yes"} if match.told == "former" else {}),
        "slip": "yes" if is_slip(one, other) and meeting.coverage >= rules.weight("events", "lone-value") else "no",
    }


def _is_of_one(pair: Pair, match: Match, meeting: Meeting, rules: Rulebook) -> bool:
    """Tell whether the amounts of a match belong to one thing."""
    if match.measure is not None or match.told or _is_misprint(match):
        return True
    is_other = is_other_thing(_around(match.left, rules), _around(match.right, rules), meeting)
    return not is_other and is_one_thing(pair, (match.left, match.right), meeting, rules)


def _is_misprint(match: Match) -> bool:
    """Tell whether two figures under one verb, or of one noun, are the same but for two digits that changed places."""
    one, other = match.left.binding, match.right.binding
    if match.left.value.sense == "age":
        return False
    is_one_head = bool(one.governor) and one.governor == other.governor
    is_one_verb = bool(one.predicate) and (one.predicate, one.relation) == (other.predicate, other.relation)
    return (is_one_head or is_one_verb) and is_transposed(match.left.value, match.right.value)


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


def _is_exactly(left: Quantity, right: Quantity) -> bool:
    """Tell whether two equal amounts are the same to the last digit, and hedged alike; units converted may differ."""
    pairs = ((left.low, right.low), (left.high, right.high))
    same = all(one == other or (one and other and isclose(one, other, rel_tol=1e-6)) for one, other in pairs)
    return same and left.approximate == right.approximate


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
