"""Finds the marks that may end a sentence, each with the quotation marks and brackets that close after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

_MARKS = re.compile(r"[.!?…。！？｡।؟۔]+(?:[!?….]|[ \u00a0](?:\.(?!\w)|…))*")
_CLOSING = frozenset("”’»›)]}」』）")
_OPENING = frozenset("“„‟«‹‘")
_BRACKETS = MappingProxyType({")": "(", "]": "[", "}": "{", "）": "（"})
_LONGEST_ASIDE = 400
_REFERENCE = re.compile(r"\[\d{1,3}\]")
_MOST_CLOSERS = 8
_AGAIN = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Mark:
    """One run of marks.

    Attributes:
        start: of the first mark.
        stop: after the last mark, before what closes.
        end: after what closes: where the sentence would end.
        closed: "none", "quote" or "bracket", what closes after the marks.
        opened: where the bracket was opened that holds the mark, None outside of brackets.
    """

    start: int
    stop: int
    end: int
    closed: str = "none"
    opened: int | None = None


def find_marks(piece: str) -> tuple[Mark, ...]:
    """Return all marks of `piece` in order, without one that stands at its very start."""
    found = list(_MARKS.finditer(piece))
    if not found:
        return ()
    closing = closing_quotes(piece)
    asides = _asides(piece)
    marks: list[Mark] = []
    following = 0
    for match in found:
        while following < len(asides) and asides[following][1] < match.start():
            following += 1
        inside = following < len(asides) and asides[following][0] < match.start()
        end, closed = _closers(piece, match.end(), closing)
        marks.append(Mark(match.start(), match.end(), end, closed, asides[following][0] if inside else None))
    return tuple(marks)


def closing_quotes(piece: str) -> frozenset[int]:
    """Return the places of straight double quotation marks that close: by the blanks around, else by turns."""
    closing: set[int] = set()
    is_open = False
    place = piece.find('"')
    while place >= 0:
        before = place > 0 and not piece[place - 1].isspace() and piece[place - 1] not in "([—–-“‘"
        after = place + 1 < len(piece) and (piece[place + 1].isalnum() or piece[place + 1] in "$€£#@[(…'‘")
        is_closing = is_open if before == after else before
        if is_closing:
            closing.add(place)
        is_open = not is_closing
        place = piece.find('"', place + 1)
    return frozenset(closing)


def _asides(piece: str) -> list[tuple[int, int]]:
    """Return the outermost pairs of brackets that are not too far apart, in order."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for found in re.finditer(r"[()\[\]{}（）]", piece):
        place, bracket = found.start(), found[0]
        if bracket not in _BRACKETS:
            stack.append(place)
        elif stack and piece[stack[-1]] == _BRACKETS[bracket]:
            start = stack.pop()
            if place - start <= _LONGEST_ASIDE:
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, place))
    return pairs


def _closers(piece: str, start: int, closing: frozenset[int]) -> tuple[int, str]:
    """Return where the closing marks after `start` end, and what they close."""
    end, closed = start, "none"
    for _ in range(_MOST_CLOSERS):
        step = _closer_at(piece, end, closing)
        if step == end:
            break
        closed = "bracket" if piece[step - 1] in ")]}）" and not _REFERENCE.match(piece, end) else "quote"
        end = step
    return end, closed


def _closer_at(piece: str, place: int, closing: frozenset[int]) -> int:
    """Return the end of one closing mark at `place`, a blank before it included; `place` itself for none."""
    reference = _REFERENCE.match(piece, place)
    if reference is not None:
        return reference.end()
    if piece[place : place + 1] in _AGAIN:
        return place + 1
    here = place + 1 if piece[place : place + 1] in {" ", "\u00a0"} else place
    mark = piece[here : here + 1]
    after = piece[here + 1 : here + 2]
    is_before_blank = not after or after.isspace() or after in ",.;:!?)]—–-”’\"'"
    if mark in _CLOSING and (here == place or (mark != "’" and is_before_blank)):
        return here + 1
    if mark == '"' and here in closing and (here == place or is_before_blank):
        return here + 1
    if mark and here == place and is_before_blank and (mark in _OPENING or mark == "'"):
        return here + 1
    return place
