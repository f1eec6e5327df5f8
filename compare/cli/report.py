"""`variorum report` and `variorum demo`: what the articles agree on and where they differ, to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from compare.cli.failing import FailOn, asks_to_fail
from compare.cli.inputs import Compared, compare_inputs, takes_articles
from compare.cli.named import Inputs
from compare.cli.options import gathers
from compare.cli.terminal import Screen, screen_options
from compare.model.errors import ExitCode
from compare.tables.filters import KIND_WORDS, TYPE_WORDS, Filter, choose, find_sources
from compare.tables.findings import list_findings
from compare.tables.index import index_of

if TYPE_CHECKING:
    from rich.text import Text

    from compare.model.findings import Comparison
    from compare.report.look import Look


@dataclass(frozen=True, slots=True)
class Amount:
    """How much to show, and in which view: the report, the matrix, or two sources side by side."""

    verbose: int = 0
    quiet: bool = False
    matrix: bool = False
    beside: tuple[str, str] | None = None

    @property
    def verbosity(self) -> int:
        """-1 for quiet, else how often -v is given."""
        return -1 if self.quiet else self.verbose


chooses_findings = gathers(
    "wanted",
    Filter,
    click.option("--class", "types", multiple=True, type=click.Choice(TYPE_WORDS), help="Only findings of this class."),
    click.option(
        "--kind", "kinds", multiple=True, type=click.Choice(KIND_WORDS), help="Only differences of this kind."
    ),
    click.option("--source", "sources", multiple=True, metavar="LETTER", help="Only what concerns this source."),
    click.option("--name", "names", multiple=True, metavar="NAME", help="Only what speaks of this name."),
    click.option("--severity", type=click.IntRange(0, 3), default=0, help="Only differences this costly or more."),
)
chooses_amount = gathers(
    "amount",
    Amount,
    click.option("-v", "--verbose", count=True, help="Show everything; -vv with rules and offsets too."),
    click.option("-q", "--quiet", is_flag=True, help="Only contradictions, updates and the counts."),
    click.option("--matrix", is_flag=True, help="Show which source says what, a row for each thing said."),
    click.option("--beside", nargs=2, metavar="LETTER LETTER", help="Show two sources side by side."),
)


@dataclass(frozen=True, slots=True)
class Presentation:
    """What to show of a comparison, and how."""

    wanted: Filter
    amount: Amount
    screen: Screen


@click.command()
@takes_articles
@chooses_findings
@chooses_amount
@asks_to_fail
@screen_options
def report(inputs: Inputs, wanted: Filter, amount: Amount, failing: FailOn, screen: Screen) -> ExitCode:
    """Report what ARTICLES (files, folders, globs) agree on and where they differ."""
    compared = compare_inputs(inputs)
    show(compared, Presentation(wanted, amount, screen))
    found = failing.is_met(compared.comparison)
    return ExitCode.FOUND if found else compared.exit_code


@click.command()
@chooses_findings
@chooses_amount
@screen_options
def demo(wanted: Filter, amount: Amount, screen: Screen) -> None:
    """Report on the five example articles that come along."""
    from compare.rulebook.locate import shipped_folder

    show(compare_inputs(Inputs((str(shipped_folder("seeds")),))), Presentation(wanted, amount, screen))


def show(compared: Compared, how: Presentation) -> None:
    """Write the report to standard output."""
    look = how.screen.look(how.amount.verbosity, compared.seconds)
    how.screen.write(_lines(compared.comparison, how, look))


def _lines(comparison: Comparison, how: Presentation, look: Look) -> list[Text]:
    """Return the lines of the view that is asked for."""
    if how.amount.beside is not None:
        from compare.report.beside import beside_page

        left, right = (find_sources(letter, index_of(comparison))[0] for letter in how.amount.beside)
        return beside_page(comparison, left, right, look)
    if how.amount.matrix:
        from compare.report.matrix import matrix_page

        return matrix_page(comparison, look)
    from compare.report.page import report_page

    return report_page(comparison, choose(list_findings(comparison), how.wanted, comparison), look)
