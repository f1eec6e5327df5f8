"""Fills in a workbook in LibreOffice's own form and lets LibreOffice save it, without a window.

A workbook is opened by LibreOffice and saved in its own form; the cells are filled in there, typed as LibreOffice types
what somebody enters; and LibreOffice saves the result as XLSX or CSV.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FORMS = {
    ".ods": "ods",
    ".xlsx": "xlsx:Calc MS Excel 2007 XML",
    # Semicolons, double quotes, UTF-8: what Calc offers where the comma is the decimal mark.
    ".csv": "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false",
}


def convert(source: Path, suffix: str, folder: Path) -> Path:
    """Let LibreOffice open a file and save it in another form; return the new file."""
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    line = ["soffice", own, "--headless", "--convert-to", _FORMS[suffix], "--outdir", str(folder), str(source)]
    subprocess.run(line, check=True, capture_output=True, timeout=180)
    target = folder / f"{source.stem}{suffix}"
    assert target.is_file(), "LibreOffice has not saved the workbook"
    return target


def fill_in(source: Path, filled: Mapping[str, Mapping[str, str]], suffix: str, folder: Path) -> Path:
    """Fill in cells of the first sheet, by finding and column, in LibreOffice's form; return what LibreOffice saves."""
    own = convert(source, ".ods", folder)
    with zipfile.ZipFile(own) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    document = ET.fromstring(parts["content.xml"])  # noqa: S314 - LibreOffice wrote it a moment ago
    _fill(next(document.iter(f"{_TABLE}table")), filled)
    parts["content.xml"] = ET.tostring(document, encoding="utf-8", xml_declaration=True)
    edited = folder / "edited" / own.name
    edited.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(edited, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return convert(edited, suffix, folder)


def _fill(table: Element, filled: Mapping[str, Mapping[str, str]]) -> None:
    rows = [_cells(row) for row in table.iter(f"{_TABLE}table-row")]
    names = ["".join(cell.itertext()) for cell in rows[0]]
    for row in rows[1:]:
        for column, text in filled.get("".join(row[0].itertext()), {}).items():
            _put(row[names.index(column)], text)


def _cells(row: Element) -> list[Element]:
    """Return the cells of a row, those that stand for several made as many."""
    for cell in list(row):
        for _ in range(int(cell.attrib.pop(f"{_TABLE}number-columns-repeated", "1")) - 1):
            if len(row) < 100:
                copy = Element(cell.tag, dict(cell.attrib))
                row.insert(list(row).index(cell), copy)
    return list(row)


def _put(cell: Element, text: str) -> None:
    for below in list(cell):
        cell.remove(below)
    is_day = _DAY.fullmatch(text) is not None
    cell.set(f"{_OFFICE}value-type", "date" if is_day else "string")
    if is_day:
        cell.set(f"{_OFFICE}date-value", text)
    for line in text.split("\n"):
        paragraph = Element(f"{_TEXT}p")
        paragraph.text = line
        cell.append(paragraph)
