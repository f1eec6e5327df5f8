"""Reads PDF files by pypdf; the lines of a page are put together into paragraphs again.

A line ends a paragraph where the next word would have fitted on it, or where more room is left below it than usual.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.model.errors import InputError, MissingPartError
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title
from compare.read.limits import OFFICE_BYTES, OPERATORS, PAGES, STREAM_BYTES, TEXT_BYTES, check_size
from compare.read.quiet import keep_quiet

_HEADER_WITHIN = 1024
_ADVICE = "save the article as text"
# Type is proportional, so a line is full when it reaches this share of a wide one.
_FULL = 0.93
# Between paragraphs more room is left than between lines.
_PARTED = 1.25
_LONGEST_WORD = 60
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}[-\u2010\u00ad]$")


def is_pdf(raw: Raw) -> bool:
    """Tell whether the input is a PDF, which may have a little in front of it."""
    return b"%PDF-" in raw.content[:_HEADER_WITHIN]


def read_pdf(raw: Raw) -> Found:
    """Yield the article of a PDF.

    Raises:
        InputError: it is too large, locked, damaged, has no text, or the extra `office` is not installed.
    """
    check_size(raw.path, len(raw.content), OFFICE_BYTES)
    lines = [line for page in _pages(raw) for line in page]
    if not any(line.words for line in lines):
        raise InputError(raw.path, "has no text, only pictures", "run it through OCR first")
    text = "\n".join(paragraph for paragraph in _paragraphs(lines) if paragraph)
    note = "its lines are put together into paragraphs, and words that were broken at a line's end are joined"
    yield Document(text, facts={"title": find_title(text)}, published=find_published(text), notes=(note,))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page and its height above the foot, in points."""

    words: str
    height: float


def _pages(raw: Raw) -> Iterator[tuple[_Line, ...]]:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise InputError(raw.path, "is a PDF", str(MissingPartError("pypdf", "office"))) from error
    # A damaged file makes pypdf fail in any of these ways; each is the file's fault.
    broken = (
        PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, OSError,
        AssertionError, NotImplementedError, MemoryError, EOFError,
    )  # fmt: skip
    keep_quiet("pypdf")
    counter = _Counter(raw.path)
    size = 0
    try:
        reader = PdfReader(io.BytesIO(raw.content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(raw.path, "is locked with a password", "save it without one")
        if len(reader.pages) > PAGES:
            raise InputError(raw.path, f"has more than {PAGES} pages, the most that are read", "cut out the article")
        for page in reader.pages:
            shown: list[tuple[str, float]] = []
            contents = page.get_contents()
            check_size(raw.path, len(contents.get_data()) if contents else 0, STREAM_BYTES, "a page of it, unpacked,")
            page.extract_text(visitor_operand_before=counter, visitor_text=_collector(shown))
            counter.check()
            size += sum(len(text) for text, _ in shown)
            check_size(raw.path, size, TEXT_BYTES, "its text")
            yield tuple(_lines(shown))
    except broken as error:
        raise InputError(raw.path, f"is a damaged PDF: {error}", _ADVICE) from error


def _collector(shown: list[tuple[str, float]]) -> Callable[..., None]:
    """Return what pypdf calls with each stretch of text; it keeps the text and its height on the page."""

    def collect(text: str, _: object, place: Sequence[float], *__: object) -> None:
        shown.append((text, place[5]))

    return collect


class _Counter:
    """Counts the drawing operators of a file, and stops one that calls its forms over and over."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._left = OPERATORS

    def __call__(self, *_: object) -> None:
        """Count one operator; pypdf calls this before each."""
        self._left -= 1
        self.check()

    def check(self) -> None:
        """Raise InputError where there were too many; pypdf swallows what is raised inside a form."""
        if self._left < 0:
            reason = f"has more than {OPERATORS:,} drawing operators"
            raise InputError(self._path, reason, "save the article as text")


def _lines(shown: Sequence[tuple[str, float]]) -> Iterator[_Line]:
    """Yield the lines of a page from the stretches of text that it shows, each with the height of its first."""
    held, height = "", 0.0
    for text, place in shown:
        first, *others = text.split("\n")
        if first and not held.strip():
            height = place
        held += first
        for other in others:
            yield _Line(held.strip(), height)
            held, height = other, place
    if held.strip():
        yield _Line(held.strip(), height)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    """Yield paragraphs made of the lines of all pages."""
    lengths = sorted(len(line.words) for line in lines if line.words)
    # A tenth of the lines may be wider than the column: headlines and captions.
    width = lengths[(len(lengths) * 9) // 10] if lengths else 0
    room = _usual_room(lines)
    held: list[str] = []
    for line, following in zip(lines, (*lines[1:], _Line("", 0.0)), strict=True):
        _append(held, line.words)
        is_parted = line.height - following.height > room * _PARTED
        if is_parted or not following.words or not _is_full(line.words, following.words, width):
            yield " ".join(held)
            held.clear()
    yield " ".join(held)


def _append(held: list[str], words: str) -> None:
    """Add a line to a paragraph; a word that was broken between two lines is made whole again."""
    if held and _BROKEN_WORD.search(held[-1][-_LONGEST_WORD:]) and words[:1].islower():
        held[-1] = held[-1][:-1] + words
    elif words:
        held.append(words)


def _usual_room(lines: Sequence[_Line]) -> float:
    """Return the usual distance between two lines, infinite where there is none."""
    steps = sorted(line.height - after.height for line, after in pairwise(lines) if line.height > after.height)
    return steps[len(steps) // 2] if steps else float("inf")


def _is_full(words: str, following: str, width: int) -> bool:
    """Tell whether the next word did not fit on the line."""
    return len(words) + 1 + len(following.split(None, 1)[0]) > width * _FULL
