"""The program as it is started, from files to every form, with the pattern rules that need nothing installed."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

import compare.export

ROOT = Path(__file__).parents[2]
ALL = ("A.txt", "B.txt", "C.txt")
PATTERNS = ("--provider", "patterns")


def started(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run main.py in `folder` with a small environment."""
    line = [sys.executable, str(ROOT / "main.py"), *words]
    own = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **environment}
    return subprocess.run(line, cwd=folder, env=own, capture_output=True, timeout=120, check=False)


def on_a_terminal(folder: Path, *words: str, **environment: str) -> str:
    """Return what main.py writes to a terminal."""
    line = [sys.executable, str(ROOT / "main.py"), *words]
    own = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        **environment,
    }
    ours, theirs = pty.openpty()
    with subprocess.Popen(line, cwd=folder, env=own, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        written = bytearray()
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # a terminal that its last writer has closed
                break
            if not part:
                break
            written += part
        process.wait(timeout=60)
    os.close(ours)
    return written.decode()


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The JSON export of the story, made once."""
    folder = tmp_path_factory.mktemp("story")
    from tests.support import story

    for article in story.articles():
        (folder / article.path).write_text(article.text, encoding="utf-8", newline="")
    done = started(folder, "export", *ALL, *PATTERNS)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_json_keeps_to_the_schema(document: bytes) -> None:
    schema = (Path(compare.export.__file__).parent / "variorum-1.schema.json").read_text(encoding="utf-8")
    jsonschema.Draft202012Validator(json.loads(schema)).validate(json.loads(document))


def test_every_leaf_is_accounted_for(document: bytes) -> None:
    found = json.loads(document)
    parents = {statement["parent"] for statement in found["statements"]}
    every = {statement["id"] for statement in found["statements"]} - parents
    grouped = {number for group in found["groups"] for number in group["statements"]} & every
    unique, aside = set(found["unique"]), {entry["id"] for entry in found["set_aside"]}
    assert every == grouped | unique | (aside & every)
    assert not grouped & unique
    assert not unique & aside
    assert not grouped & aside


def test_hash_order_changes_nothing(story_folder: Path, document: bytes) -> None:
    for seed in ("1", "2"):
        assert started(story_folder, "export", *ALL, *PATTERNS, PYTHONHASHSEED=seed).stdout == document


def test_all_forms_have_the_same_findings(story_folder: Path) -> None:
    for name in ("a.csv", "a.xlsx", "a.md"):
        assert started(story_folder, "export", *ALL, *PATTERNS, "-o", name).returncode == 0
    rows = csv.DictReader(io.StringIO((story_folder / "a.csv").read_text(encoding="utf-8"), newline=""))
    in_csv = {row["finding_id"] for row in rows}
    book = load_workbook(story_folder / "a.xlsx")
    in_xlsx = {row[0] for row in book["findings"].iter_rows(min_row=2, values_only=True)}
    in_md = set(re.findall(r"^### (\S+)", (story_folder / "a.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert in_csv == in_xlsx == in_md
    assert in_csv


def test_an_export_verifies(story_folder: Path) -> None:
    started(story_folder, "export", *ALL, *PATTERNS, "-o", "a.xlsx")
    assert started(story_folder, "verify", "a.xlsx").returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_encoding_of_the_output(story_folder: Path, encoding: str) -> None:
    done = started(story_folder, "report", *ALL, *PATTERNS, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr.decode()
    text = done.stdout.decode(encoding)
    assert ("«" in text) == (encoding != "ascii" and ">>" not in text)


def test_a_terminal_gets_colour_and_no_color_takes_it_away(story_folder: Path) -> None:
    words = ("report", *ALL, *PATTERNS, "--no-pager", "--no-links")
    coloured = on_a_terminal(story_folder, *words)
    plain = on_a_terminal(story_folder, *words, NO_COLOR="1")
    assert re.search(r"\x1b\[[0-9;]*35m", coloured)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain)


def test_places_are_links_on_a_terminal(story_folder: Path) -> None:
    shown = on_a_terminal(story_folder, "report", *ALL, *PATTERNS, "--no-pager")
    assert f"file://{story_folder.resolve()}/A.txt#" in shown


def test_nothing_from_an_article_steers_the_terminal(tmp_path: Path) -> None:
    text = (
        "The port\x1b[2J\x1b]0;x\x07 of Selwyn \x9b31m was shut\u202e on Tuesday, police said. [/b] [sic] :warning:\n"
    )
    (tmp_path / "A.txt").write_text(text, encoding="utf-8")
    (tmp_path / "B.txt").write_text("The port of Selwyn was shut on Monday, police said.\n", encoding="utf-8")
    shown = on_a_terminal(tmp_path, "report", "A.txt", "B.txt", *PATTERNS, "--no-pager", "-v", NO_COLOR="1")
    bare = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\|\r\n", "", shown)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", bare)
    assert "[/b]" in bare
    assert "<U+001B>" in bare


def test_the_pager_is_used_where_the_report_is_long(story_folder: Path) -> None:
    shown = on_a_terminal(story_folder, "report", *ALL, *PATTERNS, PAGER="sed s/^/paged:/", LINES="5")
    assert "paged:" in shown


def test_from_standard_input(story_folder: Path) -> None:
    line = [sys.executable, str(ROOT / "main.py"), "export", "-", "B.txt", *PATTERNS]
    own = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    text = (story_folder / "A.txt").read_bytes()
    done = subprocess.run(line, cwd=story_folder, env=own, input=text, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert [article["path"] for article in json.loads(done.stdout)["articles"]] == ["-", "B.txt"]
