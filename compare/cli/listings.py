"""`variorum names`, `quotes`, `numbers`, `timeline` and `origins`: listings as a table, CSV or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.files import write_bytes
from compare.cli.inputs import compare_inputs, resolve_inputs, takes_articles
from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.terminal import Screen, screen_options
from compare.model.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from compare.tables.columns import Table

_FORMS = ("table", "csv", "json")
_SUFFIXES: Mapping[str, str] = {".csv": "csv", ".json": "json"}


@dataclass(frozen=True, slots=True)
class Form:
    """How a listing is written: "table", "csv" or "json" (None: by the suffix of `output`), and where to."""

    form: str | None = None
    output: Path | None = None

    def __post_init__(self) -> None:
        _ = self.chosen

    @property
    def chosen(self) -> str:
        """The form to write; raises UsageError for a suffix that means none."""
        if self.form is not None:
            return self.form
        if self.output is None:
            return "table"
        if self.output.suffix.lower() not in _SUFFIXES:
            raise UsageError(f"no listing goes with the suffix {self.output.suffix!r}; these do: .csv, .json")
        return _SUFFIXES[self.output.suffix.lower()]


chooses_form = gathers(
    "form",
    Form,
    click.option("--format", "form", type=click.Choice(_FORMS), help="How to write it (default: table)."),
    click.option(
        "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file (.csv or .json)."
    ),
)


def write_table(table: Table, shown: tuple[str, ...], form: Form, screen: Screen) -> None:
    """Write a listing: on a terminal only the columns `shown`, in a file all of them."""
    if form.chosen == "table":
        from compare.report.grid import grid

        screen.write(grid(table, shown, screen.look()))
        return
    from compare.export.csv_table import table_to_csv
    from compare.export.listing import table_to_json

    write_bytes(table_to_csv(table) if form.chosen == "csv" else table_to_json(table), form.output)


@click.command()
@takes_articles
@chooses_form
@screen_options
def names(inputs: Inputs, form: Form, screen: Screen) -> ExitCode:
    """List every name in ARTICLES: spellings with counts by source, roles, and the first place."""
    from compare.tables.names import names_table

    resolved = resolve_inputs(inputs)
    shown = ("name", "kind", "spelling", "place", "count", "slip", "roles")
    write_table(names_table(resolved.story), shown, form, screen)
    return resolved.exit_code


@click.command()
@takes_articles
@chooses_form
@screen_options
def quotes(inputs: Inputs, form: Form, screen: Screen) -> ExitCode:
    """List every quotation in ARTICLES: speaker, reporting words, place."""
    from compare.tables.quotes import quotes_table

    resolved = resolve_inputs(inputs)
    write_table(quotes_table(resolved.story), ("place", "kind", "speaker", "cue", "quote"), form, screen)
    return resolved.exit_code


@click.command()
@takes_articles
@chooses_form
@screen_options
def numbers(inputs: Inputs, form: Form, screen: Screen) -> ExitCode:
    """List every quantity in ARTICLES: for each thing counted all values, lowest to highest."""
    from compare.tables.numbers import numbers_table

    resolved = resolve_inputs(inputs)
    shown = ("counted", "value", "place", "published", "speaker", "sentence")
    write_table(numbers_table(resolved.story), shown, form, screen)
    return resolved.exit_code


@click.command()
@takes_articles
@chooses_form
@screen_options
def timeline(inputs: Inputs, form: Form, screen: Screen) -> ExitCode:
    """List what ARTICLES say to have happened when, the earliest first."""
    from compare.tables.timeline import timeline_table

    resolved = resolve_inputs(inputs)
    write_table(timeline_table(resolved.story), ("when", "place", "anchor", "words", "sentence"), form, screen)
    return resolved.exit_code


@click.command()
@takes_articles
@chooses_form
@screen_options
def origins(inputs: Inputs, form: Form, screen: Screen) -> ExitCode:
    """List who has what from whom in ARTICLES: cited origins and shared text."""
    from compare.tables.origins import origins_table

    compared = compare_inputs(inputs)
    shown = ("place", "publisher", "has_it_from", "kind", "share", "words")
    table = origins_table(compared.comparison)
    if form.chosen == "table":
        from compare.report.grid import grid
        from compare.report.origins import origin_lines

        look = screen.look()
        screen.write([*grid(table, shown, look), *origin_lines(compared.comparison, look)])
    else:
        write_table(table, shown, form, screen)
    return compared.exit_code
