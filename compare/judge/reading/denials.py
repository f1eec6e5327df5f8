"""Reads which verbs a statement denies: by a negation, by "no" before a noun, or as what somebody denies or doubts."""

from __future__ import annotations

from functools import lru_cache

from compare.judge.reading.negation import find_negations
from compare.judge.reading.rejected import rejected_verbs
from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook

_NONE = frozenset({"no", "none", "nobody", "nothing", "neither"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOT_ONE = ("not", "one")


@lru_cache(maxsize=1 << 12)
def denied_verbs(statement: Statement, language: str, rules: Rulebook) -> frozenset[int]:
    """Return the indexes of the verbs that a statement denies.

    A verb is denied by a negation of its own, by "no" or "not one" before its subject or object, where it is what
    somebody denies or calls false, and where nobody is seen to do it.
    """
    by_index = {token.index: token for token in statement.tokens}
    denied = {negation.scope.index for negation in find_negations(statement, language, rules)}
    for token in statement.tokens:
        head = by_index.get(token.head)
        if head is None or head is token:
            continue
        if token.relation == "neg":
            denied.add(head.index)
        if _counts_none(token, by_index):
            noun = _noun_of(head, by_index) if head.part in _NOUNS else token
            verb = by_index.get(noun.head)
            if noun.relation in ("nsubj", "nsubjpass", "dobj", "obj") and verb is not None:
                denied.add(verb.index)
                denied.update(_done_by_none(noun, statement))
    rejected = rejected_verbs(statement, rules) | _without_sign(statement, rules)
    return frozenset(index for index in denied | rejected if index in by_index)


def _done_by_none(noun: Token, statement: Statement) -> set[int]:
    """Return the verbs of what is seen to be done by nobody: "shaking" in "footage showed no one shaking it"."""
    if noun.lemma != "one":
        return set()
    below = (token for token in statement.tokens if token.head == noun.index and token is not noun)
    return {token.index for token in below if token.relation == "acl" and token.tag == "VBG"}


def _noun_of(word: Token, by_index: dict[int, Token]) -> Token:
    """Return the noun that a word is a part of: "warning" for "tsunami" in "no tsunami warning"."""
    noun = word
    while noun.relation in ("compound", "nmod", "amod") and noun.head in by_index and noun.head != noun.index:
        noun = by_index[noun.head]
    return noun


def _counts_none(token: Token, by_index: dict[int, Token]) -> bool:
    before = by_index.get(token.index - 1)
    if token.lemma == "one" and before is not None and before.lemma == _NOT_ONE[0]:
        return True
    return token.text.lower() in _NONE and token.relation in ("det", "nsubj", "nsubjpass", "dobj")


def _without_sign(statement: Statement, rules: Rulebook) -> set[int]:
    """Return the verbs of the clauses of which there is "no sign that"."""
    signs = rules.words("opposites", "signs").listed
    without = {token.head for token in statement.tokens if token.text.lower() in _NONE and token.relation == "det"}
    heads = {token.index for token in statement.tokens if token.lemma in signs and token.index in without}
    return {
        token.index
        for token in statement.tokens
        if token.head in heads and token.relation in ("ccomp", "xcomp", "pcomp", "acl") and token.index not in heads
    }
