"""`variorum sources`: a manifest to fill in, with what the articles tell of themselves."""

from __future__ import annotations

from pathlib import Path

import click

from compare.cli.files import write_bytes
from compare.cli.inputs import read_articles
from compare.cli.named import Inputs
from compare.model.errors import ExitCode, NothingToCompareError, UsageError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="ARTICLES...")
@click.option(
    "--sources",
    "manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TOML",
    help="What is known already (default: sources.toml beside the articles).",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file (.csv).")
def sources(paths: tuple[str, ...], manifest: Path | None, output: Path | None) -> ExitCode:
    """Write a manifest to fill in: one row an article, with what is known of it.

    Correct it in a spreadsheet and give it to the other commands with --sources.
    """
    from compare.read.manifest import manifest_csv

    if output is not None and output.suffix.lower() != ".csv":
        raise UsageError(f"a manifest to fill in is a .csv file, not {output.suffix!r}")
    articles, failures, _ = read_articles(Inputs(paths, manifest))
    if not articles:
        raise NothingToCompareError("no article could be read")
    folder = Path() if output is None else output.parent
    write_bytes(manifest_csv(articles, folder).encode("utf-8"), output)
    return ExitCode.INPUT if failures else ExitCode.DONE
