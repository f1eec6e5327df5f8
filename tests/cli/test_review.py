"""`variorum review`: decisions come back from a table, and are counted."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from compare.review.log import open_log
from tests.support import ferry, google
from tests.support.office import fill_in, needs_office

Run = Callable[..., object]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def case(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with the three articles of the story, current."""
    run("init", "case")
    run("add", "A.txt", "B.txt", "C.txt", "--case", "case")
    monkeypatch.chdir(story / "case")
    return story / "case"


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["finding_id,status,checked_by,note", *lines, ""]), encoding="utf-8")
    return path


def decided(run: Run) -> dict[str, dict[str, str]]:
    """Return the decisions that stand, by finding."""
    return {entry["finding"]: entry for entry in json.loads(run("export").out)["review"]["decisions"]}


def test_a_table_comes_back(run: Run, case: Path) -> None:
    result = run("review", "import", write(case / "t.csv", "d-toll,confirmed,Ann,seen", "d-rise,Dismissed,Ann,"))
    assert (result.code, result.out) == (0, "2 findings taken, 0 as before, 0 problems\n")
    assert decided(run)["d-toll"]["note"] == "seen"


def test_what_is_not_taken_is_told_row_by_row(run: Run, case: Path) -> None:
    table = write(case / "t.csv", "d-toll,confirmed,Ann,", "nonsense,confirmed,Ann,", "d-rise,perhaps,Ann,")
    result = run("review", "import", table, "--format", "json")
    assert result.code == 3
    rows = json.loads(result.out)["rows"]
    assert [(row["place"], row["finding_id"], row["column"]) for row in rows] == [
        ("row 3", "nonsense", "finding_id"),
        ("row 4", "d-rise", "status"),
    ]
    assert "1 finding taken, 0 as before, 2 problems" in result.err
    assert set(decided(run)) == {"d-toll"}


def test_reviewers_who_disagree(run: Run, case: Path) -> None:
    run("review", "import", write(case / "a.csv", "d-toll,confirmed,Ann,"))
    result = run("review", "import", write(case / "b.csv", "d-toll,dismissed,,"), "--reviewer", "Bo")
    assert "d-toll: Ann said confirmed, Bo says dismissed; the later stands" in result.out
    assert decided(run)["d-toll"]["status"] == "dismissed"
    status = run("review", "status", "--width", "120").out
    assert "Ann: confirmed" in status
    assert "Bo: dismissed" in status


def test_the_reviewer_of_the_settings(run: Run, case: Path) -> None:
    (case / "variorum.toml").write_text('reviewer = "Desk"')
    assert run("review", "import", write(case / "t.csv", "d-toll,confirmed,,")).code == 0
    assert decided(run)["d-toll"]["checked_by"] == "Desk"


def test_every_change_is_in_the_log_with_time_and_reviewer(run: Run, case: Path) -> None:
    run("review", "import", write(case / "a.csv", "d-toll,confirmed,Ann,one"))
    run("review", "import", write(case / "b.csv", "d-toll,confirmed,Ann,two"))
    with open_log(case / "decisions.sqlite") as log:
        notes = [(c.was, c.becomes, c.reviewer, len(c.at)) for c in log.written() if c.field == "note"]
    assert notes == [("", "one", "Ann", 25), ("one", "two", "Ann", 25)]


def test_counts(run: Run, case: Path) -> None:
    run("review", "import", write(case / "t.csv", "d-toll,confirmed,Ann,", "d-speaker,dismissed,Ann,"))
    rows = {row["type"]: row for row in json.loads(run("review", "status", "--format", "json").out)["rows"]}
    assert (rows["contradiction"]["confirmed"], rows["contradiction"]["dismissed"]) == (1, 1)
    assert rows["all"]["findings"] == rows["all"]["open"] + 2
    listed = csv.DictReader(io.StringIO(run("review", "status", "--rules", "--format", "csv").out))
    rules = {row["rule"]: (row["checked"], row["dismissed"], row["share_dismissed"]) for row in listed}
    assert ("1", "1", "100") in rules.values()
    assert ("1", "0", "0") in rules.values()


@pytest.mark.parametrize(("name", "content"), [("t.csv", "a,b\n1,2\n"), ("t.xlsx", "none"), ("t.txt", "")])
def test_what_is_no_table_of_ours(run: Run, case: Path, name: str, content: str) -> None:
    (case / name).write_text(content)
    result = run("review", "import", case / name)
    assert result.code == 3
    assert "Traceback" not in result.err


@pytest.mark.parametrize("payload", ["\x1b[2J", "\u202egnp", "[b]bold[/b]", "\x9b31m"])
def test_what_a_table_says_steers_no_terminal(run: Run, case: Path, payload: str) -> None:
    lines = [f"{payload},confirmed,{payload},x", f"d-toll,{payload},Ann,x", f"d-rise,confirmed,A{payload},{payload}"]
    result = run("review", "import", write(case / "t.csv", *lines))
    told = result.out + result.err + run("report", "--no-pager").out + run("review", "status").out
    assert result.code == 3
    assert not set(told) & set("\x1b\x9b\u202e")
    run("review", "import", write(case / "u.csv", "d-rise,dismissed,Bo,"))
    assert not set(run("review", "status").out) & set("\x1b\x9b\u202e")


def test_a_log_that_is_damaged_is_told(run: Run, case: Path) -> None:
    for part in case.glob("decisions.sqlite*"):
        part.unlink()
    (case / "decisions.sqlite").write_bytes(b"damaged" * 1000)
    result = run("review", "status")
    assert result.code == 3
    assert "decisions.sqlite" in result.err


def test_two_imports_and_two_reports_at_once(run: Run, case: Path) -> None:
    assert run("report", "-q").code == 0
    tables = [write(case / f"{who}.csv", f"d-toll,confirmed,{who},", f"d-rise,open,{who},") for who in ("Ann", "Bo")]
    lines = [[sys.executable, str(ROOT / "main.py"), "review", "import", str(table)] for table in tables]
    lines += [[sys.executable, str(ROOT / "main.py"), "report", "-q"]] * 2
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [subprocess.Popen(line, cwd=case, env=environment, stdout=subprocess.DEVNULL) for line in lines]
    assert [process.wait(120) for process in running] == [0] * 4
    with open_log(case / "decisions.sqlite") as log:
        assert {change.reviewer for change in log.written()} == {"Ann", "Bo"}
        assert len({change.batch for change in log.written()}) == 2
        assert len(log.states(9)) == 2, "the hand-made comparison, and once what both reports found"


@pytest.mark.parametrize("after", [0.15, 0.3, 0.45, 0.6])
def test_an_import_that_is_killed_loses_nothing_that_was_taken(run: Run, case: Path, after: float) -> None:
    """The table that was told as taken stays; the one that was killed is in the log as a whole or not at all."""
    assert run("review", "import", write(case / "first.csv", "d-toll,confirmed,Ann,seen")).code == 0
    table = write(case / "second.csv", "d-toll,dismissed,Bo,x", "d-rise,dismissed,Bo,x", "d-speaker,dismissed,Bo,x")
    line = [sys.executable, str(ROOT / "main.py"), "review", "import", str(table)]
    with subprocess.Popen(line, cwd=case, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        process.kill()
    with open_log(case / "decisions.sqlite") as log:
        by = [change.reviewer for change in log.written()]
    assert by.count("Ann") == 3
    assert by.count("Bo") in (0, 9)
    assert run("review", "import", table).code == 0
    assert {entry["status"] for entry in decided(run).values()} == {"dismissed"}


@needs_office
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_decision_made_in_libreoffice_comes_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    """It comes back to its finding though a sixth article was added and a sentence of another one edited meanwhile."""
    ferry.write(tmp_path / "first", ferry.ARTICLES)
    ferry.write(tmp_path / "second", ferry.SIXTH)
    run("init", tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")
    run("add", "../first")
    assert run("export", "-o", "differences.xlsx").code == 0
    rows = json.loads(run("export").out)
    toll = _toll(rows)
    decision = {
        "status": "dismissed",
        "checked_on": "2024-06-01",
        "checked_by": "Ann",
        "note": "an “older” figure;\nseen",
    }
    table = fill_in(tmp_path / "case" / "differences.xlsx", {toll["id"]: decision}, suffix, tmp_path)

    run("add", "../second")
    tribune = Path("articles/tribune.txt")
    tribune.write_text(tribune.read_text(encoding="utf-8").replace("rescuers said", "rescuers on the island said"))
    document = json.loads(run("export").out)
    now = _toll(document)
    assert now["id"] != toll["id"]

    result = run("review", "import", table)
    assert (result.code, result.out) == (0, "1 finding taken, 0 as before, 0 problems\n")
    assert decided(run) == {now["id"]: {"finding": now["id"], "source_used": "", "evidence_link": "", **decision}}
    run("export", "-o", "again.xlsx")
    assert run("review", "import", "again.xlsx").out == "0 findings taken, 1 as before, 0 problems\n"


def _toll(document: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    """Return the difference on how many were killed."""
    found = [d for group in document["groups"] for d in group["differences"] if d["kind"] == "number"]  # type: ignore[attr-defined]
    (toll,) = found
    return toll


def test_decisions_on_agreements_details_and_spellings_are_counted(run: Run, case: Path) -> None:
    listed = json.loads(run("export", "--format", "json").out)
    group = next(group["id"] for group in listed["groups"] if group["agreement"])
    (spelled,) = {
        row["finding_id"]
        for row in csv.DictReader(io.StringIO(run("export", "--format", "csv").out))
        if row["type"] == "spelling"
    }
    ids = (group, listed["unique"][0], spelled)
    run("review", "import", write(case / "t.csv", *(f"{number},confirmed,Ann," for number in ids)))
    rows = {row["type"]: row for row in json.loads(run("review", "status", "--format", "json").out)["rows"]}
    assert [rows[kind]["confirmed"] for kind in ("agreement", "unique", "spelling", "all")] == [1, 1, 1, 3]
    assert run("report", "--no-pager").out.count("confirmed by Ann") == 3


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_table_that_went_through_google_sheets_comes_back(run: Run, case: Path, suffix: str) -> None:
    run("export", "-o", "differences.xlsx")
    decision = {"status": "confirmed", "checked_on": date(2024, 5, 31), "checked_by": "Ann Reyes", "note": "asked"}
    sheets = google.filled_sheets(Path("differences.xlsx").read_bytes(), {"d-toll": decision})
    if suffix == ".xlsx":
        table = google.write_xlsx(case / "differences.xlsx", sheets)
    else:
        table = google.write_csv(case / "differences - findings.csv", sheets["findings"])
    result = run("review", "import", table)
    assert (result.code, result.out) == (0, "1 finding taken, 0 as before, 0 problems\n")
    assert decided(run)["d-toll"] == {
        "finding": "d-toll",
        "status": "confirmed",
        "source_used": "",
        "evidence_link": "",
        "checked_on": "2024-05-31",
        "checked_by": "Ann Reyes",
        "note": "asked",
    }
