"""Reads what people say of their sources: `[[source]]` tables of TOML, or the same as CSV."""

from __future__ import annotations

import csv
import io
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from compare.model.errors import RuleError
from compare.read.days import find_day

MANIFEST_NAMES = frozenset({"sources.toml", "sources.csv", "gold.yaml"})
_TEXT_FIELDS = ("publisher", "url", "archived", "group", "grade", "language", "title")
_DAY_FIELDS = ("published", "retrieved")
FIELDS = ("file", "publisher", "published", "url", "archived", "retrieved", "group", "grade", "language", "title")


@dataclass(frozen=True, slots=True)
class Source:
    """What the manifest says of one file; "" and None where it says nothing."""

    file: Path
    publisher: str = ""
    published: date | None = None
    url: str = ""
    archived: str = ""
    retrieved: date | None = None
    group: str = ""
    grade: str = ""
    language: str = ""
    title: str = ""


def read_manifest(path: Path) -> tuple[Source, ...]:
    """Return the sources of a manifest, its file names taken from the manifest's own folder.

    Raises:
        RuleError: it cannot be read, is neither TOML nor CSV, or a field has a wrong name or value.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(str(path), "", "", f"cannot be read: {error}") from error
    rows = _csv_rows(text) if path.suffix.lower() == ".csv" else _toml_rows(path, text)
    return tuple(_source(path, number, row) for number, row in enumerate(rows, 1))


def _csv_rows(text: str) -> list[dict[str, object]]:
    rows = csv.DictReader(io.StringIO(text))
    return [{str(name).strip(): value.strip() for name, value in row.items() if value} for row in rows]


def _toml_rows(path: Path, text: str) -> list[dict[str, object]]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(str(path), "", "", f"not TOML: {error}") from error
    rows = document.get("source", [])
    if not isinstance(rows, list) or set(document) - {"source"}:
        raise RuleError(str(path), "", "source", "a manifest is made of [[source]] tables only")
    return rows


def _source(path: Path, number: int, row: dict[str, object]) -> Source:
    place = f"source {number}"
    for name in row:
        if name not in FIELDS:
            raise RuleError(str(path), place, name, f"no such field; there are {', '.join(FIELDS)}")
    file = row.get("file")
    if not isinstance(file, str) or not file:
        raise RuleError(str(path), place, "file", "is missing")
    texts = {name: _text(path, place, name, row[name]) for name in _TEXT_FIELDS if name in row}
    days = {name: _day(path, place, name, row[name]) for name in _DAY_FIELDS if name in row}
    return Source(path.parent / file, published=days.get("published"), retrieved=days.get("retrieved"), **texts)


def _text(path: Path, place: str, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise RuleError(str(path), place, name, f"must be text, not {value!r}")
    return value


def _day(path: Path, place: str, name: str, value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    day = find_day(value) if isinstance(value, str) else None
    if day is None:
        raise RuleError(str(path), place, name, f"must be a day such as 2022-03-08, not {value!r}")
    return day
