"""Reads from the words beside a name what kind of thing it is: an age, a title, "town of", "in".

The parser's labels of rare names are guesses; what an article says right beside them is better evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from compare.resolve.finds import Found, describing
from compare.resolve.folding import bare
from compare.resolve.places import is_country
from compare.resolve.spelling_parts import demonyms, is_given_name
from compare.rulebook.book import Rulebook

# A sure sign counts as two of the parser's votes, a weak one as one.
_SURE = 2
_WEAK = 1
# "President Kennedy" outweighs the large town that the gazetteer holds under the same name.
_TITLED = 6
_REACH = 40


def context_votes(item: Found, text: str, rules: Rulebook) -> Counter[str]:
    """Return how much the words around a find speak for each kind; `text` is that of its article."""
    votes: Counter[str] = Counter()
    before, after = (
        text[max(0, item.span.start - _REACH) : item.span.start],
        text[item.span.end : item.span.end + _REACH],
    )
    if _AGE.match(after):
        votes["person"] += _SURE
    if follows_title(item, text, rules):
        votes["person"] += _TITLED if _CAPITAL_BEFORE.search(before) else _SURE
    if _is_named_in_full(item, rules):
        votes["person"] += _WEAK
    if _sort_before(rules).search(before) or _sort_after(rules).match(after):
        votes["place"] += _SURE
    elif _LOCATIVE.search(before) and not _GOES_ON.match(after):
        votes["place"] += _WEAK
    return votes


_CAPITAL_BEFORE = re.compile(r"(?<![\w-])[A-Z][^\W\d_]+\.?\ \Z")
_AGE = re.compile(r",\ (?:aged\ )?[1-9]\d(?:,|\.|;|\)|\ of\ |\ from\ |$)")
_LOCATIVE = re.compile(r"(?<!\w)(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|(?:north|south|east|west)\ of)\ \Z")
_GOES_ON = re.compile(r"['’]|[ \u00a0-][A-Z]")


def _is_named_in_full(item: Found, rules: Rulebook) -> bool:
    words = item.text.split()
    return len(words) in (2, 3) and is_given_name(words[0], rules) and words[-1][:1].isupper()


def follows_title(item: Found, text: str, rules: Rulebook) -> bool:
    """Tell whether a title or a role stands right before a find: "spokesman Sawarmi", "Lt. Smith"."""
    before = _LAST_WORD.search(text, max(0, item.span.start - _LONGEST_TITLE), item.span.start)
    if before is None or bare(before[1]) not in describing(rules) - rules.words("roles", "roles-of-bodies").listed:
        return False
    return not is_country(item.text, rules) and bare(item.text) not in demonyms(rules)


_LAST_WORD = re.compile(r"(?<![\w-])([^\W\d_]+)\.?\ \Z")
_LONGEST_TITLE = 24


@lru_cache(maxsize=8)
def _sort_before(rules: Rulebook) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{_sorts(rules)})\ of\ (?:the\ )?\Z")


@lru_cache(maxsize=8)
def _sort_after(rules: Rulebook) -> re.Pattern[str]:
    return re.compile(rf"\ (?i:{_sorts(rules)})(?!\w)")


@lru_cache(maxsize=8)
def _sorts(rules: Rulebook) -> str:
    return "|".join(re.escape(word) for word in sorted(rules.words("places", "sorts-of-places").words))
