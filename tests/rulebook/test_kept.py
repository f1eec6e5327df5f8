"""Kept rules: the same as those of the TOML files, never stale, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.model.errors import RuleErrors
from compare.rulebook.book import load_rulebook
from compare.rulebook.kept import cache_folder, keep_rules, kept_rules
from compare.rulebook.locate import shipped_folder

FIRE = """
about = "Fire (an example)."
[[weight]]
id = "heat"
why = "Hot."
source = "Made up for this test."
value = 0.5
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rules"
    made.mkdir()
    (made / "fire.toml").write_text(FIRE, encoding="utf-8")
    return made


def kept(cache: Path) -> list[Path]:
    return sorted(cache.iterdir()) if cache.exists() else []


def test_kept_rules_are_those_of_the_files(cache: Path) -> None:
    first = load_rulebook(shipped_folder("rules"))
    assert len(kept(cache)) == 1
    again = load_rulebook(shipped_folder("rules"))
    assert dict(again.files) == dict(first.files)
    assert again.sha256 == first.sha256


def test_the_kept_form_is_what_is_read(folder: Path, cache: Path) -> None:
    book = load_rulebook(folder)
    assert kept_rules(book.sha256) == dict(book.files)


def test_an_edited_file_is_read_anew_and_takes_the_place_of_the_older_form(folder: Path, cache: Path) -> None:
    load_rulebook(folder)
    (before,) = kept(cache)
    (folder / "fire.toml").write_text(FIRE.replace("0.5", "0.7"), encoding="utf-8")
    assert load_rulebook(folder).weight("fire", "heat") == pytest.approx(0.7)
    (after,) = kept(cache)
    assert after != before


def test_a_renamed_file_is_another_rulebook(folder: Path) -> None:
    load_rulebook(folder)
    (folder / "fire.toml").rename(folder / "heat.toml")
    assert list(load_rulebook(folder).files) == ["heat"]


def test_rules_with_a_fault_are_never_kept(folder: Path, cache: Path) -> None:
    (folder / "fire.toml").write_text(FIRE.replace("0.5", '"hot"'), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleErrors, match="value"):
            load_rulebook(folder)
    assert kept(cache) == []


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 400])
def test_a_damaged_form_is_not_used_and_is_mended(content: bytes, folder: Path, cache: Path) -> None:
    load_rulebook(folder)
    (path,) = kept(cache)
    path.write_bytes(content)
    assert load_rulebook(folder).weight("fire", "heat") == pytest.approx(0.5)
    assert kept_rules(load_rulebook(folder).sha256) is not None


def test_a_form_that_is_cut_off_is_not_used(folder: Path, cache: Path) -> None:
    book = load_rulebook(folder)
    (path,) = kept(cache)
    path.write_bytes(path.read_bytes()[:-1])
    assert kept_rules(book.sha256) is None


def test_what_the_form_cannot_hold_is_not_kept(folder: Path, cache: Path) -> None:
    dated = '[[table]]\nid = "days"\nwhy = "."\nmatch = ["a"]\nskip = ["b"]\nentries = { a = 2024-01-02 }\n'
    (folder / "fire.toml").write_text(f'about = "."\n{dated}', encoding="utf-8")
    load_rulebook(folder)
    assert kept(cache) == []


def test_nothing_is_written_where_no_cache_is_wanted(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VARIORUM_CACHE", "")
    book = load_rulebook(folder)
    keep_rules(book.sha256, book.files)
    assert kept(cache) == []
    assert kept_rules(book.sha256) is None


def test_a_folder_that_cannot_be_made_is_no_fault(folder: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert load_rulebook(folder).weight("fire", "heat") == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("platform", "environment", "wanted"),
    [
        ("linux", {"HOME": "/home/anna"}, "/home/anna/.cache/variorum"),
        ("linux", {"HOME": "/home/anna", "XDG_CACHE_HOME": "/fast"}, "/fast/variorum"),
        ("linux", {"HOME": "/home/anna", "XDG_CACHE_HOME": "fast"}, "/home/anna/.cache/variorum"),
        ("linux", {}, None),
        ("darwin", {"HOME": "/Users/anna"}, "/Users/anna/Library/Caches/variorum"),
        ("darwin", {}, None),
        ("win32", {"LOCALAPPDATA": "C:/Anna/Local"}, "C:/Anna/Local/variorum/Cache"),
        ("win32", {"USERPROFILE": "C:/Anna"}, "C:/Anna/AppData/Local/variorum/Cache"),
        ("win32", {}, None),
        ("linux", {"HOME": "/home/anna", "VARIORUM_CACHE": "/mine"}, "/mine"),
        ("linux", {"HOME": "/home/anna", "VARIORUM_CACHE": ""}, None),
    ],
)
def test_where_the_platform_keeps_caches(platform: str, environment: dict[str, str], wanted: str | None) -> None:
    found = cache_folder(platform, environment)
    assert (None if found is None else found.as_posix()) == wanted
