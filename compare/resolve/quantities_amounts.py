"""Puts number, unit, range and hedge together into one amount."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compare.resolve.quantities_numerals import Numeral, read_numeral
from compare.resolve.quantities_words import Line
from compare.resolve.units import Unit, read_unit
from compare.rulebook.book import Rulebook

_LONGEST_HEDGE = 5
_DASHES = ("-", "–", "—", "‑")
# "The count went up to 1,234" tells where it went, "up to 1,234 people" a bound.
_GOES_UP = ("go", "goes", "went", "gone", "going", "shot", "is", "was")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, in its base unit.

    Attributes:
        start, end: indexes of the words it covers with unit and hedge, `end` not included.
        core: index of its first figure or number word.
        after: index of the word behind number and unit, where the counted noun is looked for.
        low, high: bounds in `unit`, None where open.
        step: unit of the last digit that is not zero, in `unit`.
        sense: "" for a plain amount, "age", "change" (how much more or less) or "former" (what was before a change).
        numeral: the (first) number.
    """

    start: int
    end: int
    core: int
    after: int
    low: float | None
    high: float | None
    unit: str
    step: float
    numeral: Numeral
    approximate: bool = False
    sense: str = ""
    per: str = ""
    is_range: bool = False
    is_converted: bool = False
    rule: str = "amount"


def read_amount(line: Line, at: int, rules: Rulebook) -> Amount | None:
    """Return the amount whose number starts at word `at`, None where no number stands there."""
    amount = _measured(line, at, rules) or _single_measure(line, at, rules)
    if amount is None:
        return None
    amount = _signed(line, _compound(line, amount, rules))
    amount = _ranged(line, amount, rules)
    amount = _rated(line, amount, rules)
    return _hedged_before(line, _hedged_after(line, amount, rules), rules)


def _measured(line: Line, at: int, rules: Rulebook) -> Amount | None:
    """Read a number with its unit, no more."""
    numeral = read_numeral(line, at, rules)
    if numeral is None:
        return None
    unit = read_unit(line, numeral, rules)
    return _amount(_letter_million(line, numeral, unit), unit)


def _letter_million(line: Line, numeral: Numeral, unit: Unit) -> Numeral:
    """Read the m of £2.4m, 50m naira and 3m doses as a million."""
    if line.low(numeral.end) != "m" or not line.is_glued(numeral.end) or (unit.base and not unit.is_money):
        return numeral
    million = 1e6
    return replace(
        numeral, end=numeral.end + 1, low=numeral.low * million, high=numeral.low * million,
        step=numeral.step * million, has_magnitude=True,
    )  # fmt: skip


def _amount(numeral: Numeral, unit: Unit) -> Amount:
    base = "share" if numeral.is_share and not unit.base else unit.base
    end = max(unit.end, numeral.end)
    return Amount(
        start=unit.start, end=end, core=numeral.start, after=end, low=unit.of(numeral.low),
        high=None if numeral.high is None else unit.of(numeral.high), unit=base, step=numeral.step * unit.factor,
        numeral=numeral, approximate=numeral.is_vague, is_converted=unit.factor != 1.0 or numeral.is_share,
    )  # fmt: skip


def _single_measure(line: Line, at: int, rules: Rulebook) -> Amount | None:
    """Read "an hour and a half", "lasted an hour" and, behind a bound or hedge, "a foot": one of a unit."""
    if line.low(at) not in ("a", "an"):
        return None
    numeral = Numeral(at, at + 1, 1.0, 1.0, 1.0, is_word=True)
    unit = read_unit(line, numeral, rules)
    if not unit.base or unit.is_money:
        return None
    if line.phrase(unit.end, unit.end + 3) == "and a half":
        longer = replace(numeral, low=1.5, high=1.5, step=0.5)
        return _amount(longer, replace(unit, end=unit.end + 3))
    bound, _ = _hedge_before(line, at, rules)
    is_hedged = bound in ("low", "high", "about")
    is_time = unit.base in _TIMES and line.low(at - 1) in rules.words("units", "lasting").listed
    is_moment = line.low(unit.end) in rules.words("units", "from-then").listed
    return _amount(numeral, unit) if (is_hedged or is_time) and not is_moment else None


_TIMES = frozenset({"second", "month", "year"})


def _compound(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Add smaller units that follow: 2 hours 4 minutes, 6ft 4in."""
    low, high = amount.low, amount.high
    if amount.unit not in ("second", "metre", "kilogram") or low is None or high is None:
        return amount
    at = amount.end + (1 if line.low(amount.end) == "and" else 0)
    extra = _measured(line, at, rules)
    if extra is None or extra.low is None:
        return amount
    if extra.end == at + 1 and line.low(at + 1) == "in" and line.is_glued(at + 1):
        extra = replace(extra, low=extra.low * 0.0254, unit="metre", end=at + 2, step=0.0254)
    if extra.unit != amount.unit or extra.step >= amount.step or extra.low is None or extra.low >= low:
        return amount
    return replace(amount, low=low + extra.low, high=high + extra.low, end=extra.end, after=extra.end, step=extra.step)


def _signed(line: Line, amount: Amount) -> Amount:
    """Read the sign of a temperature: minus 18C, -5C, 18 degrees below zero."""
    if amount.unit not in ("degree celsius", "degree") or amount.low is None or amount.high is None:
        return amount
    if line.phrase(amount.end, amount.end + 2) == "below zero":
        return replace(amount, end=amount.end + 2, after=amount.end + 2, low=-amount.high, high=-amount.low)
    if line.low(amount.start - 1) not in ("minus", "-", "−", "–") or line.is_glued(amount.start - 1):
        return amount
    return replace(amount, start=amount.start - 1, low=-amount.high, high=-amount.low)


def _ranged(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Join two amounts that bound a range: 20-30, between 20 and 30, two or three, $1.2 million to $1.4 million."""
    ends = _ends_of_range(line, amount, rules)
    if ends is None:
        return amount
    first, second = ends
    start, before, joiner = amount.start, line.low(amount.start - 1), line.low(amount.end)
    if before == "from" and joiner == "to":
        if _is_change(line, start, rules):
            return first
        start -= 2 if line.low(start - 2) == "anywhere" else 1
    elif before == "between" and joiner == "and":
        start -= 1
    return replace(
        second, start=start, core=amount.core, low=first.low, high=second.low, unit=first.unit or second.unit,
        is_range=True, numeral=amount.numeral,
    )  # fmt: skip


def _ends_of_range(line: Line, amount: Amount, rules: Rulebook) -> tuple[Amount, Amount] | None:
    """Return both ends of the range that `amount` opens, in one unit; None where it opens none."""
    joiner = line.low(amount.end)
    if amount.high is None or amount.unit == "vote" or joiner not in (*_DASHES, "to", "and", "or"):
        return None
    if joiner == "and" and line.low(amount.start - 1) != "between":
        return None
    second = _second(line, amount.end + 1, rules)
    if second is None or second.high is None or second.numeral.is_share != amount.numeral.is_share:
        return None
    first = _like_second(amount, second)
    if first is None or first.low is None or second.low is None or first.low >= second.low:
        return None
    is_leap = joiner == "or" and second.low - first.low > max(first.step, second.step) * 2
    return None if is_leap else (first, second)


def _second(line: Line, at: int, rules: Rulebook) -> Amount | None:
    """Read the second amount of a range; its currency sign may stand before it."""
    for start in (at, at + 1, at + 2):
        found = _measured(line, start, rules)
        if found is not None:
            return found if found.start <= at else None
    return None


def _like_second(first: Amount, second: Amount) -> Amount | None:
    """Give the first amount the unit and magnitude that only the second one carries; None where the two do not fit."""
    if first.low is None or second.low is None:
        return None
    factor = 1.0
    if second.numeral.has_magnitude and not first.numeral.has_magnitude and first.numeral.low < 1000:
        factor = _scale_of(second.numeral)
    if first.unit and first.unit != second.unit:
        borrowed = second.unit == "" and second.numeral.low > first.numeral.low
        return replace(first, low=first.low * factor) if borrowed else None
    if not first.unit and second.unit and second.numeral.low:
        shift = second.low / second.numeral.low
        return replace(first, low=first.low * factor * shift, unit=second.unit)
    return replace(first, low=first.low * factor)


def _scale_of(numeral: Numeral) -> float:
    """Return the magnitude of a number below a thousand of it."""
    for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 100.0, 12.0):
        if numeral.low >= scale and (numeral.low / scale) < 1000:
            return scale
    return 1.0


def _is_change(line: Line, start: int, rules: Rulebook) -> bool:
    """Tell whether a verb of rising or falling stands within six words before `start`."""
    verbs = rules.words("numbers", "rise-verbs").listed
    return any(line.low(index) in verbs for index in range(max(0, start - 8), start))


def _rated(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Note what an amount is counted by: a day, per head, an hour, per 100,000 people."""
    at = amount.end
    base = next((at + step for step in (1, 2) if _is_base(line, at + step)), None)
    if base is not None:
        return replace(amount, per=line.low(base))
    behind = _period_behind(line, at, rules)
    if behind:
        return replace(amount, per=behind)
    if line.low(at) in _DASHES and line.is_glued(at):
        at += 1
    noun = line.low(at + 1)
    if line.low(at) == "-" or line.low(at) not in rules.words("units", "rates").listed:
        return amount
    if line.low(at + 1) in _DASHES:
        noun = line.low(at + 2)
    return replace(amount, per=noun) if noun in rules.words("units", "rate-nouns").listed else amount


def _period_behind(line: Line, at: int, rules: Rulebook) -> str:
    """Return the period that follows the counted noun: 60,000 people a year; a day after something is none."""
    periods = rules.words("units", "rate-periods").listed
    for place in (at + 1, at + 2):
        is_rate = line.low(place) in ("a", "per", "each", "every") and line.low(place + 1) in periods
        if (
            is_rate
            and line.low(place - 1) not in _SPANS
            and line.low(place + 2) not in rules.words("dates", "open-after").listed | {"ago"}
        ):
            return line.low(place + 1)
    return ""


_SPANS = frozenset({"in", "for", "within", "over", "than", "of", "after", "once", "about"})


def _is_base(line: Line, at: int) -> bool:
    """Tell whether the figure at `at` is that by which a rate is counted: 12 deaths per 100,000."""
    return line.word(at).is_figure and is_after_per(line, at)


def is_after_per(line: Line, at: int) -> bool:
    """Tell whether word `at` stands behind "per" or "for every"."""
    return line.low(at - 1) == "per" or line.phrase(at - 2, at) in ("for every", "out of every", "in every")


def _hedged_after(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Apply a hedge behind the amount: 50 or more, 500+, 40-odd."""
    hedges = rules.table("numbers", "after").entries
    for size in (2, 1):
        phrase = line.phrase(amount.end, amount.end + size)
        if phrase in hedges and not amount.is_range and (phrase[0] not in "-+" or line.is_glued(amount.end)):
            bounded = _bounded(amount, str(hedges[phrase]))
            return replace(bounded, end=amount.end + size, after=amount.end + size)
    return amount


def _hedged_before(line: Line, amount: Amount, rules: Rulebook) -> Amount:
    """Apply the hedges before the amount: at least, nearly, just under; several may stand in a row."""
    for _ in range(3):
        kind, start = _hedge_before(line, amount.start, rules)
        if not kind:
            return amount
        amount = replace(_bounded(amount, kind), start=start)
    return amount


def _hedge_before(line: Line, at: int, rules: Rulebook) -> tuple[str, int]:
    """Return the kind of hedge that ends right before word `at`, and where it starts; "" for none."""
    hedges = rules.table("numbers", "before").entries
    for size in range(_LONGEST_HEDGE, 0, -1):
        phrase = line.phrase(at - size, at) if at >= size else ""
        if phrase in hedges and not (phrase == "up to" and line.low(at - 3) in _GOES_UP):
            return str(hedges[phrase]), at - size
    return "", at


def _bounded(amount: Amount, kind: str) -> Amount:
    """Return the amount with the bound or hedge of `kind` applied; a range keeps its bounds."""
    about = amount.approximate or kind.endswith("about")
    if amount.is_range or kind in ("about", "exact"):
        return replace(amount, approximate=about)
    if kind.startswith("low"):
        return replace(amount, high=None, approximate=about)
    return replace(amount, low=None, high=amount.high if amount.high is not None else amount.low, approximate=about)
