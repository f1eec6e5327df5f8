"""The words that a statement puts between quotation marks, sentence by sentence, ready to be held against others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from compare.judge.observation import Context
from compare.judge.reading.residue import Word, read_words
from compare.model.grammar import Statement, StatementKind, Token
from compare.model.text import Span
from compare.rulebook.book import Rulebook

_SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", ";"})


def quoted_spans(statement: Statement) -> tuple[Span, ...]:
    """Return where the quoted words stand; a quotation whose marks are lost is quoted as far as it is said."""
    if statement.quoted or statement.kind is not StatementKind.QUOTATION:
        return statement.quoted
    return statement.said or statement.spans


# Every pair of a group asks for the passages of both of its statements.
@lru_cache(maxsize=1 << 12)
def quoted_passages(statement: Statement, rules: Rulebook) -> tuple[tuple[Word, ...], ...]:
    """Return the quoted words of each sentence between marks that holds a word of content, in text order."""
    spans = quoted_spans(statement)
    whole = read_words(replace(statement, said=()), rules)
    places = [place for span in spans for place in _sentences(statement.tokens, span)]
    passages = (tuple(word for word in whole if place.contains(word.token.span)) for place in places)
    return tuple(passage for passage in passages if any(word.is_content for word in passage))


def _sentences(tokens: Sequence[Token], span: Span) -> list[Span]:
    """Return the parts of a span that its marks of ending leave."""
    places: list[Span] = []
    start = span.start
    for token in tokens:
        if span.contains(token.span) and token.text in _SENTENCE_ENDS:
            places.append(Span(start, token.span.end))
            start = token.span.end
    return [*places, Span(start, span.end)] if start < span.end else places


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quoted passages of a whole article by their words of content, so that the likest is found at once.

    `sizes` are how many words of content each passage has, each counted once; `places` tell which passages have a word.
    """

    sizes: tuple[int, ...]
    places: Mapping[str, Sequence[int]]

    def likeness(self, passage: Sequence[Word]) -> float:
        """Return how far the passage most like this one is like it, 0 to 1, as `Residue.overlap` measures it."""
        keys = _content_keys(passage)
        shared = Counter(place for key in keys for place in self.places.get(key, ()))
        return max((2 * count / (len(keys) + self.sizes[place]) for place, count in shared.items()), default=0.0)


# Every pair of quotations asks whether there is a closer one in either article.
@lru_cache(maxsize=1 << 7)
def quotations_of(context: Context, rules: Rulebook) -> Quotations:
    """Return what an article quotes."""
    passages = [_content_keys(passage) for said in context.statements for passage in quoted_passages(said, rules)]
    places: dict[str, list[int]] = {}
    for place, keys in enumerate(passages):
        for key in keys:
            places.setdefault(key, []).append(place)
    return Quotations(tuple(map(len, passages)), MappingProxyType(places))


def _content_keys(passage: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.key for word in passage if word.is_content)


def quoted_keys(statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return the words of content that a statement puts in quotation marks, as key and part of speech."""
    return frozenset(
        f"{word.key}/{word.token.part}"
        for passage in quoted_passages(statement, rules)
        for word in passage
        if word.is_content
    )
