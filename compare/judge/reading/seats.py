"""Reads where somebody is based, and where somebody lives: "Surat-based Halden Group", "Ida Holm, of Lyon".

A base is where an organisation has its head office, or a person works from; a home is where a person lives. An office,
a branch or a plant is no base, and birth and "from" are no home. What stands between a name and a place is held
against patterns word by word, as grammars often fail at such additions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.judge.observation import Context
from compare.judge.reading.phrases import before, places_of
from compare.judge.reading.place_lists import (
    HYPHENS,
    end_of,
    named_at,
    places_from,
    places_in,
    places_joined_to,
    with_place_before,
    without_areas,
)
from compare.model.grammar import Certainty, Mention, Statement
from compare.model.text import Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

_CLOSERS = frozenset({",", ".", ")", ";", ":", "—", "–", "!"})
_JOINING = frozenset({"and", "or", "&"})
_BESIDE = frozenset({",", "(", "–", "—"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# "Surat-based road and bridge construction company Halden Group": so many words stand before the name.
_TO_NAME = 6
# "which has its global headquarters in", "a 34-year-old retired resident of": so many words stand before the place.
_TO_PLACE = 16


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a bearer is based or lives.

    Attributes:
        bearer: the key of a name without its kind (firms are often taken for people), or noun and age.
        places: all that are listed ("London- and New York-based"), without what only says where another one lies.
        span: the words for them.
        age: of who is called by a noun and an age, None for a name.
    """

    bearer: str
    places: tuple[Place, ...]
    span: Span
    age: int | None = None


def bases_of(statement: Statement, rules: Rulebook) -> Iterator[Seat]:
    """Yield each name of a statement with where it is based."""
    based = rules.words("traits", "based").listed
    for at, token in enumerate(statement.tokens):
        if token.text.lower() not in based:
            continue
        places, start = _joined(statement, at, rules), at + 1
        if not places and at == 0 and statement.tokens[1:2] and statement.tokens[1].text == "in":
            places = places_from(statement, 2)
            start = end_of(statement, places) + 1
        named = _name_ahead(statement, start) if places else None
        if named is not None:
            yield _seat(named, places)
    between, called = (rules.pattern("traits", name).regex for name in ("based-behind", "called-behind"))
    for named, place, words in _spaced(statement):
        first, last = places_of(statement, place)
        if between.fullmatch(words) and _is_held(statement, words) and not _is_for_a_time(statement, last + 1):
            yield from _seats(named, places_from(statement, first))
        elif called.fullmatch(words) and any(t.text.lower() in based for t in statement.tokens[last + 2 : last + 3]):
            yield from _seats(named, _joined(statement, last + 2, rules))


def _is_for_a_time(statement: Statement, at: int) -> bool:
    """Tell whether what stands behind a base says how long it was one, or for whom: until 2020, for the paper."""
    return any(token.lemma in _LIMITING for token in statement.tokens[at : at + 1])


_LIMITING = frozenset({"until", "till", "since", "for", "from"})


def firm_bases_of(statement: Statement, context: Context, rules: Rulebook) -> Iterator[Seat]:
    """Yield where "the Surat-based firm" is based, under the only name that its sentence and the one before have."""
    based, firms = (rules.words("traits", name).listed for name in ("based", "firms"))
    tokens = statement.tokens
    for at, token in enumerate(tokens):
        noun = _noun_ahead(statement, at + 1) if token.text.lower() in based else -1
        places = _joined(statement, at, rules) if noun > 0 and tokens[noun].lemma in firms else []
        first = places_of(statement, places[0])[0] if places else 0
        if places and first > 0 and tokens[first - 1].lemma == "the":
            bearer = _only_name(statement, context)
            if bearer:
                yield Seat(bearer, *_meant(places))


def homes_of(statement: Statement, rules: Rulebook) -> Iterator[Seat]:
    """Yield each person of a statement with where he lives; none where a calling there gives people two homes."""
    elsewhere = rules.words("traits", "of-two-homes").listed
    if any(token.lemma.rstrip(".") in elsewhere for token in statement.tokens):
        return
    living, called = (rules.pattern("traits", name).regex for name in ("living-behind", "called-behind"))
    for named, place, words in _spaced(statement):
        first = places_of(statement, place)[0]
        if not _is_person(named):
            continue
        if living.fullmatch(words) and _is_held(statement, words):
            places = places_from(statement, first)
            if not words.endswith((" of", "lived in")) or _is_closed(statement, end_of(statement, places)):
                yield from _seats(named, places)
        elif called.fullmatch(words) and _is_dweller(statement, end_of(statement, (place,)), rules):
            yield from _seats(named, [place])
    yield from _dwellers(statement, rules)


def _dwellers(statement: Statement, rules: Rulebook) -> Iterator[Seat]:
    """Yield who is called after where he lives: Austin resident Ida Holm, a 34-year-old Austin man."""
    for place in places_in(statement):
        first, last = places_of(statement, place)
        if not _is_dweller(statement, last + 1, rules) or _is_no_longer(statement, first, rules):
            continue
        named, age = named_at(statement, last + 2), before(statement, last + 1).age
        if named is not None and _is_person(named):
            yield from _seats(named, with_place_before(statement, place))
        elif named is None and age is not None:
            yield Seat(f"{statement.tokens[last + 1].lemma} of {age}", *_meant([place]), age)


def _is_dweller(statement: Statement, at: int, rules: Rulebook) -> bool:
    """Tell whether the word at a position calls one person after where he lives."""
    word = statement.tokens[at] if at < len(statement.tokens) else None
    return word is not None and word.tag == "NN" and word.lemma in rules.words("traits", "dwellers").listed


def _is_no_longer(statement: Statement, first: int, rules: Rulebook) -> bool:
    """Tell whether the words before a position say that what follows is past, planned or hearsay."""
    words = statement.tokens[max(0, first - 2) : first]
    return any(word.text.lower() in rules.words("traits", "no-longer-there").listed for word in words)


def _is_held(statement: Statement, words: str) -> bool:
    """Tell whether what follows a name is an addition, or a sentence that holds: "Halden is based in Surat"."""
    return words[0] in _BESIDE or statement.certainty == Certainty.FACT


def _is_person(mention: Mention) -> bool:
    return isinstance(mention.value, Name) and mention.value.kind == "person" and bool(mention.value.key)


def _is_closed(statement: Statement, end: int) -> bool:
    return end >= len(statement.tokens) or statement.tokens[end].text in _CLOSERS


def _joined(statement: Statement, at: int, rules: Rulebook) -> list[Mention]:
    """Return the places that a hyphen joins with the word at a position, none where that is past."""
    places = places_joined_to(statement, at)
    return [] if places and _is_no_longer(statement, places_of(statement, places[0])[0], rules) else places


def _seats(named: Mention, places: Sequence[Mention]) -> Iterator[Seat]:
    if places:
        yield _seat(named, places)


def _seat(named: Mention, places: Sequence[Mention]) -> Seat:
    return Seat(_bearer(named), *_meant(places))


def _meant(places: Sequence[Mention]) -> tuple[tuple[Place, ...], Span]:
    return without_areas(places), hull(m.span for m in places)


def _bearer(named: Mention) -> str:
    return named.value.key.partition(":")[2] if isinstance(named.value, Name) else ""


def _name_ahead(statement: Statement, start: int) -> Mention | None:
    """Return the name in which the phrase from a position on ends: construction company Halden Group."""
    for at in range(start, start + _TO_NAME + 1):
        found = named_at(statement, at)
        if found is not None and isinstance(found.value, Name) and found.value.key:
            end = end_of(statement, (found,))
            return found if not _goes_on(statement, end) else None
        if at >= len(statement.tokens) or found is not None or not _is_of_phrase(statement, at):
            return None
    return None


def _noun_ahead(statement: Statement, start: int) -> int:
    """Return the position of the noun in which the phrase from a position on ends, -1 where it ends in a name."""
    at = start
    while at < len(statement.tokens) and _is_of_phrase(statement, at):
        if named_at(statement, at) is not None:
            return -1
        at += 1
    return at - 1 if at > start and not _is_named(statement, at) else -1


def _is_named(statement: Statement, at: int) -> bool:
    return named_at(statement, at) is not None


def _is_of_phrase(statement: Statement, at: int) -> bool:
    word = statement.tokens[at]
    return (word.part in _IN_PHRASE and word.tag != "NNS") or word.text in HYPHENS or word.lemma == "the"


def _goes_on(statement: Statement, end: int) -> bool:
    """Tell whether a noun or hyphen follows a name, so that the phrase is of something else: Halden analyst Holm."""
    if end >= len(statement.tokens):
        return False
    return statement.tokens[end].part in _NOUNS or statement.tokens[end].text in HYPHENS


def _spaced(statement: Statement) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield each name and later place with the words between them in small letters, one blank between two."""
    names = [m for m in statement.mentions if isinstance(m.value, Name) and m.value.key]
    for place in places_in(statement):
        first, _ = places_of(statement, place)
        for named in names:
            start, last = places_of(statement, named)
            if last < first - 1 < last + 1 + _TO_PLACE and not _is_joined(statement, start):
                yield named, place, " ".join(token.text.lower() for token in statement.tokens[last + 1 : first])


def _is_joined(statement: Statement, first: int) -> bool:
    """Tell whether a name is the last of several, so that what follows may be of all: Halden and Brint, based in."""
    words = [token.text.lower() for token in statement.tokens[max(0, first - 2) : first]]
    return bool(words) and words[-1] in _JOINING and words[0] != ","


def _only_name(statement: Statement, context: Context) -> str:
    """Return the bearer of the only name, people left out, of the sentence of a statement and the one before it."""
    sentences = [s for s in context.statements if not s.parent]
    at = next((n for n, s in enumerate(sentences) if s.span.contains(statement.span)), -1)
    if at < 1:
        return ""
    mentions = [m for s in sentences[at - 1 : at + 1] for m in s.mentions if isinstance(m.value, Name) and m.value.key]
    bodies = {_bearer(m) for m in mentions if not _is_person(m)} or {_bearer(m) for m in mentions}
    return bodies.pop() if len(bodies) == 1 else ""
