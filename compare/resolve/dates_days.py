"""Reads calendar dates: days, months, years, with or without a weekday, in the usual orders of words."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from compare.resolve.counted import noun_after
from compare.resolve.dates_readings import Reading
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_DAY = re.compile(r"[0-2]?[0-9]|3[01]")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_SHORT = re.compile(r"\d{1,4}")
_DASHES = ("-", "–", "—", "‑")
_ORDINALS = MappingProxyType(
    {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10, "fifteenth": 15}
)


def read_calendar_date(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Return the calendar date whose words start at `at`, None where none does."""
    if line.word(at).is_figure:
        return _in_figures(line, at, rules) or _day_first(line, at, rules)
    if line.low(at) == "the":
        return _day_first(line, at + 1, rules, start=at)
    return _with_weekday(line, at, rules) or _month_first(line, at, rules) or _day_first(line, at, rules)


def day_number(line: Line, at: int) -> tuple[int, int] | None:
    """Return a day of the month at `at` ("7", "7th", "first") and where it ends."""
    word = line.word(at)
    if word.low in _ORDINALS:
        return _ORDINALS[word.low], at + 1
    if not _DAY.fullmatch(word.text) or int(word.text) == 0:
        return None
    glued = line.is_glued(at + 1) and line.low(at + 1) in ("st", "nd", "rd", "th")
    if not glued and line.is_glued(at + 1) and line.word(at + 1).is_letters:
        return None
    return int(word.text), at + 2 if glued else at + 1


def month_number(line: Line, at: int, rules: Rulebook) -> tuple[int, int] | None:
    """Return a month at `at` and where it ends, with the point of a short form; it needs a capital."""
    months = rules.table("dates", "months").entries
    word = line.word(at)
    if word.low not in months or not word.is_capitalised:
        return None
    short = len(word.low) < 5 and word.low not in ("may", "june", "july")
    end = at + 2 if short and line.low(at + 1) == "." and line.is_glued(at + 1) else at + 1
    return int(months[word.low]), end


def year_number(line: Line, at: int) -> tuple[int, int] | None:
    """Return a year at `at`, behind a comma or "of" or not, and where it ends."""
    if line.low(at) in (",", "of"):
        at += 1
    if not _YEAR.fullmatch(line.word(at).text) or (line.is_glued(at + 1) and line.word(at + 1).is_letters):
        return None
    return int(line.word(at).text), at + 1


def weekday_number(line: Line, at: int, rules: Rulebook) -> int | None:
    """Return the weekday written at `at`, None where none is; it needs a capital."""
    word = line.word(at)
    days = rules.table("dates", "weekdays").entries
    return int(days[word.low]) if word.low in days and word.is_capitalised else None


def _in_figures(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read 31.12.2023, 2022-03-07, 25/12/2021; 3/7/2022 stays open unless the text tells whose order it is."""
    pointed = _POINTED.fullmatch(line.word(at).text)
    if pointed:
        return _checked(
            Reading(at, at + 1, "date-in-figures", _full_year(pointed[3]), int(pointed[2]), int(pointed[1]))
        )
    parts = [line.word(at + step).text for step in (0, 2, 4)]
    mark = line.low(at + 1)
    if mark not in ("-", "/") or line.low(at + 3) != mark or not all(_SHORT.fullmatch(part) for part in parts):
        return None
    if not all(line.is_glued(at + step) for step in (1, 2, 3, 4)):
        return None
    if len(parts[0]) == 4:
        return _checked(Reading(at, at + 5, "date-iso", int(parts[0]), int(parts[1]), int(parts[2])))
    if len(parts[2]) not in (2, 4):
        return None
    return _slashed(line, at, (int(parts[0]), int(parts[1]), _full_year(parts[2])), rules)


def _slashed(line: Line, at: int, parts: tuple[int, int, int], rules: Rulebook) -> Reading | None:
    first, second, year = parts
    american = rules.words("dates", "american-cues").holds(line.near(at))
    british = rules.words("dates", "british-cues").holds(line.near(at))
    day_first = Reading(at, at + 5, "date-in-figures", year, second, first)
    month_first = Reading(at, at + 5, "date-in-figures", year, first, second)
    if first > 12 or (british and not american):
        return _checked(day_first)
    if second > 12 or (american and not british) or first == second:
        return _checked(month_first)
    return Reading(at, at + 5, "date-in-figures-open", is_open=True)


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def _checked(reading: Reading) -> Reading | None:
    """Return the reading if there is such a day, in a year that is read as one elsewhere too."""
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if reading.year is not None and not _YEAR.fullmatch(str(reading.year)):
        return None
    if reading.month is None or not 1 <= reading.month <= 12:
        return None
    return reading if reading.day is None or 1 <= reading.day <= lengths[reading.month - 1] else None


def _day_first(line: Line, at: int, rules: Rulebook, start: int | None = None) -> Reading | None:
    """Read 7 March 2022, the 18th of March 1871, 3-7 March 2020, 3 and 7 March."""
    first = day_number(line, at)
    if first is None:
        return None
    day, end = first
    last_day = None
    if line.low(end) in (*_DASHES, "and", "to") and (second := day_number(line, end + 1)) is not None:
        last_day, end = second
    if line.low(end) == "day" and line.low(end + 1) == "of":
        end += 1
    if line.low(end) == "of":
        end += 1
    found = month_number(line, end, rules)
    if found is None:
        return None
    if not line.word(at).is_figure and start is None:
        return None
    month, end = found
    return _dated(line, (at if start is None else start, end), (month, day, last_day))


def _month_first(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read March 7, 2022, June 20-25, Jan. 9, January-March 2021."""
    found = month_number(line, at, rules)
    if found is None:
        return None
    month, end = found
    first = day_number(line, end)
    if first is None or not line.word(end).is_figure:
        return _month_span(line, at, (month, end), rules)
    day, after = first
    if _is_counting(line, after, rules):
        return None
    last_day = None
    if line.low(after) in _DASHES and (second := day_number(line, after + 1)) is not None and second[0] > day:
        last_day, after = second
    return _dated(line, (at, after), (month, day, last_day))


def _is_counting(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether the figure counts something ("In March 20 people died") rather than the days of a month."""
    return line.low(at) in ("people", "percent", "%", "million", "men", "women", "children") or (
        line.low(at) in ("to", ",") and line.word(at + 1).is_figure and noun_after(line, at + 2, 2.0, rules) != "" and
        year_number(line, at + 1) is None and line.low(at) == "to"
    )  # fmt: skip


def _dated(line: Line, at: tuple[int, int], said: tuple[int, int, int | None]) -> Reading | None:
    """Return the reading of a month and day with the year that may follow."""
    (start, end), (month, day, last_day) = at, said
    year = year_number(line, end)
    if year is not None and not _is_clock(line, year[1] - 1):
        reading = Reading(start, year[1], "date", year[0], month, day)
    else:
        reading = Reading(start, end, "date", None, month, day)
    if last_day is not None:
        reading = replace(reading, last=(reading.year, month, last_day))
    return _checked(reading)


def _is_clock(line: Line, at: int) -> bool:
    """Tell whether four figures are a time (1430 GMT) rather than a year."""
    return line.low(at + 1) in ("gmt", "utc", "hours", "local", "hrs")


def _month_span(line: Line, at: int, found: tuple[int, int], rules: Rulebook) -> Reading | None:
    """Read March 2022, January-March 2021, in March, last June, December's, the May floods."""
    month, end = found
    last = None
    if line.low(end) in _DASHES and (second := month_number(line, end + 1, rules)) is not None:
        last, end = second
    year = year_number(line, end)
    if year is not None:
        reading = Reading(at, year[1], "month", year[0], month)
        return replace(reading, last=(year[0], last, None)) if last else reading
    which = line.low(at - 1) if line.low(at - 1) in ("last", "next", "this") else ""
    if not _is_month(line, at, end, rules):
        return None
    reading = Reading(at - 1 if which else at, end, "month", None, month, which=which)
    return replace(reading, last=(None, last, None)) if last else reading


def _is_month(line: Line, at: int, end: int, rules: Rulebook) -> bool:
    """Tell whether a month's name without day and year means the month."""
    after, before = line.word(end), line.low(at - 1)
    if line.word(at).low in ("mar", "jan", "jun", "may") and not line.word(at).text[0].isupper():
        return False
    if after.is_letters and after.is_capitalised and before != "in":
        return False
    if before in rules.words("dates", "before-month").listed:
        return not (line.word(at - 2).is_capitalised and before in ("of", "and") and line.low(at) in ("may", "march"))
    if before in ("the", "a", "this") and after.is_letters and not after.is_capitalised:
        return line.low(end) not in rules.words("numbers", "phrase-ends").listed and line.low(end) != "queen"
    return False


def read_possessive_month(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read December's coup: the month of an event in the possessive."""
    word = line.word(at)
    for ending in ("'s", "’s"):
        if word.low.endswith(ending):
            name = word.low.removesuffix(ending)
            months = rules.table("dates", "months").entries
            if name in months and word.is_capitalised and len(name) > 4 and name not in ("april", "august", "june"):
                return Reading(at, at + 1, "month", None, int(months[name]))
    return None


def _with_weekday(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read a weekday with its date: Sunday, June 11; Monday 14 March 2022; Monday (7); Monday, the 12th; Sunday 6."""
    weekday = weekday_number(line, at, rules)
    if weekday is None:
        return None
    end = at + 1
    if line.low(end) == "." and line.low(at) in rules.words("dates", "short-days").listed:
        end += 1
    gap = end + 1 if line.low(end) == "," else end
    skip = gap + 1 if line.low(gap) == "the" else gap
    for reading in (_month_first(line, gap, rules), _day_first(line, skip, rules, start=gap)):
        if reading is not None and reading.day is not None:
            return replace(reading, start=at, weekday=weekday)
    has_part = line.low(end) in rules.table("dates", "parts-of-day").entries and line.low(end + 1) == "("
    return _numbered_weekday(line, (at, end + 1 if has_part else end), weekday)


def _numbered_weekday(line: Line, at: tuple[int, int], weekday: int) -> Reading | None:
    start, end = at
    if line.low(end) == "(" and (found := day_number(line, end + 1)) is not None and line.low(found[1]) == ")":
        return Reading(start, found[1] + 1, "weekday-and-day", day=found[0], weekday=weekday)
    gap = end + 1 if line.low(end) == "," else end
    the = line.low(gap) == "the"
    found = day_number(line, gap + 1 if the else gap)
    if found is None:
        return None
    is_ordinal = line.is_glued(found[1] - 1) and line.word(found[1] - 1).is_letters
    if the and is_ordinal:
        return Reading(start, found[1], "weekday-and-day", day=found[0], weekday=weekday)
    plain = (
        gap == end and not the and line.word(gap).is_figure and line.low(found[1]) in (",", ".", "in", "at", ";", "")
    )
    return Reading(start, found[1], "weekday-and-day", day=found[0], weekday=weekday) if plain else None


def read_day_of_month(line: Line, at: int) -> Reading | None:
    """Read "on the 7th", "the 13th of this month"."""
    the = line.low(at) == "the"
    number = at + 1 if the else at
    found = day_number(line, number)
    if found is None or not line.word(number).is_figure or found[1] != number + 2:
        return None
    if line.phrase(found[1], found[1] + 3) == "of this month":
        return Reading(at, found[1] + 3, "day-of-month", day=found[0], which="this")
    opened = the and line.low(at - 1) in ("on", "since", "until", "by")
    after = line.word(found[1])
    if opened and (
        not after.is_letters or after.low in ("a", "the", "an", "at", "in", "it", "he", "she", "they", "and", "two")
    ):
        return Reading(at, found[1], "day-of-month", day=found[0])
    return None
