"""A spreadsheet program opens the workbook and shows exactly the words: run where LibreOffice is installed."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest

from compare.export.xlsx_book import write_xlsx
from compare.model.findings import Comparison
from compare.safety.spreadsheet import cell_text
from compare.tables.findings import list_findings
from compare.tables.wide import wide_table
from tests.support import payloads
from tests.support.hostile import hostile_comparison

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

# Commas, double quotes, UTF-8, from line 1, quoting text, cells as they are shown.
_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"


def opened(comparison: Comparison, folder: Path) -> list[list[str]]:
    """Return the cells of the first sheet as LibreOffice shows them."""
    (folder / "book.xlsx").write_bytes(write_xlsx(comparison))
    own = f"-env:UserInstallation=file://{folder}/profile"
    line = ["soffice", own, "--headless", "--convert-to", _FILTER, "--outdir", str(folder), str(folder / "book.xlsx")]
    subprocess.run(line, check=True, capture_output=True, timeout=180)
    return list(csv.reader(io.StringIO((folder / "book.csv").read_bytes().decode(), newline="")))


def test_the_findings_are_shown(comparison: Comparison, tmp_path: Path) -> None:
    header, *rows = opened(comparison, tmp_path)
    table = wide_table(comparison)
    assert tuple(header) == table.header
    assert [row[0] for row in rows] == [finding.id for finding in list_findings(comparison)]
    assert [row[6] for row in rows] == [str(row[6]) for row in table.rows]


@pytest.mark.parametrize("words", ["=1+1", " ".join((*payloads.FORMULAS, *payloads.PAGES))], ids=["formula", "all"])
def test_nothing_runs(words: str, tmp_path: Path) -> None:
    rows = opened(hostile_comparison(words), tmp_path)
    shown = {cell.replace("\r", "\n") for row in rows for cell in row}
    assert cell_text(words).replace("\r", "\n") in shown
