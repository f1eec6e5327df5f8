"""`variorum verify`: finds the articles, tells what no longer holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")


@pytest.fixture(params=["json", "csv", "xlsx"])
def export(run: Run, story: Path, request: pytest.FixtureRequest) -> Path:
    """An export of the story in its folder."""
    path = story / f"export.{request.param}"
    assert run("export", *ALL, "-o", path).code == 0
    return path


def test_everything_holds(run: Run, export: Path) -> None:
    result = run("verify", export.name)
    assert result.code == 0
    assert "excerpts hold, in 3 files" in result.out


def test_from_another_folder(
    run: Run, export: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("verify", export).code == 0


def test_articles_that_are_named(run: Run, export: Path) -> None:
    (export.parent / "moved").mkdir()
    for name in ALL:
        (export.parent / name).rename(export.parent / "moved" / name)
    assert run("verify", export.name).code == 3
    assert run("verify", export.name, "moved").code == 0


def test_an_edit_is_told(run: Run, export: Path) -> None:
    article = export.parent / "B.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("36 people", "37 people"), encoding="utf-8")
    result = run("verify", export.name)
    assert result.code == 1
    assert "gone" in result.out
    assert "B.txt" in result.out


def test_an_article_that_is_gone(run: Run, export: Path) -> None:
    (export.parent / "C.txt").unlink()
    result = run("verify", export.name)
    assert result.code == 3
    assert "missing" in result.out


def test_as_json(run: Run, export: Path) -> None:
    (export.parent / "C.txt").unlink()
    result = run("verify", export.name, "--format", "json")
    rows = json.loads(result.out)["rows"]
    assert {row["outcome"] for row in rows} == {"missing"}


def test_what_is_no_export(run: Run, story: Path) -> None:
    result = run("verify", "A.txt")
    assert result.code == 3
    assert "give an export" in result.err
