"""Turns an article into its statement tree: sentences, their clauses and quotations, who says them, and frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compare.model.grammar import (
    Frame,
    Note,
    ParsedArticle,
    Polarity,
    Quote,
    SetAside,
    Speaker,
    Statement,
    StatementKind,
    Token,
)
from compare.model.text import Article, Section, Span
from compare.parse.frames import FrameWords, inherit, load_frame_words, make_frame
from compare.parse.grammar import Grammar
from compare.parse.identity import Identities
from compare.parse.lexicon import load_lexicon
from compare.parse.pieces import Piece, cut_sentence
from compare.parse.polarity import PolarityWords, certainty_of, load_polarity, polarity_of
from compare.parse.quotes import Layout, find_quotes
from compare.parse.sections import find_sections
from compare.parse.sentences import split_sentences
from compare.parse.syntax import Syntax, make_syntax
from compare.parse.words import split_words
from compare.rulebook.book import Rulebook

_KINDS = {
    "headline": StatementKind.HEADLINE,
    "subhead": StatementKind.SUBHEAD,
    "caption": StatementKind.CAPTION,
    "list-item": StatementKind.LIST_ITEM,
}
_SET_ASIDE = frozenset({"boilerplate", "credit", "byline", "dateline"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of an article while its statements are made."""

    article: Article
    syntax: Syntax
    quotes: tuple[Quote, ...]
    frame_words: FrameWords
    polarity: PolarityWords
    has_grammar: bool


def parse_article(article: Article, rules: Rulebook, grammar: Grammar | None) -> ParsedArticle:
    """Return the article with its sections, tokens, quotations and statements.

    Without a grammar (None), pattern rules do the work, and a note says so.
    """
    sections = find_sections(article, rules)
    sentences = [
        (number, span) for number, section in enumerate(sections) for span in _sentences(article, section, rules)
    ]
    spans = tuple(span for _, span in sentences)
    tokens = split_words(article.text, spans) if grammar is None else grammar.annotate(article.text, spans)
    syntax = make_syntax(tokens)
    layout = Layout(article.text, tuple(section.span for section in sections), spans)
    quotes = find_quotes(layout, syntax, load_lexicon(rules, article.language))
    reading = _Reading(article, syntax, quotes, load_frame_words(rules), load_polarity(rules), grammar is not None)
    identities = Identities(article.id)
    statements: list[Statement] = []
    set_aside: list[SetAside] = []
    for number, span in sentences:
        made = tuple(_statements(reading, sections[number], number, span, identities))
        statements.extend(made)
        if sections[number].kind in _SET_ASIDE:
            set_aside.extend(SetAside(each.id, sections[number].kind, sections[number].rule) for each in made)
    return ParsedArticle(
        article,
        tuple(statements),
        sections,
        quotes,
        tokens,
        tuple(set_aside),
        None if grammar is None else grammar.parser,
        tuple(_notes(article, grammar)),
    )


def _sentences(article: Article, section: Section, rules: Rulebook) -> tuple[Span, ...]:
    return split_sentences(article.text, section.span, rules)


def _notes(article: Article, grammar: Grammar | None) -> Iterator[Note]:
    if grammar is None:
        yield Note(
            "parse", article.id, f"no grammar for language {article.language!r} in use: pattern rules read the text"
        )


def _statements(
    reading: _Reading, section: Section, paragraph: int, sentence: Span, identities: Identities
) -> Iterator[Statement]:
    """Yield the statement of a sentence and those of its pieces, if it has more than one."""
    if section.kind in _SET_ASIDE:
        pieces: tuple[Piece, ...] = (Piece(sentence, (sentence,), tuple(reading.syntax.within(sentence)), None, None),)
    else:
        pieces = cut_sentence(reading.syntax, sentence, reading.quotes, grammar=reading.has_grammar)
    text = sentence.of(reading.article.text)
    name = identities.next("sentence", text)
    if len(pieces) == 1:
        yield _statement(reading, section, paragraph, replace(pieces[0], span=sentence), name)
        return
    whole = _statement(reading, section, paragraph, _whole(reading, sentence), name)
    yield whole
    for piece in pieces:
        words = " ".join(span.of(reading.article.text) for span in piece.spans)
        part = _statement(reading, section, paragraph, piece, identities.next("part", words))
        yield replace(part, parent=name, frame=inherit(part.frame, whole.frame))


def _whole(reading: _Reading, sentence: Span) -> Piece:
    indexes = tuple(reading.syntax.within(sentence))
    root = next((index for index in indexes if reading.syntax.tokens[index].head == index), None)
    return Piece(sentence, (sentence,), indexes, root if reading.has_grammar else None, None)


def _statement(reading: _Reading, section: Section, paragraph: int, piece: Piece, name: str) -> Statement:
    tokens = tuple(reading.syntax.tokens[index] for index in piece.tokens)
    quote = piece.quote
    return Statement(
        id=name,
        article=reading.article.id,
        span=piece.span,
        spans=piece.spans,
        kind=_kind(section, quote),
        section=section.kind,
        tokens=tokens,
        frame=_frame(reading, piece),
        speaker=_speaker(reading, quote),
        cue=None if quote is None else quote.cue,
        firmness=None if quote is None else quote.firmness,
        medium=None if quote is None else quote.medium,
        polarity=_polarity(reading, tokens, piece),
        certainty=certainty_of(tokens, reading.polarity),
        paragraph=paragraph,
    )


def _kind(section: Section, quote: Quote | None) -> StatementKind:
    if section.kind in _KINDS:
        return _KINDS[section.kind]
    return StatementKind.QUOTATION if quote is not None and quote.kind == "direct" else StatementKind.CLAIM


def _frame(reading: _Reading, piece: Piece) -> Frame:
    if piece.head is None:
        return Frame()
    return make_frame(reading.syntax, piece.head, piece.tokens, reading.frame_words)


def _speaker(reading: _Reading, quote: Quote | None) -> Speaker | None:
    if quote is None or quote.speaker is None:
        return None
    return Speaker(
        quote.speaker, quote.speaker.of(reading.article.text), resolved_by="carried" if quote.carried else ""
    )


def _polarity(reading: _Reading, tokens: tuple[Token, ...], piece: Piece) -> Polarity:
    return polarity_of(tokens, piece.head, reading.polarity)
