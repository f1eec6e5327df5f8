"""Reads plain text and Markdown."""

from __future__ import annotations

from compare.read.days import find_day
from compare.read.decode import decode
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title, front_matter
from compare.read.limits import TEXT_BYTES, check_size


def read_plain(raw: Raw) -> Found:
    """Yield the one article of a text file; raises InputError where it is too large or no text."""
    check_size(raw.path, len(raw.content), TEXT_BYTES, "the text")
    decoded = decode(raw)
    fields = front_matter(decoded.text)
    published = find_day(fields.get("published", fields.get("date", ""))) or find_published(decoded.text)
    title = fields.get("title") or find_title(decoded.text)
    yield Document(decoded.text, facts={**fields, "title": title}, published=published, notes=decoded.notes)
