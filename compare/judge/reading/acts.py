"""Reads from the grammar who did what to whom: each predicate of a statement with what stands in its parts.

Roles are those of the act, not of the sentence: "A sued B" and "B was sued by A" give one act with A as "doer" and B as
"goal" (Dowty 1991, "Thematic Proto-Roles and Argument Selection").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.reading.binding import thing_class
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

DOER = "doer"
GOAL = "goal"
IS = "is"

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
_OWN_CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc", "punct", "parataxis"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_LISTED = frozenset({"conj", "cc"})
# A noun phrase goes on no deeper than this in news.
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Participant:
    """What stands in one part of an act.

    Attributes:
        role: "doer", "goal", "is" (what something is or is called), or the preposition that leads to it.
        head: the noun itself.
        span: the name where it is one, else the noun.
        key: the name's key, else the class of the noun.
        kind: person, organisation, place, name; "" for a common noun.
        content: lemmas of the whole phrase.
        is_listed: it is one of several named together.
    """

    role: str
    head: Token
    span: Span
    key: str
    kind: str
    content: frozenset[str]
    is_listed: bool

    @property
    def is_name(self) -> bool:
        """Whether it is called by a name rather than described."""
        return bool(self.kind)


@dataclass(frozen=True, slots=True)
class Act:
    """One predicate with its participants; `is_negated` and `modality` as the clause puts it."""

    predicate: str
    lemma: str
    verb: Token
    participants: tuple[Participant, ...]
    is_negated: bool
    modality: str

    def others(self, participant: Participant) -> tuple[Participant, ...]:
        """Return all participants but one."""
        return tuple(other for other in self.participants if other.head.index != participant.head.index)


@dataclass(frozen=True, slots=True)
class _Tree:
    """The tokens of a statement by position, with what each governs."""

    tokens: dict[int, Token]
    children: dict[int, tuple[Token, ...]]

    def below(self, token: Token, *relations: str) -> tuple[Token, ...]:
        return tuple(child for child in self.children.get(token.index, ()) if child.relation in relations)

    def head(self, token: Token) -> Token | None:
        head = self.tokens.get(token.head)
        return None if head is None or head.index == token.index else head


def _grow(statement: Statement) -> _Tree:
    children: dict[int, tuple[Token, ...]] = {}
    for token in statement.tokens:
        if token.head != token.index:
            children[token.head] = (*children.get(token.head, ()), token)
    return _Tree({token.index: token for token in statement.tokens}, children)


@lru_cache(maxsize=1 << 12)
def find_acts(statement: Statement, rules: Rulebook) -> tuple[Act, ...]:
    """Return the acts of a statement in text order; none without a parser."""
    tree = _grow(statement)
    reader = _Reader(statement, tree, rules)
    return tuple(reader.act(token) for token in statement.tokens if token.part in ("VERB", "AUX") and _is_main(token))


def participant_at(head: Token, role: str, statement: Statement, rules: Rulebook) -> Participant:
    """Return what a noun of a statement names, as a participant in `role`."""
    return _Reader(statement, _grow(statement), rules).participant(role, head)


def _is_main(token: Token) -> bool:
    return bool(token.relation) and token.relation not in ("aux", "auxpass", "amod", "compound")


@dataclass(frozen=True, slots=True)
class _Reader:
    statement: Statement
    tree: _Tree
    rules: Rulebook

    def act(self, verb: Token) -> Act:
        parts = self.tree.below(verb, "neg")
        modal = next((aux.lemma for aux in self.tree.below(verb, "aux") if aux.tag == "MD"), "")
        classes = self.rules.table("events", "event-words").entries
        particle = next((f" {word.lemma}" for word in self.tree.below(verb, "prt")), "")
        lemma = f"{verb.lemma}{particle}"
        found = dict.fromkeys((head.index, role) for role, head in self._heads(verb))
        made = tuple(self.participant(role, self.tree.tokens[index]) for index, role in found)
        return Act(str(classes.get(lemma, lemma)), verb.lemma, verb, made, bool(parts), modal)

    def _heads(self, verb: Token) -> Iterator[tuple[str, Token]]:
        """Yield the role and head word of all that stands in a part of the verb."""
        is_passive = bool(self.tree.below(verb, "nsubjpass", "auxpass", "agent")) or self._is_participle(verb)
        for noun in self._subjects(verb):
            yield (GOAL if is_passive else DOER), noun
        for noun in self.tree.below(verb, "dobj", "obj"):
            yield GOAL, self._what_it_stands_for(noun, verb)
        for noun in self.tree.below(verb, "attr", "oprd"):
            yield IS, noun
        for link in self.tree.below(verb, "prep", "agent", "dative"):
            yield from self._led_to(link)

    def _what_it_stands_for(self, noun: Token, verb: Token) -> Token:
        """Return the noun that a relative pronoun stands for: "mines" in "the mines which they stored"."""
        head = self.tree.head(verb)
        is_relative = noun.lemma in _RELATIVES and verb.relation == "relcl"
        return head if is_relative and head is not None and head.part in ("NOUN", "PROPN") else noun

    def _is_participle(self, verb: Token) -> bool:
        """Tell whether a verb is a bare participle: in "claims that jets had bombed it" it has a subject."""
        if verb.tag != "VBN" or self.tree.below(verb, "nsubj", "aux"):
            return False
        first = self._first_listed(verb)
        is_passive = first is not verb and first.tag == "VBN" and bool(self.tree.below(first, "auxpass"))
        return (
            verb.relation == "acl"
            or (first is not verb and (first.relation, first.tag) == ("acl", "VBN"))
            or is_passive
        )

    def _first_listed(self, verb: Token) -> Token:
        """Return the first of the verbs that one is listed with: "was cleaned" in "was cleaned, painted, not sold"."""
        for _ in range(_DEPTH):
            head = self.tree.head(verb)
            if verb.relation != "conj" or head is None or self.tree.below(verb, "nsubj", "nsubjpass", "auxpass"):
                break
            verb = self._what_was_said(head, verb)
        return verb

    def _what_was_said(self, head: Token, listed: Token) -> Token:
        """Return the verb of what was said where a participle goes on: was painted, she said, and sold."""
        said = [token for token in self.tree.below(head, "ccomp") if token.index < head.index]
        return said[-1] if said and listed.tag == "VBN" and head.index < listed.index else head

    def _led_to(self, link: Token) -> Iterator[tuple[str, Token]]:
        if link.part != "ADP":
            yield "to", link
        role = DOER if link.relation == "agent" else IS if link.lemma == "as" else link.lemma
        for noun in self.tree.below(link, "pobj"):
            yield role, noun

    def _subjects(self, verb: Token) -> tuple[Token, ...]:
        """Return the heads of the verb's subject: its own, what a relative clause hangs on, or the verb's before it."""
        own = self.tree.below(verb, "nsubj", "nsubjpass")
        head = self.tree.head(verb)
        is_relative = any(token.lemma in _RELATIVES for token in own)
        if head is None or (own and not is_relative):
            return own
        if verb.relation in ("relcl", "acl") and head.part in ("NOUN", "PROPN"):
            return self._called(head)
        if verb.relation == "conj" and head.relation == "acl" and not own:
            return self._subjects(head)
        if verb.relation == "conj" and head.part in ("VERB", "AUX"):
            first = self._first_listed(head if own else verb)
            is_alike = bool(self.tree.below(first, "nsubjpass")) == bool(self.tree.below(verb, "auxpass"))
            return self.tree.below(first, "nsubj", "nsubjpass") if is_alike or not own else ()
        return ()

    def _called(self, noun: Token) -> tuple[Token, ...]:
        """Return the names of what a noun says that they are: "Vesna" in "Vesna is a film made by Holm"."""
        verb = self.tree.head(noun)
        if noun.relation != "attr" or verb is None or verb.lemma != "be":
            return (noun,)
        named = tuple(token for token in self.tree.below(verb, "nsubj") if token.part == "PROPN")
        return named or (noun,)

    def participant(self, role: str, head: Token) -> Participant:
        named = self._name_at(head)
        phrase = self._phrase(head)
        content = frozenset(token.lemma for token in phrase if token.part in _CONTENT)
        is_listed = bool(self.tree.below(head, "conj")) or head.relation == "conj"
        if named is None:
            kind = "name" if head.part == "PROPN" and head.text[:1].isupper() else ""
            span = hull(t.span for t in phrase if t.part == "PROPN" or t is head) if kind else head.span
            return Participant(role, head, span, thing_class(head.lemma, self.rules), kind, content, is_listed)
        value = named.value
        key = value.key if isinstance(value, Name | Place) else ""
        return Participant(role, head, named.span, key or head.lemma, named.kind, content, is_listed)

    def _name_at(self, head: Token) -> Mention | None:
        """Return the name that a noun phrase is, itself or in apposition ("the captain, Ilse Brandt,")."""
        for token in (head, *self.tree.below(head, "appos")):
            found = [m for m in self.statement.mentions if isinstance(m.value, Name | Place)]
            name = next((m for m in found if m.span.contains(token.span)), None)
            if name is not None:
                return name
        return None

    def _phrase(self, head: Token) -> tuple[Token, ...]:
        """Return the tokens of a noun phrase, its clauses, additions and the further members of a list left out."""
        found, waiting = [head], [head]
        for _ in range(_DEPTH):
            waiting = [
                c for t in waiting for c in self.tree.children.get(t.index, ()) if c.relation not in _OWN_CLAUSES
            ]
            found.extend(waiting)
        return tuple(sorted(found, key=lambda token: token.index))
