"""Tells whether two names that are not known to be one may be one after all, or belong together."""

from __future__ import annotations

from functools import lru_cache

from compare.rulebook.book import Rulebook

# "Israel" and "Israeli", "Norvik" and "Norvik's": so many equal first letters make a word of the same stem.
_STEM = 4


def may_be_one(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether two names share a word or a stem, abbreviate each other, or are nearly spelt alike."""
    one, other = (left, right) if left <= right else (right, left)
    return _may_be_one(one, other, rules)


@lru_cache(maxsize=1 << 14)
def _may_be_one(left: str, right: str, rules: Rulebook) -> bool:
    from rapidfuzz import fuzz

    ones, others = _words(left), _words(right)
    if not ones or not others:
        return True
    if _abbreviates(left, others) or _abbreviates(right, ones):
        return True
    if any(_are_of_one_stem(one, other) for one in ones for other in others):
        return True
    return fuzz.ratio("".join(ones), "".join(others)) / 100 >= rules.weight("participants", "one-spelling")


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in "".join(c if c.isalnum() else " " for c in name.lower()).split() if word != "s")


def _are_of_one_stem(one: str, other: str) -> bool:
    if one == other:
        return len(one) > 1
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _STEM and longer.startswith(shorter)


def _abbreviates(name: str, words: tuple[str, ...]) -> bool:
    """Whether a name is the first letters of the words, marks and small words aside ("the EU", "F.D.A.")."""
    letters = "".join(c for c in name if c.isupper()).lower()
    if len(letters) < 2 or len(words) < 2:
        return False
    firsts = "".join(word[0] for word in words)
    long = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    return letters in (firsts, long) or firsts.startswith(letters)
