"""The listing of origins: who has what from whom, cited or copied."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model.findings import Comparison, Copy
from compare.model.text import Span
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, index_of

_LONGEST_SHOWN = 100

ORIGIN_COLUMNS = (
    Column("source", "Letter of the article"),
    Column("place", "Letter and line, as in the report"),
    Column("publisher", "Who publishes it"),
    Column("has_it_from", "The origin that it cites, or the article whose words it shares"),
    Column(
        "kind", "agency, outlet, official, monitor, witness, social, document, credit, unnamed; copy for shared words"
    ),
    Column("words", "The exact words that say so; how the longest passage of shared words begins"),
    Column("location", "path:line of the words"),
    Column("start", "Offset of the first code point", CellType.INTEGER),
    Column("end", "Offset after the last code point", CellType.INTEGER),
    Column("statements", "How many statements it backs", CellType.INTEGER),
    Column("share", "Percent of the article's words that are shared", CellType.INTEGER),
    Column("reason", "Why, for shared words"),
)


def origins_table(comparison: Comparison) -> Table:
    """Return one row an origin that is cited and a pair of articles with shared text, by source."""
    index = index_of(comparison)
    cited = tuple(_cited(comparison, index))
    copied = tuple(row for copy in comparison.copies for row in _copied(copy, index))
    rows = sorted((*cited, *copied), key=lambda row: (str(row[0]), row[4] == "copy", _start(row), str(row[3])))
    return Table("origins", ORIGIN_COLUMNS, tuple(rows))


def _start(row: Row) -> int:
    start = row[7]
    return start if isinstance(start, int) else 0


def _cited(comparison: Comparison, index: Index) -> Iterator[Row]:
    for origin in comparison.origins:
        article, span = index.articles[origin.article], origin.span
        yield (
            *(index.letters[article.id], index.place(article.id, span.start), article.publisher),
            *(origin.origin, origin.kind, span.of(article.text)),
            *(index.location(article.id, span.start), span.start, span.end),
            *(len(origin.statements), None, ""),
        )


def _copied(copy: Copy, index: Index) -> Iterator[Row]:
    """Yield one row for each article that may have its words from the other, with the longest passage."""
    for here, other in ((0, 1), (1, 0)):
        article, from_article = index.articles[copy.articles[here]], index.articles[copy.articles[other]]
        if copy.source not in ("", from_article.id):
            continue
        passages = [run.right if here else run.left for run in copy.spans]
        longest = max(passages, key=lambda passage: (len(passage), -passage.start), default=Span(0, 0))
        span = _beginning(longest, article.text)
        yield (
            *(index.letters[article.id], index.place(article.id, span.start), article.publisher),
            *(f"{index.letters[from_article.id]} {from_article.publisher}", "copy", span.of(article.text)),
            *(index.location(article.id, span.start), span.start, span.end),
            *(None, round(copy.shares[here] * 100), copy.reason),
        )


def _beginning(span: Span, text: str) -> Span:
    """Return the first words of a passage, whole ones."""
    if len(span) <= _LONGEST_SHOWN:
        return span
    cut = text.rfind(" ", span.start, span.start + _LONGEST_SHOWN)
    return Span(span.start, cut if cut > span.start else span.start + _LONGEST_SHOWN)
