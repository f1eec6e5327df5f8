"""What of a table is taken into the log, what not, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from compare.review.history import History, build_history
from compare.review.log import Written
from compare.review.sheets import SheetRow
from compare.review.taking import Asked, Taken, take

TODAY = date(2024, 6, 30)
KNOWN = frozenset({"d1", "d2", "d3"})
NOBODY = Asked("", TODAY)


def row(finding: str, number: int = 2, **cells: str) -> SheetRow:
    return SheetRow(f"row {number}", finding, cells)


def imports(*tables: list[SheetRow], asked: Asked = NOBODY) -> tuple[Taken, History]:
    """Take one table after the other; return what the last came to, and the history behind all."""
    log: list[Written] = []
    for number, rows in enumerate(tables, 1):
        taken = take(rows, build_history(log, ()), KNOWN, asked)
        log += [replace(change, batch=number, at=f"2024-06-{number:02}") for change in taken.changes]
    return taken, build_history(log, ())


def test_a_decision() -> None:
    taken, history = imports([row("d1", status="Confirmed", checked_by="Ann", checked_on="31.5.2024", note="seen")])
    decision = history.decision("d1")
    assert taken.problems == ()
    assert taken.findings == 1
    assert decision is not None
    assert decision.cells == ("confirmed", None, None, date(2024, 5, 31), "Ann", "seen")
    assert history.decision("d2") is None


def test_an_empty_cell_changes_nothing() -> None:
    first = row("d1", status="confirmed", checked_by="Ann", note="seen")
    taken, history = imports([first], [row("d1", evidence_link="box 4"), row("d2")])
    assert taken.findings == 1
    assert history.current("d1") == ("confirmed", "", "box 4", "", "Ann", "seen")


def test_taking_back() -> None:
    first = row("d1", status="confirmed", checked_by="Ann", note="seen")
    _, history = imports([first], [row("d1", status="open", note="-")])
    assert history.current("d1") == ("open", "", "", "", "Ann", "")
    assert history.opinions("d1") == ()


def test_the_same_table_twice_changes_nothing() -> None:
    table = [row("d1", status="confirmed", checked_by="Ann")]
    taken, _ = imports(table, table)
    assert taken == Taken((), (), (), 1)


def test_what_cannot_be_taken_is_told_by_row() -> None:
    rows = [
        row("", 2, status="confirmed", checked_by="Ann"),
        row("d9", 3, status="confirmed", checked_by="Ann"),
        row("d1", 4, status="perhaps", checked_on="5/6/2024", checked_by="Ann"),
        row("d2", 5, status="dismissed"),
        row("d3", 6, status="dismissed", checked_by="Ann"),
        row("", 7),
    ]
    taken, history = imports(rows)
    assert [(p.place, p.finding, p.column) for p in taken.problems] == [
        ("row 2", "", "finding_id"),
        ("row 3", "d9", "finding_id"),
        ("row 4", "d1", "status"),
        ("row 4", "d1", "checked_on"),
        ("row 5", "d2", "checked_by"),
    ]
    assert history.current("d3")[0] == "dismissed"
    assert history.current("d1") == ("",) * 6


def test_who_imports_stands_for_those_who_do_not_say() -> None:
    taken, history = imports([row("d1", status="dismissed")], asked=Asked("Bo", TODAY))
    assert {change.reviewer for change in taken.changes} == {"Bo"}
    assert history.current("d1")[4] == "Bo"


def test_two_who_disagree_are_told_and_the_later_stands() -> None:
    taken, history = imports(
        [row("d1", status="confirmed", checked_by="Ann")], [row("d1", status="dismissed", checked_by="Bo")]
    )
    (told,) = taken.disagreements
    assert (told.earlier, told.earlier_status, told.later, told.later_status) == ("Ann", "confirmed", "Bo", "dismissed")
    assert history.current("d1")[0] == "dismissed"
    assert history.is_disputed("d1")


def test_one_person_may_change_their_mind() -> None:
    taken, history = imports(
        [row("d1", status="confirmed", checked_by="Ann")], [row("d1", status="dismissed", checked_by=" ann ", note="x")]
    )
    assert taken.disagreements == ()
    assert not history.is_disputed("d1")


def test_an_old_table_takes_nothing_back() -> None:
    old = [row("d1", status="confirmed", checked_by="Ann")]
    taken, history = imports(old, [row("d1", status="dismissed", checked_by="Bo")], old)
    assert taken.changes == ()
    assert "later decision" in taken.problems[0].why
    assert history.current("d1")[0] == "dismissed"
    _, history = imports(
        old,
        [row("d1", status="dismissed", checked_by="Bo")],
        [row("d1", status="confirmed", checked_by="Ann", note="!")],
    )
    assert history.current("d1")[0] == "confirmed"


def test_one_of_several_rows_of_a_finding_is_enough() -> None:
    before = [row("d1", 2, status="confirmed", checked_by="Ann"), row("d1", 3, status="confirmed", checked_by="Ann")]
    after = [row("d1", 2, status="confirmed", checked_by="Ann"), row("d1", 3, status="dismissed", checked_by="Bo")]
    taken, history = imports(before, after)
    assert taken.problems == ()
    assert history.current("d1")[0] == "dismissed"
    taken, _ = imports(before, after, after)
    assert taken == Taken((), (), (), 1)


def test_rows_of_one_finding_that_say_different_things() -> None:
    rows = [row("d1", 2, status="confirmed", checked_by="Ann"), row("d1", 3, status="dismissed", checked_by="Ann")]
    taken, history = imports(rows)
    assert [(p.place, p.column) for p in taken.problems] == [("row 2 and row 3", "status")]
    assert history.decision("d1") is None
