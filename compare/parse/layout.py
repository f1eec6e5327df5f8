"""Where the paragraphs, sentences and words of a text stand, and how to find those at a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from compare.model.grammar import Token
from compare.model.text import Span
from compare.parse.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its paragraphs, its sentences and its words, each in text order."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    syntax: Syntax
    sentence_starts: tuple[int, ...]

    def tokens(self, start: int, end: int) -> Sequence[Token]:
        """Return the tokens that begin at `start` or after and before `end`."""
        starts = self.syntax.starts
        return self.syntax.tokens[bisect_left(starts, start) : bisect_left(starts, end)]

    def last_tokens(self, start: int, end: int, most: int) -> Sequence[Token]:
        """Return the last tokens, no more than `most`, that begin between `start` and `end`."""
        starts = self.syntax.starts
        stop = bisect_left(starts, end)
        return self.syntax.tokens[max(bisect_left(starts, start), stop - most) : stop]

    def first_tokens(self, start: int, end: int, most: int) -> Sequence[Token]:
        """Return the first tokens, no more than `most`, that begin between `start` and `end`."""
        starts = self.syntax.starts
        first = bisect_left(starts, start)
        return self.syntax.tokens[first : min(bisect_left(starts, end), first + most)]

    def sentence_at(self, position: int) -> Span:
        """Return the sentence around `position`, or the nearest before it."""
        number = bisect_right(self.sentence_starts, position) - 1
        return self.sentences[max(number, 0)] if self.sentences else Span(0, len(self.text))

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences that share text with `span`."""
        first = max(bisect_right(self.sentence_starts, span.start) - 1, 0)
        last = bisect_left(self.sentence_starts, span.end)
        return tuple(sentence for sentence in self.sentences[first:last] if sentence.overlap(span))


def make_layout(text: str, paragraphs: tuple[Span, ...], sentences: tuple[Span, ...], syntax: Syntax) -> Layout:
    """Return the layout of a text."""
    return Layout(text, paragraphs, sentences, syntax, tuple(sentence.start for sentence in sentences))
