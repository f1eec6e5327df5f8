"""What each statement rests on: the sources it names, the agency and the text it came with, its publisher."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import Copy, Origin, ResolvedStory
from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook
from compare.trace.credits import credited_agencies
from compare.trace.families import Families
from compare.trace.layout import read_layout
from compare.trace.publishers import family_of
from compare.trace.sources import name_key, same_outlet

# What only opens a sentence: an article before any word, a number or "the" before a common noun.
_OPENING = re.compile(r"^(?:(?:An?|Some|Several|Its|Their)\s|(?:The|One|Two|Three)\s(?![A-Z]))")
_THE = re.compile(r"^The\s")
_OUTLETS = frozenset({"agency", "outlet"})
_NOUNS = ("official-nouns", "witness-nouns", "monitor-nouns", "agency-nouns", "outlet-nouns", "unnamed-nouns")
_SOURCED = frozenset({"official", "monitor", "witness", "document", "social", "outlet", "agency"})


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """One thing that a statement rests on; statements of two articles that have one in common are one confirmation.

    Attributes:
        sort: "group" (the user's), "family" (one publisher), "outlet" (an article that another one cites), "text"
            (copied), "passage" (one passage copied), "agency" (credited), "source" (cited) or "unnamed" (a source kept
            dark, which may be anybody's).
        key: what tells it from others of its sort.
        shown: how it is shown.
        kind: of a source, as in `Origin`; "generic" for a body of state by its common noun alone ("police"), which may
            be any body that the noun names; "own" for what an article is itself: an agency that signs its report, a
            paper that is told something; "" for other sorts.
    """

    sort: str
    key: str
    shown: str = ""
    kind: str = ""

    @property
    def tie(self) -> tuple[str, str]:
        """What makes two grounds the same: an agency is one source, credited or cited."""
        return ("source" if self.sort == "agency" else self.sort, self.key)


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that is needed to tell what a statement rests on."""

    articles: Mapping[str, Article]
    statements: Mapping[str, Statement]
    roots: Mapping[str, str]
    cited: Mapping[str, Sequence[Origin]]
    credited: Mapping[str, Mapping[str, str]]
    families: Mapping[str, str]
    texts: Mapping[str, str]
    copied: Mapping[str, Sequence[Span]]
    passages: Mapping[str, Sequence[tuple[Span, str]]]
    names: Mapping[str, str]
    shown: Mapping[str, str]
    published: Mapping[str, Sequence[str]]
    nouns: frozenset[str]

    def of_article(self, article: str) -> Iterator[Ground]:
        """Yield what everything in an article rests on."""
        group = self.articles[article].group
        if group:
            yield Ground("group", group, group)
        publisher = self.articles[article].publisher
        yield Ground("family", self.families[article], publisher)
        yield Ground("outlet", self.families[article], publisher, "own")
        for key, shown in self.credited[article].items():
            yield Ground("agency", key, shown, "own" if same_outlet(shown, publisher) else "")
            yield from self._cited_article(article, key)

    def of_statement(self, statement: str) -> Iterator[Ground]:
        """Yield what one statement rests on, the sources that it names first."""
        named = list(self._sources(statement))
        yield from named
        found = self.statements[statement]
        head = self.texts.get(found.article)
        if head is not None and (not named or self._is_copied(found)):
            yield Ground("text", head, "")
        for span, key in self.passages.get(found.article, ()):
            if 2 * span.overlap(found.span) >= len(found.span):
                yield Ground("passage", key, "")

    def _sources(self, statement: str) -> Iterator[Ground]:
        found = self.statements[statement]
        if found.speaker is not None and found.speaker.name:
            yield self._source(name_key(found.speaker.name), found.speaker.name, "speaker")
        for origin in self.cited.get(self.roots[statement], ()):
            if origin.kind not in _SOURCED:
                yield Ground("unnamed", "", _in_a_sentence(origin.origin, origin.kind, self.nouns), origin.kind)
                continue
            # A platform says nothing: who posts there is the source, where the text tells.
            if origin.kind != "social" or not origin.behind:
                yield self._source(origin.key, origin.origin, self._kind(origin))
            if origin.kind in _OUTLETS:
                yield from self._cited_article(origin.article, origin.key)
            if origin.behind:
                yield self._source(origin.behind, self.shown.get(origin.behind, origin.behind), "behind")

    def _kind(self, origin: Origin) -> str:
        if origin.kind in _OUTLETS and same_outlet(origin.origin, self.articles[origin.article].publisher):
            return "own"
        return "generic" if origin.kind == "official" and origin.key in self.nouns else origin.kind

    def _cited_article(self, article: str, key: str) -> Iterator[Ground]:
        """Yield the outlets of other articles of the story that are cited under a key."""
        for other in self.published.get(key, ()):
            if self.families[other] != self.families[article]:
                yield Ground("outlet", self.families[other], self.articles[other].publisher, "cited")

    def _source(self, key: str, shown: str, kind: str) -> Ground:
        known = self.names.get(key, key)
        return Ground("source", known, _in_a_sentence(self.shown.get(known, shown), kind, self.nouns), kind)

    def _is_copied(self, statement: Statement) -> bool:
        spans = self.copied.get(statement.article, ())
        at = bisect_right(spans, statement.span.start, key=lambda span: span.start) - 1
        return any(2 * span.overlap(statement.span) >= len(statement.span) for span in spans[max(0, at) :][:3])


def _in_a_sentence(shown: str, kind: str, nouns: frozenset[str]) -> str:
    """Return how a source is shown with what opened its sentence in lower case: "The Sudanese army", "Police"."""
    first, _, rest = shown.partition(" ")
    if first.lower() in nouns and first[1:].islower() and (not rest or rest.islower()):
        return f"{first.lower()} {rest}".strip()
    opened = shown if kind == "outlet" else _THE.sub("the ", shown)
    return _OPENING.sub(lambda match: match[0].lower(), opened)


def find_grounds(story: ResolvedStory, origins: Sequence[Origin], copies: Sequence[Copy], rules: Rulebook) -> Grounds:
    """Return what the statements of a story rest on."""
    articles = {parsed.article.id: parsed.article for parsed in story.articles}
    whole = [copy for copy in copies if not copy.is_part]
    credited = {parsed.article.id: credited_agencies(read_layout(parsed), rules) for parsed in story.articles}
    statements = {statement.id: statement for parsed in story.articles for statement in parsed.statements}
    return Grounds(
        articles=articles,
        statements=statements,
        roots={number: _root(statement, statements) for number, statement in statements.items()},
        cited=_by_root(origins, statements),
        credited=credited,
        families={number: family_of(article, rules) for number, article in articles.items()},
        texts=_texts(articles, whole),
        copied=_copied(whole),
        passages=_passages(copies),
        names=_names(story),
        shown=_shown(story, origins),
        published=_published(origins, articles, credited),
        nouns=frozenset(noun for listed in _NOUNS for noun in rules.words("citations", listed).listed),
    )


def _published(
    origins: Sequence[Origin], articles: Mapping[str, Article], credited: Mapping[str, Mapping[str, str]]
) -> dict[str, tuple[str, ...]]:
    """Return the articles of the story that an outlet published, by the key under which other articles cite it."""
    cited = {origin.key: origin.origin for origin in origins if origin.kind in _OUTLETS}
    cited |= {key: shown for agencies in credited.values() for key, shown in agencies.items()}
    return {
        key: tuple(
            number
            for number, article in articles.items()
            if same_outlet(shown, article.publisher) or same_outlet(key, article.publisher)
        )
        for key, shown in cited.items()
    }


def _shown(story: ResolvedStory, origins: Sequence[Origin]) -> dict[str, str]:
    """Return how each source is shown: by the form of its name that the story settled on, else as first cited."""
    cited = {origin.key: origin.origin for origin in reversed(origins)}
    return {**cited, **{name_key(entry.canonical): entry.canonical for entry in story.names}}


def _names(story: ResolvedStory) -> dict[str, str]:
    """Return the key of the form shown for each spelling of a name, and for a last name that only one person has."""
    found: dict[str, set[str]] = {}
    for entry in story.names:
        canonical = name_key(entry.canonical)
        for spelled in (canonical, *(name_key(spelling.text) for spelling in entry.spellings)):
            found.setdefault(spelled, set()).add(canonical)
            if entry.kind == "person" and spelled:
                found.setdefault(spelled.split()[-1], set()).add(canonical)
    return {spelled: min(canonical) for spelled, canonical in found.items() if len(canonical) == 1}


def _root(statement: Statement, statements: Mapping[str, Statement]) -> str:
    while statement.parent is not None and statement.parent in statements:
        statement = statements[statement.parent]
    return statement.id


def _by_root(origins: Sequence[Origin], statements: Mapping[str, Statement]) -> dict[str, list[Origin]]:
    found: dict[str, list[Origin]] = {}
    for origin in origins:
        for root in dict.fromkeys(_root(statements[number], statements) for number in origin.statements):
            found.setdefault(root, []).append(origin)
    return found


def _texts(articles: Mapping[str, Article], copies: Sequence[Copy]) -> dict[str, str]:
    """Return, for each article that shares text, the first of all that share it, over any number of steps."""
    order = sorted(articles)
    number_of = {article: number for number, article in enumerate(order)}
    joined = Families(len(order))
    for copy in copies:
        joined.join(number_of[copy.articles[0]], number_of[copy.articles[1]])
    sharing = {article for copy in copies for article in copy.articles}
    return {article: order[joined.head(number_of[article])] for article in sharing}


def _passages(copies: Sequence[Copy]) -> dict[str, list[tuple[Span, str]]]:
    """Return the passages of each article that it shares with one other, with the key that both have in common."""
    found: dict[str, list[tuple[Span, str]]] = {}
    for copy in copies:
        for number, span in enumerate(copy.spans if copy.is_part else ()):
            key = f"{copy.articles[0]} {copy.articles[1]} {number}"
            found.setdefault(copy.articles[0], []).append((span.left, key))
            found.setdefault(copy.articles[1], []).append((span.right, key))
    return found


def _copied(copies: Sequence[Copy]) -> dict[str, list[Span]]:
    found: dict[str, set[Span]] = {}
    for copy in copies:
        found.setdefault(copy.articles[0], set()).update(span.left for span in copy.spans)
        found.setdefault(copy.articles[1], set()).update(span.right for span in copy.spans)
    return {article: _merged(spans) for article, spans in found.items()}


def _merged(spans: set[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
