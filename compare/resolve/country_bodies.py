"""Reads a name as a body of a country: "Sudan's army", "the Sudanese military", "Ministry of Defence of Ukraine".

Every outlet says such a body in words of its own, so it is known by its country and its organ, not by its spelling.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.text import Span
from compare.resolve.folding import fold
from compare.resolve.places import candidates
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook

FEDERAL = "federal"
"""Before the name of an office it only says whose that is: Federal Ministry of the Interior."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a country.

    Attributes:
        country: the key of its country in the gazetteer, "" where the name does not say it.
        organ: what it is, the same for all ways to say it: "military", "ministry of defence".
    """

    country: str
    organ: str

    @property
    def key(self) -> str:
        """The same for every way to say this body, "" where its country is not known."""
        return f"organisation:{self.country}:{self.organ}" if self.country else ""


@lru_cache(maxsize=1 << 14)
def read_body(text: str, rules: Rulebook) -> Body | None:
    """Return the body that a name means, None where it names no organ that the rules know."""
    words = fold(_POSSESSIVE.sub("", text)).removeprefix("the ").split()
    owner = _POSSESSIVE.search(text)
    seat = seat_of(text[: owner.start()], rules) if owner is not None else ""
    if seat and owner is not None and (organ := read_seat_organ(fold(text[owner.end() :]).split(), seat, rules)):
        return Body(seat, organ)
    for cut in range(min(_LONGEST_OWNER, len(words) - 1), 0, -1):
        country = country_of(" ".join(words[:cut]), rules)
        if country and (organ := read_organ(words[cut:], country, rules)):
            return Body(country, organ)
    links = [place for place, word in enumerate(words) if word == "of"]
    if links:
        country = country_of(" ".join(words[links[-1] + 1 :]).removeprefix("the "), rules)
        if country and (organ := read_organ(words[: links[-1]], country, rules)):
            return Body(country, organ)
    organ = read_organ(words, "", rules)
    return Body("", organ) if organ else None


_POSSESSIVE = re.compile(r"(?<=\w)['’´`]s?(?!\w)")
_LONGEST_OWNER = 4


def read_organ(words: Sequence[str], country: str, rules: Rulebook) -> str:
    """Return which organ of a country words name, "" for none; `words` are folded.

    An army is all armed forces but in countries where news tells it from navy and air force.
    """
    phrase = " ".join(words)
    if not phrase:
        return ""
    if phrase == "army" and country in _with_branches(rules):
        return phrase
    organ = rules.table("names", "organs").entries.get(phrase, "")
    return organ or _department(words, rules)


def read_seat_organ(words: Sequence[str], country: str, rules: Rulebook) -> str:
    """Return which organ of a country is named behind the possessive of its capital, "" where a town may have it."""
    organ = read_organ(words, country, rules)
    listed = rules.words("names", "seat-organs").listed
    return organ if organ in listed or organ.partition(" of ")[0] in listed else ""


def _department(words: Sequence[str], rules: Rulebook) -> str:
    """Return "department of justice" for "Justice Department" and "Department of Justice", "" for other words."""
    heads = rules.words("names", "departments").listed
    words = words[1:] if words[0] == FEDERAL else words
    if len(words) > 2 and words[0] in heads and words[1] in ("of", "for"):
        head, topic = words[0], words[2:]
    elif 1 < len(words) <= _LONGEST_TOPIC + 1 and words[-1] in heads and not set(words[:-1]) & _LINKS:
        head, topic = words[-1], words[:-1]
    else:
        return ""
    if set(topic) & (rules.words("names", "no-names").listed - _INSIDE):
        return ""
    said = " ".join(word for word in topic if word != "the")
    return f"{head} of {rules.table('names', 'department-topics').entries.get(said, said)}"


_LINKS = frozenset(("of", "for"))
# Small words that the name of an office may hold: Department of Health and Human Services.
_INSIDE = frozenset(("of", "and", "the", "for"))
_LONGEST_TOPIC = 5


@lru_cache(maxsize=1 << 14)
def country_of(name: str, rules: Rulebook) -> str:
    """Return the key of the country that a name or an adjective of belonging means, "" for none."""
    folded = fold(name)
    if folded.startswith("the "):
        return ""
    code = rules.table("places", "demonyms").entries.get(folded)
    if code is not None:
        return f"country:{code}"
    found = [place for place in candidates(folded, rules) if place.kind == "country" and place.is_main_name]
    return found[0].key if found else ""


@lru_cache(maxsize=1 << 14)
def seat_of(name: str, rules: Rulebook) -> str:
    """Return the key of the country whose government a capital or a palace may stand for, "" for none."""
    code = rules.table("places", "governments").entries.get(fold(name).removeprefix("the "))
    return "" if code is None else f"country:{code}"


@lru_cache(maxsize=1 << 12)
def country_span(text: str, rules: Rulebook) -> Span | None:
    """Return where a body's name has that of its country or of the seat of its government, None for an adjective."""
    words = list(_PLAIN_WORD.finditer(text))
    cuts = range(min(_LONGEST_OWNER, len(words) - 1), 0, -1)
    stretches = [Span(words[0].start(), words[cut - 1].end()) for cut in cuts]
    after = next((word.end() for word in reversed(words) if word[0] == "of"), 0)
    stretches += [Span(word.start(), words[-1].end()) for word in words if after and word.start() >= after][:2]
    named = (span for span in stretches if country_of(span.of(text), rules) or seat_of(span.of(text), rules))
    return next((span for span in named if fold(span.of(text)) not in demonyms(rules)), None)


_PLAIN_WORD = re.compile(r"[\w.-]+")


@lru_cache(maxsize=8)
def _with_branches(rules: Rulebook) -> frozenset[str]:
    codes = rules.words("names", "countries-with-branches").words
    return frozenset(f"country:{code}" for code in codes)
