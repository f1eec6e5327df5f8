"""Cuts finds that hold more than one name: a country run into a person, glued words, a place and its sort."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.text import Span
from compare.resolve.described import BY_ORGAN
from compare.resolve.finds import Found, describing
from compare.resolve.folding import fold
from compare.resolve.places import candidates, is_country, is_known
from compare.resolve.spelling_parts import is_given_name
from compare.rulebook.book import Rulebook

_WORD = re.compile(r"\S+")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]+\b)")
_POSSESSIVE = re.compile(r"(?<=\w)\ ?['’´`]s?\ (?=[A-Z])")
_TAIL = re.compile(r"[\s-]+(?:People['’]?s\s+)?(?:Republics?|Region|Oblast|Province|Governorate|District|County|City)$")


def split_found(item: Found, sure: frozenset[str], rules: Rulebook) -> Iterator[Found]:
    """Yield the names that a find holds: mostly the find itself. The body of a country is known by its owner."""
    if item.rule == BY_ORGAN:
        yield item
        return
    for cut in (_at_glue, _at_owner, _at_country, _at_role, _before_tail):
        parts = cut(item, sure, rules)
        if parts:
            for part in parts:
                yield from split_found(part, sure, rules)
            return
    yield item


def _part(item: Found, start: int, end: int, kind: str) -> Found:
    """Return the words of a find from `start` to `end` as a find of its own."""
    span = Span(item.span.start + start, item.span.start + end)
    return Found(item.article, span, item.text[start:end], kind, item.rule, item.is_sure)


def _at_glue(item: Found, sure: frozenset[str], rules: Rulebook) -> tuple[Found, ...]:
    """Cut where scraped text ran two names together, if what follows the seam is known to the story."""
    for seam in _GLUED.finditer(item.text):
        at = seam.start()
        if item.text[at:] in sure and (
            item.text[:at] in sure or is_known(item.text[:at], rules) or " " not in item.text[:at]
        ):
            return (_part(item, 0, at, ""), _part(item, at, len(item.text), item.kind))
    return ()


def _at_owner(item: Found, sure: frozenset[str], rules: Rulebook) -> tuple[Found, ...]:
    """Cut a possessive off: "South Sudan's Upper Nile"; the owner must be a country or a name of the story."""
    for seam in _POSSESSIVE.finditer(item.text):
        front = item.text[: seam.start()]
        is_fixed = fold(front).split()[-1:] and fold(front).split()[-1] in rules.words("names", "possessors").listed
        if not is_fixed and (front in sure or is_country(front, rules)):
            kind = "" if item.kind == "person" else item.kind
            return (_part(item, 0, len(front), ""), _part(item, seam.end(), len(item.text), kind))
    return ()


def _at_country(item: Found, sure: frozenset[str], rules: Rulebook) -> tuple[Found, ...]:
    """Cut a country's name off the front of two or more words that are a name of their own in the story."""
    words = list(_WORD.finditer(item.text))
    if len(words) < 3:
        return ()
    front, at = words[0][0], words[1].start()
    is_country = any(place.kind == "country" and place.is_main_name for place in candidates(front, rules))
    is_person = item.kind in ("person", "place") or is_given_name(words[1][0], rules)
    if is_country and (item.text[at:] in sure or is_person):
        return (_part(item, 0, words[0].end(), "place"), _part(item, at, len(item.text), "person"))
    return ()


def _at_role(item: Found, sure: frozenset[str], rules: Rulebook) -> tuple[Found, ...]:
    """Cut at a title or role inside: "South Sudan President Salva Kiir", "Kremlin Spokesman"."""
    words = list(_WORD.finditer(item.text))
    roles = [at for at, word in enumerate(words) if at and fold(word[0]) in describing(rules)]
    if not roles or _has_head_after(words[roles[-1] + 1 :], rules):
        return ()
    last, first = roles[-1], roles[0]
    parts: list[Found] = []
    front = item.text[: words[first - 1].end()]
    if front in sure or is_known(front, rules):
        parts.append(_part(item, 0, len(front), ""))
    if last + 1 < len(words):
        parts.append(_part(item, words[last + 1].start(), len(item.text), "person"))
    return tuple(parts)


def _has_head_after(words: list[re.Match[str]], rules: Rulebook) -> bool:
    """Tell whether a word for a body or a place follows, as in "National Guard General Staff"."""
    lists = ("organisation-heads", "place-heads", "thing-heads")
    heads = frozenset().union(*(rules.words("names", which).listed for which in lists))
    return any(fold(word[0]) in heads for word in words)


def _before_tail(item: Found, sure: frozenset[str], rules: Rulebook) -> tuple[Found, ...]:
    """Cut the sort of region off a place that is known without it, if the whole is not a place of its own."""
    tail = _TAIL.search(item.text)
    if tail is None or tail.start() == 0 or is_known(item.text, rules):
        return ()
    front = item.text[: tail.start()]
    return (_part(item, 0, tail.start(), "place"),) if front in sure or is_known(front, rules) else ()
