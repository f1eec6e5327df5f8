"""Fixtures for all tests: a hand-made story, and golden files that `--update-golden` writes again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.model.findings import Comparison
from tests.support import story

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one way in which golden files change."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files again from what comes out")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to write golden files from several processes at once: some tests write parts of one file (README.md)."""
    if config.getoption("--update-golden") and config.getoption("dist", "no") != "no":
        raise pytest.UsageError(
            "--update-golden writes files that several tests share: run it with -n 0, or without -n"
        )


@pytest.fixture
def comparison() -> Comparison:
    """A comparison of three invented articles with every sort of finding."""
    return story.comparison()


@pytest.fixture
def story_folder(tmp_path: Path) -> Path:
    """The three invented articles as files, in the folder that is current while the test runs."""
    for article in story.articles():
        (tmp_path / article.path).write_text(article.text, encoding="utf-8", newline="")
    return tmp_path


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text against tests/golden/NAME; a file that is missing fails."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no golden file {name}: run pytest --update-golden and read what it writes"
        assert text == path.read_bytes().decode(), f"{name} differs: run pytest --update-golden and read the change"

    return check
