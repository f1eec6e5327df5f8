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
from compare.trace.sources import name_key

_OPENING = re.compile(r"^(?:The|An?|Some|Several|One|Two|Three|Its|Their)\s(?![A-Z])")
_SOURCED = frozenset({"official", "monitor", "witness", "document", "social", "outlet", "agency"})


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """One thing that a statement rests on; statements of two articles that have one in common are one confirmation.

    Attributes:
        sort: "group" (the user's), "family" (one publisher), "text" (copied), "agency" (credited), "source" (cited) or
            "unnamed" (a source kept dark, which may be anybody's).
        key: what tells it from others of its sort.
        shown: how it is shown.
        kind: of a source, as in `Origin`; "generic" for a body of state by its common noun alone ("police"), which may
            be any body that the noun names; "" for other sorts.
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
    names: Mapping[str, str]
    shown: Mapping[str, str]

    def of_article(self, article: str) -> Iterator[Ground]:
        """Yield what everything in an article rests on."""
        group = self.articles[article].group
        if group:
            yield Ground("group", group, group)
        yield Ground("family", self.families[article], self.articles[article].publisher)
        for key, shown in self.credited[article].items():
            yield Ground("agency", key, shown)

    def of_statement(self, statement: str) -> Iterator[Ground]:
        """Yield what one statement rests on, the sources that it names first."""
        named = list(self._sources(statement))
        yield from named
        found = self.statements[statement]
        head = self.texts.get(found.article)
        if head is not None and (not named or self._is_copied(found)):
            yield Ground("text", head, "")

    def _sources(self, statement: str) -> Iterator[Ground]:
        found = self.statements[statement]
        if found.speaker is not None and found.speaker.name:
            yield self._source(name_key(found.speaker.name), found.speaker.name, "speaker")
        for origin in self.cited.get(self.roots[statement], ()):
            if origin.kind not in _SOURCED:
                yield Ground("unnamed", "", _in_a_sentence(origin.origin), origin.kind)
                continue
            # A platform says nothing: who posts there is the source, where the text tells.
            if origin.kind != "social" or not origin.behind:
                is_generic = origin.kind == "official" and " " not in origin.key and origin.origin.islower()
                yield self._source(origin.key, origin.origin, "generic" if is_generic else origin.kind)
            if origin.behind:
                yield self._source(origin.behind, self.shown.get(origin.behind, origin.behind), "behind")

    def _source(self, key: str, shown: str, kind: str) -> Ground:
        known = self.names.get(key, key)
        return Ground("source", known, _in_a_sentence(self.shown.get(known, shown)), kind)

    def _is_copied(self, statement: Statement) -> bool:
        spans = self.copied.get(statement.article, ())
        at = bisect_right(spans, statement.span.start, key=lambda span: span.start) - 1
        return any(2 * span.overlap(statement.span) >= len(statement.span) for span in spans[max(0, at) :][:3])


def _in_a_sentence(shown: str) -> str:
    """Return how a source is shown with the article that opened its sentence in lower case."""
    return _OPENING.sub(lambda match: match[0].lower(), shown)


def find_grounds(story: ResolvedStory, origins: Sequence[Origin], copies: Sequence[Copy], rules: Rulebook) -> Grounds:
    """Return what the statements of a story rest on."""
    articles = {parsed.article.id: parsed.article for parsed in story.articles}
    statements = {statement.id: statement for parsed in story.articles for statement in parsed.statements}
    return Grounds(
        articles=articles,
        statements=statements,
        roots={number: _root(statement, statements) for number, statement in statements.items()},
        cited=_by_root(origins, statements),
        credited={parsed.article.id: credited_agencies(read_layout(parsed), rules) for parsed in story.articles},
        families={number: family_of(article, rules) for number, article in articles.items()},
        texts=_texts(articles, copies),
        copied=_copied(copies),
        names=_names(story),
        shown=_shown(story, origins),
    )


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
