"""Finds the words on which the sides of a finding differ, so that every output can mark the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from compare.model.text import Span
from compare.tables.findings import Finding, FindingSide, Voice

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")

# Aligning words costs time in the square of their number; a longer quotation is marked as a whole, and readers compare
# passages of this length by eye anyway.
_MAX_WORDS = 600

# Where most words differ, marking them all tells a reader nothing.
_MAX_SHARE = 0.6


def marked_spans(finding: Finding, side: FindingSide, voice: Voice) -> tuple[Span, ...]:
    """Return the spans of the article, inside the voice's quote, that tell its side from the other sides.

    Where the side's words are only a part of the quote they are what differs; where they are the whole of it, its words
    are held against those of the first other side.
    """
    quote = Span(voice.quote.start, voice.quote.end)
    words = Span(voice.words.start, voice.words.end)
    if len(finding.sides) < 2 or voice.quote.article != voice.words.article or not quote.contains(words):
        return ()
    others = [other for other in finding.sides if other.label != side.label and other.voices]
    if not others:
        return ()
    if finding.kind != "quote-wording" and words != quote:
        return (words,)
    found = differing_words(voice.words.text, others[0].voices[0].words.text)
    return tuple(span.shift(words.start) for span in found)


def differing_words(left: str, right: str) -> tuple[Span, ...]:
    """Return the spans of `left` whose words `right` does not have in this order; none where most differ.

    Words are compared without regard to case, by their longest common subsequence (rapidfuzz's Indel alignment).
    """
    from rapidfuzz.distance import Indel

    ours, theirs = (list(islice(_WORD.finditer(text), _MAX_WORDS + 1)) for text in (left, right))
    if not ours or max(len(ours), len(theirs)) > _MAX_WORDS:
        return ()
    edits = Indel.editops([word[0].casefold() for word in ours], [word[0].casefold() for word in theirs])
    dropped = sorted({edit.src_pos for edit in edits if edit.tag == "delete"})
    if len(dropped) > _MAX_SHARE * len(ours):
        return ()
    return tuple(_joined([Span(*ours[number].span()) for number in dropped if ours[number][0][0].isalnum()], left))


def _joined(spans: list[Span], text: str) -> Iterator[Span]:
    """Yield the spans with those made one between which only white space stands."""
    current: Span | None = None
    for span in spans:
        if current is not None and not text[current.end : span.start].strip():
            current = Span(current.start, span.end)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
