"""Reads Word files (DOCX): one paragraph a line, tables row by row.

A DOCX is a zip of XML, so what it unpacks to is measured while unpacking, and never taken from what the file says.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from compare.model.errors import InputError, MissingPartError
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title
from compare.read.limits import (
    OFFICE_BYTES,
    PACKED_RATIO,
    PARAGRAPHS,
    PART_BYTES,
    PARTS_BYTES,
    SMALL_PART,
    TEXT_BYTES,
    check_size,
)

if TYPE_CHECKING:
    import zipfile

_BODY = "word/document.xml"
_ZIP = b"PK\x03\x04"
_ADVICE = "save the article as text"
_OTHER = (
    ("xl/workbook.xml", "is an Excel file", "save the list as CSV"),
    ("ppt/presentation.xml", "is a presentation", _ADVICE),
    ("content.xml", "is an OpenDocument file", "save it as DOCX"),
    ("META-INF/container.xml", "is an EPUB", _ADVICE),
)


def is_docx(raw: Raw) -> bool:
    """Tell whether the input is a zip, as every DOCX is; other zips are refused by name when read."""
    return raw.content.startswith(_ZIP)


def read_docx(raw: Raw) -> Found:
    """Yield the article of a DOCX file.

    Raises:
        InputError: it is no DOCX, is too large, packs too tightly, has entities, or the extra `office` is missing.
    """
    check_size(raw.path, len(raw.content), OFFICE_BYTES)
    _check_zip(raw)
    text = "\n".join(_paragraphs(raw))
    check_size(raw.path, len(text.encode("utf-8", "surrogatepass")), TEXT_BYTES, "its text")
    if not text.strip():
        raise InputError(raw.path, "has no text", "if it holds pictures of text, run them through OCR")
    yield Document(text, facts={"title": find_title(text)}, published=find_published(text))


def _damages() -> tuple[type[Exception], ...]:
    """Return the ways in which a damaged zip fails."""
    import zipfile
    import zlib

    return (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError)


def _check_zip(raw: Raw) -> None:
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(raw.content)) as archive:
            names = archive.namelist()
            if _BODY not in names:
                known = ((reason, advice) for name, reason, advice in _OTHER if name in names)
                reason, advice = next(known, ("is a zip file and no DOCX", "unpack it first"))
                raise InputError(raw.path, reason, advice)
            size = 0
            for part in archive.infolist():
                size += _check_part(raw.path, archive, part)
                check_size(raw.path, size, PARTS_BYTES, "all that it packs")
    except _damages() as error:
        raise InputError(raw.path, f"is a damaged DOCX: {error}", "open it in Word and save it again") from error


def _check_part(path: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Return what a part unpacks to; raise InputError for too much, too many paragraphs, or entities in its XML."""
    is_markup = part.filename.endswith((".xml", ".rels"))
    size = paragraphs = 0
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(1 << 16):
            size += len(chunk)
            check_size(path, size, PART_BYTES, f"its part {part.filename}, unpacked,")
            if size > SMALL_PART and size > PACKED_RATIO * max(1, part.compress_size):
                raise InputError(
                    path, f"unpacks to more than {PACKED_RATIO} times its size, as no Word file does", _ADVICE
                )
            seen = tail + chunk
            if is_markup and (b"<!DOCTYPE" in seen or b"<!ENTITY" in seen):
                raise InputError(path, "declares XML entities, as no Word file does", _ADVICE)
            paragraphs += (
                chunk.count(b"<w:p>") + chunk.count(b"<w:p ") + chunk.count(b"<w:tc>") + chunk.count(b"<w:p/>")
            )
            if paragraphs > PARAGRAPHS:
                raise InputError(path, f"has more than {PARAGRAPHS:,} paragraphs, the most that are read", _ADVICE)
            tail = seen[-16:]
    return size


def _paragraphs(raw: Raw) -> Iterator[str]:
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml import etree
    except ImportError as error:
        raise InputError(raw.path, "is a Word file", str(MissingPartError("python-docx", "office"))) from error
    try:
        yield from _blocks(docx.Document(io.BytesIO(raw.content)))
    except (*_damages(), OpcError, etree.LxmlError, AttributeError, TypeError, RecursionError) as error:
        raise InputError(raw.path, f"is a damaged DOCX: {error}", "open it in Word and save it again") from error


def _blocks(document: Any) -> Iterator[str]:
    """Yield the text of paragraphs and of table rows in their order."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield block.text
