"""A workbook holds no formula and no link, whatever the articles say, and opens again with all its words."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import load_workbook

from compare.export.xlsx_book import write_xlsx
from compare.safety.spreadsheet import CELL_LIMIT, cell_text, from_file_text
from compare.tables.rows import findings_table
from tests.support import payloads
from tests.support.hostile import hostile_comparison


@cache
def workbook(payload: str) -> bytes:
    """Return the workbook of a hostile comparison, made once for all tests."""
    return write_xlsx(hostile_comparison(payload))


def line_ends(text: str) -> str:
    """Return the text with the line ends that a reader of XML may make of any."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def sheets(content: bytes) -> list[bytes]:
    """Return the XML of all sheets."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]


@pytest.mark.parametrize("payload", payloads.ALL)
def test_no_formula_and_no_link(payload: str) -> None:
    content = workbook(payload)
    assert sheets(content)
    for sheet in sheets(content):
        assert not re.search(rb"<f[ >]|<hyperlink|t=\"e\"|t=\"str\"", sheet)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "externalLink" in name or "sheet1.xml.rels" in name]


@pytest.mark.parametrize("payload", payloads.ALL)
def test_words_come_back(payload: str) -> None:
    comparison = hostile_comparison(payload)
    table = findings_table(comparison)
    column = table.header.index("quote")
    book = load_workbook(io.BytesIO(workbook(payload)))
    found = [from_file_text(str(row[column])) for row in book["excerpts"].iter_rows(min_row=2, values_only=True)]
    wanted = [cell_text(str(row[column])) for row in table.rows]
    assert [line_ends(text) for text in found] == [line_ends(text) for text in wanted]


def test_a_cell_that_is_too_long_is_cut_visibly() -> None:
    long = "word " * CELL_LIMIT
    book = load_workbook(io.BytesIO(write_xlsx(hostile_comparison(long))))
    cells = [value for row in book["excerpts"].iter_rows(min_row=2, values_only=True) for value in row if value]
    assert any("[…cut: " in str(cell) for cell in cells)
    assert all(len(str(cell)) <= CELL_LIMIT for cell in cells)


def test_a_long_publisher_is_cut_in_the_header_too() -> None:
    comparison = hostile_comparison("fine")
    article = replace(comparison.articles[0], publisher="p" * (CELL_LIMIT * 2))
    book = load_workbook(io.BytesIO(write_xlsx(replace(comparison, articles=(article, comparison.articles[1])))))
    assert all(len(str(cell.value)) <= CELL_LIMIT for cell in book["findings"][1])
