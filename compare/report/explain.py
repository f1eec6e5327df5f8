"""Why one finding was made: its sides, why the statements were put together, what was compared, which rule decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.text import Text

from compare.model.findings import Comparison, Difference, Evidence
from compare.report.look import HEADING, QUIET, Look, hanging, marked, place, safe
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import Rule
from compare.tables.findings import Finding, name_id
from compare.tables.index import Index, index_of
from compare.tables.marking import marked_spans
from compare.tables.rows import how_said

_INDENT = 14


def explain_page(finding: Finding, comparison: Comparison, book: Rulebook, look: Look) -> list[Text]:
    """Return the lines that explain one finding of a comparison, made with the rules in `book`."""
    index = index_of(comparison)
    lines = [_title(finding)]
    if finding.reason:
        lines += hanging(Text("why"), safe(finding.reason), _INDENT, look)
    lines += _sides(finding, index, look)
    group = next((group for group in comparison.groups if group.id == finding.group), None)
    if group is not None:
        lines += _reasons("Put together because", group.evidence, look)
        lines += _origins(group.origins, finding, look)
    difference = _difference_of(finding, comparison)
    if difference is not None:
        facts = [replace(entry, rule="") if entry.rule == difference.rule else entry for entry in difference.evidence]
        lines += _reasons("Compared", facts, look)
        lines += _decision(difference.rule, book, look)
    name = next((name for name in comparison.names if name_id(name) == finding.id), None)
    if name is not None:
        lines += _reasons("Taken for one name because", name.evidence, look)
    return lines


def _title(finding: Finding) -> Text:
    line = Text(f"{finding.type}", style=HEADING)
    if finding.kind:
        line.append(f" {finding.kind}", style=HEADING)
    if finding.severity:
        line.append(f", severity {finding.severity}", style=QUIET)
    if finding.internal:
        line.append(", inside one article", style=QUIET)
    return line.append("  ").append_text(safe(finding.id, QUIET))


def _sides(finding: Finding, index: Index, look: Look) -> list[Text]:
    lines: list[Text] = []
    for side in finding.sides:
        lines.append(Text())
        value = safe(side.value or "says", HEADING)
        if side.normalised and side.normalised != side.value:
            value.append(" = ").append_text(safe(side.normalised))
        lines += hanging(Text(f"side {side.label}"), value, _INDENT, look)
        for voice in side.voices:
            quote = marked(voice.quote, marked_spans(finding, side, voice), look)
            quote.append(f"  [{voice.quote.start}–{voice.quote.end}]", style=QUIET)
            statement = index.statements.get(voice.statement)
            if statement is not None:
                quote.append("  ").append_text(safe(how_said(statement, index), QUIET))
            label = place(voice.quote.article, voice.quote.start, index, look)
            publisher = index.articles[voice.quote.article].publisher
            lines += hanging(label, quote, _INDENT, look)
            lines += hanging(Text(), safe(publisher, QUIET), _INDENT, look)
    return lines


def _difference_of(finding: Finding, comparison: Comparison) -> Difference | None:
    groups = (difference for group in comparison.groups for difference in group.differences)
    return next((found for found in (*groups, *comparison.internal) if found.id == finding.id), None)


def _reasons(title: str, evidence: Sequence[Evidence], look: Look) -> list[Text]:
    """Return one line a reason: the signal, what it saw on either side, its weight, and the rule it rests on."""
    if not evidence:
        return []
    lines = [Text(), Text(title, style=HEADING)]
    indent = max(_INDENT, *(safe(reason.signal).cell_len + 4 for reason in evidence))
    for reason in evidence:
        seen = dict.fromkeys(part for part in (reason.left, reason.right) if part)
        body = safe(" / ".join(seen))
        if reason.weight:
            body.append(f"  {reason.weight:+.2f}", style=QUIET)
        if reason.rule:
            body.append("  ").append_text(safe(reason.rule, QUIET))
        lines += hanging(safe(reason.signal), body, indent, look)
    return lines


def _decision(rule: str, book: Rulebook, look: Look) -> list[Text]:
    """Return the rule that decided, with its reason as the rule file gives it."""
    found = find_rule(rule, book)
    why = "" if found is None else " ".join(found.why.split())
    return [
        Text(),
        Text("Decided by", style=HEADING),
        *hanging(safe(rule), safe(why), max(_INDENT, len(rule) + 4), look),
    ]


def find_rule(rule: str, book: Rulebook) -> Rule | None:
    """Return the rule that a finding names: by its id, or as "file:id" or "file.id"; None where there is none."""
    file, _, identity = rule.replace(".", ":", 1).partition(":")
    named = book.files.get(file)
    if identity and named is not None:
        return next((known for known in named.rules() if known.id == identity), None)
    everywhere = (known for name in sorted(book.files) for known in book.files[name].rules())
    return next((known for known in everywhere if known.id == rule), None)


def _origins(origins: Sequence[str], finding: Finding, look: Look) -> list[Text]:
    if not origins:
        return []
    told = f"{finding.outlets} outlets, {finding.independent} independent: {', '.join(origins)}"
    return [Text(), *hanging(Text("origins"), safe(told), _INDENT, look)]
