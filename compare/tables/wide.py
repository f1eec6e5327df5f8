"""The wide form for people: one row a finding, one column a source, then the columns that people fill in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compare.model.findings import Comparison
from compare.model.text import Article
from compare.tables.columns import FINDING_COLUMNS, PEOPLE_COLUMNS, CellType, Column, Row, Table
from compare.tables.decided import EMPTY_FOR_PEOPLE, decided_cells
from compare.tables.findings import Finding, list_findings
from compare.tables.index import Index, index_of

_TYPES = next(column.choices for column in FINDING_COLUMNS if column.name == "type")

_BEFORE = (
    Column("finding_id", "Names the finding; stays the same while the words concerned do"),
    PEOPLE_COLUMNS[0],
    Column("type", "What the finding comes to", choices=_TYPES),
    Column("kind", "What a difference is about; empty for the rest"),
    Column("severity", "Cost of getting it wrong, 1 (small) to 3", CellType.INTEGER),
    Column("about", "Words of the shortest statement concerned, or the name"),
)
_AFTER = (
    Column("values", "What each source says, side by side"),
    Column("reason", "Why it is a finding, in plain words"),
    Column("outlets", "How many publishers speak of this", CellType.INTEGER),
    Column("independent", "How many independent origins stand behind them", CellType.INTEGER),
    Column("rule", "Rule that decided"),
    *PEOPLE_COLUMNS[1:],
)


MOST_COLUMNS = 40
"""Sources up to which each has a column of its own."""

_ALL_SOURCES = Column("sources", "The exact words of all sources, with their letter and line")


def wide_table(comparison: Comparison, findings: Iterable[Finding] | None = None) -> Table:
    """Return the wide table of all findings, or of those given; a source's cell holds its exact words, line by line.

    With more than `MOST_COLUMNS` sources one column holds the words of all of them, as nobody reads so many columns.
    """
    index = index_of(comparison)
    chosen = list_findings(comparison) if findings is None else findings
    decided = decided_cells(comparison)
    if len(comparison.articles) > MOST_COLUMNS:
        rows = tuple(_row(finding, (_said_by_all(finding, index),), index, decided) for finding in chosen)
        return Table("findings", (*_BEFORE, _ALL_SOURCES, *_AFTER), rows)
    sources = tuple(_source_column(article, index) for article in comparison.articles)
    rows = tuple(_row(finding, _said_by_each(finding, index), index, decided) for finding in chosen)
    return Table("findings", (*_BEFORE, *sources, *_AFTER), rows)


def _source_column(article: Article, index: Index) -> Column:
    return Column(f"{index.letters[article.id]} {article.publisher}", "The exact words of this source, with their line")


def _row(finding: Finding, said: Row, index: Index, decided: Mapping[str, Row]) -> Row:
    status, *others = decided.get(finding.id, EMPTY_FOR_PEOPLE)
    return (
        finding.id,
        status,
        str(finding.type),
        finding.kind,
        finding.severity or None,
        finding.about,
        *said,
        _values(finding, index),
        finding.reason,
        finding.outlets,
        finding.independent,
        finding.rule,
        *others,
    )


def _said_by_each(finding: Finding, index: Index) -> Row:
    """Return what each source says, "" for those that are silent."""
    lines: dict[str, list[str]] = {}
    for quote in dict.fromkeys(voice.quote for voice in finding.voices):
        lines.setdefault(quote.article, []).append(f"line {index.line(quote.article, quote.start)}: {quote.text}")
    return tuple("\n".join(lines.get(article, ())) for article in index.articles)


def _said_by_all(finding: Finding, index: Index) -> str:
    quotes = dict.fromkeys(voice.quote for voice in finding.voices)
    return "\n".join(f"{index.place(quote.article, quote.start)}: {quote.text}" for quote in quotes)


def _values(finding: Finding, index: Index) -> str:
    parts = []
    for side in finding.sides:
        letters = dict.fromkeys(index.letters[voice.words.article] for voice in side.voices)
        if side.value:
            parts.append(f"{', '.join(letters)}: {side.value}")
    return "\n".join(parts)
