"""The sections of differences: each side's exact words with their place, what differs marked, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.text import Text

from compare.model.text import Span
from compare.report.look import HEADING, QUIET, Look, clipped, hanging, heading, marked, place, safe
from compare.tables.findings import Finding, FindingSide, FindingType, Voice
from compare.tables.index import Index
from compare.tables.marking import marked_spans
from compare.tables.rows import speaker_name

_QUESTIONS = MappingProxyType(
    {
        "number": "How many?",
        "date": "When?",
        "place": "Where?",
        "name": "Which name?",
        "role": "In what role?",
        "attribution": "Who said it?",
        "polarity": "Is it so, or not?",
        "scope": "All, some or one?",
        "target": "To whom?",
        "medium": "Said where?",
        "certainty": "How sure?",
        "event": "Which event?",
        "quote-wording": "In which words?",
    }
)
_TITLES = MappingProxyType(
    {
        FindingType.CONTRADICTION: ("contradictions", "both cannot be right as they stand; costliest first"),
        FindingType.UPDATE: ("updates", "a later report revises an earlier one"),
        FindingType.VARIANT: ("quotations in several wordings", "one quotation in other words"),
        FindingType.DIFFERENCE: ("told differently", "both can be right: rounder, more exact, another unit"),
    }
)
_INDENT = 9
_USUAL_VOICES = 3


def differences(findings: Sequence[Finding], labels: Mapping[str, str], index: Index, look: Look) -> list[Text]:
    """Return the section for differences of one type; nothing where there is none."""
    if not findings:
        return []
    title, remark = _TITLES[findings[0].type]
    lines = heading(title, len(findings), remark, look)
    for number, finding in enumerate(findings):
        if number:
            lines.append(Text())
        lines += difference(finding, labels[finding.id], index, look)
    return lines


def difference(finding: Finding, label: str, index: Index, look: Look) -> list[Text]:
    """Return one difference: what it is about, its sides, and the reason."""
    lines = _headline(finding, label, look)
    for side in finding.sides:
        lines += _side(finding, side, index, look)
    if finding.reason:
        lines += hanging(Text("  why", style=QUIET), safe(finding.reason), _INDENT, look)
    if look.verbosity >= 2:
        lines += hanging(Text("  rule", style=QUIET), safe(finding.rule, QUIET), _INDENT, look)
    return lines


def _headline(finding: Finding, label: str, look: Look) -> list[Text]:
    """Return the label, the question and the id, which goes to a line of its own where there is no room beside."""
    line = Text(f" {label} ", style=HEADING).append(_QUESTIONS.get(finding.kind, ""), style=HEADING)
    inside = ", inside one article" if finding.internal else ""
    line.append(f"  {finding.kind}, severity {finding.severity} of 3{inside}", style=QUIET)
    identity = safe(finding.id, QUIET)
    room = look.columns - line.cell_len - identity.cell_len
    if room < 2:
        return [line, *hanging(Text(), identity, _INDENT, look)]
    return [line.append(" " * room).append_text(identity)]


def _side(finding: Finding, side: FindingSide, index: Index, look: Look) -> Iterator[Text]:
    shown = side.voices if look.verbosity > 0 else side.voices[:_USUAL_VOICES]
    for voice in shown:
        yield from _voice(voice, _quoted(voice, marked_spans(finding, side, voice), look), index, look)
    rest = side.voices[len(shown) :]
    if rest:
        places = " ".join(index.place(voice.words.article, voice.words.start) for voice in rest)
        yield from hanging(Text(), Text(f"and {places} say the same", style=QUIET), _INDENT, look)


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
