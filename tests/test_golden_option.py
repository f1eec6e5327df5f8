"""Golden files are written by one process alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("xdist")

ROOT = Path(__file__).parent.parent


def _collect(*options: str) -> subprocess.CompletedProcess[str]:
    """Return what comes of collecting one file with the option, so that nothing is written whatever happens."""
    command = [sys.executable, "-m", "pytest", "--update-golden", "--collect-only", "-q", *options, Path(__file__)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_several_processes_are_refused() -> None:
    refused = _collect("-n", "2")
    assert refused.returncode == pytest.ExitCode.USAGE_ERROR
    assert "run it with -n 0" in refused.stderr


@pytest.mark.parametrize("options", [(), ("-n", "0")], ids=["without -n", "with -n 0"])
def test_one_process_is_let_through(options: tuple[str, ...]) -> None:
    assert _collect(*options).returncode == pytest.ExitCode.OK
