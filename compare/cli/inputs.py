"""What every command that compares takes: articles, a manifest, rules; and how it gets its comparison."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.progress import working
from compare.cli.within import at_case, reviewed
from compare.model.errors import ExitCode, InputError, NothingToCompareError, UsageError
from compare.safety.terminal import visible_line

if TYPE_CHECKING:
    from compare.model.findings import Comparison, ResolvedStory
    from compare.model.grammar import Note
    from compare.model.text import Article
    from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with the inputs that could not be read, the rules it used, and how long it took in seconds."""

    comparison: Comparison
    failures: tuple[InputError, ...]
    rulebook: Rulebook
    seconds: float

    @property
    def exit_code(self) -> ExitCode:
        """The code of a run that found nothing it was asked to fail on."""
        return ExitCode.INPUT if self.failures else ExitCode.DONE


@dataclass(frozen=True, slots=True)
class Resolved:
    """A story whose articles are not compared, with the inputs that could not be read."""

    story: ResolvedStory
    failures: tuple[InputError, ...]

    @property
    def exit_code(self) -> ExitCode:
        """Whether everything could be read."""
        return ExitCode.INPUT if self.failures else ExitCode.DONE


comparing_options = (
    click.option(
        "--sources",
        "manifest",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="TOML",
        help="What is known of the sources (default: sources.toml beside the articles).",
    ),
    click.option(
        "--rules",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Use these rules instead of the shipped ones.",
    ),
    click.option(
        "--provider",
        type=click.Choice(["grammar", "patterns"]),
        help="What finds clauses and quotations (default: grammar where it is installed).",
    ),
)
"""What is known of the sources, and with what they are compared: the fields of `Inputs` save the paths."""

takes_articles = gathers(
    "inputs",
    Inputs,
    click.argument("paths", nargs=-1, metavar="ARTICLES..."),
    *comparing_options,
)


def compare_inputs(inputs: Inputs) -> Compared:
    """Read and compare; each input that cannot be read is told on standard error, and the others go on.

    Where nothing is named, and in a case folder, or one is named, its articles are compared, with its manifest, its
    settings and what people decided.

    Raises:
        UsageError: a single file is given, or none outside of a case.
        NothingToCompareError: fewer than two articles could be read.
        RuleError: a rule or the manifest is wrong.
    """
    from compare.pipeline import compare_articles

    started = time.perf_counter()
    inputs, case = at_case(inputs)
    book = load_rules(inputs.rules)
    articles, failures, notes = read_articles(inputs)
    if len(articles) < 2:
        tell_notes(notes, failures)
    _check_enough(inputs, articles, failures)
    with working(f"comparing {len(articles)} articles"):
        comparison = compare_articles(articles, book, provider=inputs.provider)
    comparison = replace(comparison, notes=(*notes, *comparison.notes))
    if case is not None:
        comparison = reviewed(comparison, case)
    return Compared(comparison, failures, book, time.perf_counter() - started)


def resolve_inputs(inputs: Inputs) -> Resolved:
    """Read the articles and resolve what they mention, without comparing them; one article is enough.

    Raises:
        NothingToCompareError: no article could be read.
        RuleError: a rule or the manifest is wrong.
    """
    from compare.pipeline import resolve_articles

    inputs, _ = at_case(inputs)
    book = load_rules(inputs.rules)
    articles, failures, _ = read_articles(inputs)
    if not articles:
        raise NothingToCompareError("no article could be read")
    with working(f"reading {len(articles)} articles"):
        return Resolved(resolve_articles(articles, book, provider=inputs.provider), failures)


def load_rules(folder: Path | None) -> Rulebook:
    """Return the rules of a folder, or the shipped ones; raises RuleErrors for all that is wrong with them."""
    from compare.rulebook.book import default_rulebook, load_rulebook

    return default_rulebook() if folder is None else load_rulebook(folder)


def read_articles(inputs: Inputs) -> tuple[tuple[Article, ...], tuple[InputError, ...], tuple[Note, ...]]:
    """Return the articles, what could not be read (told on standard error too), and the notes of both."""
    from compare.model.grammar import Note
    from compare.pipeline import read_inputs

    reading = read_inputs(inputs.paths, inputs.manifest)
    for failure in reading.failures:
        click.echo(f"variorum: {visible_line(str(failure))}{_hint(failure)}", err=True)
    told = tuple(Note("read", "", str(failure)) for failure in reading.failures)
    return reading.articles, reading.failures, (*told, *reading.notes)


def tell_notes(notes: Sequence[Note], failures: Sequence[InputError]) -> None:
    """Write on standard error what is to know of the inputs as a whole, where no report will show it."""
    told = {str(failure) for failure in failures}
    for note in notes:
        if not note.article and note.text not in told:
            click.echo(f"variorum: {visible_line(note.text)}", err=True)


def _hint(failure: InputError) -> str:
    """Point somebody who looks for the example articles in another folder to where they are."""
    return "; to see the example articles: variorum demo" if failure.path.rstrip("/") == "seeds" else ""


def _check_enough(inputs: Inputs, articles: tuple[Article, ...], failures: tuple[InputError, ...]) -> None:
    if len(articles) >= 2:
        return
    if len(inputs.paths) == 1 and articles and not failures:
        raise UsageError(f"two articles are needed to compare, and {inputs.paths[0]} is one; name another one too")
    left = "one of them is left" if articles else "none could be read"
    raise NothingToCompareError(f"two articles are needed to compare, and {left}")
