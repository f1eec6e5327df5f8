"""`variorum verify`: replays the excerpts of an export against the articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.inputs import Inputs, read_articles
from compare.cli.listings import Form, chooses_form, write_table
from compare.cli.terminal import Screen, screen_options
from compare.model.errors import ExitCode

if TYPE_CHECKING:
    from compare.export.excerpts import Exported
    from compare.model.text import Article


@click.command()
@click.argument("export", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="EXPORT")
@click.argument("articles", nargs=-1, metavar="[ARTICLES]...")
@chooses_form
@screen_options
def verify(export: Path, articles: Sequence[str], form: Form, screen: Screen) -> ExitCode:
    """Check that every excerpt of EXPORT (JSON, CSV or XLSX) still stands in its article.

    The articles are looked for where the export says, from here and from the folder of EXPORT; or name them.
    Exit code 0: everything holds; 1: something does not; 3: an article could not be read.
    """
    from compare.export.excerpts import read_export
    from compare.export.verify import Outcome, checks_table, failing
    from compare.export.verify import verify as replay

    exported = read_export(export)
    checked = replay(exported, _read(exported, export, articles))
    broken = failing(checked)
    if broken or form.chosen != "table":
        write_table(checks_table(broken), ("outcome", "path", "finding_id", "found", "quote"), form, screen)
    excerpts = [entry for entry in checked if entry.claimed is not None]
    held = sum(entry.outcome is Outcome.HOLDS for entry in excerpts)
    click.echo(
        f"{held} of {len(excerpts)} excerpts hold, in {len(exported.paths)} files", err=bool(form.chosen != "table")
    )
    if any(entry.outcome in (Outcome.MOVED, Outcome.GONE, Outcome.CHANGED) for entry in broken):
        return ExitCode.FOUND
    return ExitCode.INPUT if broken else ExitCode.DONE


def _read(exported: Exported, export: Path, named: Sequence[str]) -> dict[str, Sequence[Article]]:
    """Return the articles by the path that the export gives them; one file may list several."""
    if named:
        articles, _, _ = read_articles(Inputs(tuple(named)))
        return {path: [article for article in articles if _is_at(article, path)] for path in exported.paths}
    found: dict[str, Sequence[Article]] = {}
    for path in exported.paths:
        place = next((place for place in (Path(path), export.parent / path) if place.is_file()), Path(path))
        found[path], _, _ = read_articles(Inputs((str(place),)))
    return found


def _is_at(article: Article, path: str) -> bool:
    """Tell whether an article is the one at `path`, perhaps in another folder now."""
    return path == article.path or Path(path).name == Path(article.path).name
