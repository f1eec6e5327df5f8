"""Reads what a noun says of an event: its kind, whether it was only tried, and what it is about or with whom.

What stands behind the noun tells which event of its family it is: an agreement on prices is none on wages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from compare.judge.reading.families import kind_by_word
from compare.judge.reading.rejected import rejected_verbs
from compare.judge.reading.tense import is_supposed, is_to_come
from compare.model.grammar import Statement, Token
from compare.model.text import Span
from compare.model.values import When
from compare.rulebook.book import Rulebook

THERE = "there"
IS = "is"
WAS = "was"
WILL_BE = "will-be"
TO_DO = "to-do"

NOUNS = frozenset({"NOUN", "PROPN"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
# "No kind of", "no such": these narrow nothing.
_IDLE = frozenset({"such", "kind", "sort", "whatsoever", "single", "actual", "real"})


@dataclass(frozen=True, slots=True)
class Event:
    """An event that a statement tells or denies.

    Attributes:
        family: what `event-nouns` of `rules/opposites.toml` takes it for.
        span: the words that tell or deny it.
        verb: the verb of the clause.
        form: "there" for "there was no", "is" for "it was not a", "was" or "will-be" where it is told.
        is_tried: it is an attempt at such an event.
        is_verb: it is told by a verb.
        traits: adjectives before the noun.
        things: nouns before the noun.
        links: the words behind each preposition that belongs to it, "to-do" for those of a clause.
    """

    family: str
    span: Span
    verb: Token
    form: str
    is_tried: bool
    is_verb: bool
    traits: frozenset[str]
    things: frozenset[str]
    links: Mapping[str, frozenset[str]]

    @property
    def around(self) -> frozenset[str]:
        """All words that tell which event of its family it is."""
        return frozenset[str]().union(self.traits, self.things, *self.links.values())


@dataclass(frozen=True, slots=True)
class EventReader:
    """The tokens of a statement by position, with what each governs, and the words of the rules."""

    statement: Statement
    by_index: Mapping[int, Token]
    children: Mapping[int, tuple[Token, ...]]
    rules: Rulebook

    @classmethod
    def of(cls, statement: Statement, rules: Rulebook) -> EventReader:
        """Return the reader of a statement."""
        children: dict[int, tuple[Token, ...]] = {}
        for token in statement.tokens:
            if token.head != token.index:
                children[token.head] = (*children.get(token.head, ()), token)
        return cls(statement, {token.index: token for token in statement.tokens}, children, rules)

    def listed(self, words: str) -> frozenset[str]:
        """Return the words of a list of `rules/opposites.toml`."""
        return self.rules.words("opposites", words).listed

    def below(self, token: Token, relations: frozenset[str]) -> tuple[Token, ...]:
        """Return what hangs on a token in one of the relations, in text order."""
        return tuple(child for child in self.children.get(token.index, ()) if child.relation in relations)

    def head(self, token: Token) -> Token | None:
        """Return what governs a token, None at a root."""
        head = self.by_index.get(token.head)
        return None if head is token else head

    def family(self, noun: Token) -> tuple[str, bool]:
        """Return the family of a noun, "" for none, and whether it is an attempt: "coup attempt", "attempt at one"."""
        families, tried = kind_by_word("opposites", "event-nouns", self.rules), self.listed("attempts")
        if noun.part not in NOUNS:
            return "", False
        if noun.lemma in families:
            before = self.below(noun, frozenset({"amod"}))
            return families[noun.lemma], any(word.text.lower() in tried for word in before)
        if noun.lemma not in tried:
            return "", False
        links = self.below(noun, frozenset({"prep"}))
        inner = (
            *self.below(noun, frozenset({"compound"})),
            *(word for link in links for word in self.below(link, frozenset({"pobj"}))),
        )
        return next((families[word.lemma] for word in inner if word.lemma in families), ""), True

    def event(self, noun: Token, verb: Token, form: str, span: Span) -> Event:
        """Return the event that a noun names in the clause of a verb."""
        family, is_tried = self.family(noun)
        families = kind_by_word("opposites", "event-nouns", self.rules)
        tried = self.listed("attempts")
        before = self.below(noun, frozenset({"amod", "nummod"}))
        things = self.below(noun, frozenset({"compound", "nmod"}))
        return Event(
            family=family,
            span=span,
            verb=verb,
            form=form,
            is_tried=is_tried,
            is_verb=False,
            traits=frozenset(w.lemma for w in before if w.text.lower() not in tried and w.lemma not in _IDLE),
            things=frozenset(word.lemma for word in things if word.lemma not in families),
            links=MappingProxyType(self.links(noun, verb)),
        )

    def links(self, noun: Token, verb: Token | None) -> dict[str, frozenset[str]]:
        """Return the words behind the prepositions and clauses of a noun and of its verb; days are no part of it."""
        families = kind_by_word("opposites", "event-nouns", self.rules)
        found: dict[str, frozenset[str]] = {}
        for top in (noun, verb) if verb is not None else (noun,):
            for link in self.below(top, frozenset({"prep"})):
                words = frozenset(w for part in self.children.get(link.index, ()) for w in self.words(part))
                if words - families.keys() - _IDLE:
                    found[link.lemma] = found.get(link.lemma, frozenset()) | (words - families.keys())
        purposes = () if verb is None else self.below(verb, frozenset({"advcl", "xcomp"}))
        infinitives = (clause for clause in purposes if clause.tag == "VB" and clause.index > noun.index)
        for clause in (*self.below(noun, frozenset({"acl", "relcl"})), *infinitives):
            found[TO_DO] = found.get(TO_DO, frozenset()) | self.words(clause)
        return found

    def words(self, top: Token) -> frozenset[str]:
        """Return the nouns, names and verbs of what hangs together with a word, itself included; no days."""
        found: set[str] = set()
        waiting = [top]
        for _ in self.by_index:
            if not waiting:
                break
            token = waiting.pop()
            if token.part in _CONTENT and not self.is_day(token):
                found.add(token.lemma)
            waiting.extend(self.children.get(token.index, ()))
        return frozenset(found)

    def is_day(self, token: Token) -> bool:
        """Whether a word is part of a date."""
        return any(isinstance(m.value, When) and m.span.contains(token.span) for m in self.statement.mentions)

    def is_open(self, verb: Token) -> bool:
        """Whether what a verb says is possible, to come, a condition or rejected."""
        return (
            any(aux.tag == "MD" for aux in self.below(verb, frozenset({"aux"})))
            or is_to_come(verb, self.statement, self.rules)
            or is_supposed(verb, self.statement, self.rules)
            or verb.index in rejected_verbs(self.statement, self.rules)
        )


def first_listed(noun: Token, reader: EventReader) -> Token:
    """Return the first of the nouns that a noun is listed with: "no coup and no mutiny"."""
    head = reader.head(noun)
    return head if noun.relation == "conj" and head is not None and head.part in NOUNS else noun
