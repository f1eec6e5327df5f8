"""Finds every place in an article where a form that the story knows stands, whatever the parser saw there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.finds import Found, idle_words
from compare.resolve.folding import fold
from compare.resolve.institutions import read_institution
from compare.rulebook.book import Rulebook

_HEAD = re.compile(r"\w+")
_BY_STORY = "names:story"


def sweep_patterns(sure: frozenset[str], rules: Rulebook) -> Mapping[str, re.Pattern[str]]:
    """Return what finds the forms in `sure`, by their first word, the longest first.

    One pattern a first word keeps the work linear in the text, however many names a story has. Institutions with a
    number are found wherever they stand; their words elsewhere may be a count ("at City Hospital 21 people").
    """
    idle = idle_words(rules)
    by_head: dict[str, list[str]] = {}
    swept = (text for text in sure if fold(text) not in idle and read_institution(text, rules) is None)
    for text in sorted(swept, key=lambda text: (-len(text), text)):
        head = _HEAD.match(text)
        if head is not None:
            by_head.setdefault(head[0], []).append(_loosely(text))
    return {head: re.compile(rf"(?:{'|'.join(listed)})(?!\w)") for head, listed in by_head.items()}


def _loosely(text: str) -> str:
    """Return a pattern for a form whose words after the first may stand in lower case."""
    first, *others = text.split()
    if not others or text.isupper():
        return re.escape(text)
    return r"\s".join((re.escape(first), *map(_in_either_case, others)))


def _in_either_case(word: str) -> str:
    if not word[0].isalpha() or len(word[0].lower()) != 1:
        return re.escape(word)
    return f"[{word[0]}{word[0].lower()}]{re.escape(word[1:])}"


def sweep(parsed: ParsedArticle, kept: Sequence[Found], patterns: Mapping[str, re.Pattern[str]]) -> Iterator[Found]:
    """Yield what was found, and further places of forms that the story knows; the longer of two that overlap."""
    ranked = sorted(
        [*kept, *_occurrences(parsed, patterns)],
        key=lambda item: (-len(item.span), item.span, item.rule == _BY_STORY),
    )
    taken: set[int] = set()
    for item in ranked:
        piece = _free(item, taken, patterns)
        if piece is not None:
            taken.update(range(piece.span.start, piece.span.end))
            yield piece


def _free(item: Found, taken: Collection[int], patterns: Mapping[str, re.Pattern[str]]) -> Found | None:
    """Return a find, cut to its front where a longer name holds its end; None where nothing is left that is a name."""
    if item.span.start in taken:
        return None
    end = next((at for at in range(item.span.start, item.span.end) if at in taken), item.span.end)
    if end == item.span.end:
        return item
    front = item.text[: end - item.span.start].rstrip()
    head = _HEAD.match(front)
    pattern = patterns.get(head[0]) if head is not None else None
    if pattern is None or pattern.fullmatch(front) is None:
        return None
    return replace(item, text=front, span=Span(item.span.start, item.span.start + len(front)), kind="", rule=_BY_STORY)


def _occurrences(parsed: ParsedArticle, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[Found]:
    """Yield the places of the story's forms in one article, the longest at each word."""
    text = parsed.article.text
    for word in _HEAD.finditer(text):
        pattern = patterns.get(word[0])
        match = pattern.match(text, word.start()) if pattern is not None else None
        if match is not None:
            yield Found(parsed.article.id, Span(*match.span()), match[0], "", _BY_STORY)
