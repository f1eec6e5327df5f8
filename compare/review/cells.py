"""Makes what people wrote into a cell what the column holds, or says why it cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from compare.review.sheets import RawCell
from compare.safety.spreadsheet import CELL_LIMIT
from compare.tables.columns import SOURCES_USED, STATUSES

ERASE = "-"
"""What people write to empty a cell: an empty one changes nothing."""

_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of spreadsheet dates; the two days before 1900 make up for a leap day that never was (ECMA-376, 18.17.4.1)."""

_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
"""Serials of the days from 1954 to 2119: another number in a column of days is a slip."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.,]{1,20}(?:Z|[+-]\d\d:?\d\d)?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_NAME_YEAR = re.compile(r"(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})")
_NAME_DAY_YEAR = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):(?!\d)")
_SCHEMES = frozenset({"http", "https", "ftp", "mailto", "file", "doi", "urn", "geo"})


class CellError(ValueError):
    """A cell cannot be taken; the message says why, to follow the name of the column."""


def clean_cell(column: str, cell: RawCell, today: date) -> str:
    """Return what a cell for people holds as text, a day in ISO form; "" for the mark that empties it.

    Args:
        column: name of one of `PEOPLE_COLUMNS`.
        cell: as read, not empty.
        today: the day of the import; a check cannot be of a later one.

    Raises:
        CellError: it holds nothing that can stand in the column.
    """
    if isinstance(cell, str) and cell.strip() == ERASE:
        return ""
    if column == "checked_on":
        return _day(cell, today).isoformat()
    text = _text(cell)
    return _CLEANERS[column](text) if column in _CLEANERS else text


def _text(cell: RawCell) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    text = (cell.isoformat() if isinstance(cell, date) else str(cell)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > CELL_LIMIT:
        raise CellError(f"is longer than the {CELL_LIMIT:,} characters that a cell can hold")
    return text


def _status(text: str) -> str:
    return _choice(text, STATUSES)


def _source_used(text: str) -> str:
    return _choice(text, SOURCES_USED)


def _choice(text: str, choices: tuple[str, ...]) -> str:
    word = re.sub(r"[\s_-]+", "_", text.casefold())
    if word not in choices:
        raise CellError(f"is {_short(text)}, and can be {', '.join(choices)}")
    return word


def _link(text: str) -> str:
    """Return where evidence can be seen: an address, or words that lead to it; nothing that runs when clicked."""
    scheme = _SCHEME.match(text)
    if scheme is not None and " " not in text and scheme[1].casefold() not in _SCHEMES:
        raise CellError(f"is {_short(text)}, and an address must start with {', '.join(sorted(_SCHEMES))}")
    return text


_CLEANERS: Mapping[str, Callable[[str], str]] = {
    "status": _status,
    "source_used": _source_used,
    "evidence_link": _link,
}


def _day(cell: RawCell, today: date) -> date:
    day = _read_day(cell)
    # Clocks around the world are up to a day apart.
    if day > today + timedelta(days=1):
        raise CellError(f"is {day.isoformat()}, which lies in the future")
    return day


def _read_day(cell: RawCell) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_serial(cell, str(cell))
    text = " ".join(str(cell).split())
    if re.fullmatch(r"\d{5}(?:[.,]\d{1,12})?", text):
        return _from_serial(float(text.replace(",", ".")), text)
    try:
        return _from_words(text)
    except ValueError as error:
        if isinstance(error, CellError):
            raise
        raise CellError(f"is {_short(text)}, and no calendar has that day") from error


def _from_serial(number: float, shown: str) -> date:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        raise CellError(f"is the number {shown}, which is no day")
    return _SERIAL_ZERO + timedelta(days=int(number))


def _from_words(text: str) -> date:
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(text):
        return _from_year_last(text, found)
    if found := _DAY_NAME_YEAR.fullmatch(text):
        return date(int(found[3]), _month(found[2], text), int(found[1]))
    if found := _NAME_DAY_YEAR.fullmatch(text):
        return date(int(found[3]), _month(found[1], text), int(found[2]))
    raise CellError(f"is {_short(text)}, and must be a day such as 2024-05-31")


def _from_year_last(text: str, found: re.Match[str]) -> date:
    """Return the day of 31.5.2024, 31/5/2024 or 5/31/2024; with dots the day always comes first (DIN 5008)."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    year += 2000 if year < 100 else 0
    if found[2] == "." or first > 12 or first == second:
        return date(year, second, first)
    if second > 12:
        return date(year, first, second)
    raise CellError(f"is {_short(text)}: day or month first? write {year}-{first:02}-{second:02} or the other")


def _month(name: str, text: str) -> int:
    if name[:3].casefold() not in _MONTHS:
        raise CellError(f"is {_short(text)}, and must be a day such as 2024-05-31")
    return _MONTHS.index(name[:3].casefold()) + 1


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:40] + "…")
