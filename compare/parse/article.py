"""Turns an article into its statement tree: sentences, their clauses and quotations, who says them, and frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model.grammar import Note, ParsedArticle, SetAside, Statement
from compare.model.text import Article, Section
from compare.parse.depth import join_short_quotations, keep_worthwhile, with_reporting_clauses
from compare.parse.frames import load_frame_words
from compare.parse.grammar import Grammar, is_installed, missing_grammar
from compare.parse.identity import Identities
from compare.parse.layout import make_layout
from compare.parse.lexicon import load_lexicon
from compare.parse.list_items import with_lead_ins
from compare.parse.polarity import load_polarity
from compare.parse.quotation_marks import find_runs
from compare.parse.quoted import with_quoted_words
from compare.parse.quotes import find_quotes, quotes_by_sentence
from compare.parse.sections import find_sections
from compare.parse.sentences import split_sentences
from compare.parse.statements import SET_ASIDE, ArticleReading, Place, make_statements
from compare.parse.syntax import make_syntax
from compare.parse.words import split_words
from compare.rulebook.book import Rulebook


def parse_article(article: Article, rules: Rulebook, grammar: Grammar | None) -> ParsedArticle:
    """Return the article with its sections, tokens, quotations and statements.

    Without a grammar (None), pattern rules do the work, and a note says so.
    """
    sections = find_sections(article, rules)
    places = tuple(_places(article, sections, rules))
    spans = tuple(place.sentence for place in places)
    tokens = split_words(article.text, spans) if grammar is None else grammar.annotate(article.text, spans)
    syntax = make_syntax(tokens)
    layout = make_layout(article.text, tuple(section.span for section in sections), spans, syntax)
    lexicon = load_lexicon(rules, article.language)
    quotes = find_quotes(layout, lexicon)
    reading = ArticleReading(
        article,
        syntax,
        quotes_by_sentence(layout, quotes),
        load_frame_words(rules),
        load_polarity(rules, article.language),
        has_grammar=grammar is not None,
    )
    cut = keep_worthwhile(tuple(with_lead_ins(tuple(_statements(reading, places)), article.text)), rules)
    whole = with_reporting_clauses(join_short_quotations(cut, rules), tokens)
    statements = with_quoted_words(whole, find_runs(layout.text, layout.paragraphs, lexicon.clipped))
    return ParsedArticle(
        article=article,
        statements=statements,
        sections=sections,
        quotes=quotes,
        tokens=tokens,
        set_aside=tuple(_set_aside(statements, sections)),
        parser=None if grammar is None else grammar.parser,
        notes=tuple(_notes(article, grammar)),
    )


def _places(article: Article, sections: Sequence[Section], rules: Rulebook) -> Iterator[Place]:
    """Yield the sentences of all sections in text order."""
    for number, section in enumerate(sections):
        for sentence in split_sentences(article.text, section.span, rules, article.language):
            yield Place(section, number, sentence)


def _statements(reading: ArticleReading, places: Sequence[Place]) -> Iterator[Statement]:
    identities = Identities(reading.article.id)
    for place in places:
        yield from make_statements(reading, place, identities)


def _set_aside(statements: Sequence[Statement], sections: Sequence[Section]) -> Iterator[SetAside]:
    """Yield the statements of sections that report nothing, each with the rule that recognised its section."""
    for statement in statements:
        section = sections[statement.paragraph]
        if section.kind in SET_ASIDE:
            yield SetAside(statement.id, section.kind, section.rule)


def _notes(article: Article, grammar: Grammar | None) -> Iterator[Note]:
    if grammar is None and article.language == "en" and not is_installed():
        # Of the whole run, so that it is said once.
        yield Note("parse", "", f"{missing_grammar()}; until then pattern rules find clauses and speakers")
    elif grammar is None:
        yield Note("parse", article.id, f"no grammar in use for language {article.language!r}: pattern rules read it")
