"""`variorum export`: what was found, as one document for programs, spreadsheets or pages."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from compare.cli.failing import FailOn, asks_to_fail
from compare.cli.files import write_bytes
from compare.cli.inputs import Inputs, compare_inputs, takes_articles
from compare.export.exporters import EXPORTERS
from compare.model.errors import ExitCode, UsageError
from compare.tables.findings import list_findings


@click.command()
@takes_articles
@click.option("--format", "name", type=click.Choice(EXPORTERS.names), help="Form of the document (default: json).")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file; its suffix chooses the form where --format does not.",
)
@asks_to_fail
def export(inputs: Inputs, name: str | None, output: Path | None, failing: FailOn) -> ExitCode:
    """Export what was found in ARTICLES (files, folders, globs) as one document."""
    chosen = _chosen(name, output)
    compared = compare_inputs(inputs)
    content = EXPORTERS.load(chosen)(compared.comparison)
    write_bytes(content, output)
    found = failing.is_met(list_findings(compared.comparison))
    return ExitCode.FOUND if found else compared.exit_code


def _chosen(name: str | None, output: Path | None) -> str:
    """Return the format to write; raises UsageError for a suffix without one, or a workbook on a terminal."""
    chosen = name or ("json" if output is None else EXPORTERS.for_suffix(output.suffix).name)
    if chosen == "xlsx" and output is None and sys.stdout.isatty():
        raise UsageError("a workbook cannot be shown on a terminal; name a file: -o differences.xlsx")
    return chosen
