"""How the program starts, refuses and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.cli.commands import COMMANDS
from compare.version import VERSION

ROOT = Path(__file__).parents[2]


def started(*words: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run main.py in a process of its own."""
    line = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(line, capture_output=True, text=True, timeout=60, check=False, **settings)  # type: ignore[call-overload]


def test_help_lists_every_command(run: Callable[..., object]) -> None:
    result = run("--help")
    assert result.code == 0
    for entry in COMMANDS:
        assert f"  {entry.name}" in result.out


@pytest.mark.parametrize("entry", COMMANDS.entries, ids=lambda entry: entry.name)
def test_every_command_has_help(run: Callable[..., object], entry: object) -> None:
    result = run(entry.name, "--help")
    assert result.code == 0
    assert COMMANDS.load(entry.name).help


def test_commands_are_those_that_are_documented() -> None:
    assert COMMANDS.names == (
        "report", "demo", "export", "explain", "names", "quotes", "numbers", "timeline", "origins", "sources", "verify",
        "init", "add", "review", "check", "rules",
    )  # fmt: skip


def test_version(run: Callable[..., object]) -> None:
    assert run("--version").out == f"variorum, version {VERSION}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["report"],
        ["report", "--kind", "colour", "A.txt"],
        ["export", "--format", "sarif", "A.txt", "B.txt"],
        ["report", "--fail-on", "lies", "A.txt", "B.txt"],
        ["report", "--fail-on", "update:4", "A.txt", "B.txt"],
        ["export", "-o", "a.docx", "A.txt", "B.txt"],
        ["explain", "C99", "A.txt", "B.txt"],
        ["report", "--source", "Z", "A.txt", "B.txt"],
        ["names", "-o", "names.xlsx", "A.txt"],
    ],
)
def test_wrong_use_is_told_in_one_line(run: Callable[..., object], story: Path, words: list[str]) -> None:
    result = run(*words)
    assert result.code == 2
    first, *more = result.err.splitlines()
    assert first.startswith("variorum: ")
    assert all(line.startswith("Try: ") for line in more)
    assert result.out == ""


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['variorum', '--help']\n"
        "from compare.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'numpy', 'spacy', 'openpyxl', 'rapidfuzz', 'msgspec', 'jinja2'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_a_fault_of_ours_is_told_without_a_traceback(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['variorum', 'rules', 'check']\n"
        "import compare.cli, compare.cli.rules\n"
        "def broken(folder): raise ZeroDivisionError('by \\x1b[2J nought')\n"
        "compare.cli.rules.load_rules = broken\n"
        "compare.cli.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 70
    assert "a fault of ours: ZeroDivisionError: by <U+001B>[2J nought" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    line = f"{sys.executable} {ROOT / 'main.py'} rules list | head -n 1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S602
    assert done.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_an_output_without_the_letters_is_no_fault(encoding: str) -> None:
    done = started("report", "--help", env={"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT), "PATH": "/usr/bin"})
    assert done.returncode == 0
