"""The flat rows: columns as documented, offsets that hold, values and units."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from compare.model.findings import Comparison
from compare.tables.columns import FINDING_COLUMNS, PEOPLE_COLUMNS, SOURCES_USED, STATUSES, CellType
from compare.tables.findings import FindingType, list_findings
from compare.tables.rows import CONTEXT, findings_table
from compare.tables.sources import sources_table
from compare.tables.wide import MOST_COLUMNS, wide_table

HEADER = (
    "finding_id type kind severity about side outlets independent source publisher title published location paragraph "
    "start end quote prefix suffix speaker how_said value normalised unit reason rule version "
    "status source_used evidence_link checked_on checked_by note"
)
DOCS = Path(__file__).parents[2] / "docs" / "columns.md"


def records(comparison: Comparison) -> list[dict[str, object]]:
    """Return the rows with the names of their columns."""
    table = findings_table(comparison)
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def test_columns() -> None:
    assert " ".join(column.name for column in FINDING_COLUMNS) == HEADER
    assert STATUSES == ("open", "confirmed", "dismissed", "not_checkable")
    assert SOURCES_USED == ("primary", "secondary")


def test_types_are_those_of_findings() -> None:
    (choices,) = (column.choices for column in FINDING_COLUMNS if column.name == "type")
    assert sorted(choices) == sorted(FindingType)


@pytest.mark.parametrize("column", FINDING_COLUMNS, ids=lambda column: column.name)
def test_cells_have_the_type_of_their_column(comparison: Comparison, column: object) -> None:
    allowed = {CellType.STRING: str, CellType.INTEGER: int, CellType.DATE: date}[column.type]
    cells = [record[column.name] for record in records(comparison)]
    assert all(cell is None or isinstance(cell, allowed) for cell in cells)


def test_quotes_stand_at_their_offsets(comparison: Comparison) -> None:
    texts = {article.path: article.text for article in comparison.articles}
    rows = records(comparison)
    assert rows
    for row in rows:
        text = texts[str(row["location"]).rpartition(":")[0]]
        start, end = int(str(row["start"])), int(str(row["end"]))
        assert text[start:end] == row["quote"]
        assert text[max(0, start - CONTEXT) : start] == row["prefix"]
        assert text[end : end + CONTEXT] == row["suffix"]


def test_every_finding_has_rows(comparison: Comparison) -> None:
    assert {row["finding_id"] for row in records(comparison)} == {finding.id for finding in list_findings(comparison)}


def test_columns_for_people_are_empty(comparison: Comparison) -> None:
    assert {row[column.name] for row in records(comparison) for column in PEOPLE_COLUMNS} == {None}


@pytest.mark.parametrize(
    ("finding", "side", "wanted"),
    [
        ("d-toll", "a", {"value": "At least 41 people", "normalised": "41 or more people", "unit": "people"}),
        ("d-toll", "b", {"value": "36 people", "source": "B", "published": date(2024, 5, 15)}),
        ("d-rise", "b", {"value": "43", "unit": "people", "published": None}),
        ("d-wording", "a", {"speaker": "Anna Kovalenko", "how_said": "quoted, in a video", "unit": ""}),
        ("d-wording", "b", {"speaker": "Anna Kovalenko", "how_said": "quoted", "paragraph": 2}),
        ("g-shut", "a", {"how_said": "told", "value": "", "reason": "2 outlets, 2 origins", "independent": 2}),
    ],
)
def test_row(comparison: Comparison, finding: str, side: str, wanted: dict[str, object]) -> None:
    row = next(row for row in records(comparison) if (row["finding_id"], row["side"]) == (finding, side))
    assert {name: row[name] for name in wanted} == wanted


def test_wide_table_has_a_row_a_finding_and_a_column_a_source(comparison: Comparison) -> None:
    table = wide_table(comparison)
    assert [row[0] for row in table.rows] == [finding.id for finding in list_findings(comparison)]
    first = dict(zip(table.header, table.rows[0], strict=True))
    assert first["A Selwyn Herald"] == f"line 3: {comparison.articles[0].text.splitlines()[2]}"
    assert first["C Evening Wire"] == ""
    assert first["values"] == "A: At least 41 people\nB: 36 people"


def test_sources(comparison: Comparison) -> None:
    table = sources_table(comparison)
    assert [row[0] for row in table.rows] == ["A", "B", "C"]
    assert table.rows[0][table.header.index("sha256")] == comparison.articles[0].sha256


def test_columns_are_documented() -> None:
    page = DOCS.read_text(encoding="utf-8")
    for column in FINDING_COLUMNS:
        assert f"| `{column.name}` | {column.about}" in page


def test_many_sources_share_a_column(comparison: Comparison) -> None:
    copies = tuple(replace(comparison.articles[2], id=f"copy-{number}") for number in range(MOST_COLUMNS))
    table = wide_table(replace(comparison, articles=(*comparison.articles, *copies)))
    first = dict(zip(table.header, table.rows[0], strict=True))
    assert str(first["sources"]).startswith("A:3: At least 41 people were killed")
    assert "A Selwyn Herald" not in table.header
