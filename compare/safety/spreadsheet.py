"""Makes text of unknown origin harmless in a spreadsheet: nothing an article says runs as a formula.

CSV has no types, so a cell that a spreadsheet could take for a formula gets an apostrophe in front (OWASP "CSV
Injection", CWE-1236); `unguarded` takes it off again. XLSX has string cells, so text stays as it is there, save for
what the format cannot hold.
"""

from __future__ import annotations

import re

CELL_LIMIT = 32_767
"""Characters that an XLSX cell can hold (ECMA-376 part 1, 18.18.93), counted in UTF-16 units as Excel does."""

_GUARD = "'"

# A leading = + - @ runs in Excel, LibreOffice and Google Sheets, in their full-width forms too, after white space or an
# opening quotation mark, and after tab, CR or NUL. A leading apostrophe is guarded so that taking guards off is exact.
_RUNS = re.compile(r"""['\t\r\n\x00]|[\s"“”‘’«»„\ufeff]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−]""")

# What XML 1.0 cannot hold, so that no XLSX cell can either, and the escape form that Excel would decode.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EXCEL_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")


def is_risky(text: str) -> bool:
    """Tell whether a spreadsheet could take a CSV cell that holds `text` for a formula."""
    return _RUNS.match(text) is not None


def guarded(text: str) -> str:
    """Return `text` for a CSV cell: with an apostrophe in front where a spreadsheet could run it."""
    return _GUARD + text if is_risky(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made `cell` from."""
    return cell[1:] if cell.startswith(_GUARD) and is_risky(cell[1:]) else cell


def cell_text(text: str) -> str:
    """Return `text` for an XLSX string cell: what the format cannot hold as `<U+XXXX>`, and no longer than it allows.

    A text that is too long ends in a note that says how much is missing.
    """
    held = _NOT_XML.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    return _cut(held) if 2 * len(held) > CELL_LIMIT and _units(held) > CELL_LIMIT else held


def file_text(text: str) -> str:
    """Return `text` as it must stand in the XML of a cell, so that Excel does not decode a literal `_x0041_`."""
    return _EXCEL_ESCAPE.sub("_x005F_", text)


def from_file_text(text: str) -> str:
    """Return the text that `file_text` made `text` from."""
    return _ESCAPED.sub("_", text)


def _units(text: str) -> int:
    """Return the length in UTF-16 units, in which Excel counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def _cut(text: str) -> str:
    note = " […cut: {} of {} characters are shown; the JSON export has all]"
    room = CELL_LIMIT - len(note) - 2 * len(str(len(text)))
    kept, used = 0, 0
    for character in text:
        used += 2 if character > "\uffff" else 1
        if used > room:
            break
        kept += 1
    return text[:kept] + note.format(kept, len(text))
