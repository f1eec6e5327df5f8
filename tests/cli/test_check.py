"""`variorum check`: a draft held against its sources, on the terminal, as a table, and for scripts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from openpyxl import load_workbook

from tests.support import ferry

Run = Callable[..., object]
DRAFT = """Twelve people were killed when the ferry Aster sank off Tolm Island on Monday, the coast guard said.

“The sea was calm,” harbour master Ida Rohm said.

The king will visit the island on Sunday.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The five articles in `sources`, the draft beside them."""
    ferry.write(tmp_path / "sources", ferry.ARTICLES)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(run: Run, *words: object) -> dict[str, dict[str, object]]:
    """Return the rows by the first words of the draft's statements."""
    listed = json.loads(run("check", "draft.txt", *words, "--format", "json").out)["rows"]
    return {" ".join(str(row["statement"]).split()[:2]): row for row in listed}


def test_each_statement_of_the_draft(run: Run, folder: Path) -> None:
    found = rows(run, "--against", "sources")
    toll, calm, king = found["Twelve people"], found["“The sea"], found["The king"]
    assert toll["outcome"] in ("conflict", "update")
    assert "Fifteen" in str(toll["against"])
    assert toll["kind"] == "number"
    assert (calm["outcome"], calm["independent"], calm["outlets"]) == ("confirmed", 1, 2)
    assert (king["outcome"], king["independent"]) == ("nowhere", 0)
    for row in found.values():
        assert DRAFT[int(str(row["start"])) : int(str(row["end"]))] == row["statement"]


def test_the_letters_are_those_of_the_sources(run: Run, folder: Path) -> None:
    result = run("check", "draft.txt", "--against", *sorted(str(p) for p in Path("sources").glob("*.txt")))
    assert result.code == 0
    assert " A  2024-05-18  Echo" in result.out
    assert "nowhere" in result.out
    assert "1 found nowhere" in " ".join(result.out.split())


def test_quiet_leaves_out_what_is_confirmed(run: Run, folder: Path) -> None:
    out = run("check", "draft.txt", "--against", "sources", "-q").out
    assert "The king" in out
    assert "sea was calm" not in out


def test_why_a_confirmation_rests_on_so_many(run: Run, folder: Path) -> None:
    assert "2 outlets, 1 origin" in " ".join(run("check", "draft.txt", "--against", "sources", "-v").out.split())


def test_as_csv(run: Run, folder: Path) -> None:
    assert run("check", "draft.txt", "--against", "sources", "-o", "out.csv").out == ""
    listed = list(csv.DictReader(io.StringIO((folder / "out.csv").read_text(encoding="utf-8"), newline="")))
    assert [row["line"] for row in listed] == ["1", "3", "5"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.html", b"<!doctype html>"),
        ("OUT.HTM", b"<!doctype html>"),
        ("out.md", b"<!-- made by variorum "),
        ("out.xlsx", b"PK"),
        ("out.json", b'{\n "schema": "variorum-draft/1"'),
    ],
)
def test_the_suffix_chooses(run: Run, folder: Path, name: str, start: bytes) -> None:
    result = run("check", "draft.txt", "--against", "sources", "-o", name, "--fail-on", "nowhere")
    assert (result.code, result.out) == (1, "")
    assert (folder / name).read_bytes().startswith(start)


def test_the_page_has_what_the_table_has(run: Run, folder: Path) -> None:
    run("check", "draft.txt", "--against", "sources", "-o", "out.html")
    page = html.parse(folder / "out.html")
    told = {found.get("id") for found in page.xpath("//*[@data-finding]")}
    assert told >= {row["statement_id"] for row in rows(run, "--against", "sources").values()}
    for row in rows(run, "--against", "sources").values():
        shown = " ".join(page.xpath(f"//*[@id='{row['statement_id']}']")[0].text_content().split())
        assert " ".join(str(row["statement"]).split()) in shown


def test_as_a_workbook(run: Run, folder: Path) -> None:
    run("check", "draft.txt", "--against", "sources", "-o", "out.xlsx")
    book = load_workbook(folder / "out.xlsx")
    assert book.sheetnames == ["draft", "sources", "read me"]
    assert book["draft"]["A1"].value == "outcome"
    assert book["draft"].max_row == 4


@pytest.mark.parametrize("words", [["-o", "out.pdf"], ["-o", "out.txt", "--format", "table"]])
def test_forms_that_there_are_not(run: Run, folder: Path, words: list[str]) -> None:
    result = run("check", "draft.txt", "--against", "sources", *words)
    assert result.code == 2
    assert ".html" in result.err


def test_decisions_of_the_case_stand_with_the_draft(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", "case")
    run("add", "sources", "--case", "case")
    monkeypatch.chdir(folder / "case")
    against = json.loads(run("check", "../draft.txt", "--format", "json").out)["rows"][0]["finding_ids"].split()[0]
    Path("t.csv").write_text(f"finding_id,status,checked_by\n{against},confirmed,Ann\n", encoding="utf-8")
    assert run("review", "import", "t.csv").code == 0
    assert "confirmed by Ann" in run("check", "../draft.txt", "--no-pager").out
    assert "decided: confirmed; Ann" in run("check", "../draft.txt", "--format", "md").out
    page = html.fromstring(run("check", "../draft.txt", "--format", "html").out.encode())
    assert [" ".join(made.text_content().split()) for made in page.xpath("//p[@class='decision']")] == [
        "confirmed by Ann"
    ]


def test_a_check_is_no_report_of_the_case(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", "case")
    run("add", "sources", "--case", "case")
    monkeypatch.chdir(folder / "case")
    before = run("review", "status", "--format", "json").out
    run("check", "../draft.txt", "-o", "check.html")
    assert run("review", "status", "--format", "json").out == before
    assert "SINCE THE LAST REPORT" not in run("report", "--no-pager").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nowhere"], 1),
        (["below:1"], 1),
        (["conflict", "--fail-on", "update"], 1),
        (["below:0"], 0),
    ],
)
def test_scripts_can_fail(run: Run, folder: Path, words: list[str], code: int) -> None:
    assert run("check", "draft.txt", "--against", "sources", "-q", "--fail-on", *words).code == code


@pytest.mark.parametrize("word", ["lies", "below", "below:x", "confirmed", "below:N"])
def test_what_cannot_be_failed_on(run: Run, folder: Path, word: str) -> None:
    result = run("check", "draft.txt", "--against", "sources", "--fail-on", word)
    assert result.code == 2
    assert "give one of" in result.err


def test_what_a_draft_takes_from_two_sources_does_not_make_these_one(run: Run, folder: Path) -> None:
    both = "".join(ferry.ARTICLES[name] for name in ("post.txt", "tribune.txt"))
    (folder / "draft.txt").write_text(both, encoding="utf-8")
    alone = rows(run, "--against", "sources")
    assert alone["The ferry"]["independent"] != 0


def test_in_a_case_it_is_held_against_the_case(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", "case")
    run("add", "sources", "--case", "case")
    monkeypatch.chdir(folder / "case")
    assert run("check", "../draft.txt", "-q", "--fail-on", "nowhere").code == 1


def test_without_sources(run: Run, folder: Path) -> None:
    result = run("check", "draft.txt")
    assert result.code == 2
    assert run("check", "draft.txt", "--against", "missing.txt").code == 4


def test_a_source_that_cannot_be_read(run: Run, folder: Path) -> None:
    assert run("check", "draft.txt", "--against", "sources", "missing.txt", "-q").code == 3


def test_the_day_of_a_draft(run: Run, folder: Path) -> None:
    assert run("check", "draft.txt", "--against", "sources", "--published", "2024-05-20", "-q").code == 0
    assert run("check", "draft.txt", "--against", "sources", "--published", "soon").code == 2
