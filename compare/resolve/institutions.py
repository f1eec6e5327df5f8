"""Finds institutions by their number, and reads which house a name means: "City Hospital No. 21", "School number 5"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.finds import Found, function_words
from compare.resolve.folding import fold
from compare.resolve.places import candidates
from compare.rulebook.book import Rulebook

BY_NUMBER = "names:institutions"


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution with a number.

    Attributes:
        house: what it is, the same for all words for it: "hospital", "colony".
        number: its number, as written, in lower case.
        level: whose it is, "" where the name leaves it open: "of the city", "of the region".
        sort: which sort of house it is, "" where the name leaves it open: "children", "maternity"; "general" where the
            name says whose house it is and no sort.
    """

    house: str
    number: str
    level: str = ""
    sort: str = ""


def find_institutions(parsed: ParsedArticle, rules: Rulebook) -> Iterator[Found]:
    """Yield the institutions with a number that an article names, in text order."""
    text = parsed.article.text
    for match in _finder(rules).finditer(text):
        if _is_sure(match) or _is_named(match, text, rules):
            yield Found(parsed.article.id, Span(*match.span()), match[0], "organisation", BY_NUMBER)


def _is_sure(match: re.Match[str]) -> bool:
    """Tell whether a sign before the number says that it is no count; "no" in small letters may deny."""
    return bool(match["sign"]) and match["sign"] not in ("no", "NO")


def _is_named(match: re.Match[str], text: str, rules: Rulebook) -> bool:
    """Tell whether a number without a sign is still that of the house, and no count or score of what follows."""
    if not match["house"][0].isupper() or len(match["number"]) > _LONGEST_BARE:
        return False
    if _SCORE.match(text, match.end()) or _has_proper_name(match, text, rules):
        return False
    return _NO_COUNT.match(text, match.end()) is not None


def _has_proper_name(match: re.Match[str], text: str, rules: Rulebook) -> bool:
    """Tell whether a name stands before the house: "Adams School 34" is more likely the result of a game.

    Before words that say whose house it is, the name is that of a town: "Lindau City Hospital 3".
    """
    before = _CAPITAL.search(text, max(0, match.start() - _REACH), match.start())
    if before is None or fold(before[1]) in function_words(rules):
        return False
    named = read_institution(match[0], rules)
    return named is None or not named.level


# Four figures are a year, or a count.
_LONGEST_BARE = 3
_REACH = 32
# "City Hospital 21 people" counts people; so only a mark, or a word that no count goes on with, may follow.
_NO_COUNT = re.compile(
    r"['’]s?(?!\w)|[.;:!?)\]\"”]|,(?!\ \d)|\s*\Z|\s*\n"
    r"|\ (?:was|is|has|had|in|near|on|by|from|for|before|after|during|said|says|told|where|which|who|and(?!\ \d)|to)\b"
)
# "Adams School 34, Grant School 20", "Adams School 34-20" are results of games.
_SCORE = re.compile(r"[-–—]\d|,\ (?:[A-Z][\w.'’]*\ ){1,5}\d")
_CAPITAL = re.compile(r"(?<![\w.])([A-Z][\w'’-]*)\ \Z")


@lru_cache(maxsize=1 << 12)
def read_institution(text: str, rules: Rulebook) -> Institution | None:
    """Return the institution that a name means, None where it is none with a number."""
    match = _finder(rules).fullmatch(text)
    if match is None:
        return None
    sorts = _folded(rules, "institution-sorts")
    said = [sorts[fold(word[0])] for word in _sort_finder(rules).finditer(match["sorts"])]
    level = {meant for meant in said if meant.startswith(_LEVEL)}
    sort = {meant for meant in said if meant and not meant.startswith(_LEVEL)}
    if level and not sort:
        sort = {_GENERAL}
    house = _folded(rules, "institutions")[fold(match["house"])]
    return Institution(house, fold(match["number"]), " ".join(sorted(level)), " ".join(sorted(sort)))


_LEVEL = "of the "
# A city hospital is not the children's hospital; "hospital" alone may be either.
_GENERAL = "general"


def towns_beside(span: Span, text: str, rules: Rulebook) -> Iterator[frozenset[str]]:
    """Yield for a town right before an institution, and for one behind it, the keys of the cities that may be meant."""
    before = _TOWN_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is not None:
        words = before[1].split()
        yield from _cities([" ".join(words[at:]) for at in range(len(words))], rules)
    behind = _TOWN_BEHIND.match(text, span.end)
    if behind is not None:
        words = behind[1].split()
        yield from _cities([" ".join(words[:end]) for end in range(len(words), 0, -1)], rules)


def _cities(names: Sequence[str], rules: Rulebook) -> Iterator[frozenset[str]]:
    """Yield the cities that the first known of the names may mean; none where it is a country, or a region is said."""
    if set(fold(names[0]).split()) & rules.words("places", "region-words").listed:
        return
    places = next((listed for name in names if (listed := candidates(name, rules))), ())
    cities = frozenset(place.key for place in places if place.kind == "city")
    if cities and not any(place.kind == "country" for place in places):
        yield cities


_NAME = r"[A-Z][\w-]*(?:\ [A-Z][\w-]*){0,2}(?![\w-])"
_TOWN_BEFORE = re.compile(rf"(?<![\w-])({_NAME})(?:['’]s?)?\ \Z")
# A word in small letters behind the town is read too: it may say that the region is meant.
_TOWN_BEHIND = re.compile(rf",?\ (?:in|of|at)\ (?:the\ )?(?:(?:[a-z-]+\ )?[a-z]+\ of\ )?({_NAME}(?:\ [a-z]+)?)")


@lru_cache(maxsize=8)
def _finder(rules: Rulebook) -> re.Pattern[str]:
    """Return what finds a kind of house with a number behind it, and the words before it that say which sort it is."""
    house = _any_of(_folded(rules, "institutions"))
    sort = _any_of(_folded(rules, "institution-sorts"))
    sign = r"(?P<sign>N[oO]\.?|no\.?|Nr\.?|[Nn]umber|№|\#)?[ \u00a0]?"
    return re.compile(
        rf"(?<![\w.-])(?P<sorts>(?:(?:{sort})[ \u00a0-]){{0,5}})(?P<house>{house})[ \u00a0]"
        rf"{sign}(?P<number>\d{{1,4}}[A-Z]?)(?![\w%]|[.,:/–-]\d|-[a-z])"
    )


@lru_cache(maxsize=8)
def _sort_finder(rules: Rulebook) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(_folded(rules, 'institution-sorts'))})(?!\w)")


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first; a hyphen may stand for a blank."""
    listed = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?i:" + "|".join(r"[ \u00a0-]".join(map(_word, phrase.split())) for phrase in listed) + ")"


def _word(word: str) -> str:
    """Return a pattern for a folded word, which has lost the apostrophe of an owner."""
    return rf"{re.escape(word[:-1])}['’]?s" if word.endswith("s") else re.escape(word)


@lru_cache(maxsize=8)
def _folded(rules: Rulebook, which: str) -> Mapping[str, str]:
    return {fold(words): meant for words, meant in rules.table("names", which).entries.items()}
