"""What reading remarks on reaches everything that shows a result: odd characters, encodings, inputs left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]
PATTERNS = ("--provider", "patterns")
FILES = {
    "script.txt": "A bridge collapsed in K\u0443iv on Tuesday, killing nine people, the mayor said.\n".encode(),
    "turned.txt": "A bridge collapsed in Kyiv on \u202eTuesday\u202c, killing nine\u200b people, he said.\n".encode(),
    "latin.txt": "A bridge collapsed in Lviv on Tuesday, killing nine people in a caf\u00e9.\n".encode("cp1252"),
    "empty.txt": b"\n",
}
SAID = {
    "script.txt": ("CYRILLIC SMALL LETTER U",),
    "turned.txt": ("turn the direction", "cannot be seen"),
    "latin.txt": ("not UTF-8; read as",),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles, in the folder that is current."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_json_holds_each_note_with_its_article(run: Run, folder: Path) -> None:
    result = run("export", *FILES, *PATTERNS)
    assert result.code == 3
    document = json.loads(result.out)
    names = {article["id"]: article["path"] for article in document["articles"]}
    read = [note for note in document["notes"] if note["stage"] == "read"]
    for name, wanted in SAID.items():
        told = [note["text"] for note in read if names.get(note["article"]) == name]
        assert len(told) == len(wanted)
        assert all(words in " ".join(told) for words in wanted)
    (left_out,) = [note["text"] for note in read if not note["article"]]
    assert left_out.startswith("empty.txt: is empty")


@pytest.mark.parametrize("form", ["html", "md"])
def test_pages_hold_the_notes(run: Run, folder: Path, form: str) -> None:
    page = run("export", *FILES, *PATTERNS, "--format", form).out
    for words in (words for wanted in SAID.values() for words in wanted):
        assert words in page


@pytest.mark.parametrize("form", ["html", "md"])
def test_notes_of_ordinary_articles_are_not_there(run: Run, folder: Path, form: str) -> None:
    for name in FILES:
        (folder / name).write_text(f"A bridge collapsed in Kyiv, killing nine people, said {name[0]}.\n", "utf-8")
    page = run("export", *FILES, *PATTERNS, "--format", form).out
    for words in (words for wanted in SAID.values() for words in wanted):
        assert words not in page


def test_the_report_shows_the_notes(run: Run, folder: Path) -> None:
    result = run("report", *FILES, *PATTERNS, "--width", "200")
    shown = result.out[result.out.index("COULD NOT BE COMPARED") :]
    for words in (words for wanted in SAID.values() for words in wanted):
        assert words in shown
    assert "empty.txt: is empty" in shown
