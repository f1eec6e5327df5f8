"""Divides an article into sections by the role of each line: headline, dateline, caption, body, list, boilerplate.

One line of text is one paragraph, as newsrooms export them; wrapped lines are joined first. Patterns name what can be
told by its words (`section_rules`), place and neighbours name the rest. Nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.model.text import Article, Section, Span
from compare.parse.lines import split_lines
from compare.parse.section_rules import Piece, SectionRules
from compare.rulebook.book import Rulebook

_FILE = "boilerplate"
_CLOSED = re.compile(r"[.!?…][\"'”’»)\]]{0,4}(?:\s?[(\[][^()\[\]]{1,40}[)\]])?\Z")
_CLOSED_WITHIN = 60
_GOES_ON = (":", ",", ";")
_OPENS_QUOTE = ("“", '"', "‘", "«", "„")
_HEADER = frozenset({"dateline", "byline"})
_LABEL = re.compile(r"(?:(?:UPDATED?\s?\d?|BREAKING|EXCLUSIVE|VIDEO|LIVE|WATCH)\s?[:|–—-]?\s)?", re.IGNORECASE)
_SHORTEST_HEADLINE = 12
# Title case leaves articles, conjunctions and short prepositions in small letters.
_SHORT_WORD = 4
# A question may be a heading, a longer one is a sentence of the story.
_QUESTION = 60


@dataclass(frozen=True, slots=True)
class _Lengths:
    """The longest that each kind of line may be, in characters."""

    headline: int
    standfirst: int
    subhead: int
    item: int

    @classmethod
    def of(cls, rules: Rulebook) -> _Lengths:
        names = ("headline-length", "standfirst-length", "subhead-length", "item-length")
        return cls(*(int(rules.weight(_FILE, name)) for name in names))


def find_sections(article: Article, rules: Rulebook) -> tuple[Section, ...]:
    """Return the sections of `article` in order; together they hold every character that is not whitespace.

    Each has the id of the rule that named it. A headline that is repeated is boilerplate the second time.
    """
    text = article.text
    lines = split_lines(text, Span(0, len(text)), rules)
    patterns = SectionRules(rules)
    lengths = _Lengths.of(rules)
    head, body = _split_head(text, tuple(patterns.cut(text, lines)), article.title, lengths)
    named = [*_name_head(head, lengths), *_name_body(text, body, lengths)]
    _name_byline(text, named, patterns)
    unrepeated = _without_repeats(text, named)
    return tuple(Section(piece.kind, piece.span, piece.rule) for piece in unrepeated)


def _split_head(
    text: str, pieces: tuple[Piece, ...], title: str, lengths: _Lengths
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what stands before the story, up to the last header line or headline, and the story."""
    end = 0
    for number, piece in enumerate(pieces):
        words = piece.span.of(text)
        if piece.kind in {"", "list-item"}:
            is_title = words == title or (not end and _is_headline(words, pieces[number + 1 :], lengths))
            if is_title:
                end = number + 1
            elif len(words) > lengths.standfirst or not _leads_to_header(pieces[number + 1 :]):
                break
        elif piece.kind in _HEADER or (piece.kind == "headline" and piece.rule):
            end = number + 1
    return pieces[:end], pieces[end:]


def _is_closed(words: str) -> bool:
    """Tell whether a line ends as a sentence does, perhaps with a source in brackets after it."""
    return _CLOSED.search(words[-_CLOSED_WITHIN:]) is not None


def _is_headline(words: str, following: Sequence[Piece], lengths: _Lengths) -> bool:
    """Tell whether a line at the top looks like a headline: short, no full stop, and text below it."""
    is_closed = _is_closed(words) and not words.endswith(("!", "?", "…"))
    if len(words) > lengths.headline or is_closed or words.endswith(_GOES_ON):
        return False
    return words[:1] not in {"-", "–", "—", "("} and any(not piece.kind for piece in following)


def _leads_to_header(following: Sequence[Piece]) -> bool:
    """Tell whether a byline or a dateline with a line of its own comes next, so that all before it is its head."""
    for piece in following[:3]:
        if piece.kind in _HEADER:
            return True
        if not piece.kind:
            return False
    return False


def _name_head(head: Sequence[Piece], lengths: _Lengths) -> Iterator[Piece]:
    has_headline = False
    for piece in head:
        if piece.kind and piece.kind != "list-item":
            has_headline = has_headline or piece.kind == "headline"
            yield piece
        elif has_headline or len(piece.span) > lengths.headline:
            yield replace(piece, kind="subhead", rule="sections/standfirst")
        else:
            has_headline = True
            yield replace(piece, kind="headline", rule="sections/headline")


def _name_byline(text: str, pieces: list[Piece], patterns: SectionRules) -> None:
    """Name the line below the headline a byline where it is a name, unless the headline itself is in title case."""
    place = next((number for number, piece in enumerate(pieces) if piece.kind == "headline"), None)
    if place is None or place + 1 >= len(pieces) or pieces[place + 1].rule != "sections/standfirst":
        return
    known = patterns.below_headline(pieces[place + 1].span.of(text))
    if known is not None and not _is_title_case(pieces[place].span.of(text)):
        pieces[place + 1] = replace(pieces[place + 1], kind=known[0], rule=known[1])


def _is_title_case(words: str) -> bool:
    """Tell whether every longer word is written with a capital."""
    return all(word[0].isupper() for word in words.split() if len(word) > _SHORT_WORD and word[0].isalpha())


def _name_body(text: str, body: Sequence[Piece], lengths: _Lengths) -> Iterator[Piece]:
    is_listing = False
    story = [number for number, piece in enumerate(body) if not piece.kind]
    for number, piece in enumerate(body):
        words = piece.span.of(text)
        if piece.kind == "list-item" and not is_listing and _is_alone(text, body, number):
            yield replace(piece, kind="body", rule="sections/paragraph")
        elif piece.kind:
            is_listing = is_listing and piece.kind == "list-item"
            yield piece
        elif is_listing and _is_item(words, lengths):
            yield replace(piece, kind="list-item", rule="sections/list-below-colon")
        else:
            is_listing = words.endswith(":")
            yield _name_line(text, body, number, story, lengths)


def _is_alone(text: str, body: Sequence[Piece], number: int) -> bool:
    """Tell whether a line that begins with a dash has no other beside it, so that it is speech and not a list."""
    beside = (*body[max(0, number - 1) : number], *body[number + 1 : number + 2])
    return text[body[number].span.start] in "-–—" and not any(piece.kind == "list-item" for piece in beside)


def _is_item(words: str, lengths: _Lengths) -> bool:
    """Tell whether a line below a lead-in with a colon is an item: short, and in lower case or without a full stop."""
    if len(words) > lengths.item or words.startswith(_OPENS_QUOTE):
        return False
    return words[:1].islower() or not _is_closed(words)


def _name_line(text: str, body: Sequence[Piece], number: int, story: Sequence[int], lengths: _Lengths) -> Piece:
    """Return the piece as a caption, a standfirst, a subhead or a paragraph."""
    piece = body[number]
    words = piece.span.of(text)
    following = body[number + 1] if number + 1 < len(body) else None
    if following is not None and _is_caption_of(text, piece, following):
        return replace(piece, kind="caption", rule="sections/above-picture-credit")
    is_open = not (_is_closed(words) or words.endswith(_GOES_ON)) or (words.endswith("?") and len(words) < _QUESTION)
    has_text_below = bool(story) and number < story[-1]
    if is_open and has_text_below and not words[:1].islower() and not words.startswith("("):
        if story and number == story[0] and number == 0 and len(words) <= lengths.standfirst:
            return replace(piece, kind="subhead", rule="sections/standfirst")
        if len(words) <= lengths.subhead and '"' not in words and "”" not in words[-2:]:
            return replace(piece, kind="subhead", rule="sections/short-line")
    return replace(piece, kind="body", rule="sections/paragraph")


def _is_caption_of(text: str, piece: Piece, following: Piece) -> bool:
    """Tell whether a picture's credit stands on the very next line."""
    if following.rule != f"{_FILE}/picture-credit" or len(piece.span) > 250:
        return False
    return text.count("\n", piece.span.end, following.span.start) == 1


def _without_repeats(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with each headline once; a repeated one, also at the start of a paragraph, is boilerplate."""
    headlines: list[str] = []
    for piece in pieces:
        words = piece.span.of(text)
        repeated = next((end for line in headlines for end in _repeat(words, line)), 0)
        if not repeated:
            if piece.kind == "headline" and len(words) >= _SHORTEST_HEADLINE:
                headlines.append(words)
            yield piece
            continue
        place = piece.span.start + repeated
        yield Piece(Span(piece.span.start, place), piece.line, "boilerplate", "sections/repeated-headline")
        rest = words[repeated:].lstrip()
        if rest:
            yield replace(piece, span=Span(piece.span.end - len(rest), piece.span.end))


def _repeat(words: str, headline: str) -> Iterator[int]:
    """Yield where the headline ends that `words` begin with, a label such as "UPDATED" before it included."""
    label = _LABEL.match(words)
    start = 0 if label is None else label.end()
    for begin in {0, start}:
        if words[begin : begin + len(headline)].casefold() == headline.casefold():
            end = begin + len(headline)
            if end == len(words) or words[end].isspace():
                yield end
