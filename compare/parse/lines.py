"""Tells a line that ends from a line that is only wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.model.text import Span
from compare.rulebook.book import Rulebook

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_MARKER = re.compile(r"[-–—•*·▪●◦‣■□✓➤►>#|]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[@©]")
_BYLINE = re.compile(r"by:?\s[A-Z]")
_ENDS = (".", "!", "?", "…", ":", ";", "”", '"', "»", ")", "]")
_WIDEST_WRAP = 120
_SHORTEST_WRAPPED = 16


def split_lines(text: str, span: Span, rules: Rulebook) -> tuple[Span, ...]:
    """Return the lines of `text` inside `span`, trimmed, with hard-wrapped ones joined to what they belong to.

    A break is a wrap where the next line goes on in the middle of a sentence, or where a whole block of lines is as
    full as its longest line allows. A blank line always ends a line.
    """
    joined: list[Span] = []
    for block in _blocks(text, span):
        joined.extend(_join(text, block, rules))
    return tuple(joined)


def trim(text: str, start: int, end: int) -> Span | None:
    """Return the range without the whitespace around it, None where nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if left < right else None


def _blocks(text: str, span: Span) -> Iterator[tuple[Span, ...]]:
    """Yield the runs of lines between blank lines."""
    block: list[Span] = []
    previous_end = span.start
    for found in _LINE.finditer(text, span.start, span.end):
        line = trim(text, found.start(), found.end())
        if block and (line is None or _breaks(text, previous_end, found.start()) > 1):
            yield tuple(block)
            block = []
        previous_end = found.end()
        if line is not None:
            block.append(line)
    if block:
        yield tuple(block)


def _breaks(text: str, start: int, end: int) -> int:
    """Return how many lines end between two places; CR LF ends one."""
    return max(text.count("\n", start, end), text.count("\r", start, end), int(end - start == 1))


def _join(text: str, block: Sequence[Span], rules: Rulebook) -> Iterator[Span]:
    if len(block) == 1:
        yield block[0]
        return
    loose_ends = rules.words("sentences", "never-last")
    lines = [line.of(text) for line in block]
    in_sentence = [_is_in_sentence(left, right, loose_ends.listed) for left, right in pairwise(lines)]
    is_full = any(in_sentence) and _is_full(lines)
    start = block[0].start
    is_list = False
    for number, line in enumerate(block):
        is_list = lines[number].endswith(":") or (is_list and lines[number][:1].islower())
        is_last = number == len(block) - 1
        if is_last or is_list or not (is_full or in_sentence[number]) or _MARKER.match(lines[number + 1]):
            yield Span(start, line.end)
            start = line.end if is_last else block[number + 1].start


def _is_in_sentence(line: str, following: str, loose_ends: frozenset[str]) -> bool:
    """Tell whether a sentence goes on over the break between two lines."""
    if len(line) < _SHORTEST_WRAPPED or _BYLINE.match(following):
        return False
    if line[-30:].rsplit(None, 1)[-1].lower() in loose_ends:
        return True
    if line.endswith(_ENDS):
        return False
    return following[:1].islower() or line.endswith(",")


def _is_full(lines: Sequence[str]) -> bool:
    """Tell whether the next word would not have fitted on any line of the block: how a hard wrap looks."""
    width = max(map(len, lines))
    if width > _WIDEST_WRAP:
        return False
    return all(len(line) + 1 + len(after.split(None, 1)[0]) > width for line, after in pairwise(lines))
