"""The sections of differences: each side's exact words with their place, what differs marked, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from compare.model.review import Decision
from compare.model.text import Excerpt, Span
from compare.report.look import HEADING, QUIET, Look, clipped, hanging, heading, marked, place, safe
from compare.report.since import NO_DECISIONS, decision_lines
from compare.tables.findings import Finding, FindingSide, FindingType, Voice
from compare.tables.index import Index
from compare.tables.labels import QUESTIONS, TITLES
from compare.tables.marking import marked_spans
from compare.tables.rows import speaker_name

_REMARKS: Mapping[FindingType, str] = {
    FindingType.CONTRADICTION: "both cannot be right as they stand; costliest first",
    FindingType.UPDATE: "a later report revises an earlier one",
    FindingType.VARIANT: "one quotation in other words",
    FindingType.DIFFERENCE: "both can be right: rounder, more exact, another unit",
}
_INDENT = 9
_USUAL_VOICES = 3
_VALUES = 56
"""Cells up to which the values of a difference are shown beside its question."""


def differences(
    findings: Sequence[Finding],
    labels: Mapping[str, str],
    index: Index,
    look: Look,
    decisions: Mapping[str, Decision] = NO_DECISIONS,
) -> list[Text]:
    """Return the section for differences of one type, with what people decided; nothing where there is none."""
    if not findings:
        return []
    kind = findings[0].type
    lines = heading(TITLES[kind], len(findings), _REMARKS[kind], look)
    return lines + _listed(findings, labels, index, look, decisions)


def inside(
    findings: Sequence[Finding],
    labels: Mapping[str, str],
    index: Index,
    look: Look,
    decisions: Mapping[str, Decision] = NO_DECISIONS,
) -> list[Text]:
    """Return the section for what articles say against themselves, of whatever type; nothing where there is none."""
    if not findings:
        return []
    lines = heading("inside one article", len(findings), "its headline or its text against its text", look)
    return lines + _listed(findings, labels, index, look, decisions)


def _listed(
    findings: Sequence[Finding],
    labels: Mapping[str, str],
    index: Index,
    look: Look,
    decisions: Mapping[str, Decision],
) -> list[Text]:
    lines: list[Text] = []
    for number, finding in enumerate(findings):
        if number:
            lines.append(Text())
        lines += difference(finding, labels[finding.id], index, look)
        lines += decision_lines(decisions.get(finding.id), _INDENT, look)
    return lines


def difference(finding: Finding, label: str, index: Index, look: Look) -> list[Text]:
    """Return one difference: the question with the values, the words of its sides, and the reason."""
    lines = [_headline(finding, label)]
    for side in finding.sides:
        lines += _side(finding, side, index, look)
    lines += hanging(Text("  why", style=QUIET), _reason(finding), _INDENT, look)
    if look.verbosity >= 2:
        lines += hanging(Text("  rule", style=QUIET), safe(finding.rule, QUIET), _INDENT, look)
    return lines


def _headline(finding: Finding, label: str) -> Text:
    line = Text(f" {label} ", style=HEADING).append(QUESTIONS.get(finding.kind, ""), style=HEADING)
    told = _values(finding)
    return line.append("  ").append_text(told) if 0 < told.cell_len <= _VALUES else line


def _reason(finding: Finding) -> Text:
    """Return the reason, then kind, severity and the id by which `explain` knows the finding."""
    inside = ", inside one article" if finding.internal else ""
    named = safe(f"({finding.kind}, severity {finding.severity}{inside}, {finding.id})", QUIET)
    return safe(finding.reason).append("  ").append_text(named)


def _values(finding: Finding) -> Text:
    """Return the values of all sides on one line: "136 / a total of 163"."""
    return Text("  /  ").join([safe(side.value) for side in finding.sides if side.value])


def _side(finding: Finding, side: FindingSide, index: Index, look: Look) -> Iterator[Text]:
    quoted = _by_quote(finding, side)
    shown = quoted if look.verbosity > 0 else quoted[:_USUAL_VOICES]
    for voice, marks in shown:
        yield from _voice(voice, _quoted(voice, marks, look), index, look)
    rest = quoted[len(shown) :]
    if rest:
        places = " ".join(index.place(voice.quote.article, voice.quote.start) for voice, _ in rest)
        yield from hanging(Text(), Text(f"and {places} say the same", style=QUIET), _INDENT, look)


def _by_quote(finding: Finding, side: FindingSide) -> list[tuple[Voice, list[Span]]]:
    """Return each quote of a side once, with all that is to be marked in it."""
    found: dict[Excerpt, tuple[Voice, set[Span]]] = {}
    for voice in side.voices:
        found.setdefault(voice.quote, (voice, set()))[1].update(marked_spans(finding, side, voice))
    return [(voice, _apart(sorted(marks))) for voice, marks in found.values()]


def _apart(marks: Sequence[Span]) -> list[Span]:
    """Return spans in order with those that overlap made one."""
    joined: list[Span] = []
    for span in marks:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _quoted(voice: Voice, marks: Sequence[Span], look: Look) -> Text:
    """Return the words of a voice, marked; where a long quote is cut, an ellipsis says so on either side."""
    shown = clipped(voice.quote, marks, look)
    line = Text("… " if shown.start > voice.quote.start else "").append_text(marked(shown, marks, look))
    return line.append(" …" if shown.end < voice.quote.end else "")


def _voice(voice: Voice, quote: Text, index: Index, look: Look) -> list[Text]:
    body = Text()
    statement = index.statements.get(voice.statement)
    if statement is not None and statement.speaker is not None and not _is_named_in(voice, index):
        body.append_text(safe(speaker_name(statement), "italic")).append(": ")
    body.append_text(quote)
    if look.verbosity >= 2:
        body.append(f"  [{voice.quote.start}–{voice.quote.end}]", style=QUIET)
    return hanging(
        Text(" ").append_text(place(voice.quote.article, voice.quote.start, index, look)), body, _INDENT, look
    )


def _is_named_in(voice: Voice, index: Index) -> bool:
    """Tell whether the speaker stands in the words that are shown."""
    speaker = index.statements[voice.statement].speaker
    return speaker is not None and voice.quote.start <= speaker.span.start < voice.quote.end
