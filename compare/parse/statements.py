"""Makes the statements of a sentence: the sentence itself, and a leaf for each of its pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from compare.model.grammar import Frame, Polarity, Quote, Speaker, Statement, StatementKind
from compare.model.text import Article, Section, Span
from compare.parse.frames import FrameWords, inherit, make_frame
from compare.parse.identity import Identities
from compare.parse.pieces import Piece, cut_sentence
from compare.parse.polarity import PolarityWords, Predication, certainty_of, polarity_of
from compare.parse.syntax import Syntax

SET_ASIDE = frozenset({"boilerplate", "credit", "byline", "dateline"})
# A relative or reported clause has its own time and place; a coordinated or adverbial one shares those above.
_HANDS_DOWN = frozenset({"conj", "advcl", "parataxis", "dep"})
_KINDS = MappingProxyType(
    {
        "headline": StatementKind.HEADLINE,
        "subhead": StatementKind.SUBHEAD,
        "caption": StatementKind.CAPTION,
        "list-item": StatementKind.LIST_ITEM,
    }
)


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """What is known of an article while its statements are made; `quotes` are by the sentence that they touch."""

    article: Article
    syntax: Syntax
    quotes: Mapping[Span, tuple[Quote, ...]]
    frame_words: FrameWords
    polarity_words: PolarityWords
    has_grammar: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: its section, the section's number, and its own span."""

    section: Section
    paragraph: int
    sentence: Span


def make_statements(reading: ArticleReading, place: Place, identities: Identities) -> Iterator[Statement]:
    """Yield the statement of a sentence and, where it says more than one thing, a leaf for each of them."""
    pieces = _pieces(reading, place)
    name = identities.next("sentence", place.sentence.of(reading.article.text))
    if len(pieces) == 1:
        yield _statement(reading, place, replace(pieces[0], span=place.sentence), name)
        return
    yield _whole(reading, place, pieces, name)
    frames: dict[int | None, Frame] = {piece.head: _frame(reading, piece) for piece in pieces if piece.head is not None}
    for piece in pieces:
        words = " ".join(span.of(reading.article.text) for span in piece.spans)
        part = _statement(reading, place, piece, identities.next("part", words))
        frame = _inherited(reading, piece, pieces, frames)
        yield replace(part, parent=name, frame=replace(frame, negated=part.frame.negated))


def _pieces(reading: ArticleReading, place: Place) -> tuple[Piece, ...]:
    if place.section.kind in SET_ASIDE:
        return (Piece(place.sentence, (place.sentence,), tuple(reading.syntax.within(place.sentence))),)
    return cut_sentence(
        reading.syntax, place.sentence, reading.quotes.get(place.sentence, ()), grammar=reading.has_grammar
    )


def _whole(reading: ArticleReading, place: Place, pieces: tuple[Piece, ...], name: str) -> Statement:
    """Return the statement of a sentence with parts: what its main piece says, by whom if all have one speaker."""
    main = next((piece for piece in pieces if piece.above is None), pieces[0])
    statement = _statement(reading, place, main, name)
    indexes = reading.syntax.within(place.sentence)
    whole = replace(
        statement,
        span=place.sentence,
        spans=(place.sentence,),
        tokens=reading.syntax.tokens[indexes.start : indexes.stop],
    )
    if all(piece.quote is not None and piece.quote == main.quote for piece in pieces):
        return replace(whole, spans=tuple(sorted(span for piece in pieces for span in piece.spans)))
    return replace(whole, kind=_kind(place.section, None), speaker=None, cue=None, firmness=None, medium=None)


def _inherited(
    reading: ArticleReading, piece: Piece, pieces: tuple[Piece, ...], frames: dict[int | None, Frame]
) -> Frame:
    """Return the frame of a piece with what the pieces above hand down."""
    by_head = {other.head: other for other in pieces}
    frame = frames.get(piece.head, Frame())
    current = piece
    seen: set[int | None] = set()
    while current.above is not None and current.head is not None and current.head not in seen:
        relation = reading.syntax.tokens[current.head].relation
        if relation not in _HANDS_DOWN:
            break
        frame = inherit(frame, frames[current.above], coordinated=relation == "conj")
        seen.add(current.head)
        current = by_head[current.above]
    return frame


def _statement(reading: ArticleReading, place: Place, piece: Piece, name: str) -> Statement:
    tokens = tuple(reading.syntax.tokens[index] for index in piece.tokens)
    quote = piece.quote
    clause = Predication(tokens, piece.head, quote)
    polarity = polarity_of(clause, reading.polarity_words)
    return Statement(
        id=name,
        article=reading.article.id,
        span=piece.span,
        spans=piece.spans,
        kind=_kind(place.section, quote),
        section=place.section.kind,
        tokens=tokens,
        frame=replace(_frame(reading, piece), negated=polarity is Polarity.NEGATED),
        speaker=_speaker(reading.article, quote),
        cue=None if quote is None else quote.cue,
        firmness=None if quote is None else quote.firmness,
        medium=None if quote is None else quote.medium,
        polarity=polarity,
        certainty=certainty_of(clause, reading.polarity_words),
        paragraph=place.paragraph,
    )


def _kind(section: Section, quote: Quote | None) -> StatementKind:
    if section.kind in _KINDS:
        return _KINDS[section.kind]
    return StatementKind.QUOTATION if quote is not None and quote.kind == "direct" else StatementKind.CLAIM


def _frame(reading: ArticleReading, piece: Piece) -> Frame:
    if piece.head is None:
        return Frame()
    return make_frame(reading.syntax, piece.head, piece.tokens, reading.frame_words)


def _speaker(article: Article, quote: Quote | None) -> Speaker | None:
    if quote is None or quote.speaker is None:
        return None
    return Speaker(quote.speaker, quote.speaker.of(article.text), resolved_by="carried" if quote.carried else "")
