"""Joins the spellings of one source: a surname to the full name, an acronym or short form to the long one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from compare.trace.mentions import Citation
from compare.trace.sources import Source, longest_name, name_key

_PARTS = frozenset({"official", "monitor", "outlet", "agency"})


def link_names(articles: Sequence[Sequence[Citation]]) -> list[list[Citation]]:
    """Return the citations of each article with bare names given the kind and the key of their fuller mention.

    Names are looked up in the same article first, then in the others. A bare name that nothing tells about is kept as
    a witness where the article says how it was heard, and dropped elsewhere.
    """
    everywhere = _fuller([citation.source for citations in articles for citation in citations])
    linked: list[list[Citation]] = []
    for citations in articles:
        here = _fuller([citation.source for citation in citations])
        told = [_told_about(citation, here, everywhere) for citation in citations]
        linked.append([citation for citation in told if citation is not None])
    return linked


def _fuller(sources: Sequence[Source]) -> dict[str, Source]:
    """Return for each last name and acronym the one source that it stands for; none where there are two."""
    found: dict[str, set[Source]] = {}
    for source in sources:
        if source.kind != "person" and source.named:
            for short in _short_forms(source):
                found.setdefault(short, set()).add(source)
    return {short: sources.pop() for short, sources in found.items() if len({s.key for s in sources}) == 1}


def _short_forms(source: Source) -> set[str]:
    words = longest_name(source.name).split()
    if len(words) < 2:
        return set()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return {name_key(words[-1]), capitals.casefold()} if len(capitals) > 2 else {name_key(words[-1])}


def _told_about(
    citation: Citation, here: Mapping[str, Source], everywhere: Mapping[str, Source]
) -> Citation | None:
    source = citation.source
    if source.kind != "person":
        return citation
    last = name_key(source.name.split()[-1])
    known = here.get(last) or everywhere.get(last)
    if known is not None:
        return replace(citation, source=replace(known, name=known.name))
    return replace(citation, source=replace(source, kind="witness")) if citation.heard else None
