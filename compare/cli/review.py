"""`variorum review`: takes what people filled in back into the case, and counts it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.case import IN_CASE
from compare.cli.inputs import compare_inputs
from compare.cli.listings import Form, chooses_form, write_table
from compare.cli.named import Inputs
from compare.cli.terminal import Screen, screen_options
from compare.cli.within import needed_case, now
from compare.model.errors import ExitCode
from compare.safety.terminal import visible_line
from compare.tables.columns import Column, Table

if TYPE_CHECKING:
    from compare.review.folder import Case
    from compare.review.log import Log
    from compare.review.sheets import SheetRow
    from compare.review.standing import Standing
    from compare.review.taking import Asked, Disagreement, Problem, Taken

PROBLEM_COLUMNS = (
    Column("place", "Row of the table"),
    Column("finding_id", "Finding that it names"),
    Column("column", "Column that is the trouble; empty for the row as a whole"),
    Column("why", "Why it was not taken"),
)


@click.group()
def review() -> None:
    """Take decisions back into the case, and count them."""


@review.command(name="import")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TABLE")
@click.option("--reviewer", metavar="NAME", help="Who checked, for rows that do not say so newly in checked_by.")
@IN_CASE
@chooses_form
@screen_options
def import_table(table: Path, reviewer: str | None, folder: Path | None, form: Form, screen: Screen) -> ExitCode:
    """Take what people filled in into the log of the case: TABLE is an export as CSV or XLSX.

    An empty cell changes nothing; "open" takes a status back, and "-" empties another cell. What cannot be taken is
    listed row by row, with the reason (--format and -o write this list). Exit code 3: something was not taken.
    """
    from compare.review.folder import read_settings
    from compare.review.log import open_log
    from compare.review.sheets import read_sheet
    from compare.review.taking import Asked

    case = needed_case(folder)
    rows = read_sheet(table)
    at = now()
    asked = Asked(reviewer or read_settings(case).reviewer, date.fromisoformat(at[:10]))
    _find_first(case)
    with open_log(case.log) as log:
        taken = _take(log, table, rows, asked, at)
    _tell(taken, form, screen)
    return ExitCode.INPUT if taken.problems else ExitCode.DONE


def _find_first(case: Case) -> None:
    """Compare the articles where no report of the case did yet: a table may have been exported before there was one."""
    from compare.review.log import open_log

    with open_log(case.log) as log:
        is_known = bool(log.states(1))
    if not is_known:
        compare_inputs(Inputs((str(case.folder),)))


def _take(log: Log, table: Path, rows: tuple[SheetRow, ...], asked: Asked, at: str) -> Taken:
    from compare.review.carry import read_history
    from compare.review.log import Batch
    from compare.review.taking import take

    digest = hashlib.sha256(table.read_bytes()).hexdigest()
    with log.writing():
        taken = take(rows, read_history(log), log.known_ids(), asked)
        if taken.changes:
            log.add_batch(Batch(at, asked.reviewer, table.name, digest), taken.changes)
    return taken


def _tell(taken: Taken, form: Form, screen: Screen) -> None:
    if taken.problems or form.chosen != "table":
        write_table(_problems_table(taken.problems), ("place", "finding_id", "column", "why"), form, screen)
    for line in _summary(taken):
        click.echo(visible_line(line), err=form.chosen != "table")


def _problems_table(problems: tuple[Problem, ...]) -> Table:
    rows = tuple((problem.place, problem.finding, problem.column, problem.why) for problem in problems)
    return Table("review-import", PROBLEM_COLUMNS, rows)


def _summary(taken: Taken) -> Iterator[str]:
    yield from (_disagreed(disagreement) for disagreement in taken.disagreements)
    yield (
        f"{_count(taken.findings, 'finding')} taken, {taken.unchanged} as before, "
        f"{_count(len(taken.problems), 'problem')}"
    )


def _disagreed(found: Disagreement) -> str:
    return (
        f"{found.finding}: {found.earlier} said {found.earlier_status}, {found.later} says {found.later_status}; "
        "the later stands"
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


@review.command()
@click.option("--rules", "by_rule", is_flag=True, help="Write the rules with their share of dismissed findings.")
@IN_CASE
@chooses_form
@screen_options
def status(by_rule: bool, folder: Path | None, form: Form, screen: Screen) -> ExitCode:  # noqa: FBT001 - a flag of the command line
    """Count the findings of the last report by status, and the dismissed ones by rule.

    On the terminal both are shown, and the findings on which reviewers disagree.
    """
    from compare.review.carry import read_history
    from compare.review.log import open_log
    from compare.review.standing import Standing, counts_table, find_ever, rules_table

    case = needed_case(folder)
    _find_first(case)
    with open_log(case.log) as log:
        states = log.states(_ALL)
        standing = Standing(states[0], find_ever(states), read_history(log))
    chosen = rules_table(standing) if by_rule else counts_table(standing)
    write_table(chosen, chosen.header, form, screen)
    if form.chosen == "table" and not by_rule:
        _show_rest(standing, screen)
    return ExitCode.DONE


_ALL = -1
"""SQLite takes a negative limit for none."""


def _show_rest(standing: Standing, screen: Screen) -> None:
    from compare.review.standing import disputes_table, rules_table

    for listed in (_checked(rules_table(standing)), disputes_table(standing)):
        if listed.rows:
            click.echo()
            write_table(listed, listed.header, Form(), screen)


def _checked(rules: Table) -> Table:
    """Return only the rules of which a finding was checked."""
    at = rules.header.index("checked")
    return Table(rules.name, rules.columns, tuple(row for row in rules.rows if row[at]))
