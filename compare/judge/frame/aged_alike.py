"""Tells whether two statements tell the age of one thing, by what it is called and by what else either article has."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from compare.judge.observation import Context, Pair
from compare.judge.reading.acts import find_acts
from compare.judge.reading.aged_things import BODY, Aged, aged_at
from compare.judge.reading.families import kind_by_word
from compare.judge.reading.tense import is_to_come
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook


def is_one_thing(pair: Pair, one: Aged, other: Aged, rules: Rulebook) -> bool:
    """Tell whether two things or people are one, by what they are called and by what else either article has."""
    if one.is_other or other.is_other or not may_be_one_thing(one, other, rules):
        return False
    if one.key or (one.names and other.names and one.kind != _AIRCRAFT):
        # An aircraft is called after its make, which others are of too.
        return True
    if one.kind == BODY and not pair.known:
        return False
    return _is_sole(pair, one, other, rules) and _is_that_of_story(pair, one, other, rules)


_AIRCRAFT = "aircraft"


def may_be_one_thing(one: Aged, other: Aged, rules: Rulebook) -> bool:
    """Tell whether two things are called alike, and nothing that is said of them sets them apart."""
    if (one.kind, one.key) != (other.kind, other.key):
        return False
    broad = rules.words("ages", "any-of-its-kind").listed
    is_alike = one.noun == other.noun or not broad.isdisjoint({one.noun, other.noun}) or _class(one) == _class(other)
    sides = ((one.names, other.names), (one.beside, other.beside), (one.sorts, other.sorts))
    return is_alike and not any(_are_other_words(*words) for words in sides)


def _are_other_words(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether both sides say something of a thing that the other one does not say: Key Bridge, Harrow Bridge."""
    return bool(ones - others and others - ones)


def _class(thing: Aged) -> str:
    """Return the word for aircraft with wings, however they are called, else the noun."""
    return "plane" if thing.noun in _PLANES else thing.noun


_PLANES = frozenset({"plane", "airplane", "aeroplane", "jet", "airliner"})


def _is_sole(pair: Pair, one: Aged, other: Aged, rules: Rulebook) -> bool:
    """Tell whether neither article has another thing of the kind for which the noun could stand."""
    told = [thing for side in (0, 1) for thing in _things_told(pair, side, rules) if thing.kind == one.kind]
    broad = rules.words("ages", "any-of-its-kind").listed
    if one.noun != other.noun or one.noun in broad:
        alike = told
        if len({_class(thing) for thing in told if thing.noun not in broad}) > 1:
            return False
    else:
        alike = [thing for thing in told if thing.noun == one.noun]
    told_by = ([t.names for t in alike if t.names], [t.sorts for t in alike if t.sorts])
    are_two = any(_are_other_words(first, second) for words in told_by for first, second in combinations(words, 2))
    return not are_two and not any(thing.is_other for thing in alike)


def _is_that_of_story(pair: Pair, one: Aged, other: Aged, rules: Rulebook) -> bool:
    """Tell whether "a century-old dam" is that of the other side: the same befell it, or its article names it again."""
    known = (_is_known(pair, 0, one, rules), _is_known(pair, 1, other, rules))
    if all(known) or not (pair.known or any(known)):
        return all(known)
    lefts, rights = (_befell(pair.sides[side][0], thing, rules) for side, thing in enumerate((one, other)))
    return bool(lefts & rights)


def _is_known(pair: Pair, side: int, thing: Aged, rules: Rulebook) -> bool:
    """Tell whether a thing is told of as known, here or elsewhere in its article."""
    told = _things_told(pair, side, rules)
    return not thing.is_indefinite or any(t.noun == thing.noun and not t.is_indefinite for t in told)


def _befell(statement: Statement, thing: Aged, rules: Rulebook) -> set[str]:
    """Return the classes of the acts that a thing has a part in, those that say little left out."""
    light = rules.words("events", "light-verbs").listed
    acts = (act for act in find_acts(statement, rules) if act.predicate not in light)
    return {act.predicate for act in acts if any(part.head.lemma == thing.noun for part in act.participants)}


def _things_told(pair: Pair, side: int, rules: Rulebook) -> frozenset[Aged]:
    return _things_of(pair.contexts[side], rules) | _things_in((pair.sides[side][0],), rules)


# An article is held against many others.
@lru_cache(maxsize=1 << 8)
def _things_of(context: Context, rules: Rulebook) -> frozenset[Aged]:
    return _things_in(context.head, rules)


def _things_in(statements: tuple[Statement, ...], rules: Rulebook) -> frozenset[Aged]:
    """Return the things of statements for which there are words; several of a kind count as another of it."""
    kinds = kind_by_word("ages", "things", rules)
    found = set[Aged]()
    for statement in statements:
        for token in statement.tokens:
            noun = token.lemma.lower()
            if noun not in kinds or token.part not in ("NOUN", "PROPN"):
                continue
            if token.tag in ("NNS", "NNPS"):
                found.add(Aged(kinds[noun], noun, is_other=True))
            elif (thing := aged_at(statement, token, rules)) is not None and not thing.key:
                found.add(replace(thing, is_other=thing.is_other and not is_to_come(token, statement, rules)))
    return frozenset(found)
