"""Finds expressions of several words in a statement, by lemma, where a few other words may stand between theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compare.model.grammar import Token

# "found the man guilty", "pulled two boys from": so many words may stand inside an expression.
_GAP = 2


def words_said(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """Return the places of each lemma and form among some tokens, which rule most expressions out at a glance."""
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        for word in {token.lemma, token.text.lower()}:
            places.setdefault(word, []).append(place)
    return places


def find_expressions(
    tokens: Sequence[Token], expressions: Sequence[Sequence[str]], said: Mapping[str, Sequence[int]]
) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each place where an expression is said.

    Args:
        expressions: each a sequence of words; a word is a lemma or a form in lower case, or lemma/PART with the
            universal part of speech.
        said: what `words_said` returns for the tokens.
    """
    for expression in expressions:
        for place in said.get(expression[0].partition("/")[0], ()):
            if _is(tokens[place], expression[0]):
                rest = _follow(tokens, place + 1, expression[1:])
                if rest is not None:
                    yield (tokens[place], *rest)


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
