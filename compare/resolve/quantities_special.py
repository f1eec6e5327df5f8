"""Amounts that no unit word marks: ages, votes, magnitudes of quakes, and none at all."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.resolve.counted import noun_after
from compare.resolve.quantities_amounts import Amount
from compare.resolve.quantities_numerals import Numeral, read_plain
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

RATE_OF_EXCHANGE = "exchange rate"
_OLD = re.compile(r"-?\s?(year|month|week|day)s?[\s-]+olds?\b")
_DASHES = ("-", "–", "‑")
_OLDEST = 120


def with_age(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Return `amount` read as an age where the words around it say so, None where they do not."""
    if amount.numeral.is_share or (amount.unit and amount.unit not in ("year", "month", "second")):
        return None
    old = _years_old(line, amount)
    if old is not None:
        return old
    if amount.unit not in ("", "year") or amount.numeral.low > _OLDEST:
        return None
    marked = _aged(line, amount, rules)
    if marked is not None:
        return marked
    if amount.unit == "":
        return _apposed(line, amount, rules) or _of_group(line, amount, rules) or _said_of_person(line, amount, rules)
    return None


def with_exchange_rate(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Return `amount` read as the price of a foreign coin: 2.99 to the dollar, 34.5 against the euro, 97 per dollar."""
    at = amount.after
    if amount.unit or line.low(at) not in ("to", "against", "per", "for"):
        return None
    at += 1
    at += 1 if line.low(at) in ("the", "a", "one", "each") else 0
    names = rules.table("units", "currency-after").entries
    found = next((size for size in (3, 2, 1) if line.phrase(at, at + size) in names), 0)
    is_linked = line.low(amount.after) == "per" or at > amount.after + 1
    if not found or not is_linked:
        return None
    code, _ = names[line.phrase(at, at + found)]
    return replace(amount, unit=RATE_OF_EXCHANGE, per=str(code), rule="exchange-rate")


def _as_age(amount: Amount, start: int, end: int) -> Amount:
    return replace(amount, start=start, end=end, after=end, unit="year", sense="age", rule="age")


def _years_old(line: Line, amount: Amount) -> Amount | None:
    """66-year-old, a six-month-old, 28 years old."""
    behind = line.text[line.word(amount.numeral.end - 1).end :][:20].lower()
    found = _OLD.match(behind.lstrip())
    if found is None:
        return None
    end = amount.numeral.end
    limit = line.word(amount.numeral.end - 1).end + (len(behind) - len(behind.lstrip())) + found.end()
    while end < len(line.words) and line.word(end).end <= limit:
        end += 1
    unit = {"year": "year", "month": "month"}.get(found[1], "second")
    value = amount.low if unit == "second" else amount.numeral.low
    aged = replace(amount, low=value if amount.low is not None else None, unit=unit)
    if not amount.is_range and amount.low is not None and amount.high is not None:
        aged = replace(aged, high=value)
    return replace(_as_age(aged, amount.start, end), unit=unit)


_SOMEBODY = frozenset({"man", "woman", "boy", "girl", "teenager", "youth", "lad"})


def _aged(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Aged 12, aged between 19 and 24, at the age of 94, over the age of 65, as young as nine, a sailor of 20."""
    start = amount.start
    before = line.low(start - 1)
    is_bare = start == amount.core and noun_after(line, amount.after, 2.0, rules) == ""
    if before == "of" and is_bare and line.low(start - 2) in _SOMEBODY:
        return _as_age(amount, start, amount.end)
    if before in ("aged", "age", "ages"):
        return _as_age(amount, start - 1, amount.end)
    if line.phrase(start - 2, start) in ("age of", "ages of"):
        return _with_age_bound(line, amount, start - 2)
    if line.phrase(start, start + 3) == "as young as":
        return _as_age(amount, start, amount.end)
    return None


def _with_age_bound(line: Line, amount: Amount, start: int) -> Amount:
    """Apply "over" and "under" before "the age of"."""
    if line.low(start - 1) == "the":
        start -= 1
    bound = line.low(start - 1)
    aged = _as_age(amount, start, amount.end)
    if bound in ("over", "above"):
        return replace(aged, start=start - 1, high=None)
    return replace(aged, start=start - 1, low=None) if bound in ("under", "below") else aged


def _apposed(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Dorrit Hanley, 66, denies; the driver, 39, and her son, 7; Paolo Righi (44); At 83, he."""
    start, end = amount.core, amount.end
    opened, closed = line.low(start - 1), line.low(end)
    if opened == "at" and closed == "," and line.low(end + 1) in ("he", "she"):
        return _as_age(amount, start, end)
    if opened not in (",", "(") or closed not in (",", ")", ".", ";", "", "and", "-") or start != amount.start:
        return None
    noun = line.word(start - 2)
    is_person = noun.low in rules.words("numbers", "age-nouns").listed
    is_described = amount.numeral.low >= 10 and closed == "," and _is_described(line, start - 2)
    is_name = noun.is_capitalised and noun.is_letters and (line.word(start - 3).is_capitalised or opened == "(")
    return _as_age(amount, start, end) if is_person or is_name or is_described else None


def _is_described(line: Line, at: int) -> bool:
    """Tell whether the noun at `at` opens with an article: the mayor, 65, is."""
    return line.word(at).is_letters and any(
        line.low(at - step) in ("the", "a", "an", "his", "her") for step in (1, 2, 3)
    )


def _of_group(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Children under five; thought to be over 70: a bound on an age where nothing is counted."""
    bound = line.low(amount.start)
    closed = line.low(amount.end)
    if (
        bound not in ("under", "over")
        or amount.start == amount.core
        or closed not in (",", ".", "are", "is", "were", "have", "")
    ):
        return None
    before = line.low(amount.start - 1)
    groups = rules.words("numbers", "age-subjects").listed
    if before in groups or (before == "be" and any(word.low in groups for word in line.words[: amount.start])):
        return _as_age(amount, amount.start, amount.end)
    return None


def _said_of_person(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """She is 58; his daughter was seven when; the dead woman, a nurse, was 43: a bare figure said of a person."""
    if amount.start != amount.core or line.low(amount.core - 1) not in ("is", "was", "'s", "turned", "turns"):
        return None
    if line.low(amount.end) not in (".", ",", ";", "", "when", "and", "at") or amount.numeral.has_magnitude:
        return None
    opening = amount.core - 1
    while opening > 0 and line.low(opening - 1) not in (".", ";", "!", "?"):
        opening -= 1
    subject = [line.low(index) for index in range(opening, min(opening + 4, amount.core))]
    persons = rules.words("numbers", "age-nouns").listed
    near = line.low(amount.core - 2)
    is_person = near in ("he", "she") or near in persons or any(word in persons for word in subject)
    return _as_age(amount, amount.core, amount.end) if is_person else None


def decade_of_life(line: Line, at: int) -> Amount | None:
    """Return "in his 60s" as an age from 60 to 69, None where it does not stand at word `at`."""
    decade = line.word(at)
    if decade.text not in ("20", "30", "40", "50", "60", "70", "80", "90") or line.low(at + 1) != "s":
        return None
    if not line.is_glued(at + 1) or line.low(at - 1) not in ("his", "her", "their", "early", "mid", "late", "-"):
        return None
    value = float(decade.text)
    start = at
    while line.low(start - 1) in ("his", "her", "their", "early", "mid", "late", "-", "in"):
        start -= 1
    numeral = Numeral(at, at + 2, value, value, 10.0)
    return Amount(
        start, at + 2, at, at + 2, value, value + 9, "year", 1.0, numeral, sense="age", is_range=True, rule="age"
    )


def with_votes(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Return `amount` as votes: 62-38, nine to four, 141 in favour, five against; None where they are none."""
    if amount.unit not in ("", "vote") or amount.numeral.is_share or amount.is_range:
        return None
    sides = rules.words("numbers", "vote-sides").regex
    behind = line.phrase(amount.end, amount.end + 2)
    near = line.near(amount.core)
    voting = rules.words("numbers", "vote-words").holds(near) or " in favour" in near or " in favor" in near
    if voting and (sides.match(behind) or _is_tally(line, amount, rules)):
        return replace(amount, unit="vote", rule="votes")
    return None


def _is_tally(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Tell whether the amount and its neighbour are the two sides of a vote."""
    return _joins(line, amount.end, 1, rules) or _joins(line, amount.start - 1, -1, rules)


def _joins(line: Line, at: int, step: int, rules: Rulebook) -> bool:
    skipped = at
    while line.low(skipped) in ("votes", "vote"):
        skipped += step
    if line.low(skipped) not in ("to", *_DASHES):
        return False
    other = skipped + step
    if step < 0 and line.low(other) in ("votes", "vote"):
        other -= 1
    if read_plain(line, other, rules) is None:
        return False
    after = skipped + 2 if step > 0 else at + 2
    return not line.word(after).is_letters or line.low(after) in (
        "votes", "vote", "to", "in", "on", "with", "against", "for", "after", "and", "late", "along", "that",
    )  # fmt: skip


def with_magnitude(line: Line, amount: Amount, rules: Rulebook) -> Amount | None:
    """Return `amount` as the magnitude of a quake: magnitude 5.8, 6.4-magnitude, M5.2, measuring 7.1."""
    if amount.unit or amount.numeral.low >= 10 or not line.word(amount.core).is_figure:
        return None
    start, end = amount.start, amount.end
    at = start - 1 if line.low(start - 1) in ("-", "of") else start
    if line.low(at - 1) == "magnitude":
        return _as_magnitude(amount, at - 1, end)
    if line.low(start - 1) == "m" and line.word(start - 1).is_capitalised and line.is_glued(start):
        return _as_magnitude(amount, start - 1, end)
    if line.low(end) in ("magnitude", "-") and "magnitude" in (line.low(end), line.low(end + 1)):
        return _as_magnitude(amount, start, end + (2 if line.low(end) == "-" else 1))
    decimal = "." in line.word(amount.core).text
    if decimal and rules.words("numbers", "quake-words").holds(line.near(amount.core)):
        return _as_magnitude(amount, start, end)
    return None


def _as_magnitude(amount: Amount, start: int, end: int) -> Amount:
    return replace(amount, start=start, end=end, after=end, unit="magnitude", rule="magnitude")


_NONE_OPENERS = frozenset({"a", "no", "nobody", "none", "not"})


def read_none(line: Line, at: int, rules: Rulebook) -> Amount | None:
    """Return "no casualties", "nobody", "not a single" as none, "a single" as one, None for other words."""
    word = line.low(at)
    if word not in _NONE_OPENERS:
        return None
    end = 0
    if line.phrase(at, at + 3) == "not a single":
        end = at + 3
    elif line.phrase(at, at + 2) == "no one":
        end = at + 2
    elif word == "nobody" or (word == "none" and line.low(at + 1) in ("of", "were", "was")):
        end = at + 1
    elif line.phrase(at, at + 2) == "a single" and line.low(at + 2) not in rules.words("units", "rate-nouns").listed:
        return _single(at)
    elif word == "no" and _has_zero_noun(line, at + 1, rules):
        end = at + 1
    if not end:
        return None
    numeral = Numeral(at, end, 0.0, 0.0, 1.0, is_word=True)
    unit = "vote" if line.low(end) in ("vote", "votes") else ""
    return Amount(at, end + (1 if unit else 0), at, end, 0.0, 0.0, unit, 1.0, numeral, rule="none")


def _single(at: int) -> Amount:
    numeral = Numeral(at, at + 2, 1.0, 1.0, 1.0, is_word=True)
    return Amount(at, at + 2, at, at + 2, 1.0, 1.0, "", 1.0, numeral, rule="single")


def _has_zero_noun(line: Line, at: int, rules: Rulebook) -> bool:
    nouns = rules.words("numbers", "zero-nouns").listed
    adjective = line.word(at).is_letters and line.low(at) not in rules.words("numbers", "phrase-ends").listed
    return line.low(at) in nouns or (adjective and line.low(at + 1) in nouns)
