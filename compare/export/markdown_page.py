"""Markdown: a page that reads well as it is and diffs well, one line an excerpt, always in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compare.export.explained import NO_VERDICT, OFFSETS, SAFE_IN_MARKDOWN, made_by
from compare.export.markdown_parts import said_line, sources_lines
from compare.model.findings import Comparison
from compare.safety.markdown import inline
from compare.tables.columns import Row
from compare.tables.decided import decided_cells
from compare.tables.findings import Finding, FindingType, list_findings
from compare.tables.index import Index, index_of
from compare.tables.labels import TITLES
from compare.tables.signature import markdown_sign


def write_markdown(comparison: Comparison) -> bytes:
    """Return the page in UTF-8."""
    return ("\n".join(_lines(comparison)) + "\n").encode("utf-8", errors="backslashreplace")


def _lines(comparison: Comparison) -> Iterator[str]:
    index = index_of(comparison)
    yield markdown_sign(comparison.version)
    yield f"# Comparison of {len(comparison.articles)} articles"
    yield from ("", NO_VERDICT, "", "## Sources", "")
    yield from sources_lines(comparison, index)
    yield from _since(comparison)
    findings, decided = list_findings(comparison), decided_cells(comparison)
    for kind, title in TITLES.items():
        yield from _section(title, [finding for finding in findings if finding.type is kind], index, decided)
    yield from _gaps(comparison, index)
    yield from (
        "",
        "## About this page",
        "",
        f"- {OFFSETS}",
        f"- {SAFE_IN_MARKDOWN}",
        f"- {inline(made_by(comparison))}",
    )


def _since(comparison: Comparison) -> Iterator[str]:
    """Yield what became of findings since the last report; nothing outside of a case."""
    review = comparison.review
    if review is not None and review.since:
        yield from ("", f"## Since the report of {inline(review.since)}: {len(review.changes)}", "")
        for change in review.changes:
            named = " ".join(inline(part) for part in (change.fate, change.type, change.finding))
            yield f"- {named} {inline(change.about)}" + (f" – {inline(change.why)}" if change.why else "")


def _section(title: str, findings: Sequence[Finding], index: Index, decided: Mapping[str, Row]) -> Iterator[str]:
    if not findings:
        return
    yield from ("", f"## {title}: {len(findings)}")
    for finding in findings:
        yield from ("", f"### {_heading(finding)}", "")
        for side in finding.sides:
            for voice in side.voices:
                yield said_line(finding, side, voice, index)
        if finding.reason:
            yield f"- why: {inline(finding.reason)}"
        if finding.id in decided:
            yield f"- decided: {inline('; '.join(str(cell) for cell in decided[finding.id] if cell))}"


def _heading(finding: Finding) -> str:
    name = inline(finding.id)
    if finding.severity:
        inside = ", inside one article" if finding.internal else ""
        return f"{name} {finding.kind}, severity {finding.severity}{inside}"
    if finding.type is FindingType.AGREEMENT:
        return f"{name} outlets {finding.outlets}, independent {finding.independent}"
    return name


def _gaps(comparison: Comparison, index: Index) -> Iterator[str]:
    if not comparison.not_compared and not comparison.notes:
        return
    yield from ("", f"## Could not be compared: {len(comparison.not_compared)}", "")
    for entry in comparison.not_compared:
        words = index.words(index.statements[entry.statement])
        yield f"- {index.place(words.article, words.start)} {inline(words.text)} – {inline(entry.missing)}"
    for note in comparison.notes:
        yield f"- {index.letters.get(note.article, 'all')}: {inline(note.text)}"
