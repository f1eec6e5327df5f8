"""Chooses findings: by type, kind, severity, source and name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compare.model.errors import UsageError
from compare.model.findings import Comparison, Kind
from compare.tables.findings import Finding, FindingType
from compare.tables.index import Index, index_of

_SYNONYMS: Mapping[str, FindingType] = {"compatible": FindingType.DIFFERENCE}
TYPE_WORDS = (*(str(found) for found in FindingType), *_SYNONYMS)
KIND_WORDS = tuple(str(kind) for kind in Kind)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader wants to see; an empty field lets everything through.

    Attributes:
        types: words of `TYPE_WORDS`; kinds: words of `KIND_WORDS`.
        sources: letters, publishers or paths; a finding passes where one of them is concerned.
        names: spellings; a finding passes where its words hold a spelling of one of the names.
        severity: the least severity; findings that have none pass only where this is 0.
    """

    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    severity: int = 0


def choose(findings: Iterable[Finding], wanted: Filter, comparison: Comparison) -> tuple[Finding, ...]:
    """Return the findings that pass, in the order given; raises UsageError for a source or name that is not there."""
    index = index_of(comparison)
    types = {_SYNONYMS.get(word, word) for word in wanted.types}
    articles = {article for source in wanted.sources for article in find_sources(source, index)}
    spellings = tuple(spelling for name in wanted.names for spelling in find_spellings(name, comparison))
    return tuple(
        finding
        for finding in findings
        if (not types or finding.type in types)
        and (not wanted.kinds or finding.kind in wanted.kinds)
        and finding.severity >= wanted.severity
        and (not articles or not articles.isdisjoint(finding.articles))
        and (not spellings or _speaks_of(finding, spellings))
    )


def find_sources(source: str, index: Index) -> tuple[str, ...]:
    """Return the ids of the articles that a letter, publisher, path or id means; raises UsageError for none."""
    wanted = source.casefold()
    for article, letters in index.letters.items():
        if letters.casefold() == wanted:
            return (article,)
    found = tuple(
        article.id
        for article in index.articles.values()
        if article.path == source or article.id == source or wanted in article.publisher.casefold()
    )
    if not found:
        known = ", ".join(f"{index.letters[a.id]} ({a.publisher})" for a in index.articles.values())
        raise UsageError(f"no source {source!r}; there are: {known}")
    return found


def find_spellings(name: str, comparison: Comparison) -> tuple[str, ...]:
    """Return all spellings of the names that `name` is a part of, in lower case; `name` itself where none is known."""
    wanted = name.casefold()
    known = [
        {entry.canonical.casefold(), *(spelling.text.casefold() for spelling in entry.spellings)}
        for entry in comparison.names
    ]
    return tuple(sorted({wanted, *(text for texts in known if any(wanted in t for t in texts) for text in texts)}))


def _speaks_of(finding: Finding, spellings: tuple[str, ...]) -> bool:
    texts = [text.casefold() for voice in finding.voices for text in (voice.quote.text, voice.words.text)]
    return any(spelling in text for spelling in spellings for text in texts)
