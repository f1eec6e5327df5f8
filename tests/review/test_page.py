"""docs/review.md tells the truth: its commands are run as they stand, one after the other."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from compare.review.folder import Case, read_settings
from tests.support import ferry

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"(?ms)^```sh\n(.*?)^```$", PAGE) for line in block.splitlines()]


def run_page(folder: Path) -> list[str]:
    """Run the page's commands in a folder that has the articles that it speaks of; return what they write."""
    written = []
    for command in COMMANDS:
        program, *words = shlex.split(command)
        if program == "cd":
            folder = folder / words[0]
            continue
        assert program == "variorum"
        line = [sys.executable, str(ROOT / "main.py"), *words]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(line, cwd=folder, env=environment, capture_output=True, timeout=120, check=False)
        assert done.returncode == 0, f"{command}: {done.stderr.decode()}"
        written.append(done.stdout.decode())
    return written


def test_the_commands_of_the_page(tmp_path: Path) -> None:
    ferry.write(tmp_path / "monday", ferry.ARTICLES)
    ferry.write(tmp_path / "tuesday", ferry.SIXTH)
    (tmp_path / "draft.txt").write_text("Twelve people were killed when the ferry Aster sank off Tolm Island.\n")
    written = run_page(tmp_path)
    assert len(written) == len([command for command in COMMANDS if command.startswith("variorum")])
    assert any("SINCE THE LAST REPORT" in text for text in written)
    case = tmp_path / "case"
    assert {path.name for path in case.iterdir()} >= {"differences.xlsx", "check.csv", "articles", "variorum.toml"}
    assert read_settings(Case(case)).reviewer == ""


def test_every_command_of_the_way_is_on_the_page() -> None:
    given = {" ".join(shlex.split(command)[:2]) for command in COMMANDS}
    assert given >= {f"variorum {name}" for name in ("init", "add", "report", "export", "review", "check")}
