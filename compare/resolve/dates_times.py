"""Reads times of day: 2:53 p.m., 0600 local time, 14h30, at 16.35; and takes in hedges, parts of the day and zones."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.resolve.dates_readings import Reading
from compare.resolve.dates_spoken_times import BEHIND_A_TIME, in_part_that_follows, part_of_day_at, read_spoken_time
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_HALF_DAY = re.compile(r"\s{0,2}([ap])\.?\s?m\b\.?", re.IGNORECASE)
_POINT_TIME = re.compile(r"([01]?\d|2[0-3])[.]([0-5]\d)")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_HOUR = re.compile(r"[01]?\d|2[0-3]")
_MINUTE = re.compile(r"[0-5]\d")
_SHARP = frozenset({"exactly", "precisely"})
_HEDGES = _SHARP | {"about", "almost", "approximately", "around", "circa", "nearly", "roughly", "toward", "towards"}
_NEAR = frozenset({"just", "little", "minutes", "moments", "shortly", "soon"})
_UNITS = frozenset({"%", "°", "$", "€", "£", "/", "-"})


def read_time(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Return the time of day that starts at word `at`, None where none does."""
    found = _clock(line, at, rules) or read_spoken_time(line, at, rules)
    return None if found is None else _zoned(line, _hedged(line, in_part_that_follows(line, found, rules)), rules)


def _clock(line: Line, at: int, rules: Rulebook) -> Reading | None:
    word = line.word(at)
    if not word.is_figure or (line.is_glued(at) and line.low(at - 1) in ("-", "/", ".", ",", ":", "$")):
        return None
    return _colon_time(line, at) or _pointed_time(line, at, rules) or _bare_hour(line, at) or _military(line, at, rules)


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
    on_dial = halved is None and mark == ":" and _is_of_dial(line.word(at).text)
    return _at(at, end, hour, int(minute), on_dial=on_dial)


def _pointed_time(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read 6.45am, and 16.35 where the words around it tell a time; else a point is a decimal one."""
    found = _POINT_TIME.fullmatch(line.word(at).text)
    if found is None:
        return None
    halved = _half_day(line, at + 1, int(found[1]))
    if halved is not None:
        return _at(at, halved[1], halved[0], int(found[2]))
    is_time = part_of_day_at(line, at + 1, rules) or _has_zone(line, at + 1, rules) or _is_moment(line, at, rules)
    return _at(at, at + 1, int(found[1]), int(found[2]), on_dial=_is_of_dial(found[1])) if is_time else None


def _is_of_dial(hour: str) -> bool:
    """Tell whether an hour in figures may be of either half of the day: 7:40, and not 07:40 or 19:40."""
    return not hour.startswith("0") and 1 <= int(hour) <= 12


def _is_behind_at(line: Line, at: int) -> bool:
    """Tell whether "at" stands before the figure, perhaps with a hedge between them."""
    return line.low(at - 2 if line.low(at - 1) in _HEDGES else at - 1) == "at"


def _is_moment(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether something happens at the figure, which neither counts nor measures what follows."""
    before = {line.low(index) for index in range(at - 6, at)}
    follows = line.low(at + 1)
    return (
        _is_behind_at(line, at)
        and (not line.word(at + 1).text or not line.word(at + 1).is_letters or follows in BEHIND_A_TIME)
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


def _at(start: int, end: int, hour: int, minute: int, *, on_dial: bool = False) -> Reading | None:
    value = hour * 60 + minute
    return Reading(start, end, "time", minutes=(value, value), on_dial=on_dial) if value < 1440 else None


def _hedged(line: Line, reading: Reading) -> Reading:
    """Take in "about" and "around"; what was shortly after a time was about then."""
    if line.low(reading.start - 1) in _HEDGES - _SHARP:
        return replace(reading, start=reading.start - 1, is_about=True)
    near = line.low(reading.start - 2) in _NEAR and line.low(reading.start - 1) in ("after", "before", "past")
    return replace(reading, is_about=True) if near else reading


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
