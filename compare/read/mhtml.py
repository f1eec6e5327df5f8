"""Reads web pages that a browser saved as a single file (MHTML): the page is taken out and read as HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model.errors import InputError
from compare.read.document import Document, Found, Raw
from compare.read.html import read_html
from compare.read.limits import OFFICE_BYTES, check_size

if TYPE_CHECKING:
    from email.message import Message

_OPENING = 4_000
_HEADER = re.compile(rb"\A(?:[A-Za-z-]{1,60}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,20}){1,30}", re.MULTILINE)
_MOST_PARTS = 2_000


def is_mhtml(raw: Raw) -> bool:
    """Tell whether the input is a page with its parts, by the header that such a file begins with."""
    header = _HEADER.match(raw.content[:_OPENING].replace(b"\r\n", b"\n"))
    return header is not None and b"multipart/related" in header[0].lower()


def read_mhtml(raw: Raw) -> Found:
    """Yield the article of a page saved as MHTML; raises InputError where it holds no page or the page is refused."""
    from email import message_from_bytes, policy
    from email.errors import MessageError

    check_size(raw.path, len(raw.content), OFFICE_BYTES)
    if raw.content.count(b"\n--") > _MOST_PARTS:
        raise InputError(raw.path, f"has more than {_MOST_PARTS:,} parts", "save the article as text")
    try:
        message = message_from_bytes(raw.content, policy=policy.compat32)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        content = _content(page)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise InputError(raw.path, f"is a damaged MHTML file: {error}", "save the page as HTML") from error
    if not content.strip():
        raise InputError(raw.path, "holds no web page", "save the page as HTML")
    address = str(message.get("Snapshot-Content-Location", "")).strip()
    for document in read_html(Raw(raw.path, raw.name, content)):
        yield _with_address(document, address) if isinstance(document, Document) else document


def _content(page: Message | None) -> bytes:
    payload = None if page is None else page.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _with_address(document: Document, address: str) -> Document:
    if not address.startswith(("http://", "https://")):
        return document
    return replace(document, facts={"url": address, **document.facts})
