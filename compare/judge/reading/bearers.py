"""Reads of whom a statement says what he is: of a name, of the only suspect or driver, of a student of 19."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.observation import Context
from compare.judge.reading.families import member_by_word
from compare.judge.reading.origins import (
    Origin,
    flags_of,
    nation_of,
    offices_of,
    passports_of,
)
from compare.judge.reading.phrases import Beside, age_behind, before, behind, is_taken_back, places_of
from compare.judge.reading.ranks import ranks_of
from compare.judge.reading.seats import Seat, bases_of, firm_bases_of, homes_of
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

RANK, OFFICE, NATION, FLAG, WORK, GENDER = "rank", "office", "nation", "flag", "work", "gender"
BASE, HOME = "base", "home"
NAMED, SOLE, AGED = "name", "sole", "age"
_AND = frozenset({"and", "or", "&", "/"})


@dataclass(frozen=True, slots=True)
class Trait:
    """What a statement says that somebody, or a ship, is.

    Attributes:
        sort: rank, office, nation, flag, work, gender, base or home.
        bearer: the key of a name, or what the bearer is called by; the same on both sides for one bearer.
        known_by: "name", "sole" (the only one of its sort in the article) or "age" (age and role).
        value: what is said, in its normal form.
        span: the words for it.
        age: in years, None where none is given.
        is_from: only "from" ties the bearer to the country.
        places: where the bearer is based or lives, all that are listed.
    """

    sort: str
    bearer: str
    known_by: str
    value: str
    span: Span
    age: int | None = None
    is_from: bool = False
    places: tuple[Place, ...] = ()


# A statement is in many pairs of its group, and is looked at again for the whole story.
@lru_cache(maxsize=1 << 12)
def find_traits(statement: Statement, rules: Rulebook) -> tuple[Trait, ...]:
    """Return what a statement says that people and ships are, in the order of the sorts; none without grammar."""
    if not any(token.part for token in statement.tokens):
        return ()
    return tuple(_found(statement, rules))


def _found(statement: Statement, rules: Rulebook) -> Iterator[Trait]:
    for name, rank, span in ranks_of(statement, rules):
        yield Trait(RANK, name.key, NAMED, rank, span)
    for name, origin in offices_of(statement, rules):
        yield Trait(OFFICE, name.key, NAMED, origin.code, origin.span)
    for name, origin in flags_of(statement, rules):
        yield Trait(FLAG, name.key, NAMED, origin.code, origin.span)
    for key, age, origin in passports_of(statement, rules):
        yield _nation(key, NAMED, age, origin)
    yield from _works(statement, rules)
    yield from (_seated(BASE, seat) for seat in bases_of(statement, rules))
    yield from (_seated(HOME, seat) for seat in homes_of(statement, rules))
    for called in _called(statement, rules):
        origin_of_called = nation_of(called.phrases, rules, is_noun=True)
        if origin_of_called is not None:
            yield _nation(called.bearer, called.known_by, called.age, origin_of_called)
        if called.known_by == AGED:
            yield from _gender(statement, called, rules)


def find_firm_bases(statement: Statement, context: Context, rules: Rulebook) -> tuple[Trait, ...]:
    """Return where the firm is based that a statement calls so only, and its article by name before."""
    return tuple(_seated(BASE, seat) for seat in firm_bases_of(statement, context, rules))


def _seated(sort: str, seat: Seat) -> Trait:
    known_by = NAMED if seat.age is None else AGED
    value = " and ".join(place.canonical for place in seat.places)
    return Trait(sort, seat.bearer, known_by, value, seat.span, seat.age, places=seat.places)


def _nation(bearer: str, known_by: str, age: int | None, origin: Origin) -> Trait:
    return Trait(NATION, bearer, known_by, origin.code, origin.span, age, origin.is_from)


@dataclass(frozen=True, slots=True)
class _Called:
    """Somebody who is called by a noun, with the phrases beside it."""

    bearer: str
    known_by: str
    noun: Token
    phrases: tuple[Beside, ...]
    age: int | None


def _called(statement: Statement, rules: Rulebook) -> Iterator[_Called]:
    """Yield the nouns of a statement that stand for one person each."""
    listed = [*_nouns(statement, rules)]
    counted = Counter(called.bearer for called in listed)
    yield from (called for called in listed if counted[called.bearer] == 1)


def _nouns(statement: Statement, rules: Rulebook) -> Iterator[_Called]:
    soles = rules.table("traits", "sole-bearers").entries
    aged = rules.words("traits", "aged-roles").listed
    several = rules.words("traits", "of-several").listed
    for at, token in enumerate(statement.tokens):
        if token.tag != "NN" or token.lemma not in aged | soles.keys():
            continue
        ahead, later = before(statement, at), behind(statement, at)
        phrases = (ahead, later) if later is not None else (ahead,)
        ages = (ahead.age, age_behind(statement, at), None if later is None else later.age)
        age = next((given for given in ages if given is not None), None)
        if any(word.text.lower() in several for word in ahead.words if word.part != "NUM"):
            continue
        if token.lemma in soles:
            yield _Called(str(soles[token.lemma]), SOLE, token, phrases, age)
        elif age is not None:
            yield _Called(f"{token.lemma} of {age}", AGED, token, phrases, age)


def _gender(statement: Statement, called: _Called, rules: Rulebook) -> Iterator[Trait]:
    """Yield the gender by which a noun is told, or by the one pronoun where nobody else is in the statement."""
    words = member_by_word("traits", "gender-words", rules)
    inside = [t for t in called.phrases[0].words if t.lemma in words]
    if not inside and not _has_others(statement, called.noun, rules):
        inside = [t for t in statement.tokens if t.text.lower() in ("he", "she") and t.index > called.noun.index]
    told = {words[t.lemma if t.lemma in words else t.text.lower()] for t in inside}
    if len(told) == 1:
        span = hull((inside[0].span, called.noun.span)) if inside[0].index < called.noun.index else inside[0].span
        yield Trait(GENDER, called.bearer, AGED, told.pop(), span, called.age)


def _has_others(statement: Statement, noun: Token, rules: Rulebook) -> bool:
    """Tell whether a statement has anybody else for whom a pronoun can stand."""
    people = (
        rules.words("roles", "roles").listed
        | rules.words("traits", "of-a-nation").listed
        | rules.words("traits", "aged-roles").listed
    )
    is_named = any(m.kind == "person" for m in statement.mentions)
    return is_named or any(t.lemma in people for t in statement.tokens if t is not noun and t.part in ("NOUN", "PROPN"))


def _works(statement: Statement, rules: Rulebook) -> Iterator[Trait]:
    """Yield the occupations that stand right at names."""
    for mention in statement.mentions:
        if not isinstance(mention.value, Name) or not mention.value.key or mention.kind != "person":
            continue
        for phrase in _beside(statement, mention):
            found = work_in(phrase.words, rules)
            if found is not None and not is_taken_back(phrase) and not _is_listed(statement, phrase.words[-1]):
                yield Trait(WORK, mention.value.key, NAMED, *found)


def _beside(statement: Statement, mention: Mention) -> Iterator[Beside]:
    first, last = places_of(statement, mention)
    yield before(statement, first)
    later = behind(statement, last)
    if later is not None:
        yield later


def work_in(words: tuple[Token, ...], rules: Rulebook) -> tuple[str, Span] | None:
    """Return the occupation that a phrase ends with and its words; None where it is past, planned or no living."""
    if not words or any(t.text.lower() in rules.words("traits", "not-his-work").listed for t in words):
        return None
    listed = member_by_word("traits", "works", rules)
    for width in (2, 1):
        found = listed.get(" ".join(token.lemma for token in words[-width:]))
        if found is not None and len(words) >= width:
            return found, hull(token.span for token in words[-width:])
    return None


def works_beside(statement: Statement, bearer: str, rules: Rulebook) -> frozenset[str]:
    """Return all occupations that a statement with somebody's name has words for, past and part-time ones too."""
    if all(not isinstance(m.value, Name) or m.value.key != bearer for m in statement.mentions):
        return frozenset()
    listed, lemmas = member_by_word("traits", "works", rules), [token.lemma for token in statement.tokens]
    words = (" ".join(lemmas[at : at + width]) for width in (1, 2) for at in range(len(lemmas)))
    return frozenset(listed[word] for word in words if word in listed)


def _is_listed(statement: Statement, last: Token) -> bool:
    """Tell whether a phrase goes on with another: a firefighter and nurse."""
    return any(t.index == last.index + 1 and t.text.lower() in _AND for t in statement.tokens)


def are_exclusive_works(one: str, other: str, rules: Rulebook) -> bool:
    """Tell whether two occupations are hardly those of one person."""
    beside = rules.table("traits", "works-beside").entries
    return one != other and other not in beside.get(one, ()) and one not in beside.get(other, ())
