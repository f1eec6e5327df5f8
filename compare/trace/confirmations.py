"""Counts how many independent origins stand behind each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from compare.model.findings import Copy, Group, Origin, ResolvedStory
from compare.rulebook.book import Rulebook


def count_confirmations(
    groups: Sequence[Group],
    origins: Sequence[Origin],
    copies: Sequence[Copy],
    story: ResolvedStory,
    rules: Rulebook,
) -> tuple[Group, ...]:
    """Return the groups with the number and the names of their independent origins."""
    article_of = {s.id: parsed.article.id for parsed in story.articles for s in parsed.statements}
    publisher = {parsed.article.id: parsed.article.publisher for parsed in story.articles}
    return tuple(_counted(group, article_of, publisher, copies) for group in groups)


def _counted(
    group: Group, article_of: Mapping[str, str], publisher: Mapping[str, str], copies: Sequence[Copy]
) -> Group:
    articles = sorted({article_of[statement] for statement in group.statements})
    family = {article: article for article in articles}
    for copy in copies:
        if copy.articles[0] in family and copy.articles[1] in family:
            old, new = family[copy.articles[1]], family[copy.articles[0]]
            family = {article: new if head == old else head for article, head in family.items()}
    names = tuple(publisher[head] for head in sorted(set(family.values())))
    reason = f"{len(articles)} articles, {len(names)} origins"
    return replace(group, confirmations=len(names), origins=names, origin_reason=reason)
