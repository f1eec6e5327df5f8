"""Tells whether two clock times are one hour, loosely put by either side: shortly before five, around 4.30."""

from __future__ import annotations

from compare.model.text import Article, Span
from compare.model.values import When
from compare.rulebook.book import Rulebook

Told = tuple[Span, When, Article]

# Newsrooms say "shortly before" of up to a quarter of an hour, and as much lies in "around" (Krifka 2007, "Approximate
# interpretation of number words"); minutes.
_AS_MUCH_AS = 30
_REACH = 24


def is_shortly_beside(one: Told, other: Told, rules: Rulebook) -> bool:
    """Tell whether one time is said to be shortly before, or after, an hour and the other, hedged too, lies there."""
    return _lies_shortly(one, other, rules) or _lies_shortly(other, one, rules)


def _lies_shortly(near: Told, told: Told, rules: Rulebook) -> bool:
    span, value, article = near
    before = article.text[max(0, span.start - _REACH) : span.start]
    found = rules.pattern("events", "shortly").regex.search(before)
    if found is None or value.minutes is None or told[1].minutes is None or not told[1].approximate:
        return False
    if value.on_dial != told[1].on_dial:
        return False
    later = told[1].minutes[0] - value.minutes[0]
    return 0 <= (later if found["side"].lower() == "after" else -later) <= _AS_MUCH_AS
