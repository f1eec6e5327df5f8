"""Tells whether two counts are of the same thing: by noun, and by what happened to the counted."""

from __future__ import annotations

from compare.judge.reading.binding import Binding, thing_class
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

_SAME, _DIFFERENT, _UNKNOWN = "same", "different", "unknown"


def compare_counted(
    left: tuple[Quantity, Binding], right: tuple[Quantity, Binding], rules: Rulebook
) -> tuple[str, float]:
    """Return "same", "different" or "unknown" for what two counts are of, and how close the match is.

    Killed is not wounded; a count of children is no rival of a count of people; where neither noun nor outcome is
    said on both sides, the noun that leads to the figure tells (a population of, the number of). Those who were freed
    are not those who are still held.
    """
    if _are_set_apart(left[1], right[1], rules):
        return _DIFFERENT, 0.0
    if _does_otherwise(left, right, rules) or _does_otherwise(right, left, rules):
        return _UNKNOWN, 0.0
    counted, score = _compare_values(left[0], right[0], rules)
    if counted == _UNKNOWN and not (left[0].of and right[0].of) and left[0].part_of == right[0].part_of:
        one, other = (value.of or _label(binding, rules) for value, binding in (left, right))
        if one and one == other:
            return _SAME, 1.0
    return counted, score


def _are_set_apart(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether the verbs of two counts tell of those to whom something was done, and of those who are left."""
    pairs = rules.table("numbers", "done-or-left").entries
    return any(
        other.verb in pairs.get(one.verb, []) or other.predicate in pairs.get(one.verb, [])
        for one, other in ((left, right), (right, left))
    )


def _does_otherwise(harmed: tuple[Quantity, Binding], other: tuple[Quantity, Binding], rules: Rulebook) -> bool:
    """Tell whether something came of the counted on one side, and those of the other did something else: escaped."""
    amount, binding = other
    is_doing = bool(binding.verb) and binding.subject == thing_class(amount.of, rules) != ""
    is_otherwise = binding.verb in rules.words("numbers", "unharmed").listed
    return bool(harmed[0].verb) and not amount.verb and is_doing and is_otherwise


def _label(binding: Binding, rules: Rulebook) -> str:
    """Return the noun that says what a bare figure is: "a population of 600", "the toll stands at 600"."""
    if binding.preposition == "of":
        return binding.governor
    return binding.subject if binding.verb in rules.words("numbers", "measuring-verbs").listed else ""


def _compare_values(left: Quantity, right: Quantity, rules: Rulebook) -> tuple[str, float]:
    outcome = _compare_outcomes(left, right)
    noun = _compare_nouns(left.of, right.of, rules)
    if outcome == _DIFFERENT or noun == _DIFFERENT:
        return _DIFFERENT, 0.0
    if left.part_of != right.part_of and (noun != _SAME or not (left.of and right.of)):
        return _UNKNOWN, 0.0
    if left.unit == "vote":
        return _SAME, 1.0
    if noun == _SAME and left.of and right.of and not _is_half_told(left, right, rules):
        return _SAME, 2.0 if outcome == _SAME else 1.0
    if outcome == _SAME and not _is_group_of(left.of, right.of, rules):
        return _SAME, 1.5
    return (_SAME, 1.5) if is_more_than_whole(left, right, rules) else (_UNKNOWN, 0.0)


def _is_group_of(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether one noun names a group of the people whom the other counts: fewer of them are no rival."""
    wide = rules.words("numbers", "people-wide").listed | {""}
    groups = rules.words("numbers", "people-subsets").listed
    return (left in groups and right in wide) or (right in groups and left in wide)


def _is_half_told(left: Quantity, right: Quantity, rules: Rulebook) -> bool:
    """Tell whether both count people as such and only one says what happened (thousands marched, 17 detained)."""
    wide = rules.words("numbers", "people-wide").listed
    return bool(left.verb) != bool(right.verb) and left.of in wide and right.of in wide


def _compare_outcomes(left: Quantity, right: Quantity) -> str:
    if not left.verb or not right.verb:
        return _UNKNOWN
    if left.verb == right.verb:
        return _SAME
    # "No casualties" counts neither dead nor injured; a count of casualties above none may be of either.
    none = (left.verb == "casualty" and left.high == 0) or (right.verb == "casualty" and right.high == 0)
    harmed = {left.verb, right.verb} <= {"casualty", "dead", "hurt"}
    return _SAME if none and harmed else _DIFFERENT


def _compare_nouns(left: str, right: str, rules: Rulebook) -> str:
    """Compare what is counted by noun: equal, both people as such, or a group of people against people."""
    if left == right or (left and thing_class(left, rules) == thing_class(right, rules)):
        return _SAME
    wide = rules.words("numbers", "people-wide").listed
    parts = rules.words("numbers", "people-subsets").listed
    if (not left or left in wide) and (not right or right in wide):
        return _SAME
    if ((not left or left in wide) and right in parts) or ((not right or right in wide) and left in parts):
        return _UNKNOWN
    return _UNKNOWN if not left or not right else _DIFFERENT


def is_more_than_whole(left: Quantity, right: Quantity, rules: Rulebook) -> bool:
    """Tell whether a group of people is counted as more than all people of the same outcome: 21 children, 17 dead."""
    wide = rules.words("numbers", "people-wide").listed | {""}
    parts = rules.words("numbers", "people-subsets").listed
    if left.of in wide and right.of in parts:
        left, right = right, left
    if not (left.of in parts and right.of in wide) or right.part_of or left.verb != right.verb or not left.verb:
        return False
    is_exact = not left.approximate and not right.approximate
    return is_exact and left.low is not None and right.high is not None and left.low > right.high
