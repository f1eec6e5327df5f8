"""Tables come back as spreadsheet programs save them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from compare.model.errors import InputError
from compare.review.sheets import SheetRow, read_sheet

ROWS = (SheetRow("row 2", "d1", {"status": "confirmed", "note": "two\nlines; one, two"}), SheetRow("row 3", "d2", {}))
PLAIN = 'finding_id,about,status,note\r\nd1,words,confirmed,"two\nlines; one, two"\r\nd2,,,\r\n,,,\r\n'


def table(folder: Path, content: bytes, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.replace("\r\n", "\n").encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.encode("utf-16"),
        b'note;finding_id;status\n"two\nlines; one, two";d1;confirmed\n;d2;\n',
        b'sep=;\r\nnote;finding_id;status\r\n"two\nlines; one, two";d1;confirmed\r\n;d2;\r\n',
        'finding_id\tstatus\tnote\nd1\tconfirmed\t"two\nlines; one, two"\nd2\t\t\n'.encode("utf-16"),
        b'Finding ID, Status ,NOTE\nd1,confirmed,"two\nlines; one, two"\nd2,,\n',
    ],
    ids=["ours", "line-feeds", "mark", "utf-16", "semicolons", "separator-named", "tabs", "other-names"],
)
def test_csv_of_any_program(tmp_path: Path, content: bytes) -> None:
    assert read_sheet(table(tmp_path, content)) == ROWS


def test_a_title_above_the_head(tmp_path: Path) -> None:
    rows = read_sheet(table(tmp_path, b"Our desk,,\n,,\nfinding_id,status,note\nd1,open,\n"))
    assert rows == (SheetRow("row 4", "d1", {"status": "open"}),)


def test_a_guard_is_taken_off(tmp_path: Path) -> None:
    rows = read_sheet(table(tmp_path, b"finding_id,note\nd1,'=1+1\nd2,'tis so\n"))
    assert [row.cells["note"] for row in rows] == ["=1+1", "'tis so"]


def test_text_that_is_no_utf_8(tmp_path: Path) -> None:
    rows = read_sheet(table(tmp_path, "finding_id,note\nd1,Zoë says “no”\n".encode("cp1252")))
    assert rows[0].cells["note"] == "Zoë says “no”"


def test_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["note", "finding_id", "checked_on", "status"])
    sheet.append([True, "d1", datetime(2024, 5, 31), "confirmed"])
    sheet.append([None, "d2", 45443, None])
    second = book.create_sheet("excerpts")
    second.append(["finding_id", "status"])
    second.append(["d3", "_x005F_x0041_"])
    book.create_sheet("changes").append(["finding_id", "fate"])
    book.create_sheet("other").append(["something", "else"])
    book.save(tmp_path / "book.xlsx")
    assert read_sheet(tmp_path / "book.xlsx") == (
        SheetRow("row 2", "d1", {"status": "confirmed", "checked_on": datetime(2024, 5, 31), "note": True}),
        SheetRow("row 3", "d2", {"checked_on": 45443}),
        SheetRow("excerpts row 2", "d3", {"status": "_x0041_"}),
    )


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("table.csv", b"id,status\n1,open\n", "no column finding_id"),
        ("table.csv", b"finding_id,about\n1,open\n", "none of the columns"),
        ("table.csv", b"finding_id,note,note\n1,a,b\n", "column note twice"),
        ("table.csv", b"", "no column finding_id"),
        ("table.ods", b"PK", "no CSV or XLSX"),
        ("table.xlsx", b"no archive", "no table that can be read"),
        ("table.csv", b"\xff\xfe\x00", "no table that can be read"),
    ],
)
def test_what_is_no_such_table(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_sheet(table(tmp_path, content, name))


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_sheet(tmp_path / "none.csv")
