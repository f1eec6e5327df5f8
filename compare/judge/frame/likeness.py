"""Tells whether two names are surely two: no other spelling, short form or part of one another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from compare.rulebook.book import Rulebook

# "Israel" and "Israeli", "Norvik" and "Norvik's": so many equal first letters make a word of the same stem.
_STEM = 4
# "St", "Mt", "Dr": abbreviations of three letters and more are words too often ("Air", "Gen").
_SHORT = 2


def are_two(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether two names are surely those of two.

    Words at either end that both have are taken away. What is left must be on both sides and unlike; where only the
    last word is common, it must be one that many names end with (a beach, an airline), not a family name.
    """
    ones, others = words_of(left), words_of(right)
    opening, closing = _common_ends(ones, others)
    one, other = ones[opening : len(ones) - closing], others[opening : len(others) - closing]
    if not one or not other or may_be_one(" ".join(one), " ".join(other), rules):
        return False
    if not opening and not closing:
        return not may_be_one(left, right, rules)
    return opening > 0 or closing > 1 or ones[-1] in _common_heads(rules)


def are_two_in_place(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether names, or parts of names, that alone differ in two copies of a statement are surely those of two.

    Less strict than `are_two`: the family name is the same word in the same place on both sides, so another given name
    makes another person, and two codes in capitals are two however near their letters.
    """
    if any(word in _no_names(rules) or len(word) == 1 for name in (left, right) for word in words_of(name)):
        return False
    if _is_code(left) and _is_code(right):
        return not (left.startswith(right) or right.startswith(left))
    ones, others = words_of(left), words_of(right)
    return not may_be_one(left, right, rules) and not any(_are_forms_of_one(a, b, rules) for a in ones for b in others)


def _is_code(name: str) -> bool:
    """Whether a name is written in capitals and figures alone: an abbreviation, a model, a code."""
    return len(name) > 1 and not any(c.islower() for c in name)


@lru_cache(maxsize=4)
def _no_names(rules: Rulebook) -> frozenset[str]:
    """Return the words that come and go beside one name: titles, roles, what a body or a place is."""
    files = (("names", "titles"), ("roles", "roles"), ("names", "body-tails"), ("names", "generations"))
    return frozenset[str]().union(*(rules.words(file, name).listed for file, name in files))


def _are_forms_of_one(one: str, other: str, rules: Rulebook) -> bool:
    """Whether two words are forms of one given name: Bill and William."""
    return bool(_forms(rules).get(one, frozenset()) & _forms(rules).get(other, frozenset()))


@lru_cache(maxsize=4)
def _forms(rules: Rulebook) -> dict[str, frozenset[str]]:
    """Return for each form of a given name the names that it is a form of."""
    found: dict[str, set[str]] = {}
    for name, forms in rules.table("names", "given-names").entries.items():
        for form in (name, *str(forms).split()):
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def _common_ends(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, int]:
    """Return how many words two names have in common at the beginning, and at the end."""
    shorter = min(len(left), len(right))
    opening = next((place for place in range(shorter) if left[place] != right[place]), shorter)
    rest = shorter - opening
    closing = next((place for place in range(rest) if left[-1 - place] != right[-1 - place]), rest)
    return opening, closing


@lru_cache(maxsize=4)
def _common_heads(rules: Rulebook) -> frozenset[str]:
    """Return the words that stand at the end of the names of many bodies and places."""
    heads = (("names", "organisation-heads"), ("names", "place-heads"), ("participants", "name-heads"))
    return frozenset[str]().union(*(rules.words(file, name).listed for file, name in heads))


def may_be_one(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether two names share a word or a stem, abbreviate each other, or are nearly spelt alike."""
    one, other = (left, right) if left <= right else (right, left)
    return _may_be_one(one, other, rules)


@lru_cache(maxsize=1 << 14)
def _may_be_one(left: str, right: str, rules: Rulebook) -> bool:
    from rapidfuzz import fuzz

    ones, others = words_of(left), words_of(right)
    if not ones or not others:
        return True
    if _abbreviates(left, others) or _abbreviates(right, ones):
        return True
    if any(_are_of_one_stem(one, other) for one in ones for other in others):
        return True
    return fuzz.ratio("".join(ones), "".join(others)) / 100 >= rules.weight("participants", "one-spelling")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name or text in lower case, without marks on or between letters."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return tuple(word for word in "".join(c if c.isalnum() else " " for c in plain).split() if word != "s")


def _are_of_one_stem(one: str, other: str) -> bool:
    if one == other:
        return len(one) > 1
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _STEM:
        return len(shorter) == _SHORT and shorter[0] == longer[0] and _is_left_of(shorter, longer)
    return longer.startswith(shorter)


def _is_left_of(short: str, long: str) -> bool:
    """Whether the letters of a short word stand in a long one in their order, as in "St" for "Saint"."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _abbreviates(name: str, words: tuple[str, ...]) -> bool:
    """Whether a name is the first letters of the words, marks and small words aside ("the EU", "F.D.A.")."""
    letters = "".join(c for c in name if c.isupper()).lower()
    if len(letters) < 2 or len(words) < 2:
        return False
    firsts = "".join(word[0] for word in words)
    long = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    return letters in (firsts, long) or firsts.startswith(letters)
