"""Turns leaf statements into what the alignment looks at: their terms, names, values and place in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compare.align.actors import Actors, find_actors, load_actors
from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle, Statement, Token
from compare.model.text import Span
from compare.model.values import Name, Place, Quantity, When
from compare.rulebook.book import Rulebook

_CONTENT_PARTS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", ""})
_SHORTEST_TERM = 2
# A clause with fewer terms is like many others by chance.
_FEWEST_TERMS = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """One leaf statement, ready to be compared.

    Attributes:
        number: position among all units of the story.
        article: number of its article.
        words: its text with the spans joined, for likeness of characters and meaning.
        terms: content lemmas, names replaced by their key, in text order.
        parts: the terms of its clauses, each once; of the whole where it has no clause that says enough by itself.
        names: keys of what it names, places left out.
        speaker: the name of who says it, "" where unknown.
        position: where in the article the statement begins, 0 to 1.
    """

    number: int
    article: int
    statement: Statement
    words: str
    terms: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    names: frozenset[str]
    speaker: str
    position: float
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all units of one article share: its number and text, and the words that do not count."""

    article: int
    text: str
    stop_words: frozenset[str]
    actors: Actors


def make_units(story: ResolvedStory, rules: Rulebook) -> tuple[Unit, ...]:
    """Return one unit for each leaf statement that is not set aside, article by article in text order."""
    return tuple(_number(_units_of(number, parsed, rules) for number, parsed in enumerate(story.articles)))


def _number(runs: Iterable[Iterator[Unit]]) -> Iterator[Unit]:
    for number, unit in enumerate(unit for run in runs for unit in run):
        yield replace(unit, number=number)


def _units_of(article: int, parsed: ParsedArticle, rules: Rulebook) -> Iterator[Unit]:
    parents = {statement.parent for statement in parsed.statements}
    aside = {entry.statement for entry in parsed.set_aside}
    setting = _Setting(article, parsed.article.text, rules.words("align", "stop-words").listed, load_actors(rules))
    for statement in parsed.statements:
        if statement.id not in parents and statement.id not in aside:
            yield _unit(statement, setting)


def _unit(statement: Statement, setting: _Setting) -> Unit:
    text = setting.text
    keys = _keys(statement)
    terms = (*_terms(statement.tokens, keys, setting.stop_words), *find_actors(statement, setting.actors))
    return Unit(
        number=0,
        article=setting.article,
        statement=statement,
        words=" ".join(span.of(text) for span in statement.spans),
        terms=terms,
        parts=_parts(statement, keys, setting.stop_words) or (tuple(dict.fromkeys(terms)),),
        names=frozenset(m.value.key for m in statement.mentions if isinstance(m.value, Name) and m.value.key),
        speaker="" if statement.speaker is None else statement.speaker.name,
        position=statement.span.start / max(1, len(text)),
        quantities=tuple(m.value for m in statement.mentions if isinstance(m.value, Quantity)),
        dates=tuple(m.value for m in statement.mentions if isinstance(m.value, When)),
    )


def _parts(statement: Statement, keys: dict[Span, str], stop: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the terms of each clause of a statement that has enough of them."""
    found = (tuple(dict.fromkeys(_terms(part.tokens, keys, stop))) for part in statement.parts)
    return tuple(terms for terms in found if len(terms) >= _FEWEST_TERMS)


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
