"""Tells how an amount goes on from one report to the next: whether it only grows, moved up or down, was revised."""

from __future__ import annotations

from math import isclose, log10

from compare.judge.frame.occasions import later_side
from compare.judge.frame.rivals import are_rivals
from compare.judge.numbers.amounts import Amount
from compare.judge.numbers.measures import Measure, growth_told
from compare.judge.observation import Pair
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

_AREA = "square metre"


def movement(pair: Pair, amounts: tuple[Amount, Amount], measure: Measure | None, rules: Rulebook) -> dict[str, str]:
    """Return the facts on how an amount may have gone from the one report to the other."""
    left, right = (amount.value for amount in amounts)
    grows = _growth(amounts, measure or growth_told(pair, amounts, rules), rules)
    later = _later(pair, (left, right), grows, rules)
    moved = _moved(left, right, later)
    early = left if later == "right" else right
    late = right if early is left else left
    return {
        "moved": moved,
        "grows": grows,
        "passed": "yes" if moved == "up" and grows == "yes" and _is_passed(early, late, rules) else "no",
        "revised": "yes" if _is_revised(pair, grows, rules) else "no",
        "so-far": "yes" if _is_so_far(pair, (left, right), rules) else "no",
        "rivals": "yes" if are_rivals(pair, rules) else "no",
    }


def _later(pair: Pair, values: tuple[Quantity, Quantity], grows: str, rules: Rulebook) -> str:
    """Return the side of the later report.

    Of two reports of one day, or of no known day, that one is the later which alone says that it updates a toll, and
    has the higher one.
    """
    later = later_side(pair)
    if later in ("left", "right") or grows != "yes":
        return later
    left, right = _says_revised(pair, rules)
    updating = "left" if left and not right else "right" if right and not left else later
    return updating if _moved(*values, updating) == "up" else later


def _is_passed(early: Quantity, late: Quantity, rules: Rulebook) -> bool:
    """Tell whether a later figure is above the bound of an earlier one by more than rounding: at least 14, then 23."""
    if early.low is None or early.high is not None or early.approximate or late.low is None:
        return False
    return late.low * (1 - late.tolerance) > early.low * (1 + _slack(early.low, rules))


def _slack(bound: float, rules: Rulebook) -> float:
    """Return the share by which a figure may be above a bound that was rounded down to it."""
    if bound % _TEN == 0:
        return rules.weight("numbers", "about")
    return rules.weight("numbers", "round") if bound >= rules.weight("numbers", "round-from") else 0.0


_TEN = 10


def is_slip(left: Quantity, right: Quantity) -> bool:
    """Tell whether one exact figure is the other with noughts more: 2,100 and 21,000."""
    one, other = left.low, right.low
    if not one or not other or one != left.high or other != right.high or left.approximate != right.approximate:
        return False
    tens = log10(max(one, other) / min(one, other))
    digits = f"{min(one, other):.6g}".replace(".", "").strip("0")
    return tens > _HALF and isclose(tens, round(tens), abs_tol=_NEAR) and len(digits) > 1


_HALF, _NEAR = 0.5, 1e-3


def is_transposed(left: Quantity, right: Quantity) -> bool:
    """Tell whether one exact figure is the other with two neighbouring digits in each other's place: 86,500, 68,500.

    Keying errors of this sort are the commonest after single wrong digits (Verhoeff 1969, Error Detecting Decimal
    Codes). Two round figures, or two of two digits, are so by chance too often to tell anything.
    """
    if left.low is None or right.low is None or left.low != left.high or right.low != right.high:
        return False
    one, other = (f"{bound:f}".rstrip("0").rstrip(".").rstrip("0") for bound in (left.low, right.low))
    if left.unit == "percent" or min(len(one), len(other)) < _TELLING:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    is_swap = len(one) == len(other) and len(apart) == _SWAPPED and apart[1] == apart[0] + 1
    return is_swap and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


_SWAPPED, _TELLING = 2, 3


def _growth(amounts: tuple[Amount, Amount], measure: Measure | None, rules: Rulebook) -> str:
    """Return "yes" for what only grows, "shrinks" for what only falls, "moves" for a level, else "no".

    A length, a time or a speed is no toll: it neither grows nor falls from one report to the next.
    """
    if measure is not None:
        return measure.growth
    outcome = amounts[0].value.verb or amounts[1].value.verb
    if outcome in rules.words("numbers", "growing").listed:
        return "yes"
    if outcome in rules.words("numbers", "shrinking").listed:
        return "shrinks"
    sides = (amounts[0].binding, amounts[1].binding)
    words = frozenset(word for side in sides for word in (side.predicate, side.governor, side.subject))
    topics = sides[0].topic | sides[1].topic
    levels = rules.words("events", "levels").listed
    markets = rules.words("events", "markets").listed
    moving = rules.words("units", "moving-units").listed
    if words & levels or topics & markets or amounts[0].value.unit in moving:
        return "moves"
    return "yes" if _only_grows(amounts, words, topics, rules) else "no"


def _only_grows(amounts: tuple[Amount, Amount], words: frozenset[str], topics: frozenset[str], rules: Rulebook) -> bool:
    """Whether an amount without an outcome can only rise: burnt ground, complaints, the displaced."""
    left, right = (amount.value for amount in amounts)
    if left.unit == _AREA and (words | topics) & rules.words("events", "burning").listed:
        return True
    if not left.unit and {left.of, right.of} <= rules.words("events", "growing-counts").listed:
        return True
    if left.sense or left.unit in rules.words("units", "fixed-units").listed:
        return False
    return bool(words & rules.words("events", "growing-events").listed)


def age_gap(pair: Pair, left: Quantity, right: Quantity) -> str:
    """Tell whether two ages are a year apart at most: a birthday may lie between the reports.

    Nobody grows younger: "younger" where the later report has the lower age by a year.
    """
    if left.sense != "age" or left.low is None or right.low is None:
        return "no"
    if abs(left.low - right.low) > 1:
        return "apart"
    return "younger" if _moved(left, right, later_side(pair)) == "down" else "near"


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


def _is_revised(pair: Pair, grows: str, rules: Rulebook) -> bool:
    """Tell whether either statement says that a figure replaces an earlier one.

    That a toll had been raised when the earlier report was written tells nothing of the lower one in the later report.
    """
    said = _says_revised(pair, rules)
    later = later_side(pair)
    if grows == "yes" and later in ("left", "right"):
        return said[0 if later == "left" else 1]
    return any(said)


def _says_revised(pair: Pair, rules: Rulebook) -> tuple[bool, bool]:
    cues = rules.words("numbers", "revision").regex
    left, right = (cues.search(statement.span.of(article.text)) is not None for statement, article in pair.sides)
    return left, right


def _is_so_far(pair: Pair, values: tuple[Quantity, Quantity], rules: Rulebook) -> bool:
    """Tell whether the side that knows of none says so only for its own hour: none were reported so far."""
    cues = (rules.words("opposites", "so-far").regex, rules.words("numbers", "as-reported").regex)
    return any(
        value.high == 0 and any(cue.search(statement.span.of(article.text)) is not None for cue in cues)
        for value, (statement, article) in zip(values, pair.sides, strict=True)
    )
