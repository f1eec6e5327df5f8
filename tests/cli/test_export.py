"""`variorum export`: one document, to standard output or a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")


def test_json_is_one_document(run: Run, story: Path) -> None:
    result = run("export", *ALL)
    assert result.code == 0
    assert json.loads(result.out)["schema"] == "variorum/1"
    assert result.err == ""


def test_csv(run: Run, story: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", *ALL, "--format", "csv").out)))
    assert {row["finding_id"] for row in rows} >= {"d-toll", "g-shut", "s-a6"}


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.json", b"{"),
        ("a.csv", b"finding_id,"),
        ("a.xlsx", b"PK"),
        ("a.md", b"<!-- made by variorum "),
        ("A.JSON", b"{"),
    ],
)
def test_the_suffix_chooses(run: Run, story: Path, name: str, start: bytes) -> None:
    result = run("export", *ALL, "-o", name)
    assert result.code == 0
    assert result.out == ""
    assert (story / name).read_bytes().startswith(start)


def test_format_weighs_more_than_the_suffix(run: Run, story: Path) -> None:
    run("export", *ALL, "-o", "a.txt", "--format", "json")
    assert json.loads((story / "a.txt").read_bytes())


def test_a_folder_that_is_missing(run: Run, story: Path) -> None:
    result = run("export", *ALL, "-o", "no/where.json")
    assert result.code == 2
    assert "no/where.json" in result.err


def test_nothing_is_left_behind(run: Run, story: Path) -> None:
    run("export", *ALL, "-o", "a.json")
    assert sorted(path.name for path in story.iterdir()) == ["A.txt", "B.txt", "C.txt", "a.json"]


def test_failures_keep_the_document_whole(run: Run, story: Path) -> None:
    result = run("export", *ALL, "missing.txt")
    assert result.code == 3
    notes = json.loads(result.out)["notes"]
    assert {"stage": "read", "article": "", "text": "missing.txt: does not exist; check the name"} in notes


def test_fail_on(run: Run, story: Path) -> None:
    result = run("export", *ALL, "--fail-on", "contradiction")
    assert result.code == 1
    assert json.loads(result.out)


def test_datapackage(run: Run, story: Path) -> None:
    run("export", *ALL, "-o", "table.csv", "--datapackage")
    package = json.loads((story / "datapackage.json").read_bytes())
    assert package["resources"][0]["path"] == "table.csv"


def test_datapackage_needs_a_csv_file(run: Run, story: Path) -> None:
    assert run("export", *ALL, "-o", "a.json", "--datapackage").code == 2
    assert run("export", *ALL, "--format", "csv", "--datapackage").code == 2
