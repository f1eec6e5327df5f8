"""What a case adds to a report: what changed since the last one, and how far the review is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.text import Text

from compare.model.findings import Comparison
from compare.model.review import Change, Decision, Fate, Review
from compare.report.look import HEADING, QUIET, Look, hanging, heading, safe
from compare.report.overview import count
from compare.tables.findings import Finding, FindingType

NO_DECISIONS: Mapping[str, Decision] = MappingProxyType({})
_INDENT = 12
_ALWAYS_SHOWN = (FindingType.CONTRADICTION, FindingType.UPDATE, FindingType.VARIANT)
_MOST = 8
"""Changes of one fate that are shown in words where no more is asked for."""


def since_last(comparison: Comparison, look: Look) -> list[Text]:
    """Return the section on what is new, changed, resolved and gone; nothing outside of a case or in its first report.

    Findings that cost most come first; agreements, unique details and spellings are counted, unless more is asked for.
    """
    review = comparison.review
    if review is None or not review.since:
        return []
    lines = heading("Since the last report", len(review.changes), f"it was made {review.since}", look)
    for fate in Fate:
        lines += _of_fate(fate, [change for change in review.changes if change.fate is fate], look)
    return lines


def _of_fate(fate: Fate, changes: Sequence[Change], look: Look) -> Iterator[Text]:
    if not changes:
        return
    is_whole = look.verbosity > 0
    told = [change for change in changes if is_whole or change.type in _ALWAYS_SHOWN][: None if is_whole else _MOST]
    counted = Counter(change.type for change in changes)
    summed = ", ".join(f"{number} {kind}" for kind, number in counted.items())
    yield Text(f" {fate:<9} ", style=HEADING).append(summed, style=QUIET)
    for change in told:
        label = Text(f" {change.type}")
        yield from hanging(label, safe(change.about).append_text(_why(change)), max(_INDENT, label.cell_len + 3), look)


def _why(change: Change) -> Text:
    named = change.finding if change.before in ("", change.finding) else f"{change.before}, now {change.finding}"
    return Text("  ").append_text(safe(f"({'; '.join(part for part in (change.why, named) if part)})", QUIET))


def review_line(comparison: Comparison, findings: Sequence[Finding]) -> list[Text]:
    """Return one line with how many of the findings were checked, where any was."""
    decisions = decided(comparison.review)
    statuses = Counter(decisions[finding.id].status for finding in findings if finding.id in decisions)
    told = ", ".join(f"{statuses[status]} {status.replace('_', ' ')}" for status in sorted(statuses) if status)
    return [Text(f"checked: {told}, of {count(len(findings), 'finding', 'findings')}", style=QUIET)] if told else []


def decided(review: Review | None) -> Mapping[str, Decision]:
    """Return the decisions by finding."""
    return {} if review is None else {decision.finding: decision for decision in review.decisions}


def decision_lines(decision: Decision | None, indent: int, look: Look) -> list[Text]:
    """Return what people decided on a finding, nothing where nobody did."""
    if decision is None:
        return []
    who = " by " + decision.checked_by if decision.checked_by else ""
    day = f" on {decision.checked_on.isoformat()}" if decision.checked_on else ""
    source = f" with a {decision.source_used} source" if decision.source_used else ""
    said = f"{(decision.status or 'open').replace('_', ' ')}{who}{day}{source}"
    rest = "; ".join(part for part in (said, decision.note, decision.evidence_link) if part)
    return hanging(Text("check", style=QUIET), safe(rest), indent, look)
