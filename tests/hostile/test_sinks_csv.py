"""No cell of a CSV runs in a spreadsheet, and the exact text comes back from it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.export.csv_table import table_to_csv, write_csv, write_raw_csv
from compare.safety.spreadsheet import is_risky, unguarded
from compare.tables.columns import FINDING_COLUMNS, Table
from compare.tables.rows import findings_table
from tests.support import payloads
from tests.support.hostile import hostile_comparison

TEXT_COLUMNS = [position for position, column in enumerate(FINDING_COLUMNS) if column.type == "string"]


def cells(content: bytes) -> list[list[str]]:
    """Return the rows of a CSV without its header."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))[1:]


@pytest.mark.parametrize("payload", payloads.ALL)
def test_no_cell_runs(payload: str) -> None:
    rows = cells(write_csv(hostile_comparison(payload)))
    assert rows
    for row in rows:
        assert not any(is_risky(cell) and not cell.startswith("'") for cell in row)


@pytest.mark.parametrize("payload", [p for p in payloads.ALL if "\ud800" not in p])
def test_text_comes_back(payload: str) -> None:
    comparison = hostile_comparison(payload)
    wanted = [[row[p] for p in TEXT_COLUMNS] for row in findings_table(comparison).rows]
    found = [[unguarded(row[p]) for p in TEXT_COLUMNS] for row in cells(write_csv(comparison))]
    assert found == [["" if cell is None else cell for cell in row] for row in wanted]


@pytest.mark.parametrize("payload", payloads.FORMULAS)
def test_payload_at_the_start_of_every_column(payload: str) -> None:
    table = Table("t", FINDING_COLUMNS, ((payload,) * len(FINDING_COLUMNS),))
    (row,) = cells(table_to_csv(table))
    assert all(unguarded(cell) == payload for cell in row)
    assert all(cell.startswith("'") for cell in row) or not is_risky(payload)


def test_raw_csv_is_as_read() -> None:
    rows = cells(write_raw_csv(hostile_comparison("=1+1")))
    assert any(cell.startswith("=1+1") for row in rows for cell in row)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_text_comes_back(payload: str) -> None:
    table = Table("t", FINDING_COLUMNS[:2], ((payload, payload[::-1]),))
    (row,) = cells(table_to_csv(table))
    assert [unguarded(cell) for cell in row] == [payload, payload[::-1]]
