"""Replaying an export: what holds, what moved, what is gone, and files that are no export."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from compare.export.datapackage import write_datapackage
from compare.export.excerpts import read_export
from compare.export.exporters import EXPORTERS
from compare.export.verify import Outcome, checks_table, failing, verify
from compare.model.errors import InputError
from compare.model.findings import Comparison
from compare.model.text import Article


def exported(comparison: Comparison, folder: Path, name: str) -> Path:
    """Write an export and return its path."""
    path = folder / f"export.{name}"
    path.write_bytes(EXPORTERS.load(name)(comparison))
    return path


def by_path(*articles: Article) -> dict[str, list[Article]]:
    return {article.path: [article] for article in articles}


def edited(article: Article, old: str, new: str) -> Article:
    """Return the article with other words, and the hashes that go with them."""
    text = article.text.replace(old, new)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return replace(article, text=text, sha256=digest, text_sha256=digest)


@pytest.mark.parametrize("name", ["json", "csv", "xlsx"])
def test_unchanged_articles_hold(comparison: Comparison, tmp_path: Path, name: str) -> None:
    checked = verify(read_export(exported(comparison, tmp_path, name)), by_path(*comparison.articles))
    assert failing(checked) == ()
    assert sum(entry.claimed is not None for entry in checked) >= 20


@pytest.mark.parametrize("name", ["json", "csv", "xlsx"])
def test_an_edit_is_found(comparison: Comparison, tmp_path: Path, name: str) -> None:
    a, b, c = comparison.articles
    changed = edited(b, "36 people", "37 people")
    broken = failing(verify(read_export(exported(comparison, tmp_path, name)), by_path(a, changed, c)))
    excerpts = [entry for entry in broken if entry.claimed is not None]
    assert {entry.outcome for entry in excerpts} == {Outcome.GONE}
    assert {entry.path for entry in broken} == {"B.txt"}
    assert all(entry.claimed and "36 people" in entry.claimed.text for entry in excerpts)


@pytest.mark.parametrize("name", ["json", "csv", "xlsx"])
def test_words_that_moved_are_found_again(comparison: Comparison, tmp_path: Path, name: str) -> None:
    a, b, c = comparison.articles
    moved = edited(b, "A crane fell", "UPDATED: A crane fell")
    broken = failing(verify(read_export(exported(comparison, tmp_path, name)), by_path(a, moved, c)))
    outcomes = [entry.outcome for entry in broken if entry.claimed is not None]
    assert set(outcomes) == {Outcome.MOVED}
    assert any("now stand at 9–105" in entry.found for entry in broken)


def test_an_article_that_is_missing(comparison: Comparison, tmp_path: Path) -> None:
    a, b, _ = comparison.articles
    broken = failing(verify(read_export(exported(comparison, tmp_path, "json")), by_path(a, b)))
    assert {entry.outcome for entry in broken} == {Outcome.MISSING}


def test_a_file_with_other_bytes_and_the_same_text(comparison: Comparison, tmp_path: Path) -> None:
    a, b, c = comparison.articles
    checked = verify(read_export(exported(comparison, tmp_path, "json")), by_path(a, replace(b, sha256="0" * 64), c))
    (entry,) = failing(checked)
    assert (entry.path, entry.outcome) == ("B.txt", Outcome.CHANGED)
    assert "its text is the same" in entry.found


def test_a_csv_has_its_hashes_beside_it(comparison: Comparison, tmp_path: Path) -> None:
    path = exported(comparison, tmp_path, "csv")
    assert read_export(path).files == {}
    package = write_datapackage(comparison, path.name, path.read_bytes())
    (tmp_path / "datapackage.json").write_bytes(package)
    assert read_export(path).files == {article.path: article.sha256 for article in comparison.articles}


def test_a_package_of_another_csv_is_not_taken(comparison: Comparison, tmp_path: Path) -> None:
    path = exported(comparison, tmp_path, "csv")
    (tmp_path / "datapackage.json").write_bytes(write_datapackage(comparison, "other.csv", b""))
    assert read_export(path).files == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"{"),
        ("a.json", b"[]"),
        ("a.json", b'{"schema": "variorum/2"}'),
        ("a.json", b'{"schema": "variorum/1"}'),
        ("a.json", b"\xff\xfe"),
        ("a.csv", b"a,b\n1,2\n"),
        ("a.csv", b""),
        ("a.csv", b"\xff"),
        ("a.xlsx", b"PK"),
        ("a.pdf", b"%PDF"),
    ],
)
def test_what_is_no_export(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"is no"):
        read_export(path)


def test_a_workbook_of_something_else(tmp_path: Path) -> None:
    from openpyxl import Workbook

    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(InputError, match="is no export"):
        read_export(tmp_path / "a.xlsx")


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"part{number}", b"\0" * 80_000_000)
    with pytest.raises(InputError, match="unpacks to more"):
        read_export(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_export(tmp_path / "none.json")


def test_the_table_of_outcomes(comparison: Comparison, tmp_path: Path) -> None:
    path = exported(comparison, tmp_path, "json")
    table = checks_table(verify(read_export(path), {}))
    assert table.header[0] == "outcome"
    assert len(table.rows) == 3 + len(read_export(path).excerpts)
    assert json.loads(path.read_bytes())["schema"] == "variorum/1"


def test_a_file_that_lists_several_articles(comparison: Comparison, tmp_path: Path) -> None:
    together = tuple(replace(article, path="list.csv", sha256="1" * 64) for article in comparison.articles)
    path = exported(replace(comparison, articles=together), tmp_path, "json")
    assert failing(verify(read_export(path), {"list.csv": together})) == ()
    assert failing(verify(read_export(path), {"list.csv": together[:2]})) != ()
