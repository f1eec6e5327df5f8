"""Reads PDF files by pypdf; the lines of a page are put together into paragraphs again.

A line ends a paragraph where the next word would have fitted on it, the one trace that paragraphs leave on a page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from compare.model.errors import InputError, MissingPartError
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title
from compare.read.limits import OFFICE_BYTES, PAGES, TEXT_BYTES, check_size

_HEADER_WITHIN = 1024
_ADVICE = "save the article as text"
# Type is proportional, so a line is full when it reaches this share of a wide one.
_FULL = 0.93
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
    lines = [line.rstrip() for page in _pages(raw) for line in page.splitlines()]
    text = "\n".join(_paragraphs(lines))
    if not text.strip():
        raise InputError(raw.path, "has no text, only pictures", "run it through OCR first")
    note = "its lines are put together into paragraphs, and words that were broken at a line's end are joined"
    yield Document(text, facts={"title": find_title(text)}, published=find_published(text), notes=(note,))


def _pages(raw: Raw) -> Iterator[str]:
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
    size = 0
    try:
        reader = PdfReader(io.BytesIO(raw.content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(raw.path, "is locked with a password", "save it without one")
        if len(reader.pages) > PAGES:
            raise InputError(raw.path, f"has more than {PAGES} pages, the most that are read", "cut out the article")
        for page in reader.pages:
            text = page.extract_text()
            size += len(text)
            check_size(raw.path, size, TEXT_BYTES, "its text")
            yield text
    except broken as error:
        raise InputError(raw.path, f"is a damaged PDF: {error}", _ADVICE) from error


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs made of the lines of all pages."""
    width = _full_width(lines)
    held = ""
    for number, line in enumerate(lines):
        words = line.strip()
        held = _joined(held, words) if held else words
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if not held:
            continue
        if not following or not _is_full(words, following, width):
            yield held
            held = ""


def _joined(held: str, words: str) -> str:
    """Return two lines as one, a word that was broken between them whole again."""
    if _BROKEN_WORD.search(held) and words[:1].islower():
        return held[:-1] + words
    return f"{held} {words}"


def _full_width(lines: Sequence[str]) -> int:
    """Return how many characters a wide line has: the length that a tenth of the lines reach."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[(len(lengths) * 9) // 10] if lengths else 0


def _is_full(words: str, following: str, width: int) -> bool:
    """Tell whether the next word did not fit on the line."""
    return len(words) + 1 + len(following.split(None, 1)[0]) > width * _FULL
