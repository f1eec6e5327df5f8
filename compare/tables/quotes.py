"""The listing of quotations: who says what, by which words we know, and where."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle, Quote, Speaker, Statement
from compare.model.text import Article, Span, hull
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, story_index

QUOTE_COLUMNS = (
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who published it"),
    Column("location", "path:line of the quotation"),
    Column("start", "Offset of the first code point said", CellType.INTEGER),
    Column("end", "Offset after the last code point said", CellType.INTEGER),
    Column("kind", "How the words are given", choices=("direct", "mixed", "indirect")),
    Column("quote", "The exact words, a reporting clause that interrupts them left out as […]"),
    Column("speaker", "Who is said to say them; empty where the text does not tell"),
    Column("speaker_text", "The words that name the speaker"),
    Column("resolved_by", "How the name was found"),
    Column("cue", "The reporting words"),
    Column("firmness", "The force of the reporting verb"),
    Column("medium", "Where it was said"),
    Column("hearer", "To whom"),
    Column("through", "The outlet that is quoted as the source of the words"),
)


def quotes_table(story: ResolvedStory) -> Table:
    """Return one row a quotation, in the order of the sources and their text."""
    index = story_index(story)
    rows = tuple(row for parsed in story.articles for row in _rows(parsed, index))
    return Table("quotes", QUOTE_COLUMNS, rows)


def _rows(parsed: ParsedArticle, index: Index) -> Iterator[Row]:
    article = parsed.article
    for quote in sorted(parsed.quotes, key=lambda quote: hull(quote.spans)):
        span = hull(quote.spans)
        speaker = _speaker(quote, parsed.statements)
        yield (
            index.letters[article.id],
            index.place(article.id, span.start),
            article.publisher,
            index.location(article.id, span.start),
            *(span.start, span.end, quote.kind),
            " […] ".join(part.of(article.text) for part in quote.spans),
            "" if speaker is None else speaker.name or speaker.text,
            _at(quote.speaker, article),
            "" if speaker is None else speaker.resolved_by,
            *(_at(quote.cue, article), str(quote.firmness)),
            *(_at(quote.medium, article), _at(quote.hearer, article), _at(quote.through, article)),
        )


def _at(span: Span | None, article: Article) -> str:
    return "" if span is None else span.of(article.text)


def _speaker(quote: Quote, statements: tuple[Statement, ...]) -> Speaker | None:
    """Return the speaker as resolved in a statement that the quotation overlaps and that has the same mention."""
    for statement in statements:
        speaker = statement.speaker
        said = any(span.overlap(words) for span in statement.spans for words in quote.spans)
        if speaker is not None and quote.speaker is not None and said and speaker.span.overlap(quote.speaker):
            return speaker
    return None
