"""`variorum sources`: a manifest to fill in that reads as it was written."""

from __future__ import annotations

from pathlib import Path

from compare.model.errors import ExitCode
from compare.read.articles import read_articles

TEXT = "A dam broke above the town on Tuesday, and nine people are missing, the mayor said.\n"


def test_a_manifest_in_another_folder_names_the_files_from_there(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("texts", "lists"):
        Path(folder).mkdir()
    Path("texts/a.txt").write_text(f"date 2022-03-08 {TEXT}", "utf-8")
    Path("texts/b.txt").write_text(TEXT, "utf-8")
    result = run("sources", "texts", "-o", "lists/sources.csv")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    written = Path("lists/sources.csv").read_text("utf-8")
    assert written.splitlines()[1].startswith("../texts/a.txt,,2022-03-08,")
    Path("lists/sources.csv").write_text(written.replace("b.txt,,", "b.txt,Coast Weekly,"), "utf-8")
    articles = read_articles(["texts"], Path("lists/sources.csv")).articles
    assert [article.publisher for article in articles] == ["a.txt", "Coast Weekly"]


def test_it_goes_to_standard_output(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    result = run("sources", tmp_path / "a.txt", tmp_path / "missing.txt")
    assert result.code == ExitCode.INPUT
    assert result.out.startswith("file,publisher,published")
    assert "does not exist" in result.err


def test_wrong_use(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert run("sources", tmp_path / "a.txt", "-o", tmp_path / "s.toml").code == ExitCode.USAGE
    assert run("sources", tmp_path / "none.txt").code == ExitCode.NOTHING_TO_COMPARE
