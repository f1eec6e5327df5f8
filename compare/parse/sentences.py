"""Splits a stretch of text into sentences, with offsets into the article.

sentencex does the base work; what it does not know of news (titles before names, sentences inside quotations, glued
sentences, decimals torn apart) is put right by the rows of `rules/sentences.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from compare.model.text import Span
from compare.parse.boundaries import Boundaries
from compare.parse.lines import split_lines, trim
from compare.parse.marks import Mark, find_marks
from compare.rulebook.book import Rulebook

# sentencex keeps a sentence inside a quotation or a bracket whole, so it sees the text without them; its own search
# for their other end takes quadratic time.
_BLANKED = str.maketrans(dict.fromkeys('"“”„‟«»‹›‘()[]{}「」『』（）\n\r', " "))

_WORD = re.compile(r"\w")


def split_sentences(text: str, span: Span, rules: Rulebook, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of `text` inside `span`, in order, trimmed of whitespace.

    Every character that is not whitespace lies in exactly one of them. `language` (ISO 639-1) chooses the
    abbreviations that sentencex knows. Takes time linear in the length of the span.
    """
    sentences = (
        sentence for line in split_lines(text, span, rules) for sentence in _line_sentences(text, line, rules, language)
    )
    return tuple(sentences)


def _line_sentences(text: str, line: Span, rules: Rulebook, language: str) -> Iterator[Span]:
    piece = line.of(text)
    marks = find_marks(piece)
    ends = list(_ends(marks, Boundaries(piece, rules, _base_ends(piece, language), language))) if marks else []
    held: Span | None = None
    for start, end in pairwise([0, *ends, len(piece)]):
        sentence = trim(piece, start, end)
        if sentence is None:
            continue
        if held is not None and not (_has_word(piece, held) and _has_word(piece, sentence)):
            held = Span(held.start, sentence.end)
            continue
        if held is not None:
            yield held.shift(line.start)
        held = sentence
    if held is not None:
        yield held.shift(line.start)


def _has_word(piece: str, sentence: Span) -> bool:
    return _WORD.search(piece, sentence.start, sentence.end) is not None


def _ends(marks: tuple[Mark, ...], boundaries: Boundaries) -> Iterator[int]:
    start = 0
    for mark in marks:
        if boundaries.is_end(mark, start):
            yield mark.end
            start = mark.end


def _base_ends(piece: str, language: str) -> frozenset[int]:
    """Return where sentencex ends a sentence, counted without the blanks that follow."""
    from sentencex import get_sentence_boundaries

    blanked = piece.translate(_BLANKED)
    return frozenset(
        found["start_index"] + len(found["text"].rstrip()) for found in get_sentence_boundaries(language, blanked)
    )
