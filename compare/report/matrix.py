"""The matrix on the terminal: a row a group, a mark a source, readable without colour."""

from __future__ import annotations

from rich.text import Text

from compare.model.findings import Comparison
from compare.report.look import HEADING, QUIET, Look, safe, wrapped
from compare.tables.matrix import SAYS, SILENT, matrix_table

_STATUS_WIDTH = 13


def matrix_page(comparison: Comparison, look: Look) -> list[Text]:
    """Return the lines of the matrix: marks first, so that they stand in columns, then status and words."""
    table = matrix_table(comparison)
    sources = table.header[3:]
    yes, no = ("x", ".") if look.is_plain else ("✓", "·")
    key = f"{yes} speaks of it; a, b, …: on that side of its costliest difference; {no} silent, which denies nothing"
    lines = [*wrapped(Text(key, style=QUIET), look.columns), _head(sources)]
    marks = {SAYS: yes, SILENT: no}
    for row in table.rows:
        line = Text(" ")
        for cell in row[3:]:
            line.append(f"{marks.get(str(cell), str(cell)):<3}", style="" if cell in marks else HEADING)
        status = f"{row[1]}" if row[1] != "agreed" else ""
        line.append(f"{status:<{_STATUS_WIDTH}}", style=QUIET)
        lines += _beside(line, wrapped(safe(str(row[0])), look.width - line.cell_len))
    return lines


def _head(sources: tuple[str, ...]) -> Text:
    return Text(
        " " + "".join(f"{source:<3}" for source in sources) + f"{'status':<{_STATUS_WIDTH}}what is said", style=HEADING
    )


def _beside(line: Text, body: list[Text]) -> list[Text]:
    width = line.cell_len
    first, *rest = body or [Text()]
    return [line.append_text(first), *(Text(" " * width).append_text(part) for part in rest)]
