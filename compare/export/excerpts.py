"""Reads an export back: the excerpts that it shows, each with its article and offsets."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from compare.model.errors import InputError
from compare.safety.spreadsheet import from_file_text, unguarded

LARGEST = 200_000_000
"""Bytes of an export, or of what an XLSX unpacks to, that are read at most."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Words that an export says stand in an article from `start` to `end`; `finding` names where it shows them."""

    finding: str
    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export claims: its excerpts, and by path the SHA-256 of each file and of each text, where it says.

    `ids` are the articles' ids with their paths, where the export gives them.
    """

    excerpts: tuple[Claimed, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that the excerpts come from, each once."""
        return tuple(dict.fromkeys([*self.files, *(claimed.path for claimed in self.excerpts)]))


def read_export(path: Path) -> Exported:
    """Return what a JSON, CSV or XLSX export of a comparison claims.

    Raises:
        InputError: the file cannot be read or is no such export.
    """
    readers = {".json": _from_json, ".csv": _from_csv, ".xlsx": _from_xlsx}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(str(path), "is no JSON, CSV or XLSX", "give an export of `variorum export`")
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(str(path), f"is larger than {LARGEST:,} bytes")
        return reader(path)
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}", "check the name") from error
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile, csv.Error) as error:
        problem = " ".join(str(error).split())
        raise InputError(str(path), f"is no export of this program ({problem})") from error


def _from_json(path: Path) -> Exported:
    document = json.loads(path.read_bytes())
    if document["schema"] != "variorum/1":
        raise ValueError(f"schema {document['schema']!r}")
    paths = {article["id"]: article["path"] for article in document["articles"]}
    files = {article["path"]: article["sha256"] for article in document["articles"]}
    texts = {article["path"]: article.get("text_sha256", "") for article in document["articles"]}
    return Exported(tuple(_in_json(document, paths)), files, texts, paths)


def _in_json(document: Mapping[str, Any], paths: Mapping[str, str]) -> Iterator[Claimed]:
    for statement in document["statements"]:
        yield _claimed(statement["id"], statement, paths[statement["article"]])
        for part in (statement["speaker"], *statement["mentions"]):
            if part is not None:
                yield _claimed(statement["id"], part, paths[statement["article"]])
    differences = [*document["internal"], *(d for group in document["groups"] for d in group["differences"])]
    for difference in differences:
        for mention in (mention for side in difference["sides"] for mention in side["mentions"]):
            yield _claimed(difference["id"], mention, paths[mention["article"]])
    for origin in document["origins"]:
        yield _claimed(origin["origin"], origin, paths[origin["article"]])
    for name in document["names"]:
        for spelling in name["spellings"]:
            yield _claimed(name["canonical"], spelling, paths[spelling["article"]])


def _claimed(finding: str, entry: Mapping[str, Any], path: str) -> Claimed:
    return Claimed(str(finding), path, int(entry["start"]), int(entry["end"]), str(entry["text"]))


def _from_csv(path: Path) -> Exported:
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    if not rows and "finding_id" not in path.read_text(encoding="utf-8-sig"):
        raise ValueError("no column finding_id")
    excerpts = tuple(_in_row({k: unguarded(v or "") for k, v in row.items() if k}) for row in rows)
    return Exported(excerpts, *_described_beside(path))


def _described_beside(path: Path) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the hashes and ids from the `datapackage.json` beside a CSV, where it describes this CSV."""
    package = path.with_name("datapackage.json")
    if not package.is_file():
        return {}, {}, {}
    described = json.loads(package.read_bytes())
    if all(resource["path"] != path.name for resource in described["resources"]):
        return {}, {}, {}
    sources = described["sources"]
    ids = {s["id"]: s["file"] for s in sources if "id" in s}
    return {s["file"]: s["sha256"] for s in sources}, {s["file"]: s["text_sha256"] for s in sources}, ids


def _in_row(row: Mapping[str, str]) -> Claimed:
    path, _, _ = row["location"].rpartition(":")
    return Claimed(row["finding_id"], path, int(row["start"]), int(row["end"]), row["quote"])


def _from_xlsx(path: Path) -> Exported:
    from openpyxl import load_workbook

    with zipfile.ZipFile(path) as archive:
        if sum(item.file_size for item in archive.infolist()) > LARGEST:
            raise ValueError(f"unpacks to more than {LARGEST:,} bytes")
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        excerpts = tuple(_in_row(row) for row in _rows(book["excerpts"].iter_rows(values_only=True)))
        sources = list(_rows(book["sources"].iter_rows(values_only=True)))
    finally:
        book.close()
    files, texts = ({s["path"]: s[name] for s in sources} for name in ("sha256", "text_sha256"))
    return Exported(excerpts, files, texts, {s["article_id"]: s["path"] for s in sources})


def _rows(lines: Iterator[tuple[Any, ...]]) -> Iterator[dict[str, str]]:
    header = [str(name) for name in next(lines)]
    for line in lines:
        if any(value is not None for value in line):
            texts = ("" if value is None else from_file_text(str(value)) for value in line)
            yield dict(zip(header, texts, strict=False))
