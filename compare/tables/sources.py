"""The table of sources: what stands behind each letter, with what proves that a text is unchanged."""

from __future__ import annotations

from compare.model.findings import Comparison
from compare.tables.columns import CellType, Column, Table
from compare.tables.index import index_of

SOURCE_COLUMNS = (
    Column("source", "Letter of the article in the report"),
    Column("publisher", "Who published it"),
    Column("title", "Headline"),
    Column("published", "Day of publication; empty where unknown", CellType.DATE),
    Column("path", "File as it was named"),
    Column("url", "Address, where known"),
    Column("archived", "Address of an archived copy, where known"),
    Column("retrieved", "Day on which the text was fetched, where known", CellType.DATE),
    Column("language", "ISO 639-1 code"),
    Column("group", "Group of sources that the user made"),
    Column("grade", "Grade that the user gave; never given by the program"),
    Column("characters", "Length of the text in code points", CellType.INTEGER),
    Column("sha256", "SHA-256 of the bytes of the file"),
    Column("text_sha256", "SHA-256 of the text in UTF-8, to which all offsets point"),
    Column("reader", "What read the file"),
    Column("article_id", "Id in the JSON form"),
)


def sources_table(comparison: Comparison) -> Table:
    """Return one row an article, in the order of the letters."""
    index = index_of(comparison)
    rows = tuple(
        (
            index.letters[article.id],
            *(article.publisher, article.title, article.published, article.path),
            *(article.url, article.archived, article.retrieved),
            *(article.language, article.group, article.grade, len(article.text)),
            *(article.sha256, article.text_sha256, article.reader, article.id),
        )
        for article in comparison.articles
    )
    return Table("sources", SOURCE_COLUMNS, rows)
