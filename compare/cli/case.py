"""`variorum init` and `variorum add`: a folder for one story, and articles that come into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.inputs import read_articles, tell_notes
from compare.cli.named import Inputs
from compare.cli.within import needed_case, now
from compare.model.errors import ExitCode, InputError
from compare.safety.terminal import visible_line

if TYPE_CHECKING:
    from compare.model.text import Article
    from compare.review.folder import Added, Case

IN_CASE = click.option(
    "--case",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The case (default: the folder that this one lies in).",
)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER")
def init(folder: Path) -> None:
    """Make FOLDER a case: a place for the articles on one story, what is known of them, and what people decide.

    Inside it `report`, `export` and the others need no file names.
    """
    from compare.review.folder import finish_case, make_case
    from compare.review.log import create_log

    case = make_case(folder)
    create_log(case.log)
    finish_case(case)
    click.echo(f"{visible_line(str(folder))} is a case now; in it: variorum add FILES, variorum report")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILES...")
@click.option(
    "--sources",
    "manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TOML",
    help="What is known of the sources (default: sources.toml beside the files).",
)
@click.option("--replace", "replaces", is_flag=True, help="Take a file for the article of its name that is there.")
@IN_CASE
def add(paths: tuple[str, ...], manifest: Path | None, replaces: bool, folder: Path | None) -> ExitCode:  # noqa: FBT001 - a flag of the command line
    """Add articles to the case: copies of FILES, and what is known of them in its manifest.

    What --replace replaces is kept in the folder `earlier`.
    """
    case = needed_case(folder)
    articles, failures, notes = read_articles(Inputs(paths, manifest))
    tell_notes(notes, failures)
    refused = 0
    for file, listed in _by_file(articles).items():
        try:
            _add_one(case, file, listed, replaces=replaces)
        except InputError as error:
            refused += 1
            click.echo(f"variorum: {visible_line(str(error))}", err=True)
    return ExitCode.INPUT if failures or refused else ExitCode.DONE


def _by_file(articles: Sequence[Article]) -> dict[str, list[Article]]:
    """Return the articles by the file that they are from; a list of articles has several."""
    found: dict[str, list[Article]] = {}
    for article in articles:
        path = article.path
        if not Path(path).is_file():
            path = path.rpartition("#")[0]
        found.setdefault(path, []).append(article)
    return found


def _add_one(case: Case, file: str, articles: Sequence[Article], *, replaces: bool) -> None:
    from compare.review.folder import THERE, Added, add_file, add_source
    from compare.review.log import open_log

    if not file or file == "-":
        raise InputError("-", "has no name", "save the text as a file and add that")
    with open_log(case.log) as log, log.writing():
        added = add_file(case, Path(file), replaces=replaces)
        if added.deed == THERE and all(name != added.name for _, name, _, _ in log.files()):
            # A run that was stopped had copied the file, and not noted it yet.
            added = Added("added", added.name, added.sha256)
        if added.deed != THERE:
            log.add_file(now(), added.name, file, added.sha256)
        if added.deed == "added":
            for article in articles:
                add_source(case, f"{added.name}{article.path.removeprefix(file)}", article)
    _tell(added, articles)


def _tell(added: Added, articles: Sequence[Article]) -> None:
    missing = [] if all(article.published for article in articles) else ["no date"]
    missing += ["no publisher"] if any(article.publisher == Path(article.path).name for article in articles) else []
    asked = f" ({', '.join(missing)}: fill in sources.toml)" if missing and added.deed == "added" else ""
    click.echo(f"{added.deed}: {visible_line(added.name)}{asked}")
