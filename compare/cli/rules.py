"""`variorum rules`: checks rules, and says what each is for."""

from __future__ import annotations

from pathlib import Path

import click

from compare.cli.inputs import load_rules

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
    entries = [rule for loaded in book.files.values() for rule in loaded.rules()]
    examples = sum(len(rule_examples(rule)) for rule in entries)
    click.echo(f"{len(entries)} rules in {len(book.files)} files, {examples} examples: all hold")


def rule_examples(rule: object) -> tuple[object, ...]:
    """Return all examples of a rule, those that match and those that must not."""
    return (*getattr(rule, "match", ()), *getattr(rule, "skip", ()))
