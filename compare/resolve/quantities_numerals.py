"""Reads numbers as they are written: figures, number words, both with a magnitude, and parts of a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor, log10

from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_MIXED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_TRIPLE = re.compile(r"\d{3}")
_LEADING = re.compile(r"[1-9]\d{0,2}")
# Fifteen digits are what a float holds for certain, so wide with separators; more are a code, not an amount.
_WIDEST = 20
_MOST_GROUPS = 5
_LARGEST = 1e18


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with the words it covers.

    Attributes:
        start, end: indexes of its words, `end` not included.
        low, high: what it says; `high` is None where it is a plural such as "dozens".
        step: unit of its last digit other than zero, for rounding.
        is_share: it is a part of a whole (half, two in five).
        is_vague: it names no figure of its own ("dozens", "a couple").
        is_word: it is written in letters.
        has_magnitude: a word such as "million" is part of it.
    """

    start: int
    end: int
    low: float
    high: float | None
    step: float
    is_share: bool = False
    is_vague: bool = False
    is_word: bool = False
    has_magnitude: bool = False


def read_numeral(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Return the number that starts at word `at`, None where there is none."""
    for reader in (_plural, _several, _couple, _share_of_many, _fraction, _counted_magnitude):
        found = reader(line, at, rules)
        if found is not None:
            return found
    return None


def read_plain(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Return the figure or number words at `at`, without magnitudes in letters, shares or plurals."""
    return _figure(line, at) or _spelled(line, at, rules)


def _figure(line: Line, at: int) -> Numeral | None:
    word = line.word(at)
    if not word.is_figure:
        return None
    end = _end_of_spaced(line, at)
    digits = "".join(line.words[index].text for index in range(at, end))
    value = figure_value(digits)
    if value is None:
        return None
    return Numeral(at, end, value, value, step_of(digits, value))


def _end_of_spaced(line: Line, at: int) -> int:
    """Return where a figure with blanks between its thousands ends; in a longer row each figure stands alone."""
    if not _LEADING.fullmatch(line.word(at).text) or (_is_triple(line, at - 1) and _follows(line, at)):
        return at + 1
    end = at + 1
    while end - at <= _MOST_GROUPS and _is_triple(line, end) and _follows(line, end):
        end += 1
    return end if end - at <= _MOST_GROUPS else at + 1


def _is_triple(line: Line, at: int) -> bool:
    return _TRIPLE.fullmatch(line.word(at).text) is not None


def _follows(line: Line, at: int) -> bool:
    """Tell whether one blank parts the word at `at` from the one before it."""
    return line.word(at).start - line.word(at - 1).end == 1


def figure_value(digits: str) -> float | None:
    """Return the value of a figure with separators, None where they make no number.

    Three digits after a single point or comma are thousands, as decimals of three digits are rare in news.
    """
    if len(digits) > _WIDEST:
        return None
    if digits.isdecimal():
        return float(digits)
    if _THOUSANDS.fullmatch(digits) or _INDIAN.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    if _MIXED.fullmatch(digits):
        whole, fraction = re.split(r"[.,](?=\d+$)", digits)
        return float(re.sub(r"\D", "", whole) + "." + fraction)
    if _DECIMAL.fullmatch(digits):
        return float(digits.replace(",", "."))
    return None


def step_of(digits: str, value: float) -> float:
    """Return the unit of the last digit of `digits` that is not zero: 100 for 1,200, a tenth for 5.2 and 5.0."""
    fraction = re.search(r"[.,](\d{1,2})$", digits)
    if (fraction and value != int(value)) or (fraction and "." in digits and len(fraction[1]) < 3):
        return float(10 ** -len(fraction[1]))
    return _round_step(value)


def _round_step(value: float) -> float:
    if value <= 0 or value != int(value):
        return 1.0 if value == int(value) else 10.0 ** floor(log10(value)) if value > 0 else 1.0
    size = 1.0
    while value % (size * 10) == 0:
        size *= 10
    return size


def _spelled(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read number words: forty-two, two hundred and five, six thousand four hundred."""
    units = rules.table("numbers", "words").entries
    start = at
    if line.low(at) in ("a", "an") and line.low(at + 1) in ("hundred", "thousand"):
        total, group, end = 0.0, 1.0, at + 1
    elif line.low(at) in units:
        total, group, end = 0.0, float(units[line.low(at)]), at + 1
    else:
        return None
    while True:
        word, after = line.low(end), line.low(end + 1)
        if (
            word == "-"
            and after in units
            and line.is_glued(end)
            and line.is_glued(end + 1)
            and _adds(group, units[after])
        ):
            group, end = group + units[after], end + 2
        elif word == "hundred" and 0 < group < 100:
            group, end = group * 100, end + 1
        elif word == "thousand" and 0 < group < 1000:
            total, group, end = total + group * 1000, 0.0, end + 1
        elif word in units and _adds(group or total, units[word]) and units[word] != 0:
            group, end = group + units[word], end + 1
        elif word in ("and", "-") and after in units and _has_room(group or total) and units[after] != 0:
            group, end = group + units[after], end + 2
        elif word == "a" and line.low(end + 1) == "hundred" and total:
            group, end = 1.0, end + 1
        else:
            break
    value = total + group
    return Numeral(start, end, value, value, _round_step(value), is_word=True)


def _adds(so_far: float, extra: float) -> bool:
    """Tell whether a smaller number word may follow: a unit after tens, tens after hundreds."""
    if so_far >= 100:
        return so_far % 100 == 0 and extra < 100
    return so_far >= 20 and so_far % 10 == 0 and extra < 10


def _has_room(so_far: float) -> bool:
    """Tell whether "and" continues the number ("two hundred and five") rather than joins another one."""
    return so_far >= 100 and so_far % 100 == 0


def _counted_magnitude(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read a number with its magnitudes: 1.2 million, $3.5bn, two and a half thousand, 5 lakh."""
    scales = rules.table("numbers", "magnitudes").entries
    if line.low(at) in ("a", "an") and line.low(at + 1) in scales and line.low(at + 1) not in ("score", "hundred"):
        base: Numeral | None = Numeral(at, at + 1, 1.0, 1.0, 1.0, is_word=True)
    else:
        base = read_plain(line, at, rules)
    if base is None:
        return None
    end, value, step, scaled = base.end, base.low, base.step, False
    extra = _and_a_half(line, end)
    if extra:
        value, step, end = value + 0.5, 0.5, end + extra
    while (scale := _scale_at(line, end, scales, rules)) is not None and value * scale <= _LARGEST:
        if not scaled and "." in line.phrase(at, end):
            value = _as_decimal(line, at, base.end, value)
            step = min(step, 10.0 ** -_decimals(line.phrase(at, base.end)))
        value, step, scaled = value * scale, step * scale, True
        end += 2 if line.low(end) == "-" else 1
        if extra_half := _and_a_half(line, end):
            value, step, end = value + scale / 2, scale / 2, end + extra_half
    return Numeral(at, end, value, value, step, is_word=base.is_word, has_magnitude=scaled)


def _decimals(digits: str) -> int:
    found = re.search(r"[.,](\d+)$", digits)
    return len(found[1]) if found else 0


def _as_decimal(line: Line, start: int, end: int, value: float) -> float:
    """Before a magnitude a point is a decimal one: 1.250 million."""
    digits = line.phrase(start, end)
    return float(digits) if re.fullmatch(r"\d+\.\d{3}", digits) else value


def _and_a_half(line: Line, at: int) -> int:
    """Return how many words "and a half" covers at `at`, 0 where it does not stand there."""
    return 3 if (line.low(at), line.low(at + 1), line.low(at + 2)) == ("and", "a", "half") else 0


def _scale_at(line: Line, at: int, scales: dict[str, float], rules: Rulebook) -> float | None:
    word, glued = line.low(at), line.is_glued(at)
    if word == "-" and glued and line.low(at + 1) in scales and len(line.low(at + 1)) > 3:
        return float(scales[line.low(at + 1)])
    if word not in scales or word == "score":
        return None
    if word in rules.words("numbers", "magnitude-letters").listed and not (glued and line.word(at - 1).is_figure):
        return None
    return float(scales[word])


def _plural(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read dozens, hundreds of thousands, tens of millions."""
    plurals = rules.table("numbers", "plurals").entries
    word = line.low(at)
    if word not in plurals:
        return None
    if word == "scores" and line.low(at + 1) not in rules.words("numbers", "after-scores").listed:
        return None
    low, end = float(plurals[word]), at + 1
    if word == "tens" and line.low(at + 2) not in plurals:
        return None
    if line.low(end) == "of" and line.low(end + 1) in plurals:
        low, end = low * plurals[line.low(end + 1)] / 2, end + 2
    return Numeral(at, end, low, None, low / 2, is_vague=True, is_word=True, has_magnitude=True)


def _several(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read several hundred, a few dozen, a couple of thousand: two of the magnitude or more."""
    scales = rules.table("numbers", "magnitudes").entries
    several = rules.words("numbers", "several").listed
    for size in (2, 1):
        word = line.low(at + size)
        if word in scales and len(word) > 3 and word != "score" and line.phrase(at, at + size) in several:
            low = 2.0 * scales[word]
            return Numeral(at, at + size + 1, low, None, low / 2, is_vague=True, is_word=True, has_magnitude=True)
    return None


def _couple(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    del rules
    end = at + 2 if line.low(at) == "a" else at + 1
    if line.low(end - 1) != "couple" or line.low(end) != "of" or at == end - 1:
        return None
    return Numeral(at, end, 2.0, 2.0, 1.0, is_vague=True, is_word=True)


def _fraction(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read half, a third, two-thirds, three quarters of a million, half a dozen."""
    found = _named_part(line, at, rules)
    if found is None:
        return None
    share, end = found
    scaled = _part_of_magnitude(line, at, end, share, rules)
    if scaled is not None:
        return scaled
    return Numeral(at, end, share, share, share, is_share=True, is_word=True)


def _named_part(line: Line, at: int, rules: Rulebook) -> tuple[float, int] | None:
    """Return the share and where its words end."""
    parts = rules.table("numbers", "fractions").entries
    if line.low(at) == "half":
        return 0.5, at + 1
    units = rules.table("numbers", "words").entries
    count = 1 if line.low(at) in ("a", "an") else units.get(line.low(at), 0)
    hyphen = 1 if line.low(at + 1) == "-" else 0
    word = line.low(at + 1 + hyphen)
    if not 0 < count < 10 or word not in parts or (count == 1) == (word.endswith("s")):
        return None
    if word in ("second", "half") and count > 1:
        return None
    end = at + 2 + hyphen
    if count == 1 and not hyphen and line.low(end) not in ("of", ".", ",", "in", "more", "less", "percent"):
        return None
    return count / float(parts[word]), end


def _part_of_magnitude(line: Line, at: int, end: int, share: float, rules: Rulebook) -> Numeral | None:
    """Read half a million, a quarter of a million, half a dozen."""
    scales = rules.table("numbers", "magnitudes").entries
    skip = 1 if line.low(end) == "of" else 0
    word = line.low(end + skip + 1)
    if line.low(end + skip) != "a" or word not in scales or len(word) < 4:
        return None
    value = share * scales[word]
    return Numeral(at, end + skip + 2, value, value, value / 2, is_word=True, has_magnitude=True)


def _share_of_many(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Read two in five, 7 out of 10, three out of every four."""
    part = read_plain(line, at, rules)
    if part is None:
        return None
    middle = part.end
    if line.low(middle) == "out" and line.low(middle + 1) == "of":
        middle += 2
    elif line.low(middle) == "in":
        middle += 1
    else:
        return None
    if line.low(middle) == "every":
        middle += 1
    whole = read_plain(line, middle, rules)
    if whole is None or not 0 < part.low < whole.low <= 1000 or (line.word(middle).is_figure and whole.low > 100):
        return None
    if not line.word(whole.end).is_letters or line.is_glued(whole.end):
        return None
    share = part.low / whole.low
    return Numeral(at, whole.end, share, share, share, is_share=True)
