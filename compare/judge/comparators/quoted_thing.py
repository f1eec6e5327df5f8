"""Tells whether two wordings of one quoted sentence differ in one thing alone, so that one of them misquotes.

"We reject his visit" and "we reject his message" are one sentence of one speaker with another thing in it: no
translation and no trimming makes the one of the other. Words that are near in meaning are no other thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.reading.residue import Word, find_replacements
from compare.model.grammar import Mention, Statement
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook
from compare.rulebook.shipped import shipped_embedding

_NOUNS = frozenset({"NOUN", "PROPN"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "obj", "pobj", "attr", "dative"})
_PEOPLE = frozenset({"he", "him", "his", "she", "her", "they", "them", "who"})
_PLACE_OR_BODY = frozenset({"place", "organisation"})
# A shorter rest is a phrase that many sentences have.
_SHORTEST_REST = 3


def differing_thing(
    left: Sequence[Word], right: Sequence[Word], statements: tuple[Statement, Statement], rules: Rulebook
) -> tuple[Word, Word] | None:
    """Return the two words that alone differ, where they name two things; None where the passages differ otherwise."""
    replacements = find_replacements(left, right)
    if len(replacements) != 1 or min(len(left), len(right)) <= _SHORTEST_REST:
        return None
    (replacement,) = replacements
    if len(replacement.left) != 1 or len(replacement.right) != 1:
        return None
    one, other = replacement.left[0], replacement.right[0]
    is_argument = one.token.relation in _ARGUMENTS and other.token.relation in _ARGUMENTS
    return (one, other) if is_argument and _are_two(one, other, statements, rules) else None


def _are_two(one: Word, other: Word, statements: tuple[Statement, Statement], rules: Rulebook) -> bool:
    if one.token.part in _NOUNS and other.token.part in _NOUNS:
        return not _are_near(one, other, rules)
    left, right = statements
    return _is_person_and_place(one, other, right) or _is_person_and_place(other, one, left)


def _is_person_and_place(one: Word, other: Word, statement: Statement) -> bool:
    """Whether one is a pronoun of people, and the other the name of a place or body."""
    named = _name_at(other, statement)
    return one.token.lemma in _PEOPLE and named is not None and named.kind in _PLACE_OR_BODY


def _name_at(word: Word, statement: Statement) -> Mention | None:
    names = (mention for mention in statement.mentions if isinstance(mention.value, Name | Place))
    return next((mention for mention in names if mention.span.contains(word.token.span)), None)


def _are_near(one: Word, other: Word, rules: Rulebook) -> bool:
    """Whether two nouns may be one word in two translations, by the cosine of their vectors."""
    if one.key == other.key:
        return True
    vectors = shipped_embedding().vectors([one.token.lemma, other.token.lemma])
    return float(vectors[0] @ vectors[1]) >= rules.weight("wording", "near-nouns")
