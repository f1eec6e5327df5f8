"""Finds what a statement negates: the word in the scope of each "not", "no", "without", "lack of", "failed to".

The scope of a negator is what it hangs on in the grammar, or the next word of content where there is none (Huddleston
and Pullum 2002, chapter 9: clausal negation scopes over the verb, a determiner over its noun).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "AUX"})
# These verbs carry no content: what "is not" or "has no" negates is what follows.
_LIGHT = frozenset({"be", "have", "do"})
_REACH = 6


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and the word that it negates."""

    negator: Token
    scope: Token


# Several comparators ask for those of both statements of every pair.
@lru_cache(maxsize=1 << 12)
def find_negations(statement: Statement, language: str, rules: Rulebook) -> tuple[Negation, ...]:
    """Return the negations of a statement in text order; none in a language whose negators are not in the rules."""
    listed = {r.id: r.listed for r in rules.file("polarity").words}
    plain = listed.get(f"{language}-negation")
    if plain is None:
        return ()
    harmless = listed.get(f"{language}-harmless-after-negation", frozenset())
    before = rules.words("opposites", "negates-what-follows").listed if language == "en" else frozenset[str]()
    found = _found(statement.said_tokens(), plain, before)
    return tuple(negation for negation in found if not _is_harmless(negation.negator, statement.tokens, harmless))


def _is_harmless(negator: Token, tokens: Sequence[Token], harmless: frozenset[str]) -> bool:
    """Whether the word after a negator takes its force away: "not only", "no fewer than"."""
    return any(token.index == negator.index + 1 and token.text.lower() in harmless for token in tokens)


def _found(tokens: Sequence[Token], plain: frozenset[str], before: frozenset[str]) -> Iterator[Negation]:
    by_index = {token.index: token for token in tokens}
    for place, token in enumerate(tokens):
        word = token.text.lower()
        scope = None
        if word in before or token.lemma in before:
            scope = _next_content(tokens, place)
        elif word in plain:
            head = by_index.get(token.head)
            if head is not None and (word, head.text.lower()) == ("no", "one"):
                head = by_index.get(head.head)
            is_governed = head is not None and head is not token and head.part in _CONTENT and head.lemma not in _LIGHT
            scope = head if is_governed else _next_content(tokens, place)
        if scope is not None:
            yield Negation(token, _gone_for(scope, by_index))


def _gone_for(scope: Token, by_index: Mapping[int, Token]) -> Token:
    """Return what somebody does not go to do: of "does not go begging", begging; else the scope as it is."""
    after = by_index.get(scope.index + 1)
    is_gone_for = scope.lemma == "go" and after is not None and after.tag == "VBG" and after.head == scope.index
    return after if is_gone_for and after is not None else scope


def _next_content(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the next verb, noun or adjective within reach."""
    following = tokens[place + 1 : place + 1 + _REACH]
    return next((token for token in following if token.part in {"NOUN", "PROPN", "VERB", "ADJ"}), None)
