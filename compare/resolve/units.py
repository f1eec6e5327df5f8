"""Reads the unit or currency of an amount and turns the amount into the base unit.

The factors stand in `rules/units.toml`; why no library does this is told in docs/decisions/0002-units.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from compare.resolve.quantities_numerals import Numeral
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_LONGEST_UNIT = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written.

    Attributes:
        base: name of the base unit, "" for a plain count.
        factor, shift: the amount in the base unit is (figure + shift) * factor.
        start, end: the words that the amount with its unit covers, `end` not included.
        is_money: it is a currency.
    """

    base: str
    factor: float
    shift: float
    start: int
    end: int
    is_money: bool = False

    def of(self, figure: float) -> float:
        """Return the figure in the base unit."""
        return (figure + self.shift) * self.factor


def read_unit(line: Line, numeral: Numeral, rules: Rulebook) -> Unit:
    """Return the unit of `numeral`, the plain count where it has none."""
    return (
        _money_before(line, numeral, rules)
        or _money_after(line, numeral, rules)
        or _measure(line, numeral, rules)
        or Unit("", 1.0, 0.0, numeral.start, numeral.end)
    )


def _money_before(line: Line, numeral: Numeral, rules: Rulebook) -> Unit | None:
    """Read $3, US$40, Rs. 5, SEK 300."""
    signs = rules.table("units", "currency-before").entries
    glued = rules.words("units", "currency-glued").listed
    for start in range(max(0, numeral.start - 3), numeral.start):
        sign = line.phrase(start, numeral.start)
        if sign not in signs or _is_joined_left(line, start):
            continue
        written = line.text[line.word(start).start : line.word(numeral.start - 1).end]
        if written[0].isalpha() and not written[0].isupper():
            continue
        if (
            sign.rstrip(".").isalpha()
            and len(sign) > 1
            and len(sign) < 4
            and sign not in ("rs", "rs.")
            and written != written.upper()
        ):
            continue
        if sign in glued and not line.is_glued(numeral.start):
            continue
        end = _skip_currency_name(line, numeral.end, rules)
        return Unit(signs[sign], 1.0, 0.0, start, end, is_money=True)
    return None


def _is_joined_left(line: Line, start: int) -> bool:
    """Tell whether the sign goes on to the left ("US" before "$"), so that a longer one must be tried."""
    return line.is_glued(start) and line.word(start - 1).is_letters


def _skip_currency_name(line: Line, at: int, rules: Rulebook) -> int:
    """Return where the amount ends if the name of its money is written as well ("R80 million rand")."""
    names = rules.table("units", "currency-after").entries
    return at + 1 if singular_unit(line.low(at)) in names and line.low(at) != "p" and not line.is_glued(at) else at


def _money_after(line: Line, numeral: Numeral, rules: Rulebook) -> Unit | None:
    """Read 3 million euros, 25 cents, 50p, 35 Egyptian pounds."""
    names = rules.table("units", "currency-after").entries
    joined = line.low(numeral.end) == "-" or (numeral.is_vague and line.low(numeral.end) == "of")
    start = numeral.end + (1 if joined else 0)
    if line.low(start) == "m" and line.is_glued(start):
        start += 1
    for size in range(_LONGEST_UNIT, 0, -1):
        phrase = singular_unit(line.phrase(start, start + size))
        if phrase not in names or (phrase in ("p", "real", "won") and not _is_money_name(line, start, numeral)):
            continue
        code, factor = names[phrase]
        return Unit(code, float(factor), 0.0, numeral.start, start + size, is_money=True)
    if singular_unit(line.low(start)) == "pound" and _are_pounds_money(line, numeral, rules):
        return Unit("GBP", 1.0, 0.0, numeral.start, start + 1, is_money=True)
    return None


def _is_money_name(line: Line, at: int, numeral: Numeral) -> bool:
    """Tell whether a name of money that is also another word means money here."""
    return line.is_glued(at) if line.low(at) == "p" else numeral.has_magnitude or numeral.low >= 1000


def _are_pounds_money(line: Line, numeral: Numeral, rules: Rulebook) -> bool:
    return numeral.has_magnitude or rules.words("units", "money-verbs").holds(line.near(numeral.start))


def _measure(line: Line, numeral: Numeral, rules: Rulebook) -> Unit | None:
    """Read 20 km, a three-day, 47C, half an hour."""
    start = numeral.end
    is_hyphened = line.low(start) in ("-", "‑") and line.is_glued(start)
    is_part_of_one = numeral.is_share and line.low(start) in ("a", "an")
    is_some_of = numeral.is_vague and line.low(start) == "of"
    if is_hyphened or is_part_of_one or is_some_of:
        start += 1
    for size in range(_LONGEST_UNIT, 0, -1):
        found = _table_unit(line, (start, start + size), numeral, rules)
        if found is not None:
            return found
    if line.low(start) in ("point", "points") and rules.words("numbers", "point-words").holds(line.near(numeral.start)):
        small = numeral.low < 100
        return Unit("percentage point", 1.0, 0.0, numeral.start, start + 1) if small else None
    return None


def _table_unit(line: Line, at: tuple[int, int], numeral: Numeral, rules: Rulebook) -> Unit | None:
    start, end = at
    table = rules.table("units", "units").entries
    name = line.phrase(start, end)
    if name not in table:
        name = singular_unit(name)
    if name not in table or _is_other_word(line, start, name, numeral, rules):
        return None
    base, factor, *shift = table[name]
    return Unit(base, float(factor), float(shift[0]) if shift else 0.0, numeral.start, end)


def _is_other_word(line: Line, start: int, name: str, numeral: Numeral, rules: Rulebook) -> bool:
    """Tell whether a unit's letters mean something else here."""
    glued = line.is_glued(start)
    if name in rules.words("units", "glued-only").listed:
        return not glued or (name == "g") != line.word(start).text.islower()
    if name == "m":
        return numeral.is_word or (glued and _looks_plural(line.low(start + 1)))
    if name == "second":
        return line.low(start) == "second"
    if name in ("mi", "min", "sec", "ha", "pc", "g"):
        return numeral.is_word
    return False


def _looks_plural(word: str) -> bool:
    return (len(word) > 3 and word.endswith("s") and not word.endswith("ss")) or word in ("people", "children")


def singular_unit(name: str) -> str:
    """Return the name of a unit in the singular: "square miles" gives "square mile"."""
    if name.endswith(("per hour", "an hour", "per second", "celsius", "basis")):
        return name
    if name.endswith("ies"):
        return name[:-3] + "y"
    return name[:-1] if name.endswith("s") and len(name) > 3 else name
