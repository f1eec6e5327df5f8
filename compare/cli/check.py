"""`variorum check`: holds a draft against its sources, for the editor before publication and for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.files import refuse_on_terminal, write_bytes
from compare.cli.inputs import comparing_options, load_rules, read_articles
from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.progress import working
from compare.cli.terminal import Screen, screen_options
from compare.cli.within import at_case, with_decisions
from compare.export.draft_exporters import DRAFT_EXPORTERS
from compare.model.errors import ExitCode, NothingToCompareError, UsageError
from compare.tables.draft import DraftCheck, Held, Outcome

if TYPE_CHECKING:
    from compare.model.text import Article
    from compare.review.folder import Case

BELOW = "below"
TABLE = "table"
FAIL_WORDS = (*(str(outcome) for outcome in Outcome if outcome is not Outcome.CONFIRMED), f"{BELOW}:N")


@dataclass(frozen=True, slots=True)
class Asked:
    """The draft with its day, the sources as named, and what else a comparison takes."""

    draft: Path
    against: tuple[str, ...]
    more: tuple[str, ...]
    published: datetime | None = None
    manifest: Path | None = None
    rules: Path | None = None
    provider: str | None = None

    def inputs(self) -> tuple[Inputs, Case | None]:
        """Return the draft and its sources as inputs, the draft first; those of the case, and it, where none are named.

        Raises:
            UsageError: no sources are named, and this is no case folder.
        """
        inputs, case = at_case(Inputs((*self.against, *self.more), self.manifest, self.rules, self.provider))
        return replace(inputs, paths=(str(self.draft), *inputs.paths)), case


def _check_words(_context: click.Context, _option: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    for word in words:
        name, _, number = word.partition(":")
        is_below = name == BELOW and number.isascii() and number.isdigit() and len(number) < 5
        if not is_below and word not in FAIL_WORDS[:-1]:
            raise UsageError(f"--fail-on {word}: give one of {', '.join(FAIL_WORDS)}")
    return words


takes_draft = gathers(
    "asked",
    Asked,
    click.argument("draft", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="DRAFT"),
    click.option("--against", multiple=True, metavar="SOURCES...", help="Files or folders to hold it against."),
    click.argument("more", nargs=-1, metavar=""),
    click.option(
        "--published",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DAY",
        help="The day of the draft, from which its “yesterday” counts.",
    ),
    *comparing_options,
)


@dataclass(frozen=True, slots=True)
class Form:
    """How the result is written: for the terminal ("table") or as one of `DRAFT_EXPORTERS`, and where to.

    None as `form` goes by the suffix of `output`.
    """

    form: str | None = None
    output: Path | None = None

    def __post_init__(self) -> None:
        if self.chosen == TABLE and self.output is not None:
            raise UsageError("the table is for the terminal; name a file that ends in .html, .md, .xlsx, .csv or .json")
        refuse_on_terminal(self.chosen, self.output)

    @property
    def chosen(self) -> str:
        """The form to write; raises UsageError for a suffix that means none."""
        if self.form is not None or self.output is None:
            return self.form or TABLE
        return DRAFT_EXPORTERS.for_suffix(self.output.suffix).name


chooses_form = gathers(
    "form",
    Form,
    click.option(
        "--format",
        "form",
        type=click.Choice((TABLE, *DRAFT_EXPORTERS.names)),
        help="How to write it (default: table, for the terminal).",
    ),
    click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file; its suffix chooses the form where --format does not.",
    ),
)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much to show, and what to fail on."""

    verbose: int = 0
    quiet: bool = False
    fail_on: tuple[str, ...] = ()

    def is_met(self, held: Sequence[Held]) -> bool:
        """Tell whether a statement of the draft is what the run must fail on."""
        least = max((int(word.partition(":")[2]) for word in self.fail_on if word.startswith(BELOW)), default=0)
        return any(one.outcome in self.fail_on or one.independent < least for one in held)


chooses_amount = gathers(
    "amount",
    Amount,
    click.option("-v", "--verbose", count=True, help="Say on which origins a confirmation rests."),
    click.option("-q", "--quiet", is_flag=True, help="Leave out what is confirmed."),
    click.option(
        "--fail-on",
        multiple=True,
        metavar="OUTCOME",
        callback=_check_words,
        help=f"Exit with 1 for: {', '.join(FAIL_WORDS)} (fewer than N independent origins).",
    ),
)


@click.command()
@takes_draft
@chooses_amount
@chooses_form
@screen_options
def check(asked: Asked, amount: Amount, form: Form, screen: Screen) -> ExitCode:
    """Hold DRAFT --against SOURCES: is each of its statements confirmed, in conflict, or found nowhere?

    Without --against, in a case folder, it is held against the articles of the case.
    """
    checked, has_failures = _checked(asked)
    if form.chosen == TABLE:
        from compare.report.draft import draft_page

        screen.write(draft_page(checked, screen.look(-1 if amount.quiet else amount.verbose)))
    else:
        write_bytes(DRAFT_EXPORTERS.load(form.chosen)(checked), form.output)
    if amount.is_met(checked.held):
        return ExitCode.FOUND
    return ExitCode.INPUT if has_failures else ExitCode.DONE


def _checked(asked: Asked) -> tuple[DraftCheck, bool]:
    """Read and compare; raises NothingToCompareError where the draft or every source cannot be read."""
    from compare.pipeline import compare_draft

    inputs, case = asked.inputs()
    articles, failures, notes = read_articles(inputs)
    drafts, sources = _parted(articles, str(asked.draft))
    if len(drafts) != 1:
        raise NothingToCompareError(f"{asked.draft} is to be one article, and {len(drafts)} could be read from it")
    draft = replace(drafts[0], published=asked.published.date()) if asked.published else drafts[0]
    book = load_rules(inputs.rules)
    with working(f"holding the draft against {len(sources)} sources"):
        checked = compare_draft(draft, sources, book, provider=inputs.provider)
    comparison = replace(checked.comparison, notes=(*notes, *checked.comparison.notes))
    if case is not None:
        comparison = with_decisions(comparison, case)
    return replace(checked, comparison=comparison), bool(failures)


def _parted(articles: Sequence[Article], draft: str) -> tuple[list[Article], list[Article]]:
    """Return the articles that are from the file of the draft, and the others."""
    drafts = [article for article in articles if article.path in (draft, *_rows_of(article, draft))]
    return drafts, [article for article in articles if article not in drafts]


def _rows_of(article: Article, draft: str) -> tuple[str, ...]:
    return (article.path,) if article.path.startswith(f"{draft}#") else ()
