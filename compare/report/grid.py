"""A table on the terminal: columns as wide as their words, long words wrapped in their own column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.text import Text

from compare.report.look import HEADING, QUIET, Look, safe, wrapped
from compare.tables.columns import Cell, Table

_GAP = 2
_WIDE = 28
_NARROW = 8
_ENOUGH = 30


def grid(table: Table, shown: Sequence[str], look: Look) -> list[Text]:
    """Return the columns `shown` of a table; the last one takes the room that is left.

    Every column but the last is at most 28 wide, less where the terminal is narrow; what does not fit is wrapped.
    """
    positions = [table.header.index(name) for name in shown]
    rows = [[_text(row[position]) for position in positions] for row in table.rows]
    widths = _widths([[name.replace("_", " ") for name in shown], *rows], look)
    head = [Text(name.replace("_", " "), style=HEADING) for name in shown]
    lines = _line(head, widths)
    for row in rows:
        lines += _line([safe(cell) for cell in row], widths)
    return [*lines, Text(f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}", style=QUIET)]


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _widths(rows: Sequence[Sequence[str]], look: Look) -> list[int]:
    """Return the width of each column: as wide as its words where that leaves room for the last, else narrower."""
    *first, last = ([safe(cell).cell_len for cell in column] for column in zip(*rows, strict=True))
    widths = [min(_WIDE, max(column)) for column in first]
    room = look.width - _GAP * len(widths) - min(_ENOUGH, max(last))
    while sum(widths) > room and max(widths) > _NARROW:
        widths[widths.index(max(widths))] -= 1
    return [*widths, max(_NARROW, look.width - sum(widths) - _GAP * len(widths))]


def _line(cells: Sequence[Text], widths: Sequence[int]) -> list[Text]:
    """Return the lines of one row, each cell wrapped in its column."""
    wrapped_cells = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(1, *(len(cell) for cell in wrapped_cells))):
        line = Text()
        for cell, width in zip(wrapped_cells, widths, strict=True):
            part = cell[number] if number < len(cell) else Text()
            line.append_text(part).append(" " * (width - part.cell_len + _GAP))
        line.rstrip()
        lines.append(line)
    return lines
