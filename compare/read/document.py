"""What passes between the readers: the bytes of an input, and what a reader makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from compare.model.errors import InputError


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one input.

    Attributes:
        path: as given by the user, "-" for standard input.
        name: the file's name without folders.
        content: all bytes, within the limits.
    """

    path: str
    name: str
    content: bytes

    @property
    def suffix(self) -> str:
        """The ending of the name, in lower case with its dot, "" for none."""
        stem, dot, ending = self.name.rpartition(".")
        return dot + ending.lower() if stem else ""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as a reader found it; what is not known is empty.

    Attributes:
        text: exactly as read, or as extracted from the file.
        key: tells the articles of one list apart, "" where a file holds one article.
        facts: publisher, title, url, language, author, modified, by the manifest's names where it has them.
        published: the day of publication as the file tells it.
        moment: when it was published, in Universal Time, where the file tells the hour with its zone.
        extra: further columns, passed through.
        notes: what the reader could not do or had to guess.
    """

    text: str
    key: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    published: date | None = None
    extra: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    moment: datetime | None = None


Found = Iterator[Document | InputError]
"""What a reader yields: articles, and for a list also the rows that could not be read."""
