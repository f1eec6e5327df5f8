"""Finds what stands between quotation marks, in every style, nested or not; apostrophes and measures are no marks.

Each paragraph is read by itself, so an unbalanced mark harms no other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from compare.model.text import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Words between marks.

    Attributes:
        span: the words, without the marks.
        outer: with the marks.
        depth: 0 for the outermost.
        paragraph: number of the paragraph.
        closed: the closing mark is there; otherwise the words run to the end of the paragraph.
    """

    span: Span
    outer: Span
    depth: int
    paragraph: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its partner."""

    start: int
    length: int
    partners: tuple[str, ...]


_MARK = re.compile(r"``|''|[“”„‟«»‹›\"‘’‚']")
_END_OF_SINGLE = re.compile("[’'‘]")
_PARTNERS = MappingProxyType(
    {
        "“": ("”", '"'),
        "„": ("“", "”", '"'),
        "‟": ("”", '"'),
        "«": ("»",),
        "»": ("«",),
        "‹": ("›",),
        "›": ("‹",),
        "``": ("''", '"'),
        "''": ("''", '"'),
        '"': ('"', "”", "“"),
        "‘": ("’", "'"),
        "‚": ("‘", "’"),
        "'": ("'", "’"),
    }
)
_SINGLES = frozenset("'‘’‚")
_WORD_OR_FIGURE = re.compile(r"\d|[^\W\d_]+")
_LONGEST_CLIPPED = 12
# A figure before the mark makes it feet, inches, minutes or seconds: 6'2", 12", 8'.
_MEASURED = re.compile(r"\d['’′]?$")


def find_runs(text: str, paragraphs: Sequence[Span], clipped: frozenset[str] = frozenset()) -> tuple[Run, ...]:
    """Return everything between quotation marks in `paragraphs` of `text`, in text order, the outer before the inner.

    `clipped` are words that begin with an apostrophe ("twas"), in lower case and without it.
    """
    found = [run for number, span in enumerate(paragraphs) for run in _Scanner(text, span, number, clipped).runs()]
    return tuple(sorted(found, key=lambda run: (run.outer.start, -run.outer.end)))


class _Scanner:
    """Reads the marks of one paragraph from left to right with a stack of open ones."""

    def __init__(self, text: str, paragraph: Span, number: int, clipped: frozenset[str]) -> None:
        self.text = text
        self.clipped = clipped
        self.paragraph = paragraph
        self.number = number
        self.waiting: list[_Open] = []
        self.single_ends = self._ends_of_singles()
        self.sure_ends = [end for end in self.single_ends if not self._may_be_plural(end, end + 1)]

    def _ends_of_singles(self) -> list[int]:
        """Return where a single mark could close: after a word or mark, and not inside a word."""
        marks = _END_OF_SINGLE.finditer(self.text, self.paragraph.start, self.paragraph.end)
        return [mark.start() for mark in marks if self._can_close(mark)]

    def _can_close(self, mark: re.Match[str]) -> bool:
        return not self._before(mark.start()).isspace() and not self._after(mark.end()).isalnum()

    def runs(self) -> Iterator[Run]:
        """Yield the runs of the paragraph, inner ones first."""
        for mark in _MARK.finditer(self.text, self.paragraph.start, self.paragraph.end):
            partner = self._partner(mark)
            if partner is not None:
                yield from self._close(partner, mark)
            elif self._is_opening(mark):
                yield from self._taken_up(mark)
                self.waiting.append(_Open(mark.start(), len(mark[0]), _PARTNERS[mark[0]]))
        yield from self._unclosed()

    def _taken_up(self, mark: re.Match[str]) -> Iterator[Run]:
        """Yield the words that an earlier mark of the same kind opened, where this one opens anew after a sentence.

        A quotation that goes on in the next paragraph is opened there again and closed only once; texts that have lost
        their paragraphs have both marks in one.
        """
        first = self.waiting[0] if self.waiting else None
        if first is None or mark[0] in _SINGLES or self.text[first.start : first.start + first.length] != mark[0]:
            return
        span = self._trimmed(first.start + first.length, mark.start())
        if span.of(self.text)[-1:] in tuple(".!?…"):
            self.waiting.clear()
            yield Run(span, Span(first.start, span.end), 0, self.number, closed=False)

    def _partner(self, mark: re.Match[str]) -> int | None:
        """Return which of the open marks this one closes: no more than two inner ones are given up for it."""
        sign = mark[0]
        if self._before(mark.start()).isspace() and not self._closes_after_blank(mark):
            return None
        if sign in _SINGLES and not self._is_single_end(mark):
            return None
        for position in range(len(self.waiting) - 1, max(-1, len(self.waiting) - 4), -1):
            if sign in self.waiting[position].partners:
                return position
        return None

    def _closes_after_blank(self, mark: re.Match[str]) -> bool:
        """Tell whether a mark after a blank may close: French marks do, a closing form does, and a mark between blanks.

        Tokenised texts put a blank before every mark (`he said, " Undersheriff James Gage said`).
        """
        sign = mark[0]
        if sign in "»›«‹”":
            return True
        return sign not in _SINGLES and self._after(mark.end()).isspace()

    def _is_single_end(self, mark: re.Match[str]) -> bool:
        """Tell whether a single mark closes: not inside a word, nor a plural while a better end follows."""
        if not self.waiting or mark[0] not in self.waiting[-1].partners or not self._can_close(mark):
            return False
        if self._may_be_plural(mark.start(), mark.end()):
            return bisect_left(self.sure_ends, mark.end()) == len(self.sure_ends)
        return True

    def _may_be_plural(self, start: int, end: int) -> bool:
        return self._before(start) in "sS" and self._after(end) == " "

    def _has_end_after(self, position: int) -> bool:
        return bisect_left(self.single_ends, position) < len(self.single_ends)

    def _is_opening(self, mark: re.Match[str]) -> bool:
        sign = mark[0]
        before, after = self._before(mark.start()), self._after(mark.end())
        if sign in ("”", "’", "›") or (sign == "»" and not before.isspace()):
            return False
        if sign in ("“", "„", "‟", "«", "``"):
            return True
        if before.isalnum() or after.isspace():
            return False
        if sign in _SINGLES:
            return not self._is_clipped(mark.end()) and self._has_end_after(mark.end() + 1)
        return _MEASURED.search(self.text, max(self.paragraph.start, mark.start() - 4), mark.start()) is None

    def _is_clipped(self, position: int) -> bool:
        """Tell whether the mark stands for letters left out: a decade ('90s), or a word that is written so ('twas)."""
        word = _WORD_OR_FIGURE.match(self.text, position, min(position + _LONGEST_CLIPPED, self.paragraph.end))
        return word is not None and (word[0].isdigit() or word[0].lower() in self.clipped)

    def _close(self, position: int, mark: re.Match[str]) -> Iterator[Run]:
        opened = self.waiting[position]
        del self.waiting[position:]
        span = self._trimmed(opened.start + opened.length, mark.start())
        if len(span):
            yield Run(span, Span(opened.start, mark.end()), position, self.number)

    def _unclosed(self) -> Iterator[Run]:
        """Yield a double mark that never closes; its words run to the end of the paragraph."""
        for opened in self.waiting[:1]:
            span = self._trimmed(opened.start + opened.length, self.paragraph.end)
            if self.text[opened.start] not in _SINGLES and len(span):
                yield Run(span, Span(opened.start, self.paragraph.end), 0, self.number, closed=False)

    def _trimmed(self, start: int, end: int) -> Span:
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return Span(start + left, max(start + left, start + len(words.rstrip())))

    def _before(self, position: int) -> str:
        return self.text[position - 1] if position > self.paragraph.start else " "

    def _after(self, position: int) -> str:
        return self.text[position] if position < self.paragraph.end else " "
