"""Chains of citing: A has it from B, B has it from C; and circles, in which nobody has it at first hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain as chained
from itertools import islice, pairwise

from compare.model.findings import Origin, ResolvedStory
from compare.model.grammar import Note
from compare.model.text import Article
from compare.trace.sources import same_outlet

_OUTLETS = frozenset({"agency", "outlet"})
_STAGE = "trace"
_LONGEST = 6
# Where hundreds of articles cite each other, the first chains say enough.
_MOST = 200


def find_chains(story: ResolvedStory, origins: Sequence[Origin]) -> tuple[tuple[str, ...], ...]:
    """Return the chains of articles' ids, at least three long, in which each cites the outlet of the next.

    A circle ends with the article that it began with; what is part of a longer chain is left out.
    """
    cited = _cited_articles(story, origins)
    walks = chained.from_iterable(_walk((start,), cited) for start in sorted(cited))
    found = [chain for chain in islice(walks, _MOST) if len(chain) > 2]
    circles = {_turned(chain): chain for chain in reversed(found) if chain[0] == chain[-1]}
    lines = [chain for chain in found if chain[0] != chain[-1] and not any(_is_within(chain, o) for o in found)]
    return (*sorted(lines), *sorted(circles.values()))


def note_chains(story: ResolvedStory, origins: Sequence[Origin]) -> tuple[Note, ...]:
    """Return one note for each chain and each circle, in plain words."""
    named = {parsed.article.id: parsed.article.publisher or parsed.article.id for parsed in story.articles}
    return tuple(Note(_STAGE, chain[0], _say(chain, named)) for chain in find_chains(story, origins))


def _say(chain: tuple[str, ...], named: Mapping[str, str]) -> str:
    steps = ", ".join(f"{named[one]} cites {named[other]}" for one, other in pairwise(chain))
    if chain[0] == chain[-1]:
        return f"a circle: {steps}; none of them is a source for the others"
    return f"a chain: {steps}"


def _cited_articles(story: ResolvedStory, origins: Sequence[Origin]) -> dict[str, tuple[str, ...]]:
    """Return for each article the others whose outlet it cites."""
    articles = [parsed.article for parsed in story.articles]
    outlets = [origin for origin in origins if origin.kind in _OUTLETS]
    named = {(origin.origin, origin.key) for origin in outlets}
    published = {names: frozenset(_published_by(names, articles)) for names in named}
    found: dict[str, set[str]] = {}
    for origin in outlets:
        found.setdefault(origin.article, set()).update(published[origin.origin, origin.key] - {origin.article})
    return {article: tuple(sorted(cited)) for article, cited in found.items() if cited}


def _published_by(names: tuple[str, str], articles: Sequence[Article]) -> Iterator[str]:
    for article in articles:
        if any(same_outlet(name, article.publisher) for name in names):
            yield article.id


def _walk(chain: tuple[str, ...], cited: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the chains that go on from a chain as far as they go; a step back to the start closes it."""
    onward = [step for step in cited.get(chain[-1], ()) if step == chain[0] or step not in chain]
    if not onward or len(chain) > _LONGEST:
        yield chain
    for step in onward if len(chain) <= _LONGEST else ():
        if step == chain[0]:
            yield (*chain, step)
        else:
            yield from _walk((*chain, step), cited)


def _turned(circle: tuple[str, ...]) -> tuple[str, ...]:
    """Return a circle from its smallest member on, so that one circle is one."""
    ring = circle[:-1]
    at = ring.index(min(ring))
    return ring[at:] + ring[:at]


def _is_within(chain: tuple[str, ...], other: tuple[str, ...]) -> bool:
    size = len(chain)
    return size < len(other) and any(other[at : at + size] == chain for at in range(len(other) - size + 1))
