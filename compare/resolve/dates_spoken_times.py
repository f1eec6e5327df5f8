"""Reads times of day as they are spoken: half past seven, ten minutes to three, nine o'clock, four in the afternoon."""

from __future__ import annotations

from dataclasses import replace

from compare.resolve.dates_readings import Reading
from compare.resolve.quantities_numerals import Numeral, read_plain
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_HALF_DAY = 12 * 60
_PAST = frozenset({"past", "after"})
_TO = frozenset({"to", "before"})
_SPOKEN_MINUTES = frozenset({5, 10, 20, 25})
# Behind these a number stands for an hour, where the part of the day follows it.
_BEFORE_AN_HOUR = frozenset(
    {
        "about",
        "after",
        "around",
        "at",
        "before",
        "by",
        "from",
        "nearly",
        "past",
        "since",
        "till",
        "toward",
        "towards",
        "until",
    }
)


def read_spoken_time(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Return the time of day that is told in words from word `at` on, None where none is."""
    return (
        _named(line, at, rules)
        or _by_quarters(line, at, rules)
        or _by_minutes(line, at, rules)
        or _oclock(line, at, rules)
        or _hour_of_part(line, at, rules)
    )


def in_part(time: Reading, part: tuple[int, int] | None) -> Reading:
    """Return a time of the dial in the half of the day in which a part of it lies, given in minutes after midnight.

    The time as it is where it is no time of the dial, or both of its halves or neither lie in the part.
    """
    if not time.on_dial or time.minutes is None or part is None:
        return time
    halves = [minute for minute in _halves(time.minutes[0]) if part[0] <= minute <= part[1]]
    return replace(time, minutes=(halves[0], halves[0]), on_dial=False) if len(halves) == 1 else time


def in_part_that_follows(line: Line, time: Reading, rules: Rulebook) -> Reading:
    """Take in "in the evening" behind an hour up to 12, and put the hour there."""
    part = part_of_day_at(line, time.end, rules)
    if not part or time.minutes is None or time.rule != "time":
        return time
    end = time.end + len(part.split())
    if time.minutes[0] >= _HALF_DAY + 60:
        return replace(time, end=end)
    first = int(rules.table("dates", "parts-behind-a-time").entries[part]) * 60
    # The hour of twelve on the dial that comes next after the part of the day begins.
    minute = (first + (time.minutes[0] - first) % _HALF_DAY) % (2 * _HALF_DAY)
    return replace(time, end=end, minutes=(minute, minute), on_dial=False)


def part_of_day_at(line: Line, at: int, rules: Rulebook) -> str:
    """Return the words for a part of the day that stand at word `at`, as in 8.15 in the morning; "" for none."""
    parts = rules.table("dates", "parts-behind-a-time").entries
    return next((phrase for size in (3, 2) if (phrase := line.phrase(at, at + size)) in parts), "")


def _halves(minute: int) -> tuple[int, int]:
    return minute % _HALF_DAY, minute % _HALF_DAY + _HALF_DAY


def _on_dial(start: int, end: int, minutes: int) -> Reading:
    value = minutes % _HALF_DAY
    return Reading(start, end, "time", minutes=(value, value), on_dial=True)


def _named(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read noon, midnight; dawn and dusk where nothing else of the day is said."""
    words = rules.table("dates", "clock-words").entries
    if line.low(at) not in words or line.low(at + 1) in ("oil", "mass", "blue", "express"):
        return None
    value = int(words[line.low(at)])
    return Reading(at, at + 1, "time", minutes=(value, value))


def _hour(line: Line, at: int, rules: Rulebook) -> Numeral | None:
    """Return the number from 1 to 12 that stands at word `at`."""
    found = read_plain(line, at, rules)
    is_hour = found is not None and found.low == found.high and 1 <= found.low <= 12 and found.low == int(found.low)
    return found if is_hour else None


def _by_quarters(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read half past seven, quarter to nine."""
    shift = {"half": 30, "quarter": 15}.get(line.low(at), 0)
    if not shift or line.low(at + 1) not in ("past", "to"):
        return None
    hour = _hour(line, at + 2, rules)
    if hour is None or (shift == 30 and line.low(at + 1) == "to"):
        return None
    return _on_dial(at, hour.end, int(hour.low) * 60 + (shift if line.low(at + 1) == "past" else -shift))


def _by_minutes(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read ten minutes to three, twenty past nine, five minutes before midnight; a vote of ten to three is none."""
    shift = read_plain(line, at, rules)
    if shift is None or shift.low != shift.high or not 1 <= shift.low <= 29:
        return None
    has_unit = line.low(shift.end) in ("minute", "minutes")
    link = shift.end + 1 if has_unit else shift.end
    side = 1 if line.low(link) in _PAST else -1 if line.low(link) in _TO else 0
    is_spoken = has_unit or (line.low(link) == "past" and shift.low in _SPOKEN_MINUTES)
    if not side or not is_spoken:
        return None
    named = _named(line, link + 1, rules)
    if named is not None and named.minutes is not None:
        value = (named.minutes[0] + side * int(shift.low)) % (2 * _HALF_DAY)
        return Reading(at, named.end, "time", minutes=(value, value))
    hour = _hour(line, link + 1, rules)
    if hour is None or line.low(link) not in ("past", "to") or _counts(line, hour.end, rules):
        return None
    return _on_dial(at, hour.end, int(hour.low) * 60 + side * int(shift.low))


def _counts(line: Line, end: int, rules: Rulebook) -> bool:
    """Tell whether what ends at word `end` counts or measures the word that follows: ten minutes to three hours."""
    follows = line.word(end)
    is_word = follows.is_letters and not follows.is_capitalised and follows.low not in BEHIND_A_TIME
    return is_word and not part_of_day_at(line, end, rules)


# Words that may follow a time at once; any other would be what a number counts.
BEHIND_A_TIME = frozenset(
    {"after", "and", "as", "before", "by", "local", "on", "or", "that", "this", "when", "while", "yesterday"}
)


def _oclock(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read nine o'clock, 9 o'clock."""
    hour = _hour(line, at, rules)
    if hour is None or line.low(hour.end) not in ("o'clock", "o’clock"):
        return None
    return _on_dial(at, hour.end + 1, int(hour.low) * 60)


def _hour_of_part(line: Line, at: int, rules: Rulebook) -> Reading | None:
    """Read four in the afternoon, behind a word that leads to a time: he shot three in the morning."""
    hour = _hour(line, at, rules) if line.low(at - 1) in _BEFORE_AN_HOUR else None
    if hour is None or not part_of_day_at(line, hour.end, rules):
        return None
    return _on_dial(at, hour.end, int(hour.low) * 60)
