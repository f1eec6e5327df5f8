"""What a reader makes of one input, before the manifest has its say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one input.

    Attributes:
        path: as given by the user, "-" for standard input.
        name: the file's name without folders, for the choice of reader and for the id.
        content: all bytes, within the limits.
    """

    path: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """One article as a reader found it; what is not known is empty.

    Attributes:
        text: kept exactly as read, or as extracted from the file.
        key: tells the articles of one list apart, "" where a file holds one article.
        facts: publisher, title, url, language, … by name of the manifest's fields.
        published: the day of publication as the file tells it.
        reader: name and version of the reader.
        extra: further columns, passed through.
        notes: what the reader could not do or had to guess.
    """

    text: str
    key: str = ""
    facts: Mapping[str, str] | None = None
    published: date | None = None
    reader: str = "text 1"
    extra: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def fact(self, name: str) -> str:
        """Return a fact by name, "" where the file does not tell."""
        return (self.facts or {}).get(name, "")
