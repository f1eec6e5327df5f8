"""Finds where articles say that they got their news."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.findings import Origin, ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.rulebook.book import Rulebook


def find_origins(story: ResolvedStory, rules: Rulebook) -> tuple[Origin, ...]:
    """Return every cited source, article by article in text order."""
    return tuple(origin for parsed in story.articles for origin in _cited_speakers(parsed))


def _cited_speakers(parsed: ParsedArticle) -> Iterator[Origin]:
    for statement in parsed.statements:
        speaker = statement.speaker
        if speaker is not None and speaker.name:
            yield Origin(
                parsed.article.id, speaker.span, speaker.name, "official", speaker.name.casefold(), (statement.id,)
            )
