"""Finds bodies that an article says in common words: "Sudan's army", "the UN refugee agency", "Ukraine's parliament".

The parser sees only the country in them. A phrase that goes on to another noun says another thing ("military base").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.capitals import Words
from compare.resolve.country_bodies import FEDERAL, country_of, read_organ, read_seat_organ, seat_of
from compare.resolve.finds import Found, describing, function_words
from compare.resolve.folding import fold
from compare.rulebook.book import Rulebook

BY_ORGAN = "names:organs"
BY_PHRASE = "names:known-bodies"


def find_described(parsed: ParsedArticle, words: Words, rules: Rulebook) -> tuple[Found, ...]:
    """Return the bodies that an article describes, in text order; none overlaps another."""
    listed = sorted((*_country_bodies(words, rules), *_phrases(words, rules)), key=lambda item: (item[0], -item[1]))
    found: list[Found] = []
    for first, past, rule in listed:
        span = Span(words.tokens[first].span.start, words.end(past - 1))
        if not found or span.start >= found[-1].span.end:
            found.append(Found(parsed.article.id, span, span.of(parsed.article.text), "organisation", rule))
    return tuple(found)


def _country_bodies(words: Words, rules: Rulebook) -> Iterator[tuple[int, int, str]]:
    """Yield the words from a country to its organ, or from an organ to its country."""
    for place in range(len(words.tokens)):
        if words.is_capital(place):
            for past in range(place + 1, min(place + _LONGEST_OWNER, len(words.tokens)) + 1):
                country = _country(words, place, past, rules)
                end = _organ_end(words, past, country, rules) if country else _seat_organ_end(words, place, past, rules)
                if end and not _is_part_of_more(words, (place, past, end), rules):
                    yield place, end, BY_ORGAN
        elif words.plain(place) == "of":
            yield from _with_country_behind(words, place, rules)


_LONGEST_OWNER = 3
_LONGEST_ORGAN = 6
_JOINING = (" ", "\u00a0", "-")
_POSSESSIVES = ("'s ", "’s ", "' ", "’ ", "´s ", "`s ")
_OWNING = (" ", "\u00a0", *_POSSESSIVES)


def _country(words: Words, first: int, past: int, rules: Rulebook) -> str:
    """Return the key of the country that words name, "" for none."""
    return (
        country_of(" ".join(words.text(at) for at in range(first, past)), rules) if _is_run(words, first, past) else ""
    )


def _is_run(words: Words, first: int, past: int) -> bool:
    """Tell whether words stand in one line with a blank or a hyphen between them."""
    return all(_is_joined(words, at, _JOINING) for at in range(first + 1, past))


def _is_joined(words: Words, place: int, gaps: Collection[str]) -> bool:
    """Tell whether one of `gaps` stands before a word; the last dot of initials may be a mark of its own."""
    gap = words.gap(place)
    return gap in gaps or (gap in (". ", ".\u00a0") and _INITIALS.fullmatch(words.text(place - 1)) is not None)


_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")


def _organ_end(words: Words, first: int, country: str, rules: Rulebook) -> int:
    """Return where the longest organ ends that begins at a word right after its country, 0 where none does."""
    if first >= len(words.tokens) or not _is_joined(words, first, _OWNING):
        return 0
    ends = range(min(first + _LONGEST_ORGAN, len(words.tokens)), first, -1)
    return next((end for end in ends if _is_organ(words, range(first, end), country, rules)), 0)


def _seat_organ_end(words: Words, first: int, past: int, rules: Rulebook) -> int:
    """Return where an organ of state ends that a capital owns, 0 for none: "Moscow's defence ministry"."""
    if past >= len(words.tokens) or words.gap(past) not in _POSSESSIVES or not _is_run(words, first, past):
        return 0
    if words.plain(first) == "the":
        return 0
    country = seat_of(" ".join(words.text(at) for at in range(first, past)), rules)
    end = _organ_end(words, past, country, rules) if country else 0
    return end if read_seat_organ([words.plain(at) for at in range(past, end)], country, rules) else 0


def _is_organ(words: Words, inside: range, country: str, rules: Rulebook) -> bool:
    if not _is_run(words, inside[0], inside[-1] + 1) or words.plain(inside[0]) == "the":
        return False
    office = inside[1:] if words.plain(inside[0]) == FEDERAL else inside
    is_office = bool(office) and words.plain(office[0]) in rules.words("names", "departments").listed
    if is_office and not _is_topic(words, office[2:], rules):
        return False
    return bool(read_organ([words.plain(at) for at in inside], country, rules))


def _is_topic(words: Words, topic: range, rules: Rulebook) -> bool:
    """Tell whether words may be what a ministry is for: not "Ministry of Defence said", "of defence spokesman"."""
    low = [at for at in topic if words.is_low(at)]
    if any(_is_role(words.plain(at), rules) or _is_verb(words, at, rules) for at in low):
        return False
    if any(_begins_another(words, at, rules) for at in topic[1:]):
        return False
    return not topic or not words.is_low(topic[-1]) or len(low) == len(topic)


def _begins_another(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether a word behind "and" leads on to another body: "Ministry of Health and Kenya's army"."""
    plain = words.plain(place)
    if plain in rules.words("names", "departments").listed or (plain == "the" and words.plain(place - 1) == "and"):
        return True
    name = words.text(place) if words.is_capital(place) else ""
    return bool(name) and bool(country_of(name, rules) or seat_of(name, rules))


def _is_role(plain: str, rules: Rulebook) -> bool:
    return plain in describing(rules) or plain.removesuffix("s") in describing(rules)


def _is_verb(words: Words, place: int, rules: Rulebook) -> bool:
    part, plain = words.tokens[place].part, words.plain(place)
    if part:
        return part in ("VERB", "AUX", "ADV", "PRON", "PART", "SCONJ")
    return plain in rules.words("places", "acting-verbs").listed or plain.endswith("ed")


def _is_part_of_more(words: Words, place: tuple[int, int, int], rules: Rulebook) -> bool:
    """Tell whether a phrase is cut out of a longer name ("Free Syrian Army") or a longer noun ("Syrian army base")."""
    first, organ, end = place
    is_proper = words.is_capital(organ) and words.is_capital(end - 1)
    gap = words.gap(first) if first else ""
    has_name_before = is_proper and gap in _JOINING and words.is_capital(first - 1)
    if gap == "-" or (has_name_before and words.plain(first - 1) not in function_words(rules)):
        return True
    return _goes_on(words, end, rules) if not is_proper else _is_thing(words, end, rules)


def _is_thing(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether the word after an organ makes a day or a contest of it: "Kenya's Navy Day"."""
    is_beside = place < len(words.tokens) and words.gap(place) in _JOINING and words.is_capital(place)
    return is_beside and words.plain(place) in rules.words("names", "thing-heads").listed


def _goes_on(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether the word after an organ is another noun, which the organ only describes; a role is none of those."""
    if place >= len(words.tokens) or words.gap(place) not in _JOINING:
        return False
    if words.gap(place) == "-":
        return True
    plain = words.plain(place)
    if _is_role(plain, rules):
        return False
    if words.tokens[place].part:
        return words.tokens[place].part in ("NOUN", "PROPN", "ADJ")
    return (
        not _is_verb(words, place, rules)
        and plain not in function_words(rules) | rules.words("roles", "role-stops").listed
    )


def _with_country_behind(words: Words, link: int, rules: Rulebook) -> Iterator[tuple[int, int, str]]:
    """Yield "armed forces of Sudan" where word `link` is its "of"."""
    after = link + 1
    if after < len(words.tokens) and words.plain(after) == "the":
        after += 1
    ends = range(min(after + _LONGEST_OWNER, len(words.tokens)), after, -1)
    end = next((end for end in ends if _country(words, after, end, rules)), 0)
    for first in range(max(0, link - _LONGEST_ORGAN), link) if end and _is_run(words, link, end) else ():
        if words.gap(link) in _JOINING and _is_organ(
            words, range(first, link), _country(words, after, end, rules), rules
        ):
            yield first, end, BY_ORGAN
            return


def _phrases(words: Words, rules: Rulebook) -> Iterator[tuple[int, int, str]]:
    """Yield the known bodies that stand partly in small letters: "UN refugee agency"."""
    known = _known_phrases(rules)
    for first in range(len(words.tokens)):
        for phrase in known.get(fold(words.text(first).replace(".", "")), ()) if words.is_capital(first) else ():
            past = first + len(phrase)
            inside = range(first, min(past, len(words.tokens)))
            if len(inside) == len(phrase) and _is_phrase(words, inside, phrase):
                if any(words.is_low(at) for at in inside):
                    yield first, past, BY_PHRASE
                break


def _is_phrase(words: Words, inside: range, phrase: tuple[str, ...]) -> bool:
    """Tell whether words are those of a phrase, in which an owner is written with its s."""
    said = (fold(words.text(at).replace(".", "")) for at in inside)
    is_said = all(known in (word, f"{word}s") for known, word in zip(phrase, said, strict=True))
    return is_said and all(_is_joined(words, at, _OWNING) for at in inside[1:])


@lru_cache(maxsize=8)
def _known_phrases(rules: Rulebook) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the known bodies of several words by their first word, the longest first."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in rules.table("names", "known-bodies").entries:
        words = tuple(name.split())
        if len(words) > 1:
            phrases.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(listed, key=lambda words: (-len(words), words))) for first, listed in phrases.items()}
