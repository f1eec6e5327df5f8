"""Reads what a statement says that a named thing is: by "is a", in apposition, before the name, or "a … called X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.reading.acts import DOER, IS, find_acts
from compare.model.grammar import Statement, Token
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

# Adjectives and nouns go on no deeper before their noun than this in news.
_DEPTH = 4
_BEFORE = frozenset({"amod", "compound", "nmod", "acomp", "attr", "conj"})
_WORDS = frozenset({"NOUN", "ADJ", "PROPN"})


@dataclass(frozen=True, slots=True)
class Description:
    """What one thing is said to be.

    Attributes:
        subject: the word for the thing; a pronoun where the statement names it by one.
        key: the key of its name, else its lemma.
        noun: the kind of thing that it is said to be, or the adjective where nothing else is said.
        before: the describing words that belong to the noun.
        is_stated: it is what the sentence says, by a form of "be"; else it is only mentioned beside the name.
    """

    subject: Token
    key: str
    noun: Token
    before: tuple[Token, ...]
    is_stated: bool


@lru_cache(maxsize=1 << 12)
def find_descriptions(statement: Statement, rules: Rulebook) -> tuple[Description, ...]:
    """Return what a statement says that things are, in text order; what it says that they are not is left out."""
    stated = dict.fromkeys(_stated(statement, rules), True)
    found = {**dict.fromkeys(_mentioned(statement, rules), False), **stated}
    return tuple(
        Description(subject, _key(statement, subject), noun, _before(statement, noun), is_stated)
        for (subject, noun), is_stated in sorted(found.items(), key=lambda item: (item[0][0].index, item[0][1].index))
    )


def _mentioned(statement: Statement, rules: Rulebook) -> Iterator[tuple[Token, Token]]:
    """Yield names with what stands in apposition to them, before them, or is called by them."""
    by_index = {token.index: token for token in statement.tokens}
    for token in statement.tokens:
        head = by_index.get(token.head)
        if head is None or head.index == token.index:
            continue
        if token.relation == "appos" and {token.part, head.part} == {"NOUN", "PROPN"}:
            yield (token, head) if token.part == "PROPN" else (head, token)
        elif (
            token.relation == "compound" and token.part == "NOUN" and head.part == "PROPN" and token.head > token.index
        ):
            yield head, token
        elif token.relation == "oprd" and token.part == "PROPN" and _is_naming(head, rules):
            named = by_index.get(head.head)
            if named is not None and named.part == "NOUN":
                yield token, named


def _stated(statement: Statement, rules: Rulebook) -> Iterator[tuple[Token, Token]]:
    """Yield the subject and the kinds, or the adjective, of each "is" that is not negated."""
    for act in find_acts(statement, rules):
        subject = next((part for part in act.participants if part.role == DOER), None)
        if act.lemma != "be" or subject is None or act.is_negated:
            continue
        nouns = [part.head for part in act.participants if part.role == IS and part.head.part == "NOUN"]
        yield from ((subject.head, noun) for noun in nouns or [act.verb])


def _is_naming(verb: Token, rules: Rulebook) -> bool:
    return verb.relation == "acl" and verb.lemma in rules.words("participants", "naming").listed


def _key(statement: Statement, subject: Token) -> str:
    named = (m.value for m in statement.mentions if m.span.contains(subject.span))
    return next((value.key for value in named if isinstance(value, Name | Place) and value.key), subject.lemma)


def _before(statement: Statement, noun: Token) -> tuple[Token, ...]:
    """Return the words that describe a noun, and the words that describe those."""
    described, found = {noun.index}, list[Token]()
    for _ in range(_DEPTH):
        more = [t for t in statement.tokens if t.head in described and t.index not in described]
        more = [t for t in more if t.relation in _BEFORE and t.part in _WORDS]
        described |= {token.index for token in more}
        found.extend(more)
    return tuple(sorted(found, key=lambda token: token.index))
