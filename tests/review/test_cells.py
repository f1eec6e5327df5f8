"""What people write into a cell is taken for what they mean, or refused with the reason."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.review.cells import CellError, clean_cell
from compare.review.sheets import PEOPLE

TODAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    "cell",
    [
        "2024-05-31",
        " 2024-5-31 ",
        "2024/05/31",
        "2024-05-31T10:20:30Z",
        "2024-05-31 00:00:00",
        "31.05.2024",
        "31.5.24",
        "31/05/2024",
        "5/31/2024",
        "05-31-24",
        "31 May 2024",
        "31. May 2024",
        "May 31, 2024",
        "Sept 5, 2023",
        "45443",
        "45443.0",
        45443,
        45443.75,
        date(2024, 5, 31),
        datetime(2024, 5, 31, 23, 59),
    ],
)
def test_days(cell: object) -> None:
    wanted = "2023-09-05" if "Sept" in str(cell) else "2024-05-31"
    assert clean_cell("checked_on", cell, TODAY) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("05/06/2024", "day or month first"),
        ("2024-02-30", "no calendar has that day"),
        ("31/31/2024", "no calendar has that day"),
        ("yesterday", "must be a day"),
        ("31 Brumaire 2024", "must be a day"),
        ("2024-07-02", "lies in the future"),
        (17, "no day"),
        ("99999", "no day"),
        (True, "must be a day"),
        (float("nan"), "no day"),
        (float("inf"), "no day"),
    ],
)
def test_no_days(cell: object, why: str) -> None:
    with pytest.raises(CellError, match=why):
        clean_cell("checked_on", cell, TODAY)  # type: ignore[arg-type]


def test_a_clock_that_is_ahead() -> None:
    assert clean_cell("checked_on", "2024-07-01", TODAY) == "2024-07-01"


@pytest.mark.parametrize("cell", ["not checkable", "Not-Checkable", " NOT_CHECKABLE "])
def test_a_status_in_other_letters(cell: str) -> None:
    assert clean_cell("status", cell, TODAY) == "not_checkable"


@pytest.mark.parametrize(("column", "cell"), [("status", "done"), ("status", True), ("source_used", 3)])
def test_what_is_no_choice(column: str, cell: str) -> None:
    with pytest.raises(CellError, match="can be"):
        clean_cell(column, cell, TODAY)


@pytest.mark.parametrize("cell", ["https://example.org/a?b=1", "www.example.org", "archive box 4: letter", "p. 12:3"])
def test_evidence(cell: str) -> None:
    assert clean_cell("evidence_link", cell, TODAY) == cell


@pytest.mark.parametrize("cell", ["javascript:alert(1)", "DATA:text/html,x", "vbscript:x"])
def test_evidence_that_would_run(cell: str) -> None:
    with pytest.raises(CellError, match="address must start"):
        clean_cell("evidence_link", cell, TODAY)


def test_other_cells_become_text() -> None:
    assert clean_cell("note", True, TODAY) == "TRUE"
    assert clean_cell("note", 12.0, TODAY) == "12"
    assert clean_cell("note", 1.5, TODAY) == "1.5"
    assert clean_cell("note", datetime(2024, 5, 31), TODAY) == "2024-05-31"
    assert clean_cell("note", " a\r\nb ", TODAY) == "a\nb"
    assert clean_cell("note", "-", TODAY) == ""
    with pytest.raises(CellError, match="longer"):
        clean_cell("note", "x" * 40_000, TODAY)


@given(st.sampled_from(PEOPLE), st.one_of(st.text(min_size=1), st.floats(), st.integers(), st.booleans(), st.dates()))
def test_any_cell_is_taken_or_refused(column: str, cell: str) -> None:
    try:
        text = clean_cell(column, cell, TODAY)
    except CellError:
        return
    assert clean_cell(column, text or "-", TODAY) == text
