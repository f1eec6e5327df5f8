"""Finds runs of capitalised words that may be names, with or without a parser.

Words are looked at with what stands between them, so it does not matter how a tokenizer cuts possessives and hyphens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from compare.model.grammar import ParsedArticle, Statement, Token
from compare.resolve.folding import bare
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article without marks and possessives, with their places; `heads` are where sentences begin."""

    source: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    heads: frozenset[int] = frozenset()

    @classmethod
    def of(cls, parsed: ParsedArticle) -> Self:
        """Return the words of an article."""
        tokens = tuple(token for token in parsed.tokens if _is_word(token))
        heads = frozenset(_sentence_heads(parsed.statements))
        return cls(parsed.article.text, tokens, tuple(token.span.start for token in tokens), heads)

    def between(self, start: int, end: int) -> range:
        """Return the places of the words that begin in the given stretch of text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def text(self, place: int) -> str:
        """Return a word as written, without a possessive ending."""
        return _POSSESSIVE.sub("", self.tokens[place].text)

    def end(self, place: int) -> int:
        """Return the offset where a word ends, without a possessive ending."""
        return self.tokens[place].span.start + len(self.text(place))

    def plain(self, place: int) -> str:
        """Return a word in lower case without accents, dots and possessive ending."""
        return bare(self.text(place)).rstrip(".")

    def is_capital(self, place: int) -> bool:
        """Tell whether a word begins with a capital, or with al- before one."""
        text = self.tokens[place].text
        return text[:1].isupper() or _PARTICLE.match(text) is not None

    def is_low(self, place: int) -> bool:
        """Tell whether a word has neither a capital nor a figure."""
        text = self.tokens[place].text
        return not any(letter.isupper() or letter.isdigit() for letter in text) and text.lower() not in ("al", "el")

    def is_behind_slash(self, place: int) -> bool:
        """Tell whether a word is the single letter behind a slash, as in the prefix M/V of a ship."""
        start = self.tokens[place].span.start
        return len(self.tokens[place].text) == 1 and self.source[start - 1 : start] == "/"

    def gap(self, place: int) -> str:
        """Return what stands between a word and the one before it, the latter's possessive ending included."""
        before = self.tokens[place - 1].span
        return self.source[before.start + len(self.text(place - 1)) : self.tokens[place].span.start]


_POSSESSIVE = re.compile(r"(?<=\w)(?:['’´`]s|(?<=s)['’])$")
_PARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]n|[Aa]z|[Aa]s|[Aa]sh|[Aa]d|[Aa]r|[Dd]e|[Dd]’|[Dd]')[-’']?[A-Z]")
_GAP = re.compile(r"(?:[ \u00a0]|-)\Z")
_DOTTED_GAP = re.compile(r"\.[ \u00a0]?\Z")
_POSSESSIVE_GAP = re.compile(r"['’]s?[ \u00a0]\Z")


def _sentence_heads(statements: Sequence[Statement]) -> Iterator[int]:
    """Yield where the first word of each sentence begins."""
    for statement in statements:
        first = next((token for token in statement.tokens if token.text[:1].isalpha()), None)
        if statement.parent is None and first is not None:
            yield first.span.start


def _is_word(token: Token) -> bool:
    return any(letter.isalnum() for letter in token.text) and token.text.lower() not in ("'s", "’s")


def is_idle_run(texts: Sequence[str], idle: Collection[str]) -> bool:
    """Tell whether none of the words names anybody: all are idle or single letters."""
    return all(bare(text).rstrip(".") in idle or len(text) == 1 for text in texts)


def capital_runs(words: Words, taken: Collection[int], rules: Rulebook) -> Iterator[tuple[int, ...]]:
    """Yield runs of capitalised words outside the offsets `taken`, cut where no name goes on."""
    run: list[int] = []
    for place, token in enumerate(words.tokens):
        if run and (token.span.start in taken or not _goes_on(words, place, rules)):
            yield from _pieces(words, run, rules)
            run = []
        if token.span.start not in taken and (run or words.is_capital(place)):
            run.append(place)
    yield from _pieces(words, run, rules)


def _goes_on(words: Words, place: int, rules: Rulebook) -> bool:
    """Tell whether a word may belong to the name that the word before it belongs to."""
    gap, before = words.gap(place), words.plain(place - 1)
    if _DOTTED_GAP.match(gap):
        is_initials = "." in before and words.tokens[place].span.start not in words.heads
        is_short = len(before) == 1 or before in rules.words("names", "titles").listed
        return (is_short or is_initials) and words.is_capital(place)
    if _POSSESSIVE_GAP.match(gap):
        return before in rules.words("names", "possessors").listed and words.is_capital(place)
    if not _GAP.match(gap):
        return False
    return words.is_capital(place) or words.tokens[place].text in rules.words("names", "name-links").listed


def _pieces(words: Words, run: Sequence[int], rules: Rulebook) -> Iterator[tuple[int, ...]]:
    """Yield a run cut at its small words, save where a word for a body or a place before them holds it together."""
    heads = rules.words("names", "organisation-heads").listed | rules.words("names", "place-heads").listed
    piece: list[int] = []
    for place in run:
        if words.tokens[place].text in _CUTTING and not any(words.plain(before) in heads for before in piece):
            yield from _without_links(words, piece)
            piece = []
        elif piece or words.is_capital(place):
            piece.append(place)
    yield from _without_links(words, piece)


_CUTTING = frozenset(("and", "&", "of", "for", "on", "the"))


def _without_links(words: Words, run: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the run up to its last capital, nothing where it has none."""
    ends = [at for at, place in enumerate(run, start=1) if words.is_capital(place)]
    if ends:
        yield tuple(run[: ends[-1]])
