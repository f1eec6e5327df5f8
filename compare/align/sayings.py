"""Finds statements of two articles that quote one saying: words between marks in the one, whole, that the other quotes.

Outlets keep a scrap of a quotation and tell the rest in their own words, so that the scrap is all that two statements
share: he would stop "in a moment"; it "will stop in a moment".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.align.clusters import Pair
from compare.align.units import Unit
from compare.model.grammar import Token

# Two words between marks are as often a title or a term ("humanitarian corridors") as a saying. Of the scraps of three
# and more that two articles of the references quote in statements that stood apart, 12 of 12 were one saying.
_FEWEST = 3
# What is quoted everywhere is a slogan and picks out nothing.
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Passage:
    """The words between one pair of marks, in lower case, and whether one of them says something."""

    unit: Unit
    words: tuple[str, ...]
    is_telling: bool


def find_one_sayings(units: Sequence[Unit]) -> frozenset[Pair]:
    """Return the pairs of units of two articles, by their numbers (smaller first), that quote one saying."""
    passages = [passage for unit in units for passage in _passages(unit)]
    places: dict[tuple[str, ...], list[int]] = {}
    for number, passage in enumerate(passages):
        for start in {passage.words[at : at + _FEWEST] for at in range(len(passage.words) - _FEWEST + 1)}:
            places.setdefault(start, []).append(number)
    return frozenset(
        (min(one, other), max(one, other))
        for passage in passages
        for one, other in _partners(passage, passages, places)
    )


def _partners(
    passage: _Passage, passages: Sequence[_Passage], places: Mapping[tuple[str, ...], Sequence[int]]
) -> Iterator[Pair]:
    """Yield the unit of a passage with each unit of another article that quotes all of its words on end."""
    opening = places.get(passage.words[:_FEWEST], ()) if passage.is_telling else ()
    for number in opening if len(opening) <= _MOST else ():
        other = passages[number]
        if other.unit.article != passage.unit.article and _holds(other.words, passage.words):
            yield passage.unit.number, other.unit.number


def _holds(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _passages(unit: Unit) -> Iterator[_Passage]:
    terms = set(unit.terms)
    for span in unit.statement.quoted:
        inside = [t for t in unit.statement.tokens if span.contains(t.span) and t.text[:1].isalnum()]
        if len(inside) >= _FEWEST:
            words = tuple(token.text.lower() for token in inside)
            yield _Passage(unit, words, any(_tells(token, terms) for token in inside))


def _tells(token: Token, terms: set[str]) -> bool:
    """Tell whether a word carries content and is no part of a name or title."""
    return token.text.islower() and not terms.isdisjoint((token.lemma.lower(), token.text.lower()))
