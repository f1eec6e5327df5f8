"""Reads times of day: 2:53 p.m., 0600 local time, 14h30, at 16.35, half past seven in the evening, noon GMT."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.resolve.dates_readings import Reading
from compare.resolve.quantities_numerals import read_plain
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_HALF_DAY = re.compile(r"\s{0,2}([ap])\.?\s?m\b\.?", re.IGNORECASE)
_POINT_TIME = re.compile(r"([01]?\d|2[0-3])[.]([0-5]\d)")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_HOUR = re.compile(r"[01]?\d|2[0-3]")
_MINUTE = re.compile(r"[0-5]\d")
_HEDGES = frozenset({"about", "around", "approximately", "exactly", "nearly", "precisely", "roughly"})
_BEHIND_A_TIME = frozenset({"after", "and", "as", "before", "by", "on", "that", "when", "while"})
_UNITS = frozenset({"%", "°", "$", "€", "£", "/", "-"})


def read_time(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Return the time of day that starts at word `at`, None where none does."""
    found = _clock(line, at, rules) or _named(line, at, rules) or _past_hour(line, at, rules)
    return None if found is None else _zoned(line, _hedged(line, _in_part_of_day(line, found, rules)), rules)


def _clock(line: Line, at: int, rules: Rulebook) -> Reading | None:
    word = line.word(at)
    if not word.is_figure or (line.is_glued(at) and line.low(at - 1) in ("-", "/", ".", ",", ":", "$")):
        return None
    return (
        _colon_time(line, at)
        or _pointed_time(line, at, rules)
        or _bare_hour(line, at)
        or _military(line, at, rules)
        or _oclock(line, at)
    )


def _half_day(line: Line, end: int, hour: int) -> tuple[int, int] | None:
    """Return the hour by a.m. or p.m. behind word `end` - 1, and where that ends."""
    found = _HALF_DAY.match(line.text, line.word(end - 1).end)
    if found is None or not 1 <= hour <= 12:
        return None
    while end < len(line.words) and line.word(end).end <= found.end():
        end += 1
    return hour % 12 + (12 if found[1].lower() == "p" else 0), end


def _colon_time(line: Line, at: int) -> Reading | None:
    """Read 2:53 p.m., 23:40, 14h30; seconds are read over where the words around them tell a time and no duration."""
    minute = line.word(at + 2).text
    mark = line.low(at + 1)
    if mark not in (":", "h") or not _HOUR.fullmatch(line.word(at).text) or not _MINUTE.fullmatch(minute):
        return None
    if not line.is_glued(at + 1) or not line.is_glued(at + 2):
        return None
    has_seconds = line.low(at + 3) == ":" and mark == ":"
    hour, end = int(line.word(at).text), at + 5 if has_seconds else at + 3
    halved = _half_day(line, end, hour)
    if has_seconds and halved is None and not _is_behind_at(line, at):
        return None
    if halved is not None:
        hour, end = halved
    elif len(line.word(at).text) == 1 and mark == ":" and line.word(at - 1).is_capitalised and line.low(at - 1) != "at":
        return None
    return _at(at, end, hour, int(minute))


def _pointed_time(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read 6.45am, and 16.35 where the words around it tell a time; else a point is a decimal one."""
    found = _POINT_TIME.fullmatch(line.word(at).text)
    if found is None:
        return None
    halved = _half_day(line, at + 1, int(found[1]))
    if halved is not None:
        return _at(at, halved[1], halved[0], int(found[2]))
    is_time = _part_of_day(line, at + 1, rules) or _has_zone(line, at + 1, rules) or _is_moment(line, at, rules)
    return _at(at, at + 1, int(found[1]), int(found[2])) if is_time else None


def _is_behind_at(line: Line, at: int) -> bool:
    """Tell whether "at" stands before the figure, perhaps with a hedge between them."""
    return line.low(at - 2 if line.low(at - 1) in _HEDGES else at - 1) == "at"


def _is_moment(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether something happens at the figure, which neither counts nor measures what follows."""
    before = {line.low(index) for index in range(at - 6, at)}
    follows = line.low(at + 1)
    return (
        _is_behind_at(line, at)
        and (not line.word(at + 1).text or not line.word(at + 1).is_letters or follows in _BEHIND_A_TIME)
        and follows not in _UNITS
        and not before & rules.words("dates", "at-a-value").listed
    )


def _has_zone(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether "local time" or a zone stands at word `at`."""
    word = line.word(at)
    is_zone = word.low in rules.table("dates", "zones").entries and word.text.isupper()
    return is_zone or line.phrase(at, at + 2) == "local time"


def _bare_hour(line: Line, at: int) -> Reading | None:
    """Read 8pm, 10 a. m."""
    if not _HOUR.fullmatch(line.word(at).text):
        return None
    halved = _half_day(line, at + 1, int(line.word(at).text))
    return None if halved is None else _at(at, halved[1], halved[0], 0)


def _military(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read 0600 local time, 0337 hours, 2200 GMT."""
    found = _MILITARY.fullmatch(line.word(at).text)
    after = line.low(at + 1)
    if found is None or not (after in ("hours", "hrs", "local") or after in rules.table("dates", "zones").entries):
        return None
    end = at + 2 if after in ("hours", "hrs") else at + 1
    return _at(at, end, int(found[1]), int(found[2]))


def _oclock(line: Line, at: int) -> Reading | None:
    """Read 9 o'clock."""
    if line.low(at + 1) not in ("o'clock", "o’clock") or not _HOUR.fullmatch(line.word(at).text):
        return None
    return _at(at, at + 2, int(line.word(at).text), 0)


def _part_of_day(line: Line, at: int, rules: Rulebook) -> str:
    """Return the words for a part of the day that stand at word `at`, as in 8.15 in the morning; "" for none."""
    parts = rules.table("dates", "parts-behind-a-time").entries
    return next((phrase for size in (3, 2) if (phrase := line.phrase(at, at + size)) in parts), "")


def _in_part_of_day(line: Line, reading: Reading, rules: Rulebook) -> Reading:
    """Take in "in the evening" behind an hour up to 12, and put the hour there."""
    part = _part_of_day(line, reading.end, rules)
    if not part or reading.minutes is None or reading.rule != "time":
        return reading
    first = rules.table("dates", "parts-behind-a-time").entries[part]
    hour, minute = divmod(reading.minutes[0], 60)
    if hour > 12:
        return replace(reading, end=reading.end + len(part.split()))
    # The hour of twelve on the dial that comes next after the part of the day begins.
    value = next(h for h in range(first, first + 12) if h % 12 == hour % 12) % 24 * 60 + minute
    return replace(reading, end=reading.end + len(part.split()), minutes=(value, value))


def _named(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read noon, midnight; dawn and dusk where nothing else of the day is said."""
    words = rules.table("dates", "clock-words").entries
    if line.low(at) not in words or line.low(at + 1) in ("oil", "mass", "blue", "express"):
        return None
    value = int(words[line.low(at)])
    return Reading(at, at + 1, "time", minutes=(value, value))


def _past_hour(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read half past seven, quarter to nine."""
    shift = {"half": 30, "quarter": 15}.get(line.low(at), 0)
    if not shift or line.low(at + 1) not in ("past", "to"):
        return None
    hour = read_plain(line, at + 2, rules)
    if hour is None or not 1 <= hour.low <= 12 or (shift == 30 and line.low(at + 1) == "to"):
        return None
    minutes = int(hour.low) * 60 + (shift if line.low(at + 1) == "past" else -shift)
    return Reading(at, hour.end, "time", minutes=(minutes, minutes))


def _at(start: int, end: int, hour: int, minute: int) -> Reading | None:
    value = hour * 60 + minute
    return Reading(start, end, "time", minutes=(value, value)) if value < 1440 else None


def _hedged(line: Line, reading: Reading) -> Reading:
    """Take in "about" and "around"."""
    if line.low(reading.start - 1) in _HEDGES - {"exactly", "precisely"}:
        return replace(reading, start=reading.start - 1, is_about=True)
    after = line.phrase(reading.start - 2, reading.start)
    return (
        replace(reading, is_about=True)
        if after in ("shortly after", "shortly before", "just after", "just before")
        else reading
    )


def _zoned(line: Line, reading: Reading, rules: Rulebook) -> Reading:
    """Take in the zone, or "local time"."""
    zones = rules.table("dates", "zones").entries
    end = reading.end
    if line.phrase(end, end + 2) == "local time":
        return replace(reading, end=end + 2)
    word = line.word(end)
    if word.low in zones and word.text == word.text.upper():
        return replace(reading, end=end + 1, offset=int(zones[word.low]))
    return reading
