"""Finds expressions of several words in a statement, by lemma, where a few other words may stand between theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from compare.model.grammar import Token

# "found the man guilty", "pulled two boys from": so many words may stand inside an expression.
_GAP = 2


def words_said(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lemmas and the forms of some tokens, which rule most expressions out at a glance."""
    return frozenset(word for token in tokens for word in (token.lemma, token.text.lower()))


def find_expressions(
    tokens: Sequence[Token], expressions: Sequence[Sequence[str]], said: AbstractSet[str]
) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each place where an expression is said.

    Args:
        expressions: each a sequence of words; a word is a lemma or a form in lower case, or lemma/PART with the
            universal part of speech.
        said: what `words_said` returns for the tokens.
    """
    for expression in expressions:
        if expression[0].partition("/")[0] not in said:
            continue
        for place, token in enumerate(tokens):
            if _is(token, expression[0]):
                rest = _follow(tokens, place + 1, expression[1:])
                if rest is not None:
                    yield (token, *rest)


def _follow(tokens: Sequence[Token], place: int, words: Sequence[str]) -> tuple[Token, ...] | None:
    """Return the tokens of the further words, at most `_GAP` tokens between any two; None where one is not there."""
    found: list[Token] = []
    for word in words:
        near = range(place, min(place + _GAP + 1, len(tokens)))
        at = next((index for index in near if _is(tokens[index], word)), None)
        if at is None:
            return None
        found.append(tokens[at])
        place = at + 1
    return tuple(found)


def _is(token: Token, word: str) -> bool:
    lemma, _, part = word.partition("/")
    return lemma in (token.lemma, token.text.lower()) and part in ("", token.part)
