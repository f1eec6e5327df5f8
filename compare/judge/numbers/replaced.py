"""Finds the figure that one side says has taken the place of the other side's: 12 trains instead of 9."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compare.judge.numbers.amounts import Amount
from compare.judge.reading.binding import thing_class
from compare.model.values import Quantity, Relation, relate
from compare.rulebook.book import Rulebook

_HELD_NO_LONGER = frozenset({"former", "denied"})
# Words between a figure and the one that it replaces: down by a third from the 5,000 that were first announced.
_REACH = 90


def find_replaced(
    lefts: tuple[Amount, ...], rights: tuple[Amount, ...], rules: Rulebook
) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Yield a figure of `lefts`, the one that it replaces by what the left side itself says, and that one in `rights`.

    Both are of one noun or unit, and the left side names the figure of the right one as that of before or as wrong.
    """
    for former in lefts:
        new = _put_in_place_of(former, lefts, rules) if former.value.sense in _HELD_NO_LONGER else None
        if new is None:
            continue
        for other in rights:
            if _is_the_same(former, other, new, rules):
                yield new, former, other
                return


def _put_in_place_of(former: Amount, amounts: tuple[Amount, ...], rules: Rulebook) -> Amount | None:
    """Return the figure nearest to a former one that is of the same unit and of no other noun."""
    near = [
        amount
        for amount in amounts
        if not amount.value.sense and amount.value.unit == former.value.unit and _gap(amount, former) <= _REACH
        if _are_of_one_noun(amount, former, rules) and relate(amount.value, _plain(former)) is Relation.APART
    ]
    return min(near, key=lambda amount: (_gap(amount, former), amount.span), default=None)


def _gap(left: Amount, right: Amount) -> int:
    return max(left.span.start - right.span.end, right.span.start - left.span.end, 0)


def _plain(amount: Amount) -> Quantity:
    return replace(amount.value, sense="")


def _are_of_one_noun(left: Amount, right: Amount, rules: Rulebook) -> bool:
    nouns = {thing_class(side.value.of, rules) for side in (left, right) if side.value.of}
    return len(nouns) < 2


def _is_the_same(former: Amount, other: Amount, new: Amount, rules: Rulebook) -> bool:
    """Tell whether the other side's figure is the former one, of the noun or measure of the new one."""
    if other.value.sense or other.value.part_of != new.value.part_of or other.value.unit != new.value.unit:
        return False
    is_one = relate(_plain(former), other.value) is Relation.EQUAL and relate(new.value, other.value) is Relation.APART
    noun = thing_class(new.value.of or former.value.of, rules)
    is_of_one = noun == thing_class(other.value.of, rules) if not other.value.unit else True
    return is_one and is_of_one and bool(noun or other.value.unit)
