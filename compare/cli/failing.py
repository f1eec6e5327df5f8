"""`--fail-on`: lets a run end with exit code 1 where something was found that must not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from compare.cli.options import gathers
from compare.model.errors import UsageError
from compare.tables.filters import TYPE_WORDS
from compare.tables.findings import Finding, list_findings

if TYPE_CHECKING:
    from compare.model.findings import Comparison


@dataclass(frozen=True, slots=True)
class FailOn:
    """When to fail: words such as "contradiction" or "update:2" (severity 2 or more), and for which groups.

    `min_independent` leaves out findings behind which fewer independent origins stand.
    """

    fail_on: tuple[str, ...] = ()
    min_independent: int = 0

    def is_met(self, comparison: Comparison) -> bool:
        """Tell whether a finding is what the run must fail on; in a case one that people dismissed is not."""
        decisions = () if comparison.review is None else comparison.review.decisions
        dismissed = {decision.finding for decision in decisions if decision.status == "dismissed"}
        findings = [finding for finding in list_findings(comparison) if finding.id not in dismissed]
        wanted = [_parsed(word) for word in self.fail_on]
        return any(
            _is_of(finding, kind) and finding.severity >= severity and finding.independent >= self.min_independent
            for finding in findings
            for kind, severity in wanted
        )


# What an article says against itself, of whatever type.
_INTERNAL = "internal"
_WORDS = (*TYPE_WORDS, _INTERNAL)


def _is_of(finding: Finding, kind: str) -> bool:
    return finding.internal if kind == _INTERNAL else finding.type == kind


def _parsed(word: str) -> tuple[str, int]:
    kind, _, severity = word.partition(":")
    if kind not in _WORDS or severity not in ("", "1", "2", "3"):
        raise UsageError(f"--fail-on {word}: give one of {', '.join(_WORDS)}, and :1, :2 or :3 for a severity")
    return ("difference" if kind == "compatible" else kind, int(severity or 0))


def _checked(_context: click.Context, _option: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    for word in words:
        _parsed(word)
    return words


asks_to_fail = gathers(
    "failing",
    FailOn,
    click.option(
        "--fail-on",
        multiple=True,
        metavar="CLASS[:SEVERITY]",
        callback=_checked,
        help="Exit with 1 where this is found, such as contradiction, update:2 or internal.",
    ),
    click.option(
        "--min-independent",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="With --fail-on: count only what at least N independent origins speak of.",
    ),
)
