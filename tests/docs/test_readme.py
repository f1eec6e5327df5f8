"""The README tells the truth: its samples, its example and its figures are what comes out now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.docs.readme import README, with_true_figures, with_true_programs, with_true_samples
from tests.gold.running import has_parser

needs_parser = pytest.mark.skipif(not has_parser(), reason="the README shows what comes out with the parser extra")


def hold(config: pytest.Config, made_again: Callable[[str], str]) -> None:
    """Hold the README against itself made again; `--update-golden` writes it."""
    text = README.read_text(encoding="utf-8")
    true = made_again(text)
    if config.getoption("--update-golden"):
        README.write_text(true, encoding="utf-8")
    else:
        assert text == true, "the README differs: run pytest tests/docs --update-golden and read the change"


@pytest.mark.parser
@needs_parser
def test_the_sample_is_what_comes_out(request: pytest.FixtureRequest) -> None:
    hold(request.config, with_true_samples)


@pytest.mark.parser
@needs_parser
def test_the_example_prints_what_it_says(request: pytest.FixtureRequest) -> None:
    hold(request.config, with_true_programs)


def test_the_figures_are_those_that_are_held(request: pytest.FixtureRequest) -> None:
    hold(request.config, with_true_figures)


def test_there_is_something_to_hold() -> None:
    text = README.read_text(encoding="utf-8")
    assert "```console\n$ variorum report seeds" in text
    assert "```python\n" in text
    assert "<!-- figures: " in text
