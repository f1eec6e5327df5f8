"""Reads how a text places itself to a place (near it, 20 km north of it), and what settlement it calls it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compare.model.grammar import Mention, Statement
from compare.model.text import Article, Span
from compare.model.values import Place, Quantity
from compare.resolve.quantities_words import Line, split_words
from compare.rulebook.book import Rulebook

_LONGEST_RELATION, _LONGEST_KIND = 4, 3
_REACH = 90


def with_positions(
    mentions: Iterable[Mention], statement: Statement, article: Article, rules: Rulebook
) -> Iterator[Mention]:
    """Yield the mentions, those of places with what the words around them say of the position."""
    listed = tuple(mentions)
    lengths = tuple(m for m in listed if isinstance(m.value, Quantity) and m.value.unit == "metre")
    for mention in listed:
        if isinstance(mention.value, Place):
            value = _positioned(mention.value, mention.span, (statement, article), lengths, rules)
            yield replace(mention, value=value) if value != mention.value else mention
        else:
            yield mention


def _positioned(
    place: Place, span: Span, where: tuple[Statement, Article], lengths: tuple[Mention, ...], rules: Rulebook
) -> Place:
    statement, article = where
    start = max(statement.span.start, span.start - _REACH)
    line = split_words(article.text[start : span.start])
    end, kind = _without_kind(line, len(line.words), rules)
    relation, at = _relation_before(line, end, rules)
    place = replace(place, kind=place.kind or kind or _kind_after(article.text, span, rules))
    if not relation:
        return place
    return replace(place, relation=relation, distance=_distance(lengths, start + line.word(at).start))


def _without_kind(line: Line, end: int, rules: Rulebook) -> tuple[int, str]:
    """Return where the words before "the town of" end, and what settlement these call the place; "" for none."""
    words = rules.words("places", "apposed-kinds").listed
    kinds = rules.table("places", "settlement-words").entries
    is_linked = line.low(end - 1) in ("of", ",")
    stop = end - 1 if is_linked else end
    for size in range(_LONGEST_KIND, 0, -1):
        phrase = line.phrase(max(0, stop - size), stop)
        if phrase in words:
            start = stop - size
            kind = str(kinds.get(phrase.rsplit(maxsplit=1)[-1], "")) if line.low(end - 1) == "of" else ""
            return _before_article(line, start, _ADJECTIVES), kind
    return _before_article(line, end, 1), ""


def _before_article(line: Line, at: int, words: int) -> int:
    """Return where the words before "the" end, with so many words behind it at most: of the northern city of Kano."""
    return next((at - back for back in range(1, words + 1) if line.low(at - back) in _ARTICLES), at)


_ADJECTIVES = 3
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})


def _relation_before(line: Line, end: int, rules: Rulebook) -> tuple[str, int]:
    """Return the relation that the words before `end` name, and the word that it starts at; "" for none."""
    relations = rules.table("places", "relations").entries
    for size in range(_LONGEST_RELATION, 0, -1):
        if end >= size and line.phrase(end - size, end) in relations:
            return str(relations[line.phrase(end - size, end)]), end - size
    return "", end


def _distance(lengths: tuple[Mention, ...], start: int) -> float | None:
    """Return the length in metres that ends right before offset `start`, None where none does."""
    for mention in lengths:
        value = mention.value
        if isinstance(value, Quantity) and 0 <= start - mention.span.end <= _TO_THE and value.low == value.high:
            return value.low
    return None


# "20 km to the north of" has seven characters between the length and the direction.
_TO_THE = 8


def _kind_after(text: str, span: Span, rules: Rulebook) -> str:
    """Return what settlement the word behind a name calls it: Tall Amal village."""
    after = split_words(text[span.end : span.end + 20])
    return str(rules.table("places", "settlement-words").entries.get(after.low(0), ""))
