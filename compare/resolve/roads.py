"""Finds roads by their number, and reads which network a name counts in: "state Route 94", "highway 94", "I-75"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.finds import Found
from compare.resolve.folding import fold
from compare.rulebook.book import Rulebook

BY_ROAD = "names:roads"
ANY = "any"
"""The sort of a road whose name does not say which network it belongs to: "highway 94"."""


@dataclass(frozen=True, slots=True)
class Road:
    """A numbered road: the network that its number counts in, ANY where the name leaves it open."""

    network: str
    number: str


def find_roads(parsed: ParsedArticle, rules: Rulebook) -> Iterator[Found]:
    """Yield the numbered roads that an article names, in text order."""
    for match in _finder(rules).finditer(parsed.article.text):
        if match["kind"][0].isupper() or " " in match["kind"] or match["kind"] in _SURE_IN_LOW:
            yield Found(parsed.article.id, Span(*match.span()), match[0], "place", BY_ROAD)


# "The road 12 hours long" names no road.
_SURE_IN_LOW = frozenset(("highway", "interstate"))


@lru_cache(maxsize=1 << 12)
def read_road(text: str, rules: Rulebook) -> Road | None:
    """Return the road that a name means, None where it is no numbered road."""
    match = _finder(rules).fullmatch(text)
    if match is None:
        return None
    network = rules.table("names", "roads").entries[fold(match["kind"])]
    return Road(network, fold(match["number"]))


@lru_cache(maxsize=8)
def _finder(rules: Rulebook) -> re.Pattern[str]:
    """Return what finds a kind of road with a number behind it; the kinds are folded, so dots and capitals are free."""
    kinds = sorted(rules.table("names", "roads").entries, key=lambda kind: (-len(kind), kind))
    listed = "|".join(_loosely(kind) for kind in kinds)
    return re.compile(
        rf"(?<![\w.-])(?P<kind>(?i:{listed}))(?:[ \u00a0-]|\ No\.\ )(?P<number>\d{{1,4}}[A-Z]?)(?![\w%]|[.,:]\d)"
    )


def _loosely(kind: str) -> str:
    """Return a pattern for a kind of road; initials may have dots, and short kinds must be in capitals."""
    first, *others = kind.split()
    return r"[ \u00a0]".join((_word(first), *map(_word, others)))


def _word(word: str) -> str:
    if word in _INITIALS:
        return "(?-i:" + "".join(rf"{letter.upper()}\.?" for letter in word) + ")"
    return rf"{re.escape(word)}\.?" if word in _SHORTENED else re.escape(word)


_INITIALS = frozenset(("us", "i", "sr"))
_SHORTENED = frozenset(("hwy", "rte"))
