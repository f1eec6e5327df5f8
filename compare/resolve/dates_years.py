"""Reads years and spans of years: 2014, 1914-1918, the 1990s, the first quarter of 2023, the 19th century."""

from __future__ import annotations

import re
from types import MappingProxyType

from compare.resolve.counted import noun_after
from compare.resolve.dates_days import day_number, year_number
from compare.resolve.dates_readings import Reading
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_DASHES = ("-", "–", "—", "‑")
_QUARTERS = MappingProxyType({"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4})


def read_quarter(line: Line, at: int) -> Reading | None:
    """Return "the first quarter of 2023" as three months, None where it does not start at word `at`."""
    start = at + 1 if line.low(at) == "the" else at
    quarter = _QUARTERS.get(line.low(start))
    year = year_number(line, start + 2)
    if quarter is None or year is None or line.low(start + 1) != "quarter":
        return None
    month = 3 * quarter - 2
    return Reading(at, year[1], "quarter", year[0], month, last=(year[0], month + 2, None), period="quarter")


def read_year(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read 2014, 1914-1918, 2019-20, the 1990s, mid-2019, the first quarter of 2023, the 19th century, a 2009 film."""
    word = line.word(at)
    decade_end = _end_of_decade(line, at)
    if decade_end is not None:
        decade = int(word.text)
        span = 100 if decade % 100 == 0 and decade < 1900 else 10
        return Reading(at, decade_end, "decade", decade, last=(decade + span - 1, None, None), period="decade")
    century = _century(line, at)
    if century is not None:
        return century
    if not _YEAR.fullmatch(word.text) or (line.is_glued(at + 1) and line.word(at + 1).is_letters):
        return None
    span_end = _end_of_years(line, at)
    if span_end is not None:
        return span_end
    return Reading(at, at + 1, "year", int(word.text)) if _is_year(line, at, rules) else None


def _end_of_decade(line: Line, at: int) -> int | None:
    """Return where 1990s or 1990's ends, None for other words."""
    if not _YEAR.fullmatch(line.word(at).text) or not line.word(at).text.endswith("0") or not line.is_glued(at + 1):
        return None
    if line.low(at + 1) == "s":
        return at + 2
    marked = line.low(at + 1) in ("'", "’") and line.low(at + 2) == "s" and line.is_glued(at + 2)
    return at + 3 if marked else None


def _century(line: Line, at: int) -> Reading | None:
    number = day_number(line, at)
    if number is None or line.low(number[1]) not in ("century", "-") or not line.word(at).is_figure:
        return None
    if line.low(number[1]) == "-" or not 10 <= number[0] <= 21 or line.low(at - 1) != "the":
        return None
    if line.low(at - 2) not in ("from", "in", "of", "since", "to"):
        return None
    first = (number[0] - 1) * 100 + 1
    return Reading(at, number[1] + 1, "century", first, last=(first + 99, None, None), period="century")


def _end_of_years(line: Line, at: int) -> Reading | None:
    """Read the years of a span: 1914-1918, 1932-33."""
    dashes = 2 if line.low(at + 1) == line.low(at + 2) == "-" else 1
    end = at + 1 + dashes
    other = line.word(end).text
    is_glued = line.is_glued(at + 1) and line.is_glued(end)
    if line.low(at + 1) not in _DASHES or not other.isdecimal() or not (is_glued or _YEAR.fullmatch(other)):
        return None
    if line.low(end + 1) in ("-", "/") and line.is_glued(end + 1):
        return None
    first = int(line.word(at).text)
    last = int(other) if len(other) == 4 else first - first % 100 + int(other) if len(other) == 2 else 0
    if not first < last <= first + 200:
        return None
    return Reading(at, end + 1, "years", first, last=(last, None, None), period="year")


def _is_year(line: Line, at: int, rules: Rulebook) -> bool:
    before, after = line.low(at - 1), line.word(at + 1)
    year = int(line.word(at).text)
    if before == "(" or (before == "-" and line.low(at - 2) in ("mid", "late", "early")):
        return True
    if before in rules.words("dates", "before-year").listed:
        return noun_after(line, at + 1, 2.0, rules) == "" or (
            line.low(at - 1) in ("in", "since") and not after.low.endswith("s")
        )
    if before in ("a", "the", "an", "its", "his", "her", "their") and after.is_letters and year >= 1800:
        return line.low(at + 1) not in rules.words("numbers", "phrase-ends").listed
    return line.starts_sentence(at) and after.low in (",", ":", "was", "saw", "has")
