"""Turns findings into flat rows: one row a finding and mention, columns as in `columns.FINDING_COLUMNS`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compare.model.findings import Comparison
from compare.model.grammar import Firmness, Statement, StatementKind
from compare.model.text import Article, Excerpt, Span
from compare.model.values import Quantity
from compare.tables.columns import FINDING_COLUMNS, Cell, Row, Table
from compare.tables.decided import EMPTY_FOR_PEOPLE, decided_cells
from compare.tables.findings import Finding, FindingSide, Voice, list_findings
from compare.tables.index import Index, index_of
from compare.tables.values import normal_form

CONTEXT = 32
"""Code points of context on either side of a quote; what W3C annotation tools use for a TextQuoteSelector."""


def findings_table(comparison: Comparison, findings: Iterable[Finding] | None = None) -> Table:
    """Return the table of all findings of a comparison, or of those given."""
    index = index_of(comparison)
    chosen = list_findings(comparison) if findings is None else findings
    decided = decided_cells(comparison)
    rows = (
        row
        for finding in chosen
        for row in _rows(finding, index, (comparison.version, *decided.get(finding.id, EMPTY_FOR_PEOPLE)))
    )
    return Table("findings", FINDING_COLUMNS, tuple(rows))


def _rows(finding: Finding, index: Index, version_and_decided: Row) -> Iterator[Row]:
    for side in finding.sides:
        for voice in side.voices:
            yield (
                *_of_finding(finding, side),
                *_of_article(index.articles[voice.quote.article], index),
                *_of_place(voice.quote, index),
                *_of_saying(index.statements.get(voice.statement), index),
                *_of_value(side, voice, index),
                *(finding.reason, finding.rule),
                *version_and_decided,
            )


def _of_finding(finding: Finding, side: FindingSide) -> tuple[Cell, ...]:
    return (
        finding.id,
        str(finding.type),
        finding.kind,
        finding.severity or None,
        finding.about,
        side.label,
        finding.outlets,
        finding.independent,
    )


def _of_article(article: Article, index: Index) -> tuple[Cell, ...]:
    return (index.letters[article.id], article.publisher, article.title, article.published)


def _of_place(quote: Excerpt, index: Index) -> tuple[Cell, ...]:
    text = index.articles[quote.article].text
    return (
        index.location(quote.article, quote.start),
        index.paragraph(quote.article, quote.start),
        quote.start,
        quote.end,
        quote.text,
        text[max(0, quote.start - CONTEXT) : quote.start],
        text[quote.end : quote.end + CONTEXT],
    )


def _of_saying(statement: Statement | None, index: Index) -> tuple[Cell, ...]:
    if statement is None:
        return ("", "")
    return (speaker_name(statement), how_said(statement, index))


def speaker_name(statement: Statement) -> str:
    """Return who is said to say a statement: the resolved name, else the words of the text, else ""."""
    return "" if statement.speaker is None else statement.speaker.name or statement.speaker.text


def how_said(statement: Statement, index: Index) -> str:
    """Return "quoted", "reported" or "told", then the force of the reporting verb and the medium where given."""
    quoted = statement.kind is StatementKind.QUOTATION
    manner = "quoted" if quoted else "told" if statement.speaker is None else "reported"
    force = "" if statement.firmness in (None, Firmness.SAID) else str(statement.firmness)
    medium = "" if statement.medium is None else statement.medium.of(index.articles[statement.article].text)
    return ", ".join(part for part in (manner, force, medium) if part)


def _of_value(side: FindingSide, voice: Voice, index: Index) -> tuple[Cell, ...]:
    if not side.value and not side.normalised:
        return ("", "", "")
    return (voice.words.text, side.normalised or _normal_at(voice, index), _unit_at(voice, index))


def _unit_at(voice: Voice, index: Index) -> str:
    statement = index.statements.get(voice.statement)
    for mention in () if statement is None else statement.mentions:
        if isinstance(mention.value, Quantity) and _covers(voice, mention.span):
            return mention.value.unit or mention.value.of
    return ""


def _normal_at(voice: Voice, index: Index) -> str:
    statement = index.statements.get(voice.statement)
    found = () if statement is None else (m for m in statement.mentions if _covers(voice, m.span))
    return next((normal_form(mention.value) for mention in found), "")


def _covers(voice: Voice, span: Span) -> bool:
    return Span(voice.words.start, voice.words.end).overlap(span) > 0
