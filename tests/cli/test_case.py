"""`variorum init` and `add`, and what commands do inside a case folder."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.review.log import open_log
from tests.support import ferry

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")


@pytest.fixture
def case(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with the three articles of the story, current."""
    assert run("init", "case").code == 0
    assert run("add", *ALL, "--case", "case").code == 0
    monkeypatch.chdir(story / "case")
    return story / "case"


def test_what_a_case_holds(case: Path) -> None:
    assert {path.name for path in case.iterdir()} >= {"variorum.toml", "sources.toml", "articles", "decisions.sqlite"}
    assert sorted(path.name for path in (case / "articles").iterdir()) == list(ALL)


def test_articles_are_copied_byte_for_byte_and_noted(case: Path) -> None:
    with open_log(case / "decisions.sqlite") as log:
        noted = log.files()
    for name, (_, noted_name, origin, digest) in zip(ALL, noted, strict=True):
        content = (case / "articles" / name).read_bytes()
        assert content == (case.parent / name).read_bytes()
        assert (noted_name, origin, digest) == (name, name, hashlib.sha256(content).hexdigest())


def test_the_manifest_holds_what_is_known_and_asks_for_the_rest(run: Run, tmp_path: Path) -> None:
    ferry.write(tmp_path / "new", {"odd 'name' ü.txt": "A text of its own about the harbour.\n", **ferry.SIXTH})
    run("init", tmp_path / "case")
    assert run("add", tmp_path / "new", "--case", tmp_path / "case").code == 0
    text = (tmp_path / "case" / "sources.toml").read_text(encoding="utf-8")
    sources = {source["file"]: source for source in tomllib.loads(text)["source"]}
    assert str(sources["articles/gazette.txt"]["published"]) == "2024-05-15"
    assert sources["articles/odd 'name' ü.txt"]["publisher"] == "Odd 'Name' Ü"
    assert "# url = " in text


def test_no_names_are_needed_inside(run: Run, case: Path) -> None:
    inside = run("report", "-q")
    assert inside.code == 0
    assert "1 update" in inside.out
    assert run("explain", "C1").code == 0


def test_a_case_can_be_named(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.parent)
    assert run("report", "case", "-q").code == 0


def test_below_a_case_it_is_meant_too(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case / "articles")
    assert run("report", "-q").code == 0


def test_outside_of_a_case_names_are_needed(run: Run, story: Path) -> None:
    result = run("report")
    assert result.code == 2
    assert "no ARTICLES are named" in result.err
    assert run("add", "A.txt").code == 2
    assert run("review", "status").code == 2


def test_a_case_is_made_once(run: Run, case: Path) -> None:
    result = run("init", ".")
    assert result.code == 2
    assert "is a case already" in result.err


def test_the_same_file_is_added_once(run: Run, case: Path) -> None:
    result = run("add", "../A.txt")
    assert (result.code, result.out) == (0, "there already: A.txt\n")


def test_what_a_crash_left_unnoted_is_noted_by_adding_it_again(run: Run, case: Path) -> None:
    (case.parent / "D.txt").write_text("A text about the harbour.\n", encoding="utf-8")
    (case / "articles" / "D.txt").write_text("A text about the harbour.\n", encoding="utf-8")
    assert run("add", "../D.txt").out.startswith("added: D.txt")
    assert 'file = "articles/D.txt"' in (case / "sources.toml").read_text(encoding="utf-8")
    with open_log(case / "decisions.sqlite") as log:
        assert [name for _, name, _, _ in log.files()][-1] == "D.txt"


def test_another_text_of_one_name_is_refused_unless_it_is_to_replace(run: Run, case: Path) -> None:
    before = (case / "articles" / "A.txt").read_bytes()
    (case.parent / "A.txt").write_text("Another text, put out later in the day.\n", encoding="utf-8")
    refused = run("add", "../A.txt")
    assert refused.code == 3
    assert "--replace" in refused.err
    assert (case / "articles" / "A.txt").read_bytes() == before
    assert run("add", "../A.txt", "--replace").out == "replaced: A.txt\n"
    (kept,) = (case / "earlier").iterdir()
    assert kept.read_bytes() == before
    assert kept.name == f"{hashlib.sha256(before).hexdigest()[:12]}-A.txt"
    assert (case / "sources.toml").read_text(encoding="utf-8").count("\n[[source]]\n") == 3


def test_what_cannot_be_read_is_not_added(run: Run, case: Path) -> None:
    (case.parent / "empty.txt").write_bytes(b"")
    result = run("add", "../empty.txt", "../missing.txt")
    assert result.code == 3
    assert len(list((case / "articles").iterdir())) == 3


@pytest.mark.parametrize(
    ("settings", "field"),
    [('colour = "red"', "colour"), ('provider = "magic"', "provider"), ("reviewer = 3", "reviewer")],
)
def test_settings_that_are_wrong(run: Run, case: Path, settings: str, field: str) -> None:
    (case / "variorum.toml").write_text(settings)
    result = run("report")
    assert result.code == 5
    assert field in result.err


def test_settings_that_are_no_toml(run: Run, case: Path) -> None:
    (case / "variorum.toml").write_text("reviewer = [")
    assert run("report").code == 5


def test_letters_stay_when_an_article_is_added(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ferry.write(tmp_path / "first", ferry.ARTICLES)
    ferry.write(tmp_path / "second", ferry.SIXTH)
    run("init", tmp_path / "case")
    run("add", tmp_path / "first", "--case", tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")
    before = [article["path"] for article in json.loads(run("export").out)["articles"]]
    run("add", "../second")
    after = json.loads(run("export").out)
    assert [article["path"] for article in after["articles"]] == [*before, str(Path("articles/gazette.txt"))]
    brought = [change for change in after["review"]["changes"] if change["fate"] == "new"]
    assert {change["why"] for change in brought} == {"with F (Gazette)"}
    assert after["articles"][-1]["publisher"] == "Gazette"


def test_a_report_says_what_changed_and_what_was_decided(run: Run, case: Path) -> None:
    run("report")
    (case.parent / "decided.csv").write_text("finding_id,status,checked_by,note\nd-toll,confirmed,Ann,seen\n")
    assert run("review", "import", "../decided.csv").code == 0
    report = run("report", "--no-pager").out
    assert "confirmed by Ann; seen" in report
    assert "checked: 1 confirmed" in report


def test_what_was_dismissed_fails_no_run(run: Run, case: Path) -> None:
    (case.parent / "decided.csv").write_text(
        "finding_id,status,checked_by\nd-toll,dismissed,Ann\nd-speaker,dismissed,Ann\n"
    )
    assert run("report", "-q", "--fail-on", "contradiction").code == 1
    assert run("review", "import", "../decided.csv").code == 0
    assert run("report", "-q", "--fail-on", "contradiction").code == 0
    assert run("export", "-o", "out.json", "--fail-on", "contradiction").code == 0
    assert run("report", "-q", "--fail-on", "update").code == 1
