"""Knows files that no reader takes by their first bytes, so that the refusal says what they are."""

from __future__ import annotations

from compare.model.errors import InputError
from compare.read.document import Raw

_OPENING = 4_000
_SAVE_AS = "save the article as text, HTML, DOCX or PDF"
_REFUSED = (
    (b"\x89PNG", "is a picture (PNG)", "type out its text, or run it through OCR"),
    (b"\xff\xd8\xff", "is a picture (JPEG)", "type out its text, or run it through OCR"),
    (b"GIF8", "is a picture (GIF)", "type out its text, or run it through OCR"),
    (b"\x1f\x8b", "is packed (gzip)", "unpack it first"),
    (b"BZh", "is packed (bzip2)", "unpack it first"),
    (b"\xfd7zXZ", "is packed (xz)", "unpack it first"),
    (b"7z\xbc\xaf", "is packed (7z)", "unpack it first"),
    (b"Rar!", "is packed (rar)", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "is an old Word or Excel file", "save it as DOCX"),
    (b"{\\rtf", "is an RTF file", "save it as DOCX or text"),
    (b"SQLite format 3", "is a database", "export the articles as CSV"),
    (b"\x7fELF", "is a program", _SAVE_AS),
    (b"%!PS", "is a PostScript file", "save it as PDF"),
)


def refuse_known(raw: Raw) -> None:
    """Raise InputError for an input whose first bytes tell that it holds no article that can be read."""
    for signature, reason, advice in _REFUSED:
        if raw.content.startswith(signature):
            raise InputError(raw.path, reason, advice)
    opening = raw.content[:_OPENING].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if opening.startswith((b"<?xml", b"<rss", b"<feed", b"<svg")) and b"<html" not in opening:
        raise InputError(raw.path, "is XML and no web page", "if it is a feed, open its articles and save those")


def is_plain(raw: Raw) -> bool:
    """Tell whether the input may be text: whatever no other reader knows."""
    return not raw.content.startswith(b"PK\x03\x04")
