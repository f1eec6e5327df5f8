"""Every export of a comparison has the same findings and the same words; read back, they stand where they stood."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from compare.export.excerpts import read_export
from compare.export.exporters import EXPORTERS
from compare.export.verify import failing, verify
from compare.model.findings import Comparison
from compare.safety.spreadsheet import from_file_text, unguarded
from compare.tables.findings import list_findings
from compare.tables.rows import findings_table
from tests.support import payloads
from tests.support.hostile import hostile_comparison

Found = set[tuple[str, int, int, str]]


def expected(comparison: Comparison) -> Found:
    """Return finding, place and words of every row."""
    table = findings_table(comparison)
    at = [table.header.index(name) for name in ("finding_id", "start", "end", "quote")]
    return {tuple(row[position] for position in at) for row in table.rows}  # type: ignore[misc]


def in_csv(content: bytes) -> Found:
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return {(unguarded(row["finding_id"]), int(row["start"]), int(row["end"]), unguarded(row["quote"])) for row in rows}


def in_raw_csv(content: bytes) -> Found:
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return {(row["finding_id"], int(row["start"]), int(row["end"]), row["quote"]) for row in rows}


def in_xlsx(content: bytes) -> Found:
    lines = load_workbook(io.BytesIO(content))["excerpts"].iter_rows(values_only=True)
    header = next(lines)
    rows: list[dict[Any, Any]] = [dict(zip(header, line, strict=True)) for line in lines]
    return {
        (
            from_file_text(str(r["finding_id"])),
            int(str(r["start"])),
            int(str(r["end"])),
            from_file_text(str(r["quote"])),
        )
        for r in rows
    }


def in_json(content: bytes, comparison: Comparison) -> Found:
    """Return what the rows hold, put together from the document alone."""
    document = json.loads(content)
    texts = {article.id: article.text for article in comparison.articles}
    said = list(_said(document, {entry["id"]: entry for entry in document["statements"]}, comparison))
    return {(f, w["start"], w["end"], texts[w["article"]][w["start"] : w["end"]]) for f, w in said}


def _said(document: Any, statements: dict[str, Any], comparison: Comparison) -> Iterator[tuple[str, Any]]:
    """Yield the words of every finding in the document."""
    agreeing = (group for group in document["groups"] if group["agreement"])
    yield from ((group["id"], statements[number]) for group in agreeing for number in group["statements"])
    yield from ((number, statements[number]) for number in document["unique"])
    differences = (*document["internal"], *(d for group in document["groups"] for d in group["differences"]))
    for difference in differences:
        mentions = (mention for side in difference["sides"] for mention in side["mentions"])
        yield from ((difference["id"], _around(mention, statements)) for mention in mentions)
    spelled = {finding.about: finding.id for finding in list_findings(comparison) if finding.type == "spelling"}
    names = (name for name in document["names"] if name["canonical"] in spelled)
    yield from ((spelled[name["canonical"]], spelling) for name in names for spelling in name["spellings"])


def _around(mention: Any, statements: dict[str, Any]) -> Any:
    """Return the statement of a mention, or the nearest parent that holds its words."""
    entry = statements[mention["statement"]]
    while not (entry["start"] <= mention["start"] and mention["end"] <= entry["end"]):
        if entry["parent"] is None:
            return statements[mention["statement"]]
        entry = statements[entry["parent"]]
    return entry


def test_every_format_has_the_same_findings_and_words(comparison: Comparison) -> None:
    wanted = expected(comparison)
    assert in_csv(EXPORTERS.load("csv")(comparison)) == wanted
    assert in_raw_csv(EXPORTERS.load("raw-csv")(comparison)) == wanted
    assert in_xlsx(EXPORTERS.load("xlsx")(comparison)) == wanted
    assert in_json(EXPORTERS.load("json")(comparison), comparison) == wanted


def test_markdown_has_the_same_findings_and_places(comparison: Comparison) -> None:
    page = EXPORTERS.load("md")(comparison).decode()
    found: list[tuple[str, int, int]] = []
    finding = ""
    for line in page.splitlines():
        if heading := re.match(r"### (\S+)", line):
            finding = heading[1]
        if place := re.match(r"- (?:[a-z] )?[A-Z]:\d+ \[(\d+)–(\d+)\]", line):
            found.append((finding, int(place[1]), int(place[2])))
    assert set(found) == {(number, start, end) for number, start, end, _ in expected(comparison)}


def test_the_sheet_for_people_has_the_same_findings_and_words(comparison: Comparison) -> None:
    lines = load_workbook(io.BytesIO(EXPORTERS.load("xlsx")(comparison)))["findings"].iter_rows(values_only=True)
    header = next(lines)
    people = {row[0]: " ".join(str(cell) for cell in row if cell) for row in lines}
    assert header[0] == "finding_id"
    assert set(people) == {number for number, *_ in expected(comparison)}
    for number, _, _, quote in expected(comparison):
        assert quote in people[number]


@pytest.mark.parametrize("payload", [p for p in payloads.ALL if "\ud800" not in p and "\r" not in p])
def test_hostile_words_come_back_from_csv(payload: str) -> None:
    comparison = hostile_comparison(payload)
    assert in_csv(EXPORTERS.load("csv")(comparison)) == expected(comparison)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12), st.sampled_from(["json", "csv"]))
def test_an_export_verifies_against_its_articles(tmp_path: Path, payload: str, name: str) -> None:
    comparison = hostile_comparison(payload)
    path = tmp_path / f"export.{name}"
    path.write_bytes(EXPORTERS.load(name)(comparison))
    exported = read_export(path)
    assert exported.excerpts
    assert failing(verify(exported, {article.path: [article] for article in comparison.articles})) == ()
