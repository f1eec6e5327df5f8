"""Reads plain text and Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from compare.read.days import find_day
from compare.read.decode import decode
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title, front_matter
from compare.read.limits import TEXT_BYTES, check_size

# What writers of Markdown call the manifest's fields.
_NAMES = MappingProxyType(
    {
        "source": "publisher",
        "outlet": "publisher",
        "date": "published",
        "link": "url",
        "lang": "language",
        "headline": "title",
    }
)


def read_plain(raw: Raw) -> Found:
    """Yield the one article of a text file; raises InputError where it is too large or no text."""
    check_size(raw.path, len(raw.content), TEXT_BYTES, "the text")
    decoded = decode(raw)
    fields = _usual_names(front_matter(decoded.text))
    published = find_day(fields.pop("published", "")) or find_published(decoded.text)
    title = fields.get("title") or find_title(decoded.text)
    yield Document(decoded.text, facts={**fields, "title": title}, published=published, notes=decoded.notes)


def _usual_names(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields by the manifest's names; a field that has that name already comes first."""
    renamed = {_NAMES[name]: value for name, value in fields.items() if name in _NAMES}
    return {**renamed, **{name: value for name, value in fields.items() if name not in _NAMES}}
