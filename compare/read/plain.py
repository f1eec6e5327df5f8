"""Reads plain text and Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from compare.read.days import find_day
from compare.read.decode import decode
from compare.read.document import Document, Raw
from compare.read.headers import find_published, find_title, front_matter


def read_plain(raw: Raw) -> Sequence[Document]:
    """Return the one article of a text file; raises InputError where it cannot be decoded or is empty."""
    text, notes = decode(raw)
    fields = front_matter(text)
    published = find_day(fields.get("date", fields.get("published", ""))) or find_published(text)
    facts = {"title": find_title(text), **fields}
    return (Document(text, facts=facts, published=published, notes=notes),)
