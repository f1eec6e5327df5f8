"""`variorum export --texts` and `variorum verify --texts`: every excerpt is found again without the files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.read import formats

Run = Callable[..., object]
PATTERNS = ("--provider", "patterns")
LEFT = "Bridge closed\nThe mayor, Ana Lee, said on Tuesday that nine people died when the bridge at Orsk fell.\r\n" * 2
RIGHT = "The mayor said that ten people died when the bridge at Orsk fell on Monday.\nPolice closed the road.\n" * 2
# Each with a reader that makes a text out of something else, and one that keeps the text as it is.
FILES = {
    "a.html": formats.as_html(LEFT.replace("\r", "")),
    "b.docx": formats.as_docx(RIGHT),
    "c.pdf": formats.as_pdf(LEFT.replace("\r", "")),
    "d.txt": LEFT.encode() + "“Orsk” \u202e\U0001f600".encode(),
    "e.csv": formats.as_csv([RIGHT, LEFT]),
}
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One article in each format, in the folder that is current."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def export(run: Run, name: str, more: Sequence[str] = ()) -> None:
    result = run("export", *FILES, *PATTERNS, "-o", name, "--texts", "kept/texts", *more)
    assert (result.code, result.err) == (0, "")


def articles(folder: Path) -> list[dict[str, str]]:
    return json.loads((folder / "x.json").read_bytes())["articles"]


def test_each_text_is_one_file_and_nothing_else_is_written(run: Run, folder: Path) -> None:
    export(run, "x.json")
    listed = articles(folder)
    assert len(listed) == len(FILES) + 1
    kept = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "kept/texts").iterdir()}
    assert kept == {f"{article['id']}.txt": article["text_sha256"] for article in listed}
    assert {path.name for path in folder.iterdir()} == {*FILES, "kept", "x.json"}


def test_offsets_count_code_points_of_the_kept_text(run: Run, folder: Path) -> None:
    export(run, "x.json")
    document = json.loads((folder / "x.json").read_bytes())
    assert document["statements"]
    for statement in document["statements"]:
        text = (folder / "kept/texts" / f"{statement['article']}.txt").read_bytes().decode()
        assert text[statement["start"] : statement["end"]] == statement["text"]


@pytest.mark.parametrize(("name", "more"), [("x.json", ()), ("x.xlsx", ()), ("x.csv", ("--datapackage",))])
def test_everything_holds_without_the_files(run: Run, folder: Path, name: str, more: Sequence[str]) -> None:
    export(run, name, more)
    for file in FILES:
        (folder / file).unlink()
    result = run("verify", name, "--texts", "kept/texts")
    assert (result.code, result.err) == (0, "")
    held, _, of = result.out.split()[:3]
    assert held == of != "0"
    assert f"in {len(FILES) + 1} files" in result.out


def test_everything_holds_against_the_files_too(run: Run, folder: Path) -> None:
    export(run, "x.json")
    assert run("verify", "x.json").code == 0


def test_an_edited_text_is_told(run: Run, folder: Path) -> None:
    export(run, "x.json")
    (edited,) = [article for article in articles(folder) if article["path"] == "a.html"]
    file = folder / "kept/texts" / f"{edited['id']}.txt"
    file.write_bytes(file.read_bytes().replace(b"nine people", b"some people"))
    result = run("verify", "x.json", "--texts", "kept/texts", "--format", "json")
    assert result.code == 1
    rows = json.loads(result.out)["rows"]
    assert {row["path"] for row in rows} == {"a.html"}
    assert {row["outcome"] for row in rows} == {"changed", "gone"}


def test_a_text_that_is_missing(run: Run, folder: Path) -> None:
    export(run, "x.json")
    (gone,) = [article for article in articles(folder) if article["path"] == "d.txt"]
    (folder / "kept/texts" / f"{gone['id']}.txt").unlink()
    result = run("verify", "x.json", "--texts", "kept/texts", "--format", "json")
    assert result.code == 3
    assert {(row["path"], row["outcome"]) for row in json.loads(result.out)["rows"]} == {("d.txt", "missing")}


def test_a_csv_alone_does_not_say_which_text_is_whose(run: Run, folder: Path) -> None:
    export(run, "x.csv")
    result = run("verify", "x.csv", "--texts", "kept/texts")
    assert result.code == 3
    assert "--datapackage" in result.err


def test_texts_or_articles(run: Run, folder: Path) -> None:
    export(run, "x.json")
    assert run("verify", "x.json", "a.html", "--texts", "kept/texts").code == 2


def test_a_folder_that_is_a_file(run: Run, folder: Path) -> None:
    result = run("export", *FILES, *PATTERNS, "--texts", "d.txt/below")
    assert result.code == 2
    assert result.out == ""
    assert "d.txt/below" in result.err


@pytest.mark.parametrize("identity", ["../secret", "/etc/passwd", "", "a\0b"])
def test_an_id_leads_out_of_no_folder(run: Run, folder: Path, identity: str) -> None:
    export(run, "x.json")
    document = json.loads((folder / "x.json").read_bytes())
    for article in document["articles"]:
        article["id"] = identity
    empty = {part: [] for part in ("statements", "internal", "groups", "origins", "names")}
    (folder / "x.json").write_text(json.dumps(document | empty), "utf-8")
    (folder / "kept/secret.txt").write_text("secret", "utf-8")
    result = run("verify", "x.json", "--texts", "kept/texts")
    assert result.code == 3
    assert "no id of an article" in result.err
