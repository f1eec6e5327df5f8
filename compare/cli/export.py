"""`variorum export`: what was found, as one document for programs, spreadsheets or pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.failing import FailOn, asks_to_fail
from compare.cli.files import refuse_on_terminal, write_bytes
from compare.cli.inputs import compare_inputs, takes_articles
from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.texts import write_texts
from compare.export.exporters import EXPORTERS
from compare.model.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from compare.model.findings import Comparison


@dataclass(frozen=True, slots=True)
class Document:
    """What to write: the form (None: by the suffix of `output`, else JSON), where to, and what goes with it."""

    form: str | None = None
    output: Path | None = None
    datapackage: bool = False
    texts: Path | None = None

    def __post_init__(self) -> None:
        if self.datapackage and (self.output is None or self.chosen not in ("csv", "raw-csv")):
            raise UsageError("--datapackage describes a CSV file; name one: -o differences.csv")
        refuse_on_terminal(self.chosen, self.output)

    @property
    def chosen(self) -> str:
        """The form to write; raises UsageError for a suffix that means none."""
        if self.form is not None or self.output is None:
            return self.form or "json"
        return EXPORTERS.for_suffix(self.output.suffix).name


chooses_document = gathers(
    "document",
    Document,
    click.option("--format", "form", type=click.Choice(EXPORTERS.names), help="Form of the document (default: json)."),
    click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file; its suffix chooses the form where --format does not.",
    ),
    click.option("--datapackage", is_flag=True, help="Write datapackage.json beside a CSV: what its columns hold."),
    click.option(
        "--texts",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Write the text of each article as read to this folder, for `variorum verify --texts`.",
    ),
)


@click.command()
@takes_articles
@chooses_document
@asks_to_fail
def export(inputs: Inputs, document: Document, failing: FailOn) -> ExitCode:
    """Export what was found in ARTICLES (files, folders, globs) as one document."""
    compared = compare_inputs(inputs)
    content = EXPORTERS.load(document.chosen)(compared.comparison)
    if document.texts is not None:
        write_texts(compared.comparison.articles, document.texts)
    write_bytes(content, document.output)
    if document.datapackage and document.output is not None:
        _describe(content, document.output, compared.comparison)
    found = failing.is_met(compared.comparison)
    return ExitCode.FOUND if found else compared.exit_code


def _describe(content: bytes, output: Path, comparison: Comparison) -> None:
    from compare.export.datapackage import write_datapackage

    write_bytes(write_datapackage(comparison, output.name, content), output.with_name("datapackage.json"))
