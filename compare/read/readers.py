"""The table of readers: which one reads an input, by content first and by name second.

A new reader is a file with a function `(Raw) -> Iterator[Document | InputError]` and a line in READERS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compare.model.errors import InputError
from compare.read.document import Found, Raw
from compare.read.html import is_html, read_html
from compare.read.kinds import is_plain, refuse_known
from compare.read.lists import is_csv, is_json_lines, read_csv, read_json_lines
from compare.read.mhtml import is_mhtml, read_mhtml
from compare.read.office import is_docx, read_docx
from compare.read.pdf import is_pdf, read_pdf
from compare.read.plain import read_plain


@dataclass(frozen=True, slots=True)
class Reader:
    """One file type.

    Attributes:
        name: with the version of what it makes of a file; part of every result.
        suffixes: the usual endings of its files' names.
        is_like: tells from content and name whether an input is of this type.
        read: yields the articles.
        is_found_in_folders: a folder's files of this type are read; lists must be named, since results are tables too.
    """

    name: str
    suffixes: tuple[str, ...]
    is_like: Callable[[Raw], bool]
    read: Callable[[Raw], Found]
    is_found_in_folders: bool = True


READERS: tuple[Reader, ...] = (
    Reader("pdf 1", (".pdf",), is_pdf, read_pdf),
    Reader("docx 1", (".docx",), is_docx, read_docx),
    Reader("mhtml 1", (".mhtml", ".mht"), is_mhtml, read_mhtml),
    Reader("html 1", (".html", ".htm", ".xhtml"), is_html, read_html),
    Reader("json-lines 1", (".jsonl", ".ndjson", ".json"), is_json_lines, read_json_lines, is_found_in_folders=False),
    Reader("csv 1", (".csv", ".tsv"), is_csv, read_csv, is_found_in_folders=False),
    Reader("text 1", (".txt", ".text", ".md", ".markdown"), is_plain, read_plain),
)


def choose_reader(raw: Raw) -> Reader:
    """Return the first reader that knows the content; raises InputError where none does, saying what it is."""
    refuse_known(raw)
    for reader in READERS:
        if reader.is_like(raw):
            return reader
    raise InputError(raw.path, "is of no known file type", "give text, HTML, DOCX, PDF, CSV or JSON Lines")
