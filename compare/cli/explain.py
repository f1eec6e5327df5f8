"""`variorum explain`: why one finding was made."""

from __future__ import annotations

from collections.abc import Sequence

import click

from compare.cli.inputs import compare_inputs, takes_articles
from compare.cli.named import Inputs
from compare.cli.terminal import Screen, screen_options
from compare.model.errors import ExitCode, UsageError
from compare.tables.findings import Finding, FindingType, list_findings
from compare.tables.labels import labels_of


@click.command()
@click.argument("finding", metavar="FINDING")
@takes_articles
@screen_options
def explain(finding: str, inputs: Inputs, screen: Screen) -> ExitCode:
    """Say why FINDING of ARTICLES was made.

    FINDING is its id, the start of its id, or its label in the report, such as C1.
    """
    from compare.report.explain import explain_page

    compared = compare_inputs(inputs)
    chosen = find_finding(finding, list_findings(compared.comparison))
    screen.write(explain_page(chosen, compared.comparison, compared.rulebook, screen.look(2)))
    return compared.exit_code


def find_finding(wanted: str, findings: Sequence[Finding]) -> Finding:
    """Return the finding that a user means; raises UsageError where none, or more than one, is meant."""
    labels = labels_of(findings)
    exact = [finding for finding in findings if wanted == finding.id or wanted.upper() == labels.get(finding.id)]
    found = exact or [finding for finding in findings if wanted and finding.id.startswith(wanted)]
    if len({finding.id for finding in found}) == 1:
        return found[0]
    if found:
        raise UsageError(f"{wanted!r} is the start of {len(found)} findings; give more of the id")
    known = sum(finding.type is not FindingType.UNIQUE for finding in findings)
    raise UsageError(f"no finding {wanted!r} in this comparison, which has {known}; `variorum report` shows their ids")
