"""`variorum verify`: replays the excerpts of an export against the articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.inputs import read_articles
from compare.cli.listings import Form, chooses_form, write_table
from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.terminal import Screen, screen_options
from compare.cli.texts import read_texts
from compare.model.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from compare.export.excerpts import Exported
    from compare.model.text import Article


@dataclass(frozen=True, slots=True)
class Replay:
    """An export to replay, and where they are named, the articles or the folder of texts to hold it against."""

    export: Path
    articles: tuple[str, ...] = ()
    texts: Path | None = None

    def __post_init__(self) -> None:
        if self.articles and self.texts is not None:
            raise UsageError("--texts takes the place of ARTICLES; give one of them")


chooses_replay = gathers(
    "what",
    Replay,
    click.argument("export", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="EXPORT"),
    click.argument("articles", nargs=-1, metavar="[ARTICLES]..."),
    click.option(
        "--texts",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Replay against the texts that `variorum export --texts` wrote, instead of the articles.",
    ),
)


@click.command()
@chooses_replay
@chooses_form
@screen_options
def verify(what: Replay, form: Form, screen: Screen) -> ExitCode:
    """Check that every excerpt of EXPORT (JSON, CSV or XLSX) still stands in its article.

    The articles are looked for where the export says, from here and from the folder of EXPORT; or name them.
    With --texts the texts as they were read then are taken instead.
    Exit code 0: everything holds; 1: something does not; 3: an article could not be read.
    """
    from compare.export.excerpts import read_export
    from compare.export.verify import Outcome, checks_table, failing
    from compare.export.verify import verify as replay

    exported = read_export(what.export)
    checked = replay(exported, _read(exported, what))
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


def _read(exported: Exported, what: Replay) -> Mapping[str, Sequence[Article]]:
    """Return the articles by the path that the export gives them; one file may list several."""
    if what.texts is not None:
        return read_texts(exported, what.texts)
    if what.articles:
        articles, _, _ = read_articles(Inputs(what.articles))
        return {path: [article for article in articles if _is_at(article, path)] for path in exported.paths}
    places = {path: _place(path, what.export.parent) for path in exported.paths}
    read = {place: read_articles(Inputs((str(place),)))[0] for place in dict.fromkeys(places.values())}
    return {path: [article for article in read[place] if _is_at(article, path)] for path, place in places.items()}


def _place(path: str, folder: Path) -> Path:
    """Return the file of the article at `path`, from here or from `folder`."""
    return next(
        (place for name in _files(path) for place in (Path(name), folder / name) if place.is_file()), Path(path)
    )


def _files(path: str) -> Iterator[str]:
    """Yield the names that the file may have: all of `path`, or what stands before the key of a row."""
    yield path
    if "#" in path:
        yield path.rpartition("#")[0]
        yield path.partition("#")[0]


def _is_at(article: Article, path: str) -> bool:
    """Tell whether an article is the one at `path`, perhaps in another folder now."""
    return path == article.path or Path(path).name == Path(article.path).name
