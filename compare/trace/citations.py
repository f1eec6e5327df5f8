"""Finds where articles say that they got their news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.model.findings import Origin, ResolvedStory
from compare.model.grammar import ParsedArticle, Statement
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.channels import find_channels
from compare.trace.credits import credited_agencies, find_credits
from compare.trace.layout import Layout, read_layout
from compare.trace.linking import link_names
from compare.trace.mentions import Citation
from compare.trace.places import Places
from compare.trace.speakers import find_speakers

# How far a speaker's cue may stand from the outlet through which he was heard: "the general told AP", "said on Monday
# in an interview with AP".
_NEAR = 60
# Where two citations are one, the one that says more of how the news came is kept.
_STRENGTHS = ("channel", "document", "credit", "speaker", "hearsay")
_OUTLETS = frozenset({"agency", "outlet"})


def find_origins(story: ResolvedStory, rules: Rulebook) -> tuple[Origin, ...]:
    """Return every cited source, article by article in text order.

    A source is what the article names as the nearest to it: "was quoted by RIA as saying" gives RIA, with the person
    behind it. A name that nothing tells more about counts only where the article says how it was heard.
    """
    publishers = [parsed.article.publisher for parsed in story.articles]
    credited = [credited_agencies(read_layout(parsed), rules).values() for parsed in story.articles]
    agencies = sorted({agency for shown in credited for agency in shown})
    layouts = [read_layout(parsed, publishers, agencies) for parsed in story.articles]
    found = [
        _sorted_out(_find_citations(parsed, layout, rules))
        for parsed, layout in zip(story.articles, layouts, strict=True)
    ]
    return tuple(
        origin
        for parsed, citations in zip(story.articles, link_names(found, rules), strict=True)
        for origin in _origins(citations, parsed)
    )


def _find_citations(parsed: ParsedArticle, layout: Layout, rules: Rulebook) -> list[Citation]:
    found = [*find_speakers(parsed, layout, rules), *find_channels(parsed, layout, rules), *find_credits(layout, rules)]
    return sorted(found, key=lambda c: (c.span, c.source_span, c.source.kind, c.rule))


def _sorted_out(citations: Sequence[Citation]) -> list[Citation]:
    """Return the citations without repetitions, each speaker who is heard through another put behind that other."""
    once: list[Citation] = []
    taken: Places[Citation] = Places()
    for citation in sorted(citations, key=lambda c: (_STRENGTHS.index(c.strength), c.span)):
        if not any(_is_same(citation, other) for other in taken.near(citation.span)):
            once.append(citation)
            taken.add(citation.span, citation)
    return _nearest_only(sorted(once, key=lambda c: (c.span, c.source_span)))


def _is_same(one: Citation, other: Citation) -> bool:
    same_source = one.source.key == other.source.key or one.source_span.overlap(other.source_span) > 0
    return same_source and one.span.overlap(other.span) > 0


def _nearest_only(citations: Sequence[Citation]) -> list[Citation]:
    behind: dict[int, str] = {}
    hidden: set[int] = set()
    speakers: Places[int] = Places()
    for number, citation in enumerate(citations):
        if citation.strength == "speaker" and citation.source.kind != "document":
            speakers.add(citation.span, number)
    for number, channel in enumerate(citations):
        speaker = _heard_through(citations, speakers, channel)
        if speaker is None:
            continue
        if citations[speaker].source.kind in _OUTLETS:
            behind[speaker] = channel.source.key
        else:
            hidden.add(speaker)
            behind[number] = citations[speaker].source.key
    return [
        replace(citation, behind=behind.get(number, citation.behind))
        for number, citation in enumerate(citations)
        if number not in hidden
    ]


def _heard_through(citations: Sequence[Citation], speakers: Places[int], channel: Citation) -> int | None:
    """Return the number of the speaker nearest to a channel in its sentence; None for none."""
    if channel.strength != "channel":
        return None
    gaps = [
        (_gap(citations[number].span, channel.span), number)
        for number in speakers.near(channel.span, _NEAR)
        if citations[number].sentence == channel.sentence
        and not (channel.is_direct and citations[number].span.overlap(channel.span) == 0)
    ]
    return min(gaps)[1] if gaps else None


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _origins(citations: Sequence[Citation], parsed: ParsedArticle) -> Iterator[Origin]:
    """Yield the origins of an article, each with the statements of the sentences that it stands in."""
    statements: Places[Statement] = Places()
    for statement in parsed.statements:
        statements.add(statement.span, statement)
    for citation in citations:
        source = citation.source
        backed = [s.id for s in statements.near(citation.span) if s.span.overlap(citation.span) > 0]
        yield Origin(
            article=parsed.article.id,
            span=citation.span,
            origin=source.name,
            kind=source.kind,
            key=source.key,
            statements=tuple(backed),
            rule=f"citations:{citation.rule}",
            named=source.named,
            behind=citation.behind,
        )
