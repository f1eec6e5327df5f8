"""Tells whether two names of organisations are one: initials, a known pair of names, a short form of the long one."""

from __future__ import annotations

from functools import lru_cache

from compare.model.findings import Evidence
from compare.resolve.folding import bare, fold, words_of
from compare.rulebook.book import Rulebook

INITIALS = "initials:"
"""What a key made of the first letters of a name begins with."""


def body_evidence(left: str, right: str, rules: Rulebook) -> Evidence | None:
    """Return why two forms name one body, None where nothing says so."""
    known = rules.table("names", "known-bodies").entries
    one, other = known.get(_core(left, rules)), known.get(_core(right, rules))
    if one is not None or other is not None:
        return Evidence("known-body", left, right, 1.0, "names:known-bodies") if one == other else None
    short, long = sorted((left, right), key=lambda text: (len(text), text))
    if is_acronym(short, long, rules):
        return Evidence("initials", short, long, 0.9, "names:initials")
    return None


def _stands_alone(short: str, rules: Rulebook) -> bool:
    """Tell whether a form is a body of its own, not the beginning of another: the UN is not its Security Council."""
    return short.replace(".", "").isupper() or _core(short, rules) in rules.table("names", "known-bodies").entries


@lru_cache(maxsize=1 << 14)
def body_keys(text: str, rules: Rulebook) -> frozenset[str]:
    """Return the keys under which two names of one body meet: the known body, and initials."""
    words = words_of(text)
    keys = (
        {f"body:{known}"} if (known := rules.table("names", "known-bodies").entries.get(_core(text, rules))) else set()
    )
    if len(words) == 1 and words[0].isupper():
        keys.add(f"{INITIALS}{words[0]}")
    elif len(words) > 1:
        links = rules.words("names", "name-links").listed
        keys.add(INITIALS + "".join(_initial(word) for word in words if bare(word) not in links))
        keys.add(INITIALS + "".join(_initial(word) for word in words))
    return frozenset(keys)


def _core(text: str, rules: Rulebook) -> str:
    """Return a body's name folded, without article and without a word such as "group" that says what it is."""
    words = fold(text).removeprefix("the ").split()
    while len(words) > 1 and words[-1] in rules.words("names", "body-tails").listed:
        words.pop()
    return " ".join(words)


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
    heads = rules.words("names", "organisation-heads").listed | rules.words("names", "body-tails").listed
    if whole[: len(part)] == part:
        return bool(heads & set(whole[len(part) :]))
    if whole[-len(part) :] == part or (len(part) == 1 and part[0] in heads and part[0] in whole):
        left_out = set(whole) - set(part)
        return bool(heads & set(part)) or not left_out & frozenset(rules.table("places", "demonyms").entries)
    return False
