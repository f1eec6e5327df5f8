"""Splits a stretch of text into sentences, with offsets into the article.

sentencex does the base work; what it does not know of news (titles before names, sentences inside quotations, glued
sentences) is put right by the rules in `rules/sentences.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.text import Span
from compare.rulebook.book import Rulebook

_QUOTES = str.maketrans(dict.fromkeys('"“”„«»‹›()[]{}', " "))
_WORD_BEFORE = re.compile(r"\S+\s*$")


def split_sentences(text: str, span: Span, rules: Rulebook) -> tuple[Span, ...]:
    """Return the sentences of `text` inside `span`, in order, trimmed of whitespace.

    Every character that is not whitespace lies in exactly one of them.
    """
    sentences: list[Span] = []
    start = span.start
    for end in (*_boundaries(text, span, rules), span.end):
        sentence = _trimmed(text, start, end)
        if sentence is not None:
            sentences.append(sentence)
        start = end
    return tuple(sentences)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _boundaries(text: str, span: Span, rules: Rulebook) -> Iterator[int]:
    """Yield where a sentence ends and another follows."""
    from sentencex import get_sentence_boundaries

    piece = span.of(text)
    titles = rules.words("sentences", "titles").listed
    for found in get_sentence_boundaries("en", piece.translate(_QUOTES)):
        end = found["end_index"]
        if end < len(piece) and _is_boundary(piece, end, titles):
            yield span.start + end


def _is_boundary(piece: str, end: int, titles: frozenset[str]) -> bool:
    word = _WORD_BEFORE.search(piece, max(0, end - 60), end)
    following = piece[end : end + 20].lstrip("\"“‘'([ ")
    if word is not None and word[0].strip().rstrip(".") in titles:
        return False
    return not following[:1].islower()
