"""Reads lists of articles, one a row: JSON Lines, a JSON array, or CSV; columns that have no use here pass through.

A row that cannot be read is named by its number, and the others go on.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from compare.model.errors import InputError
from compare.read.days import find_day, find_moment
from compare.read.decode import decode
from compare.read.document import Document, Found, Raw
from compare.read.headers import find_published, find_title
from compare.read.limits import ARRAY_BYTES, COLUMNS, LIST_BYTES, ROWS, TEXT_BYTES, check_size
from compare.safety.characters import check_characters

# What databases of news call their columns, the usual name first.
_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": ("text", "content", "body", "article", "article_text", "full_text", "fulltext", "maintext", "story"),
        "title": ("title", "headline"),
        "publisher": (
            "publisher",
            "source",
            "outlet",
            "publication",
            "newspaper",
            "media",
            "media_name",
            "site",
            "domain",
        ),
        "published": (
            *("published", "date", "published_at", "publish_date", "publishedat", "date_publish", "date_published"),
            *("datepublished", "pub_date", "pubdate", "publication_date", "timestamp", "datetime"),
        ),
        "url": ("url", "link", "uri", "web_url", "source_url"),
        "language": ("language", "lang"),
        "id": ("id", "guid", "article_id", "uid", "uuid", "key"),
    }
)
_JSON_START = re.compile(rb"\s*(?:\[\s*)?\{\s*\"")
_DELIMITERS = (",", ";", "\t", "|")
_ADVICE = "correct the row or leave it out"


def is_json_lines(raw: Raw) -> bool:
    """Tell whether the input is a list of JSON objects."""
    return bool(_JSON_START.match(raw.content[:4000].removeprefix(b"\xef\xbb\xbf")))


def is_csv(raw: Raw) -> bool:
    """Tell whether the input is a table: by its name, or by a first line that names a column for the text."""
    if raw.suffix in {".csv", ".tsv"}:
        return True
    header = raw.content[:2000].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("latin-1")
    names = {name.strip().strip('"').lower() for name in re.split(r"[,;\t|]", header)}
    return len(names) > 1 and bool(names & set(_COLUMNS["text"])) and bool(names & set(_other_columns()))


def _other_columns() -> Iterator[str]:
    for fact, names in _COLUMNS.items():
        if fact != "text":
            yield from names


def read_json_lines(raw: Raw) -> Found:
    """Yield an article or an InputError for each object of a JSON Lines file or a JSON array."""
    check_size(raw.path, len(raw.content), LIST_BYTES)
    decoded = decode(raw)
    yield from _documents(raw, _json_rows(raw, decoded.text), decoded.notes)


def read_csv(raw: Raw) -> Found:
    """Yield an article or an InputError for each row of a CSV file; raises InputError where no column holds texts."""
    check_size(raw.path, len(raw.content), LIST_BYTES)
    decoded = decode(raw)
    header = decoded.text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.DictReader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    names = [str(name).strip().lower() for name in _csv_header(raw, rows)]
    if len(names) > COLUMNS:
        raise InputError(raw.path, f"has more than {COLUMNS} columns", "leave out those that have no use")
    if not set(names) & set(_COLUMNS["text"]):
        wanted = ", ".join(_COLUMNS["text"][:4])
        raise InputError(raw.path, "has no column with the articles' texts", f"name one of its columns {wanted}")
    yield from _documents(raw, _csv_rows(raw, rows), decoded.notes)


def _csv_header(raw: Raw, rows: csv.DictReader[str]) -> list[str]:
    try:
        return list(rows.fieldnames or ())
    except csv.Error as error:
        raise InputError(raw.path, f"is no table: {error}", "save it as CSV again") from error


_Row = Mapping[str, object] | InputError


def _csv_rows(raw: Raw, rows: csv.DictReader[str]) -> Iterator[_Row]:
    try:
        for row in rows:
            yield {str(name): value for name, value in row.items() if name is not None and value is not None}
    except csv.Error as error:
        yield InputError(raw.path, f"line {rows.line_num}: {error}; the rest of the file is not read", _ADVICE)


def _json_rows(raw: Raw, text: str) -> Iterator[_Row]:
    if text.lstrip().startswith("["):
        yield from _json_array(raw, text)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _json_object(f"{raw.path}: line {number}", line)


def _json_array(raw: Raw, text: str) -> Iterator[_Row]:
    check_size(raw.path, len(raw.content), ARRAY_BYTES, "the array")
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(raw.path, f"is no JSON: {error}", "export the list again") from error
    for number, row in enumerate(rows, 1):
        is_object = isinstance(row, dict)
        yield row if is_object else InputError(f"{raw.path}: item {number}", "is no object", _ADVICE)


def _json_object(place: str, line: str) -> _Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(place, f"is no JSON: {error}", _ADVICE)
    return row if isinstance(row, dict) else InputError(place, "is no object", _ADVICE)


def _documents(raw: Raw, rows: Iterable[_Row], notes: tuple[str, ...]) -> Found:
    seen: set[str] = set()
    number = 0
    for number, row in enumerate(rows, 1):
        if number > ROWS:
            yield InputError(raw.path, f"has more than {ROWS:,} rows; the others are not read", "split the list")
            return
        if isinstance(row, InputError):
            yield row
            continue
        try:
            yield _document(f"{raw.path}: row {number}", row, number, seen, notes)
        except InputError as error:
            yield error
    if not number:
        yield InputError(raw.path, "has no rows", "export the list again")


def _document(place: str, row: Mapping[str, object], number: int, seen: set[str], notes: tuple[str, ...]) -> Document:
    facts, extra = _facts(row)
    text = facts.pop("text", "")
    if not text.strip():
        raise InputError(place, "has no text", _ADVICE)
    check_size(place, len(text.encode("utf-8", "surrogatepass")), TEXT_BYTES, "the text")
    check_characters(place, text, _ADVICE)
    if "\0" in text:
        raise InputError(place, "is not text: it holds NUL characters", _ADVICE)
    key = facts.pop("id", "") or facts.get("url", "") or str(number)
    if key in seen:
        key = f"{key} {number}"
    seen.add(key)
    told = facts.pop("published", "")
    facts.setdefault("title", find_title(text))
    published = find_day(told) or find_published(text)
    return Document(text, key, facts, published, tuple(extra.items()), notes, find_moment(told))


def _facts(row: Mapping[str, object]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the columns that are known, by their usual names, and the others as text."""
    by_name = {str(name).strip().lower(): str(name) for name in row}
    used = {
        fact: next(by_name[name] for name in names if name in by_name)
        for fact, names in _COLUMNS.items()
        if any(name in by_name for name in names)
    }
    facts = {fact: _text(row[column]) for fact, column in used.items()}
    extra = {str(name): _text(value) for name, value in row.items() if name not in used.values()}
    return {fact: value for fact, value in facts.items() if value.strip()}, extra


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
