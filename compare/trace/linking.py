"""Joins the spellings of one source: a surname to the full name, an acronym or short form to the long one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from compare.rulebook.book import Rulebook
from compare.trace.mentions import Citation
from compare.trace.sources import Source, longest_name, name_key

_SHORTENED = frozenset({"official", "monitor", "outlet", "witness"})
# Words by which a body goes on to be called after its full name.
_HEADS = frozenset(
    {"Observatory", "Ministry", "Commission", "Agency", "Patrol", "Union", "Fund", "Foundation", "Institute"}
)


def link_names(articles: Sequence[Sequence[Citation]], rules: Rulebook) -> list[list[Citation]]:
    """Return the citations of each article with short names given the kind and the key of their fuller mention.

    Names are looked up in the same article first, then in the others. The body that a person speaks for is put behind
    him, where it is a source of its own in the story. A bare name that nothing tells about is kept as a witness where
    the article says how it was heard, and dropped elsewhere.
    """
    everywhere = _fuller([citation.source for citations in articles for citation in citations], rules)
    linked: list[list[Citation]] = []
    for citations in articles:
        here = _fuller([citation.source for citation in citations], rules)
        known = {**everywhere, **here}
        told = [_told_about(citation, known) for citation in citations]
        linked.append([citation for citation in told if citation is not None])
    return linked


def _fuller(sources: Sequence[Source], rules: Rulebook) -> dict[str, Source]:
    """Return for each short form the one source that it stands for; none where it may stand for two."""
    found: dict[str, dict[str, Source]] = {}
    for source in sorted(sources, key=lambda source: (-len(source.name), source.name)):
        if source.kind in _SHORTENED and source.named:
            for short in _short_forms(source, rules):
                found.setdefault(short, {}).setdefault(source.key, source)
    return {short: next(iter(by_key.values())) for short, by_key in found.items() if len(by_key) == 1}


def _short_forms(source: Source, rules: Rulebook) -> set[str]:
    """Return the last name of a person; the acronym and the single capitalised words of a body."""
    words = [word for word in longest_name(source.known_as or source.name, rules).split() if word[:1].isupper()]
    if len(words) < 2:
        return set()
    if source.known_as:
        return {name_key(words[-1])}
    acronym = "".join(word[0] for word in words).casefold()
    return {acronym, *(name_key(word) for word in words if word in _HEADS)}


def _told_about(citation: Citation, known: Mapping[str, Source]) -> Citation | None:
    source = _named_after(citation.source, known)
    if source.kind == "person":
        return replace(citation, source=replace(source, kind="witness")) if citation.heard else None
    behind = citation.behind or _body_key(source, known)
    return replace(citation, source=source, behind=behind if behind != source.key else "")


def _named_after(source: Source, known: Mapping[str, Source]) -> Source:
    """Return the source with the key of the fuller mention that its last word or its single word is short for."""
    if source.kind == "person" or (source.named and " " not in source.key):
        fuller = known.get(source.key.split()[-1]) if source.key and source.named else None
        if fuller is not None and fuller.key != source.key:
            return replace(fuller, name=source.name, known_as=fuller.known_as or fuller.name)
    return source


def _body_key(source: Source, known: Mapping[str, Source]) -> str:
    if not source.body:
        return ""
    key = name_key(source.body)
    last = key.split()[-1]
    fuller = known.get(key) or known.get(last)
    return fuller.key if fuller is not None and not fuller.body else ""
