"""`variorum rules`: checks rules, and says what each is for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.inputs import load_rules
from compare.cli.listings import Form, chooses_form, write_table
from compare.cli.terminal import Screen, screen_options
from compare.tables.columns import Column, Row, Table

if TYPE_CHECKING:
    from compare.rulebook.book import Rulebook
    from compare.rulebook.schema import RuleFile

SORTS = ("pattern", "words", "table", "weight", "row")
RULE_COLUMNS = (
    Column("rule", "file:id, as findings name it"),
    Column("sort", "What sort of rule it is", choices=SORTS),
    Column("why", "Its reason"),
    Column("source", "Where a figure, list or method comes from"),
)

_folder_argument = click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)


@click.group()
def rules() -> None:
    """Check the rules and list them."""


@rules.command()
@_folder_argument
def check(folder: Path | None) -> None:
    """Check the rules in FOLDER (default: the shipped ones) and run their examples."""
    from compare.model.errors import RuleErrors
    from compare.rulebook.book import check_examples

    book = load_rules(folder)
    failing = check_examples(book)
    if failing:
        raise RuleErrors(failing)
    listed = [rule for loaded in book.files.values() for rule in loaded.rules()]
    examples = sum(len(getattr(rule, "match", ())) + len(getattr(rule, "skip", ())) for rule in listed)
    click.echo(f"{len(listed)} rules in {len(book.files)} files, {examples} examples: all hold")


@rules.command(name="list")
@_folder_argument
@chooses_form
@screen_options
def list_rules(folder: Path | None, form: Form, screen: Screen) -> None:
    """List the rules in FOLDER (default: the shipped ones) with their reasons."""
    write_table(rules_table(load_rules(folder)), ("rule", "sort", "why"), form, screen)


def rules_table(book: Rulebook) -> Table:
    """Return one row a rule, file by file in the order of their names."""
    rows = tuple(row for name in sorted(book.files) for row in _rows(name, book.files[name]))
    return Table("rules", RULE_COLUMNS, rows)


def _rows(name: str, loaded: RuleFile) -> Iterator[Row]:
    for sort in SORTS:
        for rule in getattr(loaded, sort):
            yield (f"{name}:{rule.id}", sort, " ".join(rule.why.split()), " ".join(rule.source.split()))
