"""Reads saved web pages: the story by trafilatura, what the page says of itself by its metadata.

The text of the article is what was extracted; the headline stands first in it, as it does on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from compare.model.errors import InputError, MissingPartError
from compare.read.days import find_day, find_moment
from compare.read.decode import Decoded, decode
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published
from compare.read.limits import PAGE_BYTES, TAG_DEPTH, TAGS, TEXT_BYTES, check_size
from compare.read.metadata import page_facts
from compare.read.quiet import keep_quiet

_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE,
)
_NAMED = frozenset({".html", ".htm", ".xhtml"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})\b")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
    | {"p", "li", "td", "tr", "th", "dt", "dd", "option"}  # these may stay open
)


def is_html(raw: Raw) -> bool:
    """Tell whether the input is a web page, by how it begins or by a name that says so and tags that follow."""
    content = raw.content[3:] if raw.content.startswith(b"\xef\xbb\xbf") else raw.content
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.suffix in _NAMED
    return bool(_START.match(content[:4000])) or (raw.suffix in _NAMED and b"<" in content)


def read_html(raw: Raw) -> Found:
    """Yield the article of a web page.

    Raises:
        InputError: the page is too large, has no article, or the extra `web` is not installed.
    """
    check_size(raw.path, len(raw.content), PAGE_BYTES, "the page")
    decoded = decode(raw, _declared(raw.content[:4000]))
    _check_tags(raw.path, decoded.text)
    text, tree = _extract(raw, decoded)
    check_size(raw.path, len(text.encode("utf-8", "surrogatepass")), TEXT_BYTES, "the text of the page")
    facts = dict(page_facts(tree))
    told = facts.pop("published", "")
    headline = facts.get("title", "")
    if headline and headline.casefold() not in text[: len(headline) + 400].casefold():
        text = f"{headline}\n{text}"
    published = find_day(told) or find_published(text)
    yield Document(text, facts=facts, published=published, notes=decoded.notes, moment=_moment(told, facts))


def _moment(published: str, facts: Mapping[str, str]) -> datetime | None:
    """Return when a page appeared, None for one that was changed since: its text may be of a later hour."""
    moment, modified = find_moment(published), find_moment(facts.get("modified", ""))
    return None if modified is not None and modified != moment else moment


def _declared(opening: bytes) -> str:
    found = _CHARSET.search(opening) or _XML_ENCODING.search(opening)
    return "" if found is None else found[1].decode("ascii", "replace")


def _check_tags(path: str, page: str) -> None:
    """Raise InputError for a page whose tags are nested or repeated so as to exhaust the parser."""
    depth = deepest = count = 0
    for found in _TAG.finditer(page):
        count += 1
        if found[2].lower() not in _VOID:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest > TAG_DEPTH or count > TAGS:
        what = f"its tags are nested {deepest} deep" if deepest > TAG_DEPTH else f"it has {count} tags"
        limit = TAG_DEPTH if deepest > TAG_DEPTH else TAGS
        raise InputError(path, f"{what}, more than the {limit} that are read", "save the article as text")


def _extract(raw: Raw, decoded: Decoded) -> tuple[str, Any]:
    try:
        from lxml import etree, html
        from trafilatura import extract
    except ImportError as error:
        raise InputError(raw.path, "is a web page", str(MissingPartError("trafilatura", "web"))) from error
    keep_quiet("trafilatura", "htmldate", "courlan", "justext")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(decoded.text.encode("utf-8", "surrogatepass"), parser=parser)
        text = extract(tree, include_comments=False, include_tables=True, deduplicate=False, favor_recall=True)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError) as error:
        raise InputError(raw.path, f"is no page that can be parsed: {error}", "save the article as text") from error
    if not text or not text.strip():
        raise InputError(raw.path, "has no article that can be told from the rest of the page", "save it as text")
    return text, html.document_fromstring(decoded.text.encode("utf-8", "surrogatepass"), parser=parser)
