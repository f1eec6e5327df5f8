"""Reads of what country somebody or a ship is: by passport, by office, by flag; by the words right at name or noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.judge.reading.phrases import Beside, before, behind, country_at, is_hyphened, name_at, places_of
from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name
from compare.rulebook.book import Rulebook

# "The Panama-flagged chemical tanker MV Arden Moon": so many words stand between the flag and the name of the ship.
_TO_SHIP = 4
# "Minister of foreign affairs of Angola": so many words stand between an office and its country.
_TO_COUNTRY = 6
_OWNING = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Origin:
    """The code of a country with the words that name it; `is_from` where only "from" leads to it."""

    code: str
    span: Span
    is_from: bool = False


def are_exclusive_countries(one: str, other: str, rules: Rulebook) -> bool:
    """Tell whether neither of two countries may be said for the other."""
    in_one = rules.table("traits", "countries-in-one").entries
    return one != other and other not in in_one.get(one, ()) and one not in in_one.get(other, ())


def nation_of(described: Sequence[Beside], rules: Rulebook, *, is_noun: bool) -> Origin | None:
    """Return the one nation that phrases beside a bearer give; None where birth or descent is told, or two are.

    Args:
        described: the phrases before and behind the bearer.
        is_noun: the bearer is a noun, so that the adjective right before it is of it.
    """
    spoilt = rules.words("traits", "otherwise-of").listed
    if any(token.text.lower() in spoilt for phrase in described for token in (*phrase.words, *phrase.after)):
        return None
    found: list[Origin] = []
    for at, phrase in enumerate(described):
        found.extend(_adjectives(phrase.words, rules, is_closed=at > 0 or is_noun))
        if phrase.country is not None and _is_linked(phrase, rules):
            code, token = phrase.country
            found.append(Origin(code, token.span, phrase.link == "from"))
    codes = {origin.code for origin in found}
    return found[0] if len(codes) == 1 and _UNCLEAR not in codes else None


# The adjective of a country that a hyphen joins with another word: "Syrian-born", "French-Algerian".
_UNCLEAR = "?"


def _is_linked(phrase: Beside, rules: Rulebook) -> bool:
    nouns = rules.words("traits", "citizenship").listed
    return phrase.link == "from" or (bool(phrase.words) and phrase.words[-1].lemma in nouns)


def demonyms_in(words: Sequence[Token], rules: Rulebook) -> Iterator[tuple[int, int, str]]:
    """Yield the first and last position of each adjective or noun of a country among words, with its code."""
    codes = rules.table("places", "demonyms").entries
    taken = -1
    for at, token in enumerate(words):
        if at <= taken or not token.text[:1].isupper():
            continue
        pair = " ".join(t.text.lower() for t in words[at : at + 2])
        width = len(pair.split()) if pair in codes else 1
        code = str(codes.get(pair, codes.get(token.text.lower(), "")))
        if code:
            taken = at + width - 1
            yield at, taken, code


def _adjectives(words: Sequence[Token], rules: Rulebook, *, is_closed: bool) -> Iterator[Origin]:
    """Yield the nations by which the noun of a phrase is called, or that are its last word."""
    nouns = rules.words("traits", "of-a-nation").listed
    for first, last, code in demonyms_in(words, rules):
        if is_hyphened(words, first) or is_hyphened(words, last):
            yield Origin(_UNCLEAR, words[first].span)
        elif last + 1 < len(words) and words[last + 1].lemma in nouns:
            yield Origin(code, hull(t.span for t in words[first : last + 2]))
        elif last + 1 == len(words) and is_closed:
            yield Origin(code, hull(t.span for t in words[first : last + 1]))


def offices_of(statement: Statement, rules: Rulebook) -> Iterator[tuple[Name, Origin]]:
    """Yield each name with the one country of which the office of state that stands at it is."""
    for mention in statement.mentions:
        if not isinstance(mention.value, Name) or not mention.value.key:
            continue
        first, last = places_of(statement, mention)
        for start, end in (_office_before(statement, first), _office_behind(statement, last)):
            origin = _country_of_office(statement, start, end, rules)
            if origin is not None:
                yield mention.value, origin


def _office_before(statement: Statement, first: int) -> tuple[int, int]:
    """Return the positions from where to where words before a name, or before a comma and it, may be its office."""
    tokens = statement.tokens
    is_apart = first > 0 and tokens[first - 1].text == ","
    start = end = first - 1 if is_apart else first
    while start > 0 and end - start < _TO_COUNTRY + 2 and _is_of_office(tokens[start - 1]):
        start -= 1
    is_owned = any(token.text in _OWNING or token.lemma == "the" for token in tokens[start:end])
    return (first, first) if is_apart and not is_owned else (start, end)


def _office_behind(statement: Statement, last: int) -> tuple[int, int]:
    """Return the positions from where to where words in apposition behind a name may be its office."""
    tokens, start = statement.tokens, last + 1
    if start >= len(tokens) or tokens[start].text != ",":
        return start, start
    end = start + 1
    while end < len(tokens) and end - start < _TO_COUNTRY + 4 and _is_of_office(tokens[end]):
        end += 1
    return start + 1, end


def _is_of_office(token: Token) -> bool:
    is_small = token.lemma in ("of", "the", "for", "and", "a", "an", "-") or token.text in _OWNING
    return token.part in ("ADJ", "NOUN", "PROPN") or is_small


def _country_of_office(statement: Statement, start: int, end: int, rules: Rulebook) -> Origin | None:
    """Return the country of the first office among words: its adjective or owner before it, else "of" it behind it."""
    words = statement.tokens[start:end]
    offices = rules.words("traits", "offices-of-state").listed
    at = next((n for n, token in enumerate(words) if token.lemma in offices), None)
    if at is None or _is_of_body(statement, words[at + 1 :]):
        return None
    found = [
        Origin(code, hull(t.span for t in words[first : at + 1])) for first, _, code in demonyms_in(words[:at], rules)
    ]
    if any(is_hyphened(words, n) for n, _, _ in demonyms_in(words[:at], rules)):
        return None
    for n, token in enumerate(words):
        code = country_at(statement, token)
        if code and _belongs(words, n, at):
            first = next(k for k, word in enumerate(words) if word.part != "DET")
            span = hull((words[min(n, at, first)].span, words[max(n, at)].span))
            found.append(Origin(code, span))
    return found[0] if len({origin.code for origin in found}) == 1 else None


def _belongs(words: Sequence[Token], country: int, office: int) -> bool:
    """Tell whether a country owns the office behind it, or stands behind "of" after it."""
    if country < office:
        return any(token.text in _OWNING for token in words[country + 1 : office])
    before_it = [token.lemma for token in words[office + 1 : country] if token.lemma != "the"]
    return bool(before_it) and before_it[-1] == "of"


def _is_of_body(statement: Statement, behind_it: Sequence[Token]) -> bool:
    """Tell whether an office is held in a body, so that an adjective before it is of the holder: of the Council."""
    named = [token for token in behind_it if token.part == "PROPN" or token.text[:1].isupper()]
    people = (name_at(statement, token) for token in named)
    is_body = any(m is not None and m.kind != "person" for m in people)
    return is_body or (bool(named) and not any(country_at(statement, token) for token in named))


def flags_of(statement: Statement, rules: Rulebook) -> Iterator[tuple[Name, Origin]]:
    """Yield each named ship with the country under whose flag it sails."""
    tokens = statement.tokens
    for at, token in enumerate(tokens):
        if token.text.lower() not in rules.words("traits", "flagged").listed:
            continue
        country = _country_of_flag(statement, at, rules)
        ship = None if country is None else _ship(statement, at)
        if country is not None and ship is not None:
            yield ship, country


_FALSELY = frozenset({"false", "falsely", "fake", "fraudulently", "purportedly"})


def _country_of_flag(statement: Statement, at: int, rules: Rulebook) -> Origin | None:
    """Return the country right before "flagged" or "flag", or behind "flag of"."""
    tokens = statement.tokens
    last = at - 2 if at > 1 and tokens[at - 1].text == "-" else at - 1
    if any(t.text.lower() in _FALSELY for t in tokens[max(0, at - _TO_SHIP) : at]):
        return None
    if tokens[at].lemma == "flag" and at + 2 < len(tokens) and tokens[at + 1].lemma == "of":
        code = country_at(statement, tokens[at + 2])
        return Origin(code, tokens[at + 2].span) if code else None
    if last < 0:
        return None
    adjective = [code for _, _, code in demonyms_in(tokens[max(0, last - 1) : last + 1], rules)]
    code = country_at(statement, tokens[last]) or next(iter(adjective), "")
    words = [t for t in tokens[max(0, last - 4) : last] if country_at(statement, t) in ("", code)]
    is_past = any(t.text.lower() in ("formerly", "previously", "once", "not", "then") for t in words[-2:])
    named = [t for t in words if country_at(statement, t) == code]
    return Origin(code, hull(t.span for t in (*named, tokens[last], tokens[at]))) if code and not is_past else None


def _ship(statement: Statement, at: int) -> Name | None:
    """Return the name that a flag at a position is of: soon behind it, or before it in apposition."""
    tokens = statement.tokens
    for token in tokens[at + 1 : at + 2 + _TO_SHIP]:
        found = name_at(statement, token)
        if found is not None:
            return found.value if isinstance(found.value, Name) else None
        if token.part not in ("NOUN", "ADJ", "PROPN", "ADP", "DET") or token.part == "ADP":
            break
    marks = [n for n in range(max(0, at - 10), at) if tokens[n].text == ","]
    owner = name_at(statement, tokens[marks[-1] - 1]) if marks and marks[-1] > 0 else None
    return owner.value if owner is not None and isinstance(owner.value, Name) else None


def passports_of(statement: Statement, rules: Rulebook) -> Iterator[tuple[str, int | None, Origin]]:
    """Yield the key of each name with the nation that the words beside it give, and an age."""
    for mention in statement.mentions:
        if isinstance(mention.value, Name) and mention.value.key and mention.kind == "person":
            first, last = places_of(statement, mention)
            later = behind(statement, last)
            described = (before(statement, first), *((later,) if later is not None else ()))
            origin = nation_of(described, rules, is_noun=False)
            if origin is not None:
                yield mention.value.key, later.age if later is not None else None, origin
