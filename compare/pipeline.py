"""Calls the stages in order: the one place that knows all of them, and the home of the public functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from compare.align.groups import align_statements
from compare.judge.groups import judge_groups
from compare.judge.pairs import judge_pair
from compare.model.errors import NothingToCompareError
from compare.model.findings import Comparison, Difference, Group, ResolvedStory
from compare.model.grammar import Note, ParsedArticle, Parser
from compare.model.text import Article
from compare.parse.article import parse_article
from compare.parse.grammar import load_grammar
from compare.parse.quotes import find_quotes_in_text
from compare.read.articles import Reading, read_articles
from compare.resolve.spelling import name_similarity as _name_similarity
from compare.resolve.story import resolve_story
from compare.rulebook.book import Rulebook, default_rulebook
from compare.safety.characters import check_characters
from compare.tables.draft import DraftCheck, hold
from compare.trace.chains import note_chains
from compare.trace.citations import find_origins
from compare.trace.confirmations import count_confirmations
from compare.trace.copies import find_shared_text
from compare.version import VERSION

_WHOLE = "put a whole character or U+FFFD in its place"


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """One quotation of a text, for callers from outside: places as pairs of code points.

    Attributes:
        spans: the words said, without quotation marks; several where a reporting clause interrupts them.
        speaker: the mention of who says them, None where the text does not tell.
        cue: the reporting words, None where only the marks tell.
        kind: "direct", "mixed" or "indirect".
    """

    spans: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    kind: str


def read_inputs(paths: Sequence[str | Path], manifest: Path | None = None) -> Reading:
    """Return the articles at `paths` with what could not be read; nothing is raised for a bad input.

    Raises:
        RuleError: the manifest is wrong.
    """
    return read_articles(paths, manifest)


def read(paths: Sequence[str | Path], sources: Path | None = None) -> list[Article]:
    """Return the articles at `paths`, in order.

    Raises:
        InputError: the first input that cannot be read.
        RuleError: the manifest is wrong.
    """
    reading = read_inputs(paths, sources)
    if reading.failures:
        raise reading.failures[0]
    return list(reading.articles)


def resolve_articles(
    articles: Sequence[Article], rules: Rulebook | None = None, *, provider: str | None = None
) -> ResolvedStory:
    """Return the articles parsed and with their mentions resolved; `provider` as in `find_quotes`.

    Raises:
        InputError: the text or the id of an article holds half of a surrogate pair.
    """
    book = default_rulebook() if rules is None else rules
    for article in articles:
        check_characters(f"the id {article.id}", article.id, _WHOLE)
        check_characters(article.path or article.id, article.text, _WHOLE)
    parsed = [parse_article(article, book, load_grammar(article.language, provider)) for article in articles]
    return resolve_story(parsed, book)


def compare_articles(
    articles: Sequence[Article], rules: Rulebook | None = None, *, provider: str | None = None
) -> Comparison:
    """Return everything that comparing the articles finds.

    The result does not depend on the order of the articles, save for the order in which it lists them.

    Args:
        articles: at least two, with different ids.
        rules: the shipped rulebook where None.
        provider: "grammar", "patterns" or None for the best that is installed.

    Raises:
        NothingToCompareError: fewer than two articles.
        InputError: the text or the id of an article holds half of a surrogate pair.
        MissingPartError: the grammar is asked for and not installed.
    """
    if len(articles) < 2:
        raise NothingToCompareError(f"two articles are needed to compare, and there {_count_words(len(articles))}")
    book = default_rulebook() if rules is None else rules
    return _compare_story(resolve_articles(articles, book, provider=provider), book)


def compare_draft(
    draft: Article, sources: Sequence[Article], rules: Rulebook | None = None, *, provider: str | None = None
) -> DraftCheck:
    """Return what the sources say of each statement of a draft.

    Origins are counted without the draft: what it takes from two sources does not make these one. Nor does taking its
    text from a source excuse the draft where it then says something else.

    Args:
        draft: its id must differ from those of the sources.
        rules, provider: as in `compare_articles`, and so are the errors.
    """
    if not sources:
        raise NothingToCompareError("a draft needs at least one source to be held against, and there is none")
    book = default_rulebook() if rules is None else rules
    story = resolve_articles([*sources, draft], book, provider=provider)
    comparison = _compare_story(story, book, draft=draft.id)
    held = hold(comparison, draft.id)
    groups = tuple(Group(one.statement, one.support) for one in held if one.support)
    origins = tuple(origin for origin in comparison.origins if origin.article != draft.id)
    shared = tuple(copy for copy in find_shared_text(story, book) if draft.id not in copy.articles)
    counted = {group.id: group for group in count_confirmations(groups, origins, shared, story, book)}
    told = tuple(
        replace(one, independent=counted[one.statement].confirmations, reason=counted[one.statement].origin_reason)
        if one.statement in counted
        else one
        for one in held
    )
    return DraftCheck(comparison, draft.id, told)


def _compare_story(story: ResolvedStory, book: Rulebook, draft: str = "") -> Comparison:
    shared = find_shared_text(story, book)
    copies = tuple(copy for copy in shared if not copy.is_part)
    origins = find_origins(story, book)
    groups = align_statements(story, copies, book)
    printed = [copy for copy in copies if draft not in copy.articles]
    judgement = judge_groups(groups, story, book, printed)
    confirmed = count_confirmations(judgement.groups, origins, shared, story, book)
    statements = tuple(statement for parsed in story.articles for statement in parsed.statements)
    grouped = {number for group in confirmed for number in group.statements}
    aside = tuple(entry for parsed in story.articles for entry in parsed.set_aside)
    return Comparison(
        version=VERSION,
        rules_sha256=book.sha256,
        parser=_parser(story.articles),
        articles=tuple(parsed.article for parsed in story.articles),
        statements=statements,
        groups=confirmed,
        unique=_unique(story, grouped),
        set_aside=aside,
        not_compared=judgement.not_compared,
        internal=judgement.internal,
        names=story.names,
        origins=origins,
        copies=copies,
        notes=_notes(story, note_chains(story, origins)),
    )


def _count_words(count: int) -> str:
    return "is one" if count == 1 else "is none"


def _parser(parsed: Sequence[ParsedArticle]) -> Parser | None:
    return next((article.parser for article in parsed if article.parser is not None), None)


def _unique(story: ResolvedStory, grouped: set[str]) -> tuple[str, ...]:
    """Return the leaves that are in no group and not set aside."""
    out: list[str] = []
    for parsed in story.articles:
        parents = {statement.parent for statement in parsed.statements}
        aside = {entry.statement for entry in parsed.set_aside}
        out.extend(s.id for s in parsed.statements if s.id not in parents and s.id not in aside and s.id not in grouped)
    return tuple(out)


def _notes(story: ResolvedStory, chains: Sequence[Note]) -> tuple[Note, ...]:
    """Return all notes once, those of the articles first."""
    listed = [note for parsed in story.articles for note in parsed.notes]
    return tuple(dict.fromkeys([*listed, *story.notes, *chains]))


def compare_statements(
    left: str, right: str, *, published: date | None = None, rules: Rulebook | None = None
) -> tuple[Difference, ...]:
    """Return the differences between two statements that are known to speak of one thing.

    Args:
        left, right: a sentence or a few, as plain text.
        published: the day that weekdays and "yesterday" are read against, for both.

    Raises:
        InputError: a text holds half of a surrogate pair.
    """
    book = default_rulebook() if rules is None else rules
    articles = [
        Article(id=number, publisher=number, title="", text=text, published=published)
        for number, text in (("left", left), ("right", right))
    ]
    story = resolve_articles(articles, book)
    return judge_pair(story, book)


def find_quotes(text: str, language: str = "en", provider: str | None = None) -> list[QuotedWords]:
    """Return the quotations of a text, direct, mixed and indirect, in text order.

    Args:
        provider: "grammar" (the spaCy pipeline), "patterns" (rules on words), or None for the best that is installed.

    Raises:
        MissingPartError: the grammar is asked for and not installed.
        InputError: the text holds half of a surrogate pair.
    """
    check_characters("the text", text, _WHOLE)
    found = find_quotes_in_text(text, language, provider, default_rulebook())
    return [
        QuotedWords(
            tuple((span.start, span.end) for span in quote.spans),
            None if quote.speaker is None else (quote.speaker.start, quote.speaker.end),
            None if quote.cue is None else (quote.cue.start, quote.cue.end),
            quote.kind,
        )
        for quote in found
    ]


def name_similarity(left: str, right: str, kind: str | None = None) -> float:
    """Return how alike two names are as names of one thing, 0 to 1; 0.5 and above means one name.

    Args:
        kind: "person", "place" or "organisation" where known.
    """
    return _name_similarity(left, right, kind, default_rulebook())
