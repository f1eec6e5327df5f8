"""Finds aircraft by make and number, and tells which names mean one model: "Dash 8-100" and "Dash 8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.finds import Found
from compare.resolve.folding import fold
from compare.rulebook.book import Rulebook

BY_MAKE = "names:makes"


def find_models(parsed: ParsedArticle, rules: Rulebook) -> Iterator[Found]:
    """Yield the models that an article names by make and number, in text order."""
    for match in _finder(rules).finditer(parsed.article.text):
        yield Found(parsed.article.id, Span(*match.span()), match[0], "name", BY_MAKE)


@lru_cache(maxsize=8)
def _finder(rules: Rulebook) -> re.Pattern[str]:
    makes = "|".join(re.escape(make) for make in sorted(rules.words("names", "makes").words, key=len, reverse=True))
    number = r"(?:[A-Z][A-Za-z]{0,2}-?)?\d{1,4}[A-Z]{0,3}(?:-\d{1,4}[A-Z]{0,3})?"
    return re.compile(
        rf"(?<![\w-])(?:(?:{makes})[ \u00a0]){{1,3}}{number}(?![\w-]|[.,:]\d)|(?<![\w-])(?:{_PREFIXED})(?![\w-])"
    )


# Designations that stand without their maker: "MiG-29", "Su-25", "An-26", "Mi-8", "Il-76", "Tu-154", "A320", "F-16".
_PREFIXED = r"(?:MiG|Su|An|Mi|Il|Tu|Yak|Ka|F|B|C|UH|AH|MQ|RQ)-\d{1,3}[A-Z]{0,3}"


@lru_cache(maxsize=1 << 12)
def is_model(text: str, rules: Rulebook) -> bool:
    """Tell whether a name is a make or designation with its number."""
    return _finder(rules).fullmatch(text) is not None


def is_shorter_model(short: str, long: str, rules: Rulebook) -> bool:
    """Tell whether `short` says the model `long` with less: its words stand in `long` side by side, the number first.

    "Dash 8" is a De Havilland Dash 8-100; "Boeing 737" a Boeing 737-800; a 737-700 is no 737-800.
    """
    if not is_model(short, rules) or not is_model(long, rules):
        return False
    part, whole = fold(short).split(), fold(long).split()
    starts = range(len(whole) - len(part) + 1)
    return len(part) < len(whole) and any(whole[at : at + len(part)] == part for at in starts)
