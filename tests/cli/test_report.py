"""`variorum report`: views, filters, exit codes, and inputs that fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import compare.pipeline
from compare.model.findings import Comparison
from compare.model.text import Article
from tests.support.story import comparison as build

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")


def test_report(run: Run, story: Path) -> None:
    result = run("report", *ALL)
    assert result.code == 0
    assert result.err == ""
    assert "CONTRADICTIONS 2" in result.out
    assert result.out.splitlines()[-1].endswith("s")


def test_a_pipe_gets_no_escapes(run: Run, story: Path) -> None:
    assert "\x1b" not in run("report", *ALL).out


def test_colour_when_it_is_asked_for(run: Run, story: Path) -> None:
    assert "\x1b[1m" in run("report", "--color", "always", *ALL).out


def test_width(run: Run, story: Path) -> None:
    assert max(map(len, run("report", "--width", "60", *ALL).out.splitlines())) <= 60


def test_columns_of_the_terminal(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    widest = max(map(len, run("report", *ALL).out.splitlines()))
    assert 60 < widest <= 70


def test_quiet_shows_what_differs_and_the_counts(run: Run, story: Path) -> None:
    lines = run("report", "-q", *ALL).out
    assert "CONTRADICTIONS" in lines
    assert "AGREEMENTS" not in lines
    assert "sources A–C" not in lines


def test_what_stands_inside_one_article_has_its_own_section(run: Run, story: Path) -> None:
    assert "INSIDE ONE ARTICLE 1" in run("report", *ALL).out
    assert "INSIDE ONE ARTICLE" not in run("report", "-q", *ALL).out
    assert run("report", "--fail-on", "internal", *ALL).code == 1
    assert run("report", "--fail-on", "internal:2", *ALL).code == 0


def test_the_most_verbose_shows_rules(run: Run, story: Path) -> None:
    assert "verdicts:count-apart" in run("report", "-vv", *ALL).out


@pytest.mark.parametrize(
    ("words", "there", "gone"),
    [
        (["--kind", "attribution"], "d-speaker", "d-toll"),
        (["--class", "update"], "d-rise", "d-toll"),
        (["--class", "compatible"], "d-headline", "d-toll"),
        (["--severity", "3"], "d-toll", "d-rise"),
        (["--source", "c"], "d-rise", "d-toll"),
        (["--source", "Evening"], "d-rise", "d-toll"),
        (["--name", "kowalenko"], "d-speaker", "d-toll"),
    ],
)
def test_filters(run: Run, story: Path, words: list[str], there: str, gone: str) -> None:
    out = run("report", *words, *ALL).out
    assert there in out
    assert gone not in out


def test_labels_stay_when_findings_are_filtered(run: Run, story: Path) -> None:
    assert " C2 Who said it?" in run("report", "--kind", "attribution", *ALL).out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--fail-on", "contradiction"], 1),
        (["--fail-on", "contradiction:3"], 1),
        (["--fail-on", "update:3"], 0),
        (["--fail-on", "compatible"], 1),
        (["--fail-on", "update", "--fail-on", "variant"], 1),
        (["--fail-on", "update", "--min-independent", "2"], 0),
        (["--fail-on", "contradiction", "--min-independent", "2"], 1),
        (["--fail-on", "contradiction", "--min-independent", "3"], 0),
        ([], 0),
    ],
)
def test_fail_on(run: Run, story: Path, words: list[str], code: int) -> None:
    assert run("report", *words, *ALL).code == code


def test_an_input_that_fails_is_told_and_the_others_go_on(run: Run, story: Path) -> None:
    (story / "empty.txt").write_text("")
    result = run("report", "A.txt", "missing.txt", "B.txt", "empty.txt", "C.txt")
    assert result.code == 3
    told = result.err.splitlines()
    assert [line.split(": ")[1] for line in told] == ["missing.txt", "empty.txt"]
    assert "CONTRADICTIONS 2" in result.out
    assert "missing.txt: does not exist" in result.out


def test_found_weighs_more_than_unread(run: Run, story: Path) -> None:
    assert run("report", *ALL, "missing.txt", "--fail-on", "contradiction").code == 1


@pytest.mark.parametrize(
    ("words", "code"), [(["A.txt"], 2), (["A.txt", "missing.txt"], 4), (["missing.txt"], 4), (["none", "nothing"], 4)]
)
def test_two_articles_are_needed(run: Run, story: Path, words: list[str], code: int) -> None:
    result = run("report", *words)
    assert result.code == code
    assert "two articles are needed" in result.err.splitlines()[-1] + result.err
    assert result.out == ""


def test_the_examples_are_pointed_to(run: Run, story: Path) -> None:
    assert "variorum demo" in run("report", "seeds").err


def test_a_file_name_does_not_steer_the_terminal(run: Run, story: Path) -> None:
    result = run("report", "evil\x1b[2J\x1b]0;x\x07.txt", "[b]no[/b].txt")
    assert "\x1b" not in result.err
    assert "evil<U+001B>[2J" in result.err
    assert "[b]no[/b].txt" in result.err


def test_matrix(run: Run, story: Path) -> None:
    out = run("report", "--matrix", *ALL).out
    assert " A  B  C  status" in out
    assert " ✓  ✓  ·               The port will stay shut until Friday." in out


def test_beside(run: Run, story: Path) -> None:
    out = run("report", "--beside", "A", "B", "--width", "80", *ALL).out
    assert "The port will «stay shut» until  │ B:4   The port will «remain closed»" in out


def test_rules_that_are_wrong(run: Run, story: Path) -> None:
    (story / "own").mkdir()
    (story / "own" / "numbers.toml").write_text("about = 'x'\n[[weight]]\nid = 'a'\nvalue = 'b'\nwhy = 'c'\n")
    result = run("report", "--rules", "own", *ALL)
    assert result.code == 5
    assert "numbers.toml" in result.err


def test_the_demo_reads_the_examples(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def answer(articles: Sequence[Article], rules: object = None, *, provider: str | None = None) -> Comparison:
        seen.extend(Path(article.path).name for article in articles)
        return build()

    monkeypatch.setattr(compare.pipeline, "compare_articles", answer)
    result = run("demo", "-q")
    assert result.code == 0
    assert len(seen) == 5
    assert "CONTRADICTIONS 2" in result.out
