"""Runs the command line in the process, with real reading and, where a test asks for it, a comparison made by hand."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import compare.pipeline
from compare.cli import main
from compare.model.findings import Comparison


@dataclass(frozen=True)
class Result:
    """What a run gave: exit code, standard output and error."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Result]]:
    """Run `variorum` with the given words."""
    hook = sys.excepthook

    def call(*words: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["variorum", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfd.readouterr()
        return Result(int(ended.value.code or 0), out, err)

    yield call
    sys.excepthook = hook


@pytest.fixture
def story(story_folder: Path, comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the hand-made story, current, with a pipeline that answers with the hand-made comparison."""
    monkeypatch.chdir(story_folder)

    def answer(articles: object, rules: object = None, *, provider: str | None = None) -> Comparison:
        return replace(comparison)

    monkeypatch.setattr(compare.pipeline, "compare_articles", answer)
    return story_folder
