"""Observes where a named thing is said to lie: an airstrip 60 km west of Goma, or east of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.places_said import normal_form
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement, Token
from compare.model.values import Name, Place, Relation, relate
from compare.rulebook.book import Rulebook

# Words between a name and where it lies: "Kabirizi, a dirt airstrip some 60 km (37 miles) west of", "which lies in".
_LONGEST = 16
_LIES = frozenset({"be", "lie", "locate", "situate", "stand"})
# "Kabirizi, an airstrip", "Kabirizi, 60 km", "Kabirizi, which lies": anything else behind the comma may be a list.
_OPENS = frozenset({"DET", "NUM", "ADV"})
_BREAKS = frozenset({";", ":", "—", "–", '"', "“", "”", "."})
# What is from, to or about a place does not lie there.
_NOT_WHERE = frozenset({"from", "to", "for", "after", "before", "by", "with", "against", "between", "via", "who"})


def observe_whereabouts(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield where either side says that one named thing lies, for the first two sayings that can be related."""
    del rules
    for key, left in _lying(pair.left):
        for other, right in _lying(pair.right):
            relation = relate(_value(left), _value(right)) if key == other else Relation.UNKNOWN
            if relation is not Relation.UNKNOWN:
                yield _observation(pair, left, right, relation)
                return


def _observation(pair: Pair, left: Mention, right: Mention, relation: Relation) -> Observation:
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    are_known = all(_value(side).known for side in (left, right))
    return Observation(
        Kind.PLACE,
        {
            "form": "lies",
            "relation": str(relation),
            "known": "yes" if are_known else "no",
            "occasion": "same",
            "changed": "no",
            "moves": "no",
        },
        claim_of_spans(pair.left_article, (left.span,), normal_form(_value(left))),
        claim_of_spans(pair.right_article, (right.span,), normal_form(_value(right))),
        f"one puts it {_said(left, one)}, the other {_said(right, other)}",
    )


def _said(place: Mention, words: str) -> str:
    value = _value(place)
    return f"in {words}" if value.relation == "in" else normal_form(replace(value, canonical=words))


def _value(place: Mention) -> Place:
    if not isinstance(place.value, Place):
        raise TypeError(f"no place: {place!r}")
    return place.value


@lru_cache(maxsize=1 << 12)
def _lying(statement: Statement) -> tuple[tuple[str, Mention], ...]:
    """Return the key of each named thing of a statement with the place where it is said to lie."""
    things = [mention for mention in statement.mentions if _key(mention)]
    places = [mention for mention in statement.mentions if isinstance(mention.value, Place)]
    return tuple(
        (_key(thing), place)
        for thing in things
        for place in places
        if thing.span.end < place.span.start and _lies(thing, place, statement, places)
    )


def _lies(thing: Mention, place: Mention, statement: Statement, places: list[Mention]) -> bool:
    """Tell whether the words between a name and a place say nothing but that the one lies there."""
    words = [t for t in statement.tokens if thing.span.end <= t.span.start and t.span.end <= place.span.start]
    is_next = not any(thing.span.end <= other.span.start < place.span.start for other in places)
    if not words or not is_next or len(words) > _LONGEST or any(_tells(word) for word in words):
        return False
    while words and words[0].part == "NOUN":
        words.pop(0)
    is_apposed = len(words) > 1 and words[0].text == "," and sum(word.text == "," for word in words) == 1
    return is_apposed and (words[1].part in _OPENS or words[1].lemma == "which")


def _tells(word: Token) -> bool:
    """Tell whether a word says something else than where a thing lies."""
    is_verb = word.part in ("VERB", "AUX") and word.lemma not in _LIES
    return is_verb or word.relation == "cc" or word.text in _BREAKS or word.lemma in _NOT_WHERE


def _key(mention: Mention) -> str:
    """Return what names a thing that lies somewhere, without its kind; "" for people and for what is no name."""
    value = mention.value
    if isinstance(value, Name) and value.kind == "person":
        return ""
    return value.key.partition(":")[2] if isinstance(value, Name | Place) else ""
