"""Adds to a name the longer forms in which articles write it: with titles before it, initials and a tail after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from compare.model.findings import NameEntry, Spelling
from compare.model.text import Span
from compare.resolve.country_bodies import read_body
from compare.resolve.finds import describing
from compare.resolve.folding import bare
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook

# At most this far before a name a title is looked for.
_REACH = 60
# A capitalised word before: "Genesee County Sheriff" is whole, "County Sheriff" a piece of it.
_GOES_ON = re.compile(r"[A-Z][\w'’.-]*[ \u00a0]\Z")
_BEFORE = re.compile(r"(?:[A-Z][\w'’-]*\.?[ \u00a0]){1,4}\Z")


def with_longer_forms(
    entry: NameEntry, spans: Mapping[str, Iterable[Span]], texts: Mapping[str, str], rules: Rulebook
) -> NameEntry:
    """Return the entry with the longer forms of its mentions, counted by article, after its plain spellings."""
    found: dict[tuple[str, str], list[Span]] = {}
    for article, listed in spans.items():
        for span in listed:
            longer = _longer(span, texts[article], entry.kind, rules)
            if longer is not None:
                found.setdefault((article, longer.of(texts[article])), []).append(longer)
    plain = {(spelling.article, spelling.text) for spelling in entry.spellings}
    added = tuple(
        Spelling(text, article, len(listed), min(listed), is_longer=True)
        for (article, text), listed in found.items()
        if (article, text) not in plain
    )
    return replace(entry, spellings=entry.spellings + added) if added else entry


def _longer(span: Span, text: str, kind: str, rules: Rulebook) -> Span | None:
    """Return the span of a mention with its title or tail, None where it has neither."""
    if kind == "person":
        start = _title_start(span, text, rules)
        return Span(start, span.end) if start < span.start else None
    tail = _tail(rules).match(text, span.end)
    longer = Span(_front(span, text, rules), tail.end() if tail is not None else span.end)
    return longer if longer != span else None


def _front(span: Span, text: str, rules: Rulebook) -> int:
    """Return where what belongs before a name begins: a ship's prefix, the article of a body that is only described."""
    before = _LAST_WORD.search(text, max(0, span.start - _LONGEST_PREFIX), span.start)
    if before is None:
        return span.start
    if before[1] in rules.words("names", "ship-prefixes").listed:
        return before.start()
    body = read_body(span.of(text), rules)
    is_described = body is not None and bool(body.country) and span.of(text).split()[-1].islower()
    return before.start() if is_described and before[1] == "The" else span.start


_LAST_WORD = re.compile(r"(?<!\S)([A-Z][A-Za-z/.]*)[ \u00a0]\Z")
_LONGEST_PREFIX = 8


def _title_start(span: Span, text: str, rules: Rulebook) -> int:
    """Return where the titles before a name begin: capitalised words up to a title, and one that belongs to it."""
    before = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is None:
        return span.start
    words = list(re.finditer(r"\S+", before[0]))
    start, first_title, is_modified = span.start, span.start, False
    small = rules.words("names", "no-names").listed
    for word in reversed(words):
        plain = bare(word[0]).rstrip(".")
        is_title = plain in describing(rules)
        may_modify = start < span.start and not is_modified and plain.isalpha() and plain not in small
        if plain in demonyms(rules) or not (is_title or may_modify):
            break
        is_modified = not is_title
        start = before.start() + word.start()
        first_title = start if is_title else first_title
    is_fragment = is_modified and _GOES_ON.search(text, max(0, start - _REACH), start) is not None
    return first_title if is_fragment else start


@lru_cache(maxsize=8)
def _tail(rules: Rulebook) -> re.Pattern[str]:
    """Return what may follow the name of a body: its initials in brackets, a word that says what it is."""
    tails = "|".join(map(re.escape, sorted(rules.words("names", "body-tails").words, key=len, reverse=True)))
    return re.compile(rf"(?:\ [(\[][A-Z]{{2,8}}[)\]])?(?:\ (?:{tails})\b)*(?:\ [(\[][A-Z]{{2,8}}[)\]])?")
