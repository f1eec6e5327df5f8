"""The table of readers: which one reads an input, by content first and by name second."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compare.model.errors import InputError
from compare.read.document import Document, Raw
from compare.read.plain import read_plain


@dataclass(frozen=True, slots=True)
class Reader:
    """One file type: a name, the endings of file names, how its content starts, and the function that reads it."""

    name: str
    suffixes: tuple[str, ...]
    is_like: Callable[[bytes], bool]
    read: Callable[[Raw], Sequence[Document]]


def _is_anything(content: bytes) -> bool:
    return bool(content)


READERS: tuple[Reader, ...] = (Reader("text", (".txt", ".text", ".md", ".markdown"), _is_anything, read_plain),)


def choose_reader(raw: Raw) -> Reader:
    """Return the reader for an input; raises InputError where no reader knows its content."""
    for reader in READERS:
        if reader.is_like(raw.content):
            return reader
    raise InputError(raw.path, "of no known file type", "give text, HTML, DOCX, PDF, CSV or JSON Lines")
