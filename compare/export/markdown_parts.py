"""The parts that Markdown pages share: the table of sources, quotes with what differs marked, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.model.findings import Comparison
from compare.model.text import Excerpt, Span
from compare.safety.markdown import inline
from compare.tables.findings import Finding, FindingSide, Voice
from compare.tables.index import Index
from compare.tables.marking import marked_spans


def sources_lines(comparison: Comparison, index: Index) -> Iterator[str]:
    """Yield the table of what stands behind each letter."""
    yield "| source | publisher | published | file | sha256 |"
    yield "|---|---|---|---|---|"
    for article in comparison.articles:
        day = "unknown" if article.published is None else article.published.isoformat()
        cells = (index.letters[article.id], inline(article.publisher), day, inline(article.path), article.sha256)
        yield f"| {' | '.join(cells)} |"


def said_line(finding: Finding, side: FindingSide, voice: Voice, index: Index) -> str:
    """Return one place of a side: its label, the place with offsets, the words with what differs in bold."""
    label = f"{side.label} " if len(finding.sides) > 1 else ""
    return f"- {label}{quoted(voice.quote, marked_spans(finding, side, voice), index)}"


def quoted(quote: Excerpt, marks: Sequence[Span], index: Index) -> str:
    """Return the place of a quote with its offsets, and its words with those of `marks` in bold."""
    return f"{index.place(quote.article, quote.start)} [{quote.start}–{quote.end}] {_marked(quote, marks)}"


def _marked(quote: Excerpt, marks: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in marks:
        start, end = span.start - quote.start, span.end - quote.start
        parts += [_spaced(quote.text[at:start]), f"**{inline(quote.text[start:end])}**"]
        at = end
    return "".join([*parts, _spaced(quote.text[at:])]).strip()


def _spaced(text: str) -> str:
    """Return `inline(text)` with a blank where white space stood at its ends."""
    kept = inline(text)
    if not kept:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + kept + (" " if text[-1].isspace() else "")
