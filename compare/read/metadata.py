"""Reads what a web page says of itself: JSON-LD first, then OpenGraph and meta tags, then its own elements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

_ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
)
_LONGEST = 500
_MOST_NODES = 200
_META = MappingProxyType(
    {
        "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher"),
        "title": ("og:title", "twitter:title", "dc.title", "title"),
        "author": ("author", "article:author", "dc.creator", "byl", "parsely-author"),
        "url": ("og:url", "twitter:url"),
        "language": ("og:locale", "content-language", "dc.language", "language"),
        "published": (
            *("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate"),
            *("publish-date", "parsely-pub-date", "sailthru.date"),
        ),
        "modified": ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"),
    }
)


def page_facts(tree: Any) -> Mapping[str, str]:
    """Return what the page says: publisher, title, author, url, language, modified, and published as it says it.

    Args:
        tree: the page as lxml reads it.
    """
    facts: dict[str, str] = {}
    for source in (_from_json(tree), _from_meta(tree), _from_elements(tree)):
        for name, value in source:
            if value.strip() and name not in facts:
                facts[name] = " ".join(value.split())[:_LONGEST]
    facts["title"] = _without_outlet(facts.get("title", ""), facts.get("publisher", ""))
    if "language" in facts:
        facts["language"] = facts["language"].replace("_", "-").split("-")[0].lower()[:3]
    if not facts.get("url", "").startswith(("http://", "https://")):
        facts.pop("url", None)
    return facts


def _without_outlet(title: str, publisher: str) -> str:
    """Return a page's title without the outlet's name after a bar or dash."""
    for parting in (" | ", " - ", " – ", " — ", " :: ", " • "):
        headline, found, outlet = title.rpartition(parting)
        if found and headline and (parting == " | " or outlet.casefold() == publisher.casefold()):
            return headline
    return title


def _from_json(tree: Any) -> Iterator[tuple[str, str]]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            document = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _article_nodes(document):
            yield from _from_node(node)


def _article_nodes(document: object) -> Iterator[dict[str, Any]]:
    """Yield the objects that describe an article, wherever they hang, up to a fixed number of objects."""
    waiting = [document]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if any(kind in _ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield node
            waiting.extend(node.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _from_node(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", _name(node.get("headline"))
    yield "publisher", _name(node.get("publisher"))
    yield "author", _name(node.get("author"))
    yield "published", _name(node.get("datePublished"))
    yield "modified", _name(node.get("dateModified"))
    yield "language", _name(node.get("inLanguage"))
    yield "url", _name(node.get("url")) or _name(node.get("mainEntityOfPage"))


def _name(value: object) -> str:
    """Return a string, the name of an object, or those of a list joined; "" for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(name for name in (_name(one) for one in value[:10] if not isinstance(one, list)) if name)
    if isinstance(value, dict):
        return next((str(value[key]) for key in ("name", "@id") if isinstance(value.get(key), str)), "")
    return ""


def _from_meta(tree: Any) -> Iterator[tuple[str, str]]:
    found: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        found.setdefault(name.lower(), meta.get("content") or "")
    for fact, names in _META.items():
        yield from ((fact, found[name]) for name in names if name in found)


def _from_elements(tree: Any) -> Iterator[tuple[str, str]]:
    for link in tree.iterfind(".//link[@rel='canonical']"):
        yield "url", link.get("href") or ""
    root = tree.getroottree().getroot()
    yield "language", root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    for path in (".//h1", ".//title"):
        yield from (("title", element.text_content()) for element in tree.iterfind(path))
    yield from (("published", time.get("datetime") or "") for time in tree.iterfind(".//time[@pubdate]"))
    yield from (
        ("published", time.get("datetime") or "") for time in tree.iterfind(".//time[@itemprop='datePublished']")
    )
