"""A draft held against its sources as Markdown: conflicts first, one line an excerpt, always in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compare.export.explained import NO_VERDICT, OFFSETS, SAFE_IN_MARKDOWN, made_by
from compare.export.markdown_parts import quoted, said_line, sources_lines
from compare.safety.markdown import inline
from compare.tables.columns import Row
from compare.tables.decided import decided_cells
from compare.tables.draft import (
    TITLES,
    DraftCheck,
    Held,
    Outcome,
    count_outcomes,
    draft_index,
    outlets,
    own_differences,
)
from compare.tables.findings import Finding, list_findings
from compare.tables.index import Index
from compare.tables.signature import markdown_sign

_ORDER = (Outcome.CONFLICT, Outcome.UPDATE, Outcome.NOWHERE, Outcome.CONFIRMED)


def write_draft_markdown(check: DraftCheck) -> bytes:
    """Return the page in UTF-8."""
    return ("\n".join(_lines(check)) + "\n").encode("utf-8", errors="backslashreplace")


def _lines(check: DraftCheck) -> Iterator[str]:
    index, comparison, counted = draft_index(check), check.comparison, count_outcomes(check.held)
    findings = {finding.id: finding for finding in list_findings(comparison)}
    decided = decided_cells(comparison)
    yield markdown_sign(comparison.version)
    yield f"# A draft held against {len(comparison.articles) - 1} sources"
    yield from ("", NO_VERDICT, "")
    yield from (f"- {counted[outcome]} {TITLES[outcome].lower()}" for outcome in _ORDER)
    yield from ("", "## Sources", "", *sources_lines(comparison, index))
    for outcome in _ORDER:
        held = [one for one in check.held if one.outcome is outcome]
        yield from ("", f"## {TITLES[outcome]}: {len(held)}")
        for one in sorted(held, key=lambda one: -max((d.severity for d in one.against), default=0)):
            yield from _statement(one, findings, index, decided)
    yield from _within(check, findings, index)
    yield from ("", "## About this page", "", f"- {OFFSETS}", f"- {SAFE_IN_MARKDOWN}")
    yield from (f"- {index.letters.get(note.article, 'all')}: {inline(note.text)}" for note in comparison.notes)
    yield f"- {inline(made_by(comparison))}"


def _statement(held: Held, findings: Mapping[str, Finding], index: Index, decided: Mapping[str, Row]) -> Iterator[str]:
    words = index.words(index.statements[held.statement])
    yield from ("", f"### {quoted(words, (), index)}")
    if held.against or held.support or held.apart:
        yield ""
    for difference in held.against:
        finding = findings[difference.id]
        yield f"- {difference.kind_class}, {difference.kind}, severity {difference.severity}: {inline(finding.reason)}"
        yield from (f"  {line}" for line in _sides(finding, held, index))
        if finding.id in decided:
            yield f"  - decided: {inline('; '.join(str(cell) for cell in decided[finding.id] if cell))}"
    if held.support:
        why = f": {inline(held.reason)}" if held.reason else ""
        yield f"- said by {outlets(held, index)} outlets from {held.independent} independent origins{why}"
        yield from (f"  - {quoted(index.words(index.statements[number]), (), index)}" for number in held.support)
    for difference in held.apart:
        yield f"- told differently, {difference.kind}: {inline(difference.reason)}"


def _sides(finding: Finding, held: Held, index: Index) -> Iterator[str]:
    for side in finding.sides:
        for voice in side.voices:
            if voice.statement != held.statement:
                yield said_line(finding, side, voice, index)


def _within(check: DraftCheck, findings: Mapping[str, Finding], index: Index) -> Iterator[str]:
    """Yield where the draft differs from itself, such as its headline from its body."""
    own = own_differences(check)
    if not own:
        return
    yield from ("", f"## In the draft itself: {len(own)}")
    for difference in own:
        finding = findings[difference.id]
        yield from ("", f"### {difference.kind}, severity {difference.severity}", "")
        yield from (said_line(finding, side, voice, index) for side in finding.sides for voice in side.voices)
        yield f"- why: {inline(finding.reason)}"
