"""Reads dates that hang on another day: weekdays, yesterday, last week, three days ago, the next day."""

from __future__ import annotations

from dataclasses import replace

from compare.resolve.dates_days import read_calendar_date, weekday_number
from compare.resolve.dates_readings import Reading
from compare.resolve.quantities_numerals import read_plain
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_PERIODS = ("week", "weekend", "month", "year", "quarter", "decade", "century")
_UNITS = ("day", "week", "month", "year", "hour", "minute", "decade")
_LONGEST_PHRASE = 4


def read_relative_date(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Return the date that hangs on another day and starts at word `at`, None where none does."""
    for reader in (_relative_day, _open_phrase, _counted, _period, _feast, _weekday):
        found = reader(line, at, rules)
        if found is not None:
            return found
    return None


def _relative_day(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read today, last night, the day before yesterday."""
    days = rules.table("dates", "relative-days").entries
    for size in range(_LONGEST_PHRASE, 0, -1):
        phrase = line.phrase(at, at + size)
        if phrase in days:
            first, last = days[phrase]
            reading = Reading(at, at + size, "relative-day", period="day", count=first, until=last)
            return _with_part(line, reading, rules, _part_in(phrase))
    return None


def _part_in(phrase: str) -> str:
    last = phrase.rsplit(maxsplit=1)[-1]
    return {"tonight": "night", "yesterday": "", "today": "", "tomorrow": "", "overnight": ""}.get(last, last)


def _with_part(line: Line, reading: Reading, rules: Rulebook, part: str = "") -> Reading:
    """Add the part of the day that the phrase holds or that follows."""
    parts = rules.table("dates", "parts-of-day").entries
    after = line.low(reading.end)
    end = reading.end
    for ending in ("'s", "’s"):
        after = after.removesuffix(ending)
    if (after in parts and reading.period == "day") or (after in parts and reading.weekday is not None):
        part, end = after, end + 1
    if part not in parts:
        return reading
    low, high = parts[part]
    return replace(reading, end=end, minutes=(int(low), int(high)), is_part_of_day=True)


def _open_phrase(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read the next day, that same night; and a weekday counted from another one: the previous Friday."""
    phrases = rules.words("dates", "open-phrases").listed
    for size in range(_LONGEST_PHRASE, 1, -1):
        if line.phrase(at, at + size) in phrases:
            return Reading(at, at + size, "open-day", is_open=True)
    if line.low(at) == "the" and line.low(at + 1) in ("previous", "following", "same"):
        weekday = weekday_number(line, at + 2, rules)
        if weekday is not None:
            return Reading(at, at + 3, "open-day", weekday=weekday, is_open=True)
    return None


def _counted(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read three days ago, in five days, two weeks later."""
    ahead = line.low(at) == "in"
    start = at + 1 if ahead else at
    number = read_plain(line, start, rules)
    count, end = (number.low, number.end) if number is not None else (1.0, start + 1)
    if number is None and line.low(start) not in ("a", "an"):
        return None
    unit = line.low(end).removesuffix("s")
    if unit not in _UNITS or count != int(count) or not 0 < count < 1000:
        return None
    if not ahead:
        return _counted_back(line, (at, end), unit, int(count), rules)
    closes = line.low(end + 1) in (".", ",", "", "if", "unless", "when", "the")
    if number is None or not closes or unit not in ("day", "week", "month", "year") or _looks_back(line, at):
        return None
    return _ago(at, end + 1, unit, int(count))


def _counted_back(line: Line, at: tuple[int, int], unit: str, count: int, rules: Rulebook) -> Reading | None:
    """Read three days ago; two weeks later stays open, and "for two hours after" is how long something took."""
    start, end = at
    after = line.low(end + 1)
    if after == "ago":
        return _ago(start, end + 2, unit, -count)
    if after in rules.words("dates", "open-after").listed and line.low(start - 1) != "for":
        return Reading(start, end + 2, "counted-open", is_open=True)
    return None


def _looks_back(line: Line, at: int) -> bool:
    """Tell whether "in five days" is how long something took: "the first time in five years"."""
    before = frozenset(line.low(index) for index in range(max(0, at - 8), at))
    ranked = _RANKS & frozenset(line.low(index) for index in range(max(0, at - 4), at))
    return bool(ranked) or not _AHEAD & before


_RANKS = frozenset({"first", "time", "second", "third", "most", "worst", "biggest", "deadliest"})
_AHEAD = frozenset({"due", "will", "would", "is", "are", "expected", "again"})


def _ago(start: int, end: int, unit: str, count: int) -> Reading:
    if unit in ("hour", "minute"):
        return Reading(start, end, "hours-ago", is_open=True)
    if unit == "decade":
        return Reading(start, end, "counted", is_open=True)
    return Reading(start, end, "counted", period=unit, count=count, until=count)


def _period(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read last week, this month, next year, over the weekend."""
    which = line.low(at)
    if which in ("over", "at", "the") and "weekend" in (line.low(at + 1), line.low(at + 2)):
        end = at + (3 if line.low(at + 1) == "the" else 2)
        if which == "the" and line.low(at + 1) != "weekend":
            return None
        return Reading(at, end, "period", which="", period="weekend")
    unit = line.low(at + 1)
    for ending in ("'s", "’s"):
        unit = unit.removesuffix(ending)
    if (
        which in ("last", "next", "this", "current", "past")
        and unit in _PERIODS
        and unit not in ("decade", "century", "quarter")
    ):
        if which == "past" or _is_count_of(line, at, rules):
            return None
        return Reading(at, at + 2, "period", which={"current": "this"}.get(which, which), period=unit)
    return None


def _is_count_of(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether "the last year" means the twelve months up to now."""
    del rules
    return line.low(at - 1) == "the" and line.low(at) == "last"


def _feast(line: Line, at: int, rules: Rulebook) -> Reading | None:
    feasts = rules.words("dates", "feasts").regex
    word = line.word(at)
    if not word.is_capitalised:
        return None
    found = feasts.match(line.text, word.start)
    if found is None or not found[0][0].isupper():
        return None
    end = at + 1
    while end < len(line.words) and line.word(end).end <= found.end():
        end += 1
    return Reading(at, end, "feast", is_open=True) if line.word(end).low not in ("island", "carol") else None


def _weekday(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read a weekday with what stands around it: last Friday, Monday morning, Thursday's."""
    which = line.low(at) if line.low(at) in ("last", "next", "this", "coming") else ""
    start = at + 1 if which else at
    dated = read_calendar_date(line, start, rules) if which else None
    if dated is not None and dated.day is not None and dated.weekday is not None:
        # "This Thursday 3": the day of the month says which Thursday it is.
        return replace(dated, start=at)
    weekday = _possessive_weekday(line, start, rules)
    if weekday is None or _is_name(line, start, rules):
        return None
    reading = Reading(at, start + 1, "weekday", weekday=weekday, which=which.replace("coming", "next"))
    return _with_part(line, reading, rules)


def _possessive_weekday(line: Line, at: int, rules: Rulebook) -> int | None:
    word = line.word(at)
    if word.low in rules.words("dates", "short-days").listed:
        return None
    weekday = weekday_number(line, at, rules)
    if weekday is not None or not word.is_capitalised:
        return weekday
    days = rules.table("dates", "weekdays").entries
    for ending in ("'s", "’s"):
        if word.low.endswith(ending) and word.low.removesuffix(ending) in days:
            return int(days[word.low.removesuffix(ending)])
    return None


def _is_name(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether the weekday is part of a name or a habit: the Sunday Times, Wednesday Akande, every Friday."""
    before, after = line.word(at - 1), line.word(at + 1)
    if line.phrase(at - 1, at + 1) in rules.words("dates", "named-days").listed:
        return True
    if (
        before.low in rules.words("dates", "habit").listed
        or after.low in rules.words("dates", "after-named-day").listed
    ):
        return True
    if line.low(at + 1) == "." and line.low(at + 2) in ("com", "org") and line.is_glued(at + 2):
        return True
    if after.low in rules.table("dates", "parts-of-day").entries:
        return line.word(at + 1).is_capitalised and line.word(at + 2).is_capitalised
    opens = line.starts_sentence(at) or before.low in ("the", "a") or (before.is_capitalised and before.is_letters)
    return after.is_letters and after.is_capitalised and opens and not line.starts_sentence(at + 1)
