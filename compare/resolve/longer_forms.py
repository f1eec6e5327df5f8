"""Adds to a name the longer forms in which articles write it: with titles before it, initials and a tail after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from compare.model.findings import NameEntry, Spelling
from compare.model.text import Span
from compare.resolve.country_bodies import read_body
from compare.resolve.finds import describes
from compare.resolve.folding import bare
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook

# At most this far before a name a title is looked for.
_REACH = 60
# A capitalised word before: "Genesee County Sheriff" is whole, "County Sheriff" a piece of it.
_GOES_ON = re.compile(r"[A-Z][\w'’.-]*[ \u00a0]\Z")
_BEFORE = re.compile(r"(?<![\w.])(?:[A-Z][\w'’-]*\.?[ \u00a0]){1,4}\Z")
# "U.S. Senator", "the U.K. Home Secretary": a country in two letters belongs to the title behind it.
_COUNTRY = re.compile(r"(?<!\w)[A-Z]\.[A-Z]\.[ \u00a0]\Z")
_ARTICLE = re.compile(r"(?<!\w)[Tt]he[ \u00a0]\Z")


def with_longer_forms(
    entry: NameEntry, spans: Mapping[str, Iterable[Span]], texts: Mapping[str, str], rules: Rulebook
) -> NameEntry:
    """Return the entry with the longer forms of its mentions, counted by article, after its plain spellings."""
    found: dict[tuple[str, str], list[Span]] = {}
    for article, listed in spans.items():
        for span in listed:
            for longer in _longer(span, texts[article], entry.kind, rules):
                found.setdefault((article, longer.of(texts[article])), []).append(longer)
    plain = {(spelling.article, spelling.text) for spelling in entry.spellings}
    added = tuple(
        Spelling(text, article, len(listed), min(listed), is_longer=True)
        for (article, text), listed in found.items()
        if (article, text) not in plain
    )
    return replace(entry, spellings=entry.spellings + added) if added else entry


def _longer(span: Span, text: str, kind: str, rules: Rulebook) -> Iterator[Span]:
    """Yield the spans of a mention with its titles or tail, and of what the text defines it to be called."""
    if kind == "person":
        yield from (Span(start, span.end) for start in _title_starts(span, text, rules))
        return
    tails = _place_tail(rules) if kind == "place" else _tail(rules)
    tail = tails.match(text, span.end)
    longer = Span(_front(span, text, rules), tail.end() if tail is not None else span.end)
    if longer != span:
        yield longer
    if kind in ("organisation", "name"):
        yield from _defined(longer.end, text)


def _defined(end: int, text: str) -> Iterator[Span]:
    """Yield the short names that a notice gives to a body right behind its name: Acme plc ("Acme" or "the Group")."""
    terms = _DEFINITION.match(text, end)
    if terms is not None:
        yield from (Span(*term.span(1)) for term in _TERM.finditer(text, *terms.span()))


_QUOTED = r"[\"“][^\"”()\n]{2,40}[\"”]"
_DEFINITION = re.compile(rf"\ \([a-z ]{{0,40}}{_QUOTED}(?:,?\ (?:or|and)\ {_QUOTED})?\)")
_TERM = re.compile(r"[\"“]([^\"”]+)[\"”]")


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


def _title_starts(span: Span, text: str, rules: Rulebook) -> Iterator[int]:
    """Yield where the longer forms of a person's name begin: at its titles, at their country, at their article."""
    before = _BEFORE.search(text, max(0, span.start - _REACH), span.start)
    if before is None:
        return
    words = [(before.start() + word.start(), bare(word[0]).rstrip(".")) for word in re.finditer(r"\S+", before[0])]
    whole = _title_start(span, text, words, rules)
    if whole == span.start:
        return
    yield whole
    own = rules.words("roles", "roles").listed - rules.words("names", "role-modifiers").listed
    for (_, first), (start, second) in pairwise(words):
        if start > whole and first in own and second in rules.words("names", "titles").listed:
            yield start
    yield from _with_country(whole, text)
    article = _ARTICLE.search(text, max(0, whole - _REACH), whole)
    if article is not None and dict(words)[whole] in rules.words("names", "titles-with-article").listed:
        yield article.start()


def _with_country(start: int, text: str) -> Iterator[int]:
    country = _COUNTRY.search(text, max(0, start - _REACH), start)
    if country is not None:
        yield country.start()


def _title_start(span: Span, text: str, words: Sequence[tuple[int, str]], rules: Rulebook) -> int:
    """Return where the titles before a name begin: capitalised words up to a title, and one that belongs to it."""
    start, first_title, is_modified = span.start, span.start, False
    small = rules.words("names", "no-names").listed
    for at, plain in reversed(words):
        is_title = _is_title(plain, rules)
        may_modify = start < span.start and not is_modified and plain.isalpha() and plain not in small
        if plain in demonyms(rules) or not (is_title or may_modify):
            break
        is_modified = not is_title
        start = at
        first_title = start if is_title else first_title
    is_fragment = is_modified and _GOES_ON.search(text, max(0, start - _REACH), start) is not None
    return first_title if is_fragment else start


def _is_title(plain: str, rules: Rulebook) -> bool:
    """Tell whether a word before a name is a title, a role or an epithet: "Brigadier-General", "Poor"."""
    return plain in rules.words("names", "epithets").listed or describes(plain, rules)


@lru_cache(maxsize=8)
def _tail(rules: Rulebook) -> re.Pattern[str]:
    """Return what may follow the name of a body: its initials in brackets, a word that says what it is."""
    tails = "|".join(map(re.escape, sorted(rules.words("names", "body-tails").words, key=len, reverse=True)))
    return re.compile(rf"(?:\ [(\[][A-Z]{{2,8}}[)\]])?(?:\ (?:{tails})\b)*(?:\ [(\[][A-Z]{{2,8}}[)\]])?")


@lru_cache(maxsize=8)
def _place_tail(rules: Rulebook) -> re.Pattern[str]:
    """Return what may follow the name of a place and only says of what sort it is, "Lindau island", or its initials."""
    tails = "|".join(map(re.escape, sorted(rules.words("names", "place-tails").words)))
    return re.compile(rf"(?:\ (?:{tails})\b)?(?:\ [(\[][A-Z]{{2,8}}[)\]])?")
