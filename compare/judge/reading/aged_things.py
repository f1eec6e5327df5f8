"""Reads which thing or person a noun stands for, where its age is told: by its kind, its name and what it is beside."""

from __future__ import annotations

from dataclasses import dataclass

from compare.judge.reading.families import kind_by_word
from compare.model.grammar import Mention, Statement, Token
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

PERSON, BODY, VESSEL = "person", "body", "vessel"
STRUCTURE, BUILDING, INSTITUTION = "structure", "building", "institution"
_SINGULAR = frozenset({"NN", "NNP"})
_OF_NAME = frozenset({"compound", "appos", "nmod", "poss", "amod"})
_INDEFINITE = frozenset({"a", "an", "any"})
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Aged:
    """A thing or person whose age is told.

    Attributes:
        kind: a kind of `rules/ages.toml`, or "person".
        noun: the lemma that it is called by, "" for a name alone.
        key: the key of the name that it is called by alone, "" for a thing called by its noun.
        names: words of the name at the noun: "harrow" of "the Harrow Bridge".
        beside: names in phrases that follow it: "tarn" of "the bridge over the Tarn".
        sorts: plain words that say which of its kind it is: "railway" of "the railway bridge", "mayor" of his house.
        is_other: it is told as one of several, or not as the one that stands now.
        is_indefinite: it has not been told of before: "a century-old dam".
    """

    kind: str
    noun: str
    key: str = ""
    names: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    is_other: bool = False
    is_indefinite: bool = False


def aged_at(statement: Statement, head: Token, rules: Rulebook) -> Aged | None:
    """Return the thing or person that a noun names; None for what has no age that can be compared.

    A noun in apposition stands for what it describes where that is known: "Anna Weber, a 34-year-old nurse".
    """
    tokens = {token.index: token for token in statement.tokens}
    for _ in range(_DEPTH):
        found = _named_or_noun(statement, head, rules)
        above = tokens.get(head.head)
        if found is not None or above is None or head.relation != "appos":
            return found
        head = above
    return None


def _named_or_noun(statement: Statement, head: Token, rules: Rulebook) -> Aged | None:
    named = _mention_at(statement, head)
    if named is not None and named.kind == "person" and isinstance(named.value, Name):
        return Aged(PERSON, "", named.value.key) if named.value.key else None
    noun = _noun_of(statement, head, rules)
    if noun is not None:
        return _thing(statement, head, noun, rules)
    if named is not None and named.kind == "organisation" and isinstance(named.value, Name) and named.value.key:
        return Aged(BODY, "", named.value.key)
    return None


def _mention_at(statement: Statement, token: Token) -> Mention | None:
    return next((m for m in statement.mentions if isinstance(m.value, Name) and m.span.contains(token.span)), None)


def _noun_of(statement: Statement, head: Token, rules: Rulebook) -> Token | None:
    """Return the noun of a thing: the head itself, or the one before a name that is the head ("the ferry Aurora")."""
    kinds = kind_by_word("ages", "things", rules)
    if head.tag in _SINGULAR and head.lemma.lower() in kinds:
        return head
    ahead = [t for t in statement.tokens if t.head == head.index and t.index < head.index and t.relation in _OF_NAME]
    nouns = [token for token in ahead if token.tag == "NN" and token.lemma in kinds]
    return nouns[-1] if head.part == "PROPN" and nouns else None


def _thing(statement: Statement, head: Token, noun: Token, rules: Rulebook) -> Aged:
    near = [t for t in _below(statement, head, _OF_NAME) if t is not noun]
    led = {t.index for t in statement.tokens if t.head == head.index and t.relation == "prep"}
    beside = [t for at in led for t in _below_index(statement, at, _OF_NAME | {"pobj", "prep"})]
    places = [t for t in near if _is_of_place(statement, t, noun)]
    words = {t.text.lower() for t in near if t.index < head.index or t.index < noun.index}
    others = rules.words("ages", "another-of-them").listed
    return Aged(
        kind=kind_by_word("ages", "things", rules)[noun.lemma.lower()],
        noun=noun.lemma.lower(),
        names=frozenset(t.text.lower() for t in near if t.part == "PROPN" and t not in places) | _own_name(head, noun),
        beside=frozenset(t.text.lower() for t in (*beside, *places) if t.part == "PROPN"),
        sorts=frozenset(t.lemma for t in (*near, *beside) if _is_sort(t)),
        is_other=bool((words | _heads(statement, noun)) & others),
        is_indefinite=any(t.lemma in _INDEFINITE for t in statement.tokens if t.head in (head.index, noun.index)),
    )


def _is_sort(token: Token) -> bool:
    return token.part == "NOUN" and token.relation in ("compound", "poss", "pobj") and token.lemma != "century"


def _is_of_place(statement: Statement, token: Token, noun: Token) -> bool:
    """Tell whether a word before a thing is the name of the town or country where it stands: the Genoa bridge."""
    places = (m for m in statement.mentions if isinstance(m.value, Place) and m.value.known)
    return any(m.span.contains(token.span) and not m.span.overlap(noun.span) for m in places)


def _own_name(head: Token, noun: Token) -> frozenset[str]:
    return frozenset({head.text.lower()}) if head is not noun else frozenset()


def _heads(statement: Statement, noun: Token) -> set[str]:
    """Return the words that stand right at a noun, save those that tell an age."""
    words = [t for t in statement.tokens if t.head == noun.index and t.index < noun.index]
    return {t.text.lower() for t in words if not _tells_age(statement, t)}


def _tells_age(statement: Statement, old: Token) -> bool:
    return any(t.head == old.index and t.relation == "npadvmod" for t in statement.tokens)


def _below(statement: Statement, head: Token, relations: frozenset[str]) -> list[Token]:
    """Return the words below a noun that belong to it, those that tell an age left out."""
    return [
        t for t in _below_index(statement, head.index, relations) if t.text[:1].isalpha() and t.text.lower() != "old"
    ]


def _below_index(statement: Statement, index: int, relations: frozenset[str]) -> list[Token]:
    found, waiting = list[Token](), {index}
    for _ in range(_DEPTH):
        under = (t for t in statement.tokens if t.head in waiting and t.index not in waiting)
        fresh = [t for t in under if t.relation in relations]
        if not fresh:
            break
        found.extend(fresh)
        waiting = {t.index for t in fresh}
    return sorted(found, key=lambda token: token.index)
