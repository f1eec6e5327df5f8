"""`variorum report` and `variorum demo`: what the articles agree on and where they differ, to read."""

from __future__ import annotations

from dataclasses import dataclass

import click

from compare.cli.failing import FailOn, asks_to_fail
from compare.cli.inputs import Compared, Inputs, compare_inputs, takes_articles
from compare.cli.options import gathers
from compare.cli.terminal import Screen, screen_options
from compare.model.errors import ExitCode
from compare.tables.filters import KIND_WORDS, TYPE_WORDS, Filter, choose
from compare.tables.findings import list_findings


@dataclass(frozen=True, slots=True)
class Amount:
    """How much to show."""

    verbose: int = 0
    quiet: bool = False

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
    click.option("--severity", type=click.IntRange(1, 3), default=0, help="Only differences this costly or more."),
)
chooses_amount = gathers(
    "amount",
    Amount,
    click.option("-v", "--verbose", count=True, help="Show everything; -vv with rules and offsets too."),
    click.option("-q", "--quiet", is_flag=True, help="Only contradictions, updates and the counts."),
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
    found = failing.is_met(list_findings(compared.comparison))
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
    from compare.report.page import report_page

    comparison = compared.comparison
    findings = choose(list_findings(comparison), how.wanted, comparison)
    look = how.screen.look(how.amount.verbosity, compared.seconds)
    how.screen.write(report_page(comparison, findings, look))
