"""Strings the readers of values together: statements of a story get typed mentions, names that hold across articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.model.findings import ResolvedStory
from compare.model.grammar import Mention, ParsedArticle, Statement
from compare.resolve.chains import Cast, name_speakers
from compare.resolve.dates import find_dates
from compare.resolve.names import find_names
from compare.resolve.placing import with_positions
from compare.resolve.quantities import find_quantities
from compare.resolve.story_dates import tie_to_story
from compare.rulebook.book import Rulebook


def resolve_story(parsed: Sequence[ParsedArticle], rules: Rulebook) -> ResolvedStory:
    """Return the articles with mentions and speakers filled in, and the names of the story.

    A mention belongs to every statement that holds its span, so a sentence and its clauses may share it.
    """
    names = find_names(parsed, rules)
    cast = Cast.of(names.entries, names.roles, rules)
    resolved = (
        name_speakers(_resolve(article, own, rules), own, cast, rules)
        for article, own in ((article, names.mentions[article.article.id]) for article in parsed)
    )
    return ResolvedStory(tie_to_story(tuple(resolved), rules), names.entries)


def _resolve(parsed: ParsedArticle, mentions: Sequence[Mention], rules: Rulebook) -> ParsedArticle:
    statements = tuple(_with_mentions(statement, parsed, mentions, rules) for statement in parsed.statements)
    return replace(parsed, statements=statements)


def _with_mentions(statement: Statement, parsed: ParsedArticle, names: Sequence[Mention], rules: Rulebook) -> Statement:
    own = list(_inside(statement, names))
    own.extend(find_quantities(statement, parsed.article, rules))
    own.extend(find_dates(statement, parsed.article, rules))
    placed = with_positions(own, statement, parsed.article, rules)
    return replace(statement, mentions=tuple(sorted(placed, key=lambda mention: (mention.span, mention.kind))))


def _inside(statement: Statement, names: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions inside the parts of a statement; `names` are in text order, so only a few are looked at."""
    start = bisect_left(names, statement.span.start, key=_start)
    end = bisect_left(names, statement.span.end, start, key=_start)
    yield from (name for name in names[start:end] if any(part.contains(name.span) for part in statement.spans))


def _start(mention: Mention) -> int:
    return mention.span.start
