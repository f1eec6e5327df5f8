"""Puts a report together: head, differences by cost, what is shared, what is missing, and the counts last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from compare.model.findings import Comparison
from compare.report.differences import differences, inside
from compare.report.look import QUIET, Look, heading
from compare.report.overview import count, foot, head
from compare.report.shared import agreements, details, gaps, spellings
from compare.report.since import decided, review_line, since_last
from compare.tables.findings import Finding, FindingType, list_findings
from compare.tables.index import index_of
from compare.tables.labels import TITLES, labels_of

_DIFFERENCES = (FindingType.CONTRADICTION, FindingType.UPDATE, FindingType.VARIANT)


def report_page(comparison: Comparison, findings: Sequence[Finding], look: Look) -> list[Text]:
    """Return the lines of the report on `findings`, which are all of the comparison's or a choice of them.

    What is told differently, where both can be right, is only counted, unless more is asked for or less is chosen.
    """
    index, everything = index_of(comparison), list_findings(comparison)
    labels = labels_of(everything)
    between = [finding for finding in findings if not finding.internal]
    by_type = {kind: [finding for finding in between if finding.type is kind] for kind in FindingType}
    lines = head(comparison, index, look) if look.verbosity >= 0 else []
    decisions = decided(comparison.review)
    lines += since_last(comparison, look) if len(findings) == len(everything) else []
    if all(finding.type is not FindingType.CONTRADICTION or finding.internal for finding in everything):
        lines += heading(TITLES[FindingType.CONTRADICTION], 0, _nothing_found(comparison), look)
    is_whole = look.verbosity > 0 or len(findings) < len(everything)
    shown = _shown(is_whole=is_whole, is_quiet=look.verbosity < 0)
    for kind in shown:
        lines += differences(by_type[kind], labels, index, look, decisions)
    within = [finding for finding in findings if finding.internal and (look.verbosity >= 0 or finding.type in shown)]
    lines += inside(within, labels, index, look, decisions)
    if look.verbosity >= 0:
        lines += agreements(by_type[FindingType.AGREEMENT], _exceptions(everything, labels), index, look, decisions)
        lines += [] if is_whole else _counted(len(by_type[FindingType.DIFFERENCE]))
        lines += details(by_type[FindingType.UNIQUE], index, look, decisions)
        lines += spellings(comparison, by_type[FindingType.SPELLING], index, look)
        lines += gaps(comparison, index, look)
    return [*lines, Text(), *foot(findings, look), *review_line(comparison, findings)]


def _shown(*, is_whole: bool, is_quiet: bool) -> tuple[FindingType, ...]:
    if is_quiet:
        return (FindingType.CONTRADICTION, FindingType.UPDATE)
    return (*_DIFFERENCES, FindingType.DIFFERENCE) if is_whole else _DIFFERENCES


def _counted(number: int) -> list[Text]:
    """Return a line that counts what is told differently."""
    told = f"{number} told differently, where both can be right (-v shows them)"
    return [Text(), Text(told, style=QUIET)] if number else []


def _nothing_found(comparison: Comparison) -> str:
    groups = count(len(comparison.groups), "group", "groups")
    return f"none in {groups} of statements that speak of one thing"


def _exceptions(findings: Sequence[Finding], labels: Mapping[str, str]) -> dict[str, list[str]]:
    """Return, by group, the labels of what its sources contradict each other on or revise."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        if finding.group and finding.type in (FindingType.CONTRADICTION, FindingType.UPDATE):
            found.setdefault(finding.group, []).append(labels[finding.id])
    return found
