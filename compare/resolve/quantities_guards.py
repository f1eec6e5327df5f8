"""Tells figures that count nothing from amounts: names, addresses, scores, phone and list numbers, years."""

from __future__ import annotations

import re
from collections.abc import Callable

from compare.resolve.counted import noun_after
from compare.resolve.quantities_amounts import Amount, is_after_per
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_AIRCRAFT = re.compile(r"7[0-8]7|3[1-8]0")
_DASHES = ("-", "–", "‑")
_Guard = Callable[[Line, Amount, Rulebook], bool]


def is_no_amount(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Tell whether the number counts nothing: it names, numbers or dates a thing, or is part of a word."""
    if amount.unit == "degree celsius" and _is_numbered_thing(line, amount, rules):
        return True
    if amount.unit and amount.unit != "share":
        return _is_inside_name(line, amount, rules) or _is_named_measure(line, amount)
    return any(guard(line, amount, rules) for guard in _GUARDS)


def _is_inside_name(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """F-16, AK-47, Covid-19, and figures that touch a letter before them."""
    core = amount.core
    before = line.word(core - 1)
    if line.low(core - 1) in _DASHES and line.is_glued(core) and line.is_glued(core - 1):
        return line.word(core - 2).is_letters and not _is_number_word(line, core - 2, rules)
    return line.is_glued(core) and before.is_letters and amount.start == core


def _is_named_measure(line: Line, amount: Amount) -> bool:
    """Three Mile Island: number, unit and the next word are all capitalised."""
    words = (line.word(amount.core), line.word(amount.end - 1), line.word(amount.end))
    return amount.numeral.is_word and amount.end > amount.core + 1 and all(word.is_capitalised for word in words)


def _is_number_word(line: Line, at: int, rules: Rulebook) -> bool:
    return line.low(at) in rules.table("numbers", "words").entries


def _touches_letters(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """20th, 5G, 14C: letters that are no unit make a word of the figure."""
    del rules
    last, after = line.word(amount.numeral.end - 1), line.word(amount.numeral.end)
    is_mixed = (last.is_figure and after.is_letters) or (last.is_letters and after.is_figure)
    return is_mixed and line.is_glued(amount.numeral.end)


def _is_broken_figure(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """9/11, 5:9, 2019/4471: figures joined by a mark that joins no amounts."""
    del rules
    for at, other in ((amount.core - 1, amount.core - 2), (amount.end, amount.end + 1)):
        if line.low(at) in ("/", ":", "#", "@") and line.word(other).is_figure and abs(at - other) == 1:
            return line.is_glued(max(at, other))
    is_single = amount.numeral.end == amount.core + 1
    return line.low(amount.core - 1) in ("#", "№") or (is_single and _has_bad_dots(line, amount))


def _has_bad_dots(line: Line, amount: Amount) -> bool:
    return line.word(amount.core).text.count(".") > 1 and amount.low is not None and amount.low < 1000


def _is_identifier(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Phone and other numbers: a leading zero, or three figures in a row."""
    del rules
    at = amount.core
    text = line.word(at).text
    if text.startswith("0") and len(text) > 1 and text[1].isdigit():
        return True
    figures = [index for index in (at - 2, at - 1, at, at + 1, at + 2) if line.word(index).is_figure]
    return (len(figures) > 2 and amount.numeral.end == at + 1) or _follows_leading_zero(line, at)


def _follows_leading_zero(line: Line, at: int) -> bool:
    for index in (at - 1, at - 2, at - 3):
        text = line.word(index).text
        if text.startswith("0") and len(text) > 1 and text[1:2].isdigit():
            return True
        if not line.word(index).is_figure:
            return False
    return False


def _is_list_number(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """1. Turn off the gas."""
    del rules
    opens = amount.start == 0 or "\n" in line.text[line.word(amount.start - 1).end : line.word(amount.start).start]
    mark = line.low(amount.end) in (".", ")") and line.is_glued(amount.end)
    return opens and mark and line.word(amount.start).is_figure and line.word(amount.end + 1).is_capitalised


def _is_numbered_thing(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Gate 12, Article 50, junctions 8 and 9, Group of 77."""
    nouns = rules.words("numbers", "numbering-nouns").listed
    if amount.start != amount.core:
        return False
    at = amount.core
    if line.low(at - 1) == "and" and line.word(at - 2).is_figure and line.low(at - 3) in nouns:
        return True
    if line.low(at - 1) in _DASHES and line.word(at - 2).is_figure and line.low(at - 3) in nouns:
        return True
    named = (
        line.low(at - 1) in nouns or line.phrase(at - 2, at) in nouns or line.phrase(at - 3, at) in ("group of", "no.")
    )
    return named and not (amount.numeral.is_word and noun_after(line, amount.after, 2.0, rules) != "")


def _is_after_name(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Boeing 777, Apollo 11, Formula One: a number right behind a name that no counted noun follows."""
    before = line.word(amount.core - 1)
    if (
        amount.start != amount.core
        or not before.is_letters
        or not before.is_capitalised
        or amount.numeral.has_magnitude
    ):
        return False
    if line.starts_sentence(amount.core - 1) and not line.word(amount.core).is_figure:
        return False
    if line.low(amount.end) in ("killed", "dead", "hurt", "injured", "wounded", "arrested", "missing", "feared", "die"):
        return False
    is_title_case = line.word(amount.core).is_capitalised
    has_noun = noun_after(line, amount.after, amount.low or 2.0, rules) != ""
    return not has_noun and (line.word(amount.core).is_figure or is_title_case)


def _opens_name(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Nine Elms, Three Mile Island, the Seven Sisters."""
    first = line.word(amount.core)
    after = line.word(amount.end)
    if not amount.numeral.is_word or not first.is_capitalised or not after.is_capitalised or amount.numeral.is_share:
        return False
    end = amount.end
    while line.word(end).is_capitalised:
        end += 1
    if not line.starts_sentence(amount.core):
        return line.word(amount.core - 1).low in ("the", "of", "to", "at", "in", "from", "near")
    follows = line.low(end)
    if follows in rules.words("numbers", "phrase-ends").listed and end - amount.end == 1:
        return False
    plural = noun_after(line, end, 2.0, rules)
    return plural == "" if end - amount.end > 1 else line.low(amount.end).endswith("s") and line.word(end).is_letters


def _is_address(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """48 Mill Lane, 1600 Pennsylvania Avenue."""
    streets = rules.words("numbers", "street-nouns").listed
    if not line.word(amount.core).is_figure:
        return False
    return any(
        line.word(amount.end).is_capitalised and line.word(index).is_capitalised and line.low(index) in streets
        for index in range(amount.end + 1, amount.end + 4)
    )


def _is_year(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """A bare figure from 1000 to 2099 that counts nothing."""
    word = line.word(amount.core)
    if not _YEAR.fullmatch(word.text) or amount.end != amount.core + 1:
        return False
    return noun_after(line, amount.after, 2.0, rules) == ""


def _is_aircraft(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """The 747 touched down."""
    del rules
    return bool(_AIRCRAFT.fullmatch(line.word(amount.core).text)) and line.low(amount.core - 1) in (
        "the",
        "a",
        "boeing",
    )


def _is_compound_word(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """Two-way, two-faced, one-off; and numbers that are second in a compound (Catch-22)."""
    if _is_inside_name(line, amount, rules):
        return True
    if line.low(amount.end) not in _DASHES or not line.is_glued(amount.end) or not line.is_glued(amount.end + 1):
        return False
    return line.low(amount.end + 1) in rules.words("numbers", "not-counting").listed


def _is_pronoun_one(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """One of the poorest, one another, this one, one never knows."""
    if line.low(amount.core) != "one" or amount.numeral.end != amount.core + 1 or amount.numeral.is_share:
        return False
    if amount.start == amount.core and line.low(amount.core - 1) in rules.words("numbers", "one-before").listed:
        # "Said that one bomb fell": where a noun follows, "that" opens a clause more often than it points at one thing.
        return line.low(amount.core - 1) != "that" or noun_after(line, amount.after, 1.0, rules) == ""
    if _is_harmed(line, amount.core - 1, rules):
        return False
    if amount.start == amount.core and line.low(amount.end) in ("of", "another"):
        return True
    if line.low(amount.end) in ("was", "is", "has", "were") or _is_harmed(line, amount.end, rules):
        return False
    return amount.start == amount.core and noun_after(line, amount.after, 1.0, rules) == ""


def _is_harmed(line: Line, at: int, rules: Rulebook) -> bool:
    return line.low(at) in rules.table("numbers", "outcomes").entries


def _is_score(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """United beat Rovers 3-1: two small figures joined by a hyphen that count nothing."""
    if amount.numeral.is_word:
        return False
    joined_after = line.low(amount.end) in _DASHES and line.is_glued(amount.end) and line.word(amount.end + 1).is_figure
    joined_before = (
        line.low(amount.core - 1) in _DASHES and line.word(amount.core - 2).is_figure and line.is_glued(amount.core)
    )
    if amount.is_range:
        small = (amount.high or 100.0) < 20
        return small and noun_after(line, amount.after, 2.0, rules) == "" and amount.unit == ""
    return joined_after or joined_before


def _is_base_of_rate(line: Line, amount: Amount, rules: Rulebook) -> bool:
    """12 deaths per 100,000: the base of a rate counts nobody."""
    del rules
    return is_after_per(line, amount.start) and line.word(amount.core).is_figure


_GUARDS: tuple[_Guard, ...] = (
    _is_base_of_rate,
    _touches_letters,
    _is_broken_figure,
    _is_identifier,
    _is_list_number,
    _is_numbered_thing,
    _is_after_name,
    _opens_name,
    _is_address,
    _is_year,
    _is_aircraft,
    _is_compound_word,
    _is_pronoun_one,
    _is_score,
)
