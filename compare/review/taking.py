"""Decides what of a table that people filled in is taken into the log, and says of the rest why not.

An empty cell changes nothing. A row that says what the log held before something later is out of date, not a decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from compare.review.cells import CellError, clean_cell
from compare.review.history import History, person
from compare.review.log import Written
from compare.review.sheets import PEOPLE, SheetRow


@dataclass(frozen=True, slots=True)
class Asked:
    """Who imports ("" where nobody is named), and on which day."""

    reviewer: str
    today: date


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not taken: where it stands, the finding and column, and why."""

    place: str
    finding: str
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two reviewers who gave one finding different statuses; the later one stands."""

    finding: str
    earlier: str
    earlier_status: str
    later: str
    later_status: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import comes to: changes for the log, what was not taken, who disagreed, what stays as it is."""

    changes: tuple[Written, ...]
    problems: tuple[Problem, ...]
    disagreements: tuple[Disagreement, ...]
    unchanged: int

    @property
    def findings(self) -> int:
        """How many findings changed."""
        return len({change.finding for change in self.changes})


@dataclass(frozen=True, slots=True)
class _Clean:
    """A row whose cells can all be taken."""

    place: str
    finding: str
    cells: dict[str, str]


@dataclass(slots=True)
class _Merged:
    """What the rows of one finding come to."""

    cells: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def take(rows: Sequence[SheetRow], history: History, known: AbstractSet[str], asked: Asked) -> Taken:
    """Return what is taken of a table.

    Args:
        rows: as read; history: what stands.
        known: ids of all findings that any report of the case had.
    """
    problems: list[Problem] = []
    by_finding: dict[str, list[_Clean]] = {}
    for row in rows:
        if row.cells:
            found = list(_row_problems(row, known, asked))
            problems += found
            if not found:
                head = history.head(row.finding)
                by_finding.setdefault(head, []).append(_Clean(row.place, head, _cleaned(row, asked)))
    changes: list[Written] = []
    for finding, listed in by_finding.items():
        merged = _merge(finding, listed, history)
        problems += merged.problems
        if merged.cells and not merged.problems:
            written = list(_written(finding, merged.cells, history, asked))
            problems += [] if written else [Problem(listed[0].place, finding, "checked_by", _NOBODY)]
            changes += written
    changed = {change.finding for change in changes} | {problem.finding for problem in problems}
    unchanged = sum(finding not in changed for finding in by_finding)
    return Taken(tuple(changes), tuple(problems), tuple(_disagreements(changes, history)), unchanged)


_NOBODY = "is empty, and a decision needs somebody who made it: fill it in, or give --reviewer"


_OUTDATED = "says what stood before a later decision; to decide so again, write another checked_on or note"


def _row_problems(row: SheetRow, known: AbstractSet[str], asked: Asked) -> Iterator[Problem]:
    if not row.finding:
        yield Problem(row.place, "", "finding_id", "is empty, so the row belongs to no finding")
    elif row.finding not in known:
        yield Problem(
            row.place,
            row.finding,
            "finding_id",
            "is no finding that a report of this case ever had; `variorum report` notes what there is",
        )
    for name, cell in row.cells.items():
        try:
            clean_cell(name, cell, asked.today)
        except CellError as error:
            yield Problem(row.place, row.finding, name, str(error))


def _cleaned(row: SheetRow, asked: Asked) -> dict[str, str]:
    return {name: clean_cell(name, cell, asked.today) for name, cell in row.cells.items()}


def _merge(finding: str, rows: Sequence[_Clean], history: History) -> _Merged:
    """Return the cells that are to change; rows of one finding may not ask for different things."""
    states = history.states(finding)
    current = dict(zip(PEOPLE, history.current(finding), strict=True))
    merged = _Merged()
    wanted: dict[str, dict[str, str]] = {}
    outdated: list[str] = []
    for row in rows:
        if tuple(row.cells.get(name, "") for name in PEOPLE) in states[:-1] and not _is_same(row, current):
            outdated.append(row.place)
            continue
        for name, text in row.cells.items():
            if text != current[name]:
                wanted.setdefault(name, {}).setdefault(text, row.place)
    for name, texts in wanted.items():
        if len(texts) > 1:
            places = " and ".join(texts.values())
            merged.problems.append(Problem(places, finding, name, "is different in rows of one finding"))
        merged.cells[name] = next(iter(texts))
    # Where what stands is told too, the other rows are only what a second sheet of the workbook keeps.
    if outdated and not wanted and not any(_is_same(row, current) for row in rows):
        merged.problems.append(Problem(" and ".join(outdated), finding, "", _OUTDATED))
    return merged


def _is_same(row: _Clean, current: dict[str, str]) -> bool:
    return all(text == current[name] for name, text in row.cells.items())


def _written(finding: str, cells: dict[str, str], history: History, asked: Asked) -> Iterator[Written]:
    """Yield the changes with who made them: whom the row newly names, else who imports, else whom it named before."""
    current = dict(zip(PEOPLE, history.current(finding), strict=True))
    reviewer = cells.get("checked_by") or asked.reviewer or current["checked_by"]
    if not reviewer:
        return
    if "checked_by" not in cells and person(reviewer) != person(current["checked_by"]):
        cells = {**cells, "checked_by": reviewer}
    for name in PEOPLE:
        if name in cells:
            yield Written(finding, name, current[name], cells[name], reviewer)


def _disagreements(changes: Iterable[Written], history: History) -> Iterator[Disagreement]:
    for change in changes:
        if change.field == "status" and change.becomes not in ("", "open"):
            for opinion in history.opinions(change.finding):
                if person(opinion.reviewer) != person(change.reviewer) and opinion.status != change.becomes:
                    yield Disagreement(
                        change.finding, opinion.reviewer, opinion.status, change.reviewer, change.becomes
                    )
