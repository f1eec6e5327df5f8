"""Finds credits: agencies in brackets and datelines, picture credits, lists of sources, owners of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.layout import Layout
from compare.trace.mentions import Citation
from compare.trace.sources import Source, classify, find_agency, longest_name, same_outlet

_LIST = re.compile(r"[^,;]+")
# A dateline before the slug: capitals, then perhaps country and day; what stands in brackets there is an agency.
_DATELINE = re.compile(r"(?:^|\n)[^\S\n]*[A-Z][A-Z .'’/-]{2,40}(?:,\s[\w. ]{2,30}){0,2}\s*$")
_LONGEST_DATELINE = 120
_SOURCES = re.compile(r"\s*sources?\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:own|our|staff|special)\b", re.IGNORECASE)


def find_credits(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    """Yield the credits of an article; its own publisher is one only where it signs as an agency."""
    yield from _slugs(layout, rules)
    yield from _labels(layout, rules)
    for rule in ("credit-line", "rights-line", "contributed", "dated-credit", "byline-agency"):
        for match in rules.pattern("citations", rule).regex.finditer(layout.text):
            group = "source" if match["source"] is not None else "report"
            source = _credited(match[group], rules)
            if source is None and rule == "byline-agency" and not match[0].lower().lstrip(" (").startswith("by"):
                source = Source("agency", match[group])
            if source is None or (rule == "byline-agency" and source.kind != "agency"):
                continue
            if rule == "byline-agency" or not same_outlet(source.name, layout.publisher):
                yield _citation(match, match.span(group), source, layout, rule)


def credited_agencies(layout: Layout, rules: Rulebook) -> dict[str, str]:
    """Return the agencies that an article credits for its text: how they are shown, by their keys.

    A picture credit says nothing about where the text comes from.
    """
    agencies = [
        citation.source
        for citation in find_credits(layout, rules)
        if citation.source.kind == "agency"
        and (citation.rule != "credit-label" or _SOURCES.match(layout.text, citation.span.start))
    ]
    return {source.key: source.known_as or source.name for source in sorted(agencies, key=lambda s: (s.key, s.name))}


def _slugs(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for rule in ("agency-slug", "agency-strokes"):
        for match in rules.pattern("citations", rule).regex.finditer(layout.text):
            source = _credited(match["source"], rules)
            is_slug = rule == "agency-strokes" or _is_in_dateline(layout.text, match.start())
            if (source is None or source.kind != "agency") and is_slug and not _OWN.search(match["source"]):
                source = Source("agency", match["source"])
            if source is not None:
                yield _citation(match, match.span("source"), source, layout, rule)


def _is_in_dateline(text: str, place: int) -> bool:
    return _DATELINE.search(text, max(0, place - _LONGEST_DATELINE), place) is not None


def _labels(layout: Layout, rules: Rulebook) -> Iterator[Citation]:
    for match in rules.pattern("citations", "credit-label").regex.finditer(layout.text):
        start, end = match.span("source")
        parts = list(_LIST.finditer(layout.text, start, end))
        for part in parts:
            source = _credited(part[0].strip(), rules) or _posted(part[0].strip(), rules)
            if source is None or _is_own(part[0], layout.publisher):
                continue
            left = match.start() if part.start() == start else part.start() + len(part[0]) - len(part[0].lstrip())
            span = Span(left, part.end() - len(part[0]) + len(part[0].rstrip()))
            yield Citation(span, span, source, layout.sentence(span.start), "credit", "credit-label")


def _is_own(credit: str, publisher: str) -> bool:
    return same_outlet(credit, publisher) or any(same_outlet(part, publisher) for part in credit.split(" for ")[1:])


def _credited(text: str, rules: Rulebook) -> Source | None:
    """Return the agency, outlet or official body of a credit; a person is its author and no source."""
    agency = find_agency(text, rules)
    if agency is not None:
        return Source("agency", text) if "/" in text else agency
    if _OWN.search(text):
        return None
    if rules.words("citations", "agency-nouns").regex.search(text):
        return Source("agency", text, named=bool(longest_name(text, rules)))
    source = classify(text, "", rules)
    if source is None or source.kind not in ("agency", "outlet", "official", "monitor"):
        return None
    return Source(source.kind, text if source.kind == "agency" else source.name, named=bool(longest_name(text, rules)))


def _posted(text: str, rules: Rulebook) -> Source | None:
    found = rules.words("citations", "platforms").regex.search(text)
    return Source("social", text) if found is not None else None


def _citation(match: re.Match[str], place: tuple[int, int], source: Source, layout: Layout, rule: str) -> Citation:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    span = Span(min(start, place[0]), max(place[1], match.start() + len(match[0].rstrip())))
    return Citation(span, Span(*place), source, layout.sentence(span.start), "credit", rule)
