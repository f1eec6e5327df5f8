"""Reads what people say of their sources, as `[[source]]` tables of TOML or as CSV, and writes one to fill in."""

from __future__ import annotations

import csv
import io
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from compare.model.errors import RuleError
from compare.model.text import Article
from compare.read.days import find_day, find_moment, in_universal_time
from compare.read.limits import TEXT_BYTES
from compare.safety.spreadsheet import guarded, unguarded

BESIDE = "sources.toml"
_TEXT_FIELDS = ("publisher", "url", "archived", "group", "grade", "language", "title")
_DAY_FIELDS = ("published", "retrieved")
FIELDS = ("file", "publisher", "published", "url", "archived", "retrieved", "group", "grade", "language", "title")


@dataclass(frozen=True, slots=True)
class Source:
    """What the manifest says of one file; "" and None where it says nothing."""

    file: Path
    publisher: str = ""
    published: date | None = None
    moment: datetime | None = None
    url: str = ""
    archived: str = ""
    retrieved: date | None = None
    group: str = ""
    grade: str = ""
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """All that manifests say, by the file's full path."""

    by_file: Mapping[Path, Source]

    def of(self, file: Path, key: str = "") -> Source:
        """Return what is said of `file`, or of its row `key` ("list.csv#7"); a Source that says nothing for neither."""
        row = self.by_file.get(file.with_name(f"{file.name}#{key}")) if key else None
        return row or self.by_file.get(file) or Source(file)

    def notes(self) -> Iterator[str]:
        """Yield a remark for each file that a manifest names and that does not exist: likely a slip."""
        for file in sorted(self.by_file):
            if not file.exists() and not file.with_name(file.name.partition("#")[0]).is_file():
                yield f"the manifest names {file.name}, which does not exist"


def find_sources(manifest: Path | None, files: Iterable[Path]) -> Sources:
    """Return what `manifest` says, or where it is None what `sources.toml` beside each of the files says.

    Raises:
        RuleError: a manifest cannot be read or is wrong.
    """
    folders = dict.fromkeys(file.parent for file in files)
    beside = [folder / BESIDE for folder in folders if (folder / BESIDE).is_file()]
    listed = [source for path in ([manifest] if manifest is not None else beside) for source in read_manifest(path)]
    return Sources({source.file.resolve(): source for source in listed})


def read_manifest(path: Path) -> tuple[Source, ...]:
    """Return the sources of a manifest, its file names taken from the manifest's own folder.

    Raises:
        RuleError: it cannot be read, is neither TOML nor CSV, or a field has a wrong name or value; all of them name
            the file, the number of the source and the field.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(TEXT_BYTES + 1)
        text = content.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise RuleError(str(path), "", "", f"cannot be read: {error}") from error
    if len(content) > TEXT_BYTES:
        raise RuleError(str(path), "", "", f"is larger than {TEXT_BYTES:,} bytes")
    rows = _csv_rows(path, text) if path.suffix.lower() == ".csv" else _toml_rows(path, text)
    sources = tuple(_source(path, number, row) for number, row in enumerate(rows, 1))
    _check_once(path, sources)
    return sources


def _csv_rows(path: Path, text: str) -> list[dict[str, object]]:
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [_csv_row(row) for row in rows]
    except csv.Error as error:
        raise RuleError(str(path), f"line {rows.line_num}", "", f"not CSV: {error}") from error


def _csv_row(row: Mapping[str | None, str | list[str] | None]) -> dict[str, object]:
    """Return the cells that are filled; a guard against formulas is taken off."""
    cells = {str(name).strip(): value for name, value in row.items() if isinstance(value, str)}
    return {name: unguarded(value.strip()) for name, value in cells.items() if value.strip()}


def _toml_rows(path: Path, text: str) -> list[dict[str, object]]:
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError(str(path), "", "", f"not TOML: {error}") from error
    rows = document.pop("source", [])
    if document or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RuleError(str(path), "", next(iter(document), "source"), "a manifest has [[source]] tables and no more")
    return rows


def _source(path: Path, number: int, row: Mapping[str, object]) -> Source:
    place = f"source {number}"
    for name in row:
        if name not in FIELDS:
            raise RuleError(str(path), place, name, f"no such field; the fields are {', '.join(FIELDS)}")
    file = row.get("file")
    if not isinstance(file, str) or not file.strip() or "\0" in file:
        raise RuleError(str(path), place, "file", "is missing" if file is None else f"is no file name: {file!r}")
    texts = {name: _text(path, place, name, row[name]) for name in _TEXT_FIELDS if name in row}
    days = {name: _day(path, place, name, row[name]) for name in _DAY_FIELDS if name in row}
    moment = _moment(row.get("published"))
    return Source(
        path.parent / file, published=days.get("published"), moment=moment, retrieved=days.get("retrieved"), **texts
    )


def _moment(value: object) -> datetime | None:
    """Return the moment of publication where a manifest tells it with its zone."""
    return in_universal_time(value) if isinstance(value, datetime) else find_moment(str(value))


def _text(path: Path, place: str, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise RuleError(str(path), place, name, f"must be text in quotation marks, not {value!r}")
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


def _check_once(path: Path, sources: Sequence[Source]) -> None:
    seen: set[Path] = set()
    for number, source in enumerate(sources, 1):
        if source.file in seen:
            raise RuleError(str(path), f"source {number}", "file", f"{source.file.name} is listed twice")
        seen.add(source.file)


def manifest_csv(articles: Iterable[Article], folder: Path) -> str:
    """Return a manifest for people to fill in, as CSV: one row an article, with what is known already.

    Args:
        articles: as read.
        folder: where the manifest will stand; the files are named from there.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(FIELDS)
    for article in articles:
        cells = (
            *(
                _seen_from(folder, article.path),
                _publisher(article),
                article.published or "",
                article.url,
                article.archived,
            ),
            *(article.retrieved or "", article.group, article.grade, article.language, article.title),
        )
        writer.writerow(guarded(str(cell)) for cell in cells)
    return table.getvalue()


def _publisher(article: Article) -> str:
    """Return the publisher, "" where only the name of the file stands for it."""
    return "" if article.publisher == Path(article.path).name else article.publisher


def _seen_from(folder: Path, path: str) -> str:
    """Return a path as it is named from `folder`; as it is where no relative path leads there (another drive)."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix() if path != "-" else path
    except ValueError:
        return path
