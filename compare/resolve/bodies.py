"""Tells whether two names of organisations are one: initials, a known pair of names, a short form of the long one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from compare.model.findings import Evidence
from compare.resolve.country_bodies import read_body
from compare.resolve.folding import bare, fold, words_of
from compare.rulebook.book import Rulebook

INITIALS = "initials:"
"""What a key made of the first letters of a name begins with."""


def body_evidence(left: str, right: str, rules: Rulebook) -> Evidence | None:
    """Return why two forms name one body, None where nothing says so."""
    one, other = known_body(left, rules), known_body(right, rules)
    if one or other:
        return Evidence("known-body", left, right, 1.0, "names:known-bodies") if one == other else None
    first, second = read_body(left, rules), read_body(right, rules)
    if first is not None and first == second:
        return Evidence("organ", left, right, 0.95, "names:organs" if first.country else "names:departments")
    short, long = sorted((left, right), key=lambda text: (len(text), text))
    if is_acronym(short, long, rules):
        return Evidence("initials", short, long, 0.9, "names:initials")
    if has_initials_inside(left, right) or has_initials_inside(right, left):
        return Evidence("initials", short, long, 0.9, "names:initials")
    return None


def are_two_bodies(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether both names say their country and organ, and not the same ones: two armies, two ministries."""
    one, other = read_body(left, rules), read_body(right, rules)
    return one is not None and other is not None and bool(one.country and other.country) and one != other


def _stands_alone(short: str, rules: Rulebook) -> bool:
    """Tell whether a form is a body of its own, not the beginning of another: the UN is not its Security Council."""
    return short.replace(".", "").isupper() or bool(known_body(short, rules))


@lru_cache(maxsize=1 << 14)
def known_body(text: str, rules: Rulebook) -> str:
    """Return the body of the rules that a name means, with a word such as "group" behind it or without, "" for none."""
    known: Mapping[str, str] = rules.table("names", "known-bodies").entries
    words = fold(text).removeprefix("the ").split()
    tails = rules.words("names", "body-tails").listed
    while words:
        if (found := known.get(" ".join(words))) is not None:
            return found
        if words.pop() not in tails:
            break
    return ""


@lru_cache(maxsize=1 << 14)
def body_keys(text: str, rules: Rulebook) -> frozenset[str]:
    """Return the keys under which two names of one body meet: the known body, and initials."""
    words = words_of(text)
    known, body = known_body(text, rules), read_body(text, rules)
    keys = {f"body:{known}"} if known else set()
    if body is not None:
        keys.add(f"organ:{body.organ}")
    if len(words) == 1 and words[0].isupper():
        keys.add(f"{INITIALS}{words[0]}")
    elif len(words) > 1:
        links = rules.words("names", "name-links").listed
        keys.add(INITIALS + "".join(_initial(word) for word in words if bare(word) not in links))
        keys.add(INITIALS + "".join(_initial(word) for word in words))
    return frozenset(keys)


def is_initials(text: str) -> bool:
    """Tell whether a form may be the first letters of another: two to eight capitals, with points or without."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()


def is_acronym(short: str, long: str, rules: Rulebook) -> bool:
    """Tell whether `short`, all in capitals, is made of the first letters of the words of `long`."""
    letters = short.replace(".", "")
    words = words_of(long)
    if not is_initials(short) or len(words) < 2:
        return False
    links = rules.words("names", "name-links").listed
    telling = [_initial(word) for word in words if bare(word) not in links]
    return letters in ("".join(telling), "".join(_initial(word) for word in words))


def has_initials_inside(short: str, long: str) -> bool:
    """Tell whether one word of `short` is the first letters of words of `long`, and the others are the same.

    "MVP Award" is the Most Valuable Player Award, "US Geological Survey" the United States Geological Survey.
    """
    part, whole = words_of(short), words_of(long)
    if not 1 < len(part) < len(whole):
        return False
    before = _shared(part, whole)
    after = _shared(part[before + 1 :][::-1], whole[before:][::-1])
    if before + 1 + after != len(part):
        return False
    letters, words = part[before], whole[before : len(whole) - after]
    return len(letters) > 1 and letters.isupper() and letters == "".join(bare(word)[0].upper() for word in words)


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many words two names begin with alike."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if bare(one) != bare(other)), min(len(left), len(right)))


def may_have_initials(text: str) -> bool:
    """Tell whether a form is the first letters of another, or has a word that may be."""
    return is_initials(text) or any(len(word) > 1 and word.isupper() for word in words_of(text))


def _initial(word: str) -> str:
    """Return the first letter of a word, all letters of one that is made of initials itself ("US", "UN")."""
    return word if word.isupper() and len(word) <= 3 else bare(word)[0].upper()


def is_short_body(short: str, long: str, rules: Rulebook) -> bool:
    """Tell whether `short` is the beginning or the end of the longer name of a body.

    The rest must say what the body is ("Gordon" of Gordon Advisors), or `short` must itself ("Observatory" of the
    Syrian Observatory for Human Rights); adjectives of countries tell two ministries apart, so none may be left out.
    """
    part, whole = [bare(word) for word in words_of(short)], [bare(word) for word in words_of(long)]
    if not 0 < len(part) < len(whole) or short.islower() or _stands_alone(short, rules):
        return False
    if are_two_bodies(short, long, rules):
        return False
    heads = _sorts_of_bodies(rules)
    if whole[: len(part)] == part:
        return bool(heads & set(whole[len(part) :]))
    if whole[-len(part) :] == part or (len(part) == 1 and part[0] in heads and part[0] in whole):
        left_out = set(whole) - set(part)
        return bool(heads & set(part)) or not left_out & frozenset(rules.table("places", "demonyms").entries)
    return False


@lru_cache(maxsize=8)
def _sorts_of_bodies(rules: Rulebook) -> frozenset[str]:
    return frozenset().union(*(rules.words("names", which).listed for which in _SORTS))


_SORTS = ("organisation-heads", "body-tails", "newspapers")
