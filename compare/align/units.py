"""Turns leaf statements into what the alignment looks at: their terms, names, values and place in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.align.actors import Actors, find_actors, load_actors
from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle, Statement, StatementKind, Token
from compare.model.text import Span
from compare.model.values import Name, Place, Quantity, When
from compare.rulebook.book import Rulebook

_CONTENT_PARTS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", ""})
_HEADLINES = frozenset({StatementKind.HEADLINE, StatementKind.SUBHEAD})
_SHORTEST_TERM = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """One leaf statement, ready to be compared.

    Attributes:
        number: position among all units of the story.
        article: number of its article.
        words: its text with the spans joined, for likeness of characters and meaning.
        context: the words of the whole sentence that it is a part of.
        terms: content lemmas, names replaced by their key, in text order.
        names: keys of the persons, organisations and places that it names.
        place_names: those of them that are places.
        persons: those of them that are persons or organisations.
        predicate: lemma of the main verb, "" where unknown.
        subject, object: key of the name, or lemma of the head noun, "" where unknown.
        quoted: words inside quotation marks, lower-cased, in order.
        speaker: key of the speaker's name, "" where unknown.
        position: where in the article the statement begins, 0 to 1.
    """

    number: int
    article: int
    statement: Statement
    words: str
    context: str
    terms: tuple[str, ...]
    names: frozenset[str]
    place_names: frozenset[str]
    persons: frozenset[str]
    predicate: str
    subject: str
    object: str
    quoted: tuple[str, ...]
    speaker: str
    position: float
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]

    @property
    def is_headline(self) -> bool:
        """Whether the statement is a headline or subhead."""
        return self.statement.kind in _HEADLINES


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all units of one article share: its number and text, its quotations, and the words that do not count."""

    article: int
    text: str
    quotes: tuple[Span, ...]
    stop_words: frozenset[str]
    actors: Actors


def make_units(story: ResolvedStory, rules: Rulebook) -> tuple[Unit, ...]:
    """Return one unit for each leaf statement that is not set aside, article by article in text order."""
    return tuple(_number(_units_of(number, parsed, rules) for number, parsed in enumerate(story.articles)))


def _number(runs: Iterable[Iterator[Unit]]) -> Iterator[Unit]:
    from dataclasses import replace

    for number, unit in enumerate(unit for run in runs for unit in run):
        yield replace(unit, number=number)


def _units_of(article: int, parsed: ParsedArticle, rules: Rulebook) -> Iterator[Unit]:
    parents = {statement.parent for statement in parsed.statements}
    aside = {entry.statement for entry in parsed.set_aside}
    by_id = {statement.id: statement for statement in parsed.statements}
    quotes = tuple(span for quote in parsed.quotes if quote.kind != "indirect" for span in quote.spans)
    setting = _Setting(article, parsed.article.text, quotes, rules.words("align", "stop-words").listed, load_actors(rules))
    for statement in parsed.statements:
        if statement.id not in parents and statement.id not in aside:
            yield _unit(statement, _root(statement, by_id), setting)


def _root(statement: Statement, by_id: dict[str, Statement]) -> Statement:
    while statement.parent is not None:
        statement = by_id[statement.parent]
    return statement


def _unit(statement: Statement, root: Statement, setting: _Setting) -> Unit:
    text = setting.text
    keys = _keys(statement)
    named = [mention.value for mention in statement.mentions if isinstance(mention.value, Name | Place)]
    frame = statement.frame
    actors = find_actors(statement, setting.actors)
    return Unit(
        number=0,
        article=setting.article,
        statement=statement,
        words=" ".join(span.of(text) for span in statement.spans),
        context=root.span.of(text),
        terms=(*_terms(statement.tokens, keys, setting.stop_words), *actors),
        names=frozenset(value.key for value in named if value.key) | frozenset(actors),
        place_names=frozenset(value.key for value in named if isinstance(value, Place) and value.key),
        persons=frozenset(value.key for value in named if isinstance(value, Name) and value.key),
        predicate=frame.predicate,
        subject=_head_key(frame.subject, statement, keys),
        object=_head_key(frame.object, statement, keys),
        quoted=tuple(_quoted(statement, setting.quotes)),
        speaker="" if statement.speaker is None else statement.speaker.name,
        position=statement.span.start / max(1, len(text)),
        quantities=tuple(m.value for m in statement.mentions if isinstance(m.value, Quantity)),
        dates=tuple(m.value for m in statement.mentions if isinstance(m.value, When)),
    )


def _keys(statement: Statement) -> dict[Span, str]:
    """Return the key of each named thing at its place."""
    return {
        mention.span: mention.value.key
        for mention in statement.mentions
        if isinstance(mention.value, Name | Place) and mention.value.key
    }


def _key_at(span: Span, keys: dict[Span, str]) -> str:
    return next((key for place, key in keys.items() if place.contains(span)), "")


def _terms(tokens: tuple[Token, ...], keys: dict[Span, str], stop: frozenset[str]) -> Iterator[str]:
    """Yield content lemmas; the words of a name become its key, once."""
    last = ""
    for token in tokens:
        key = _key_at(token.span, keys)
        if key:
            if key != last:
                yield key
            last = key
            continue
        last = ""
        if token.part in _CONTENT_PARTS and token.lemma not in stop and _is_term(token.lemma):
            yield token.lemma


def _is_term(lemma: str) -> bool:
    return any(c.isalnum() for c in lemma) and (len(lemma) >= _SHORTEST_TERM or lemma.isdigit())


def _head_key(span: Span | None, statement: Statement, keys: dict[Span, str]) -> str:
    """Return the key of the name in a phrase, or the lemma of its head noun."""
    if span is None:
        return ""
    inside = [token for token in statement.tokens if span.contains(token.span)]
    indices = {token.index for token in inside}
    head = next((token for token in inside if token.head not in indices or token.head == token.index), None)
    if head is None:
        return ""
    return _key_at(head.span, keys) or head.lemma


def _quoted(statement: Statement, quotes: tuple[Span, ...]) -> Iterator[str]:
    for token in statement.tokens:
        if any(quote.contains(token.span) for quote in quotes) and token.text[0].isalnum():
            yield token.text.lower()
