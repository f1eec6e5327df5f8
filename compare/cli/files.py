"""Writes results to standard output or to files, never half of one."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from compare.model.errors import UsageError


def write_bytes(content: bytes, target: Path | None) -> None:
    """Write to standard output, or to `target` in one step, so that a reader never meets half a file.

    Raises:
        UsageError: the file cannot be written.
    """
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        _replace(content, target)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}") from error


def refuse_on_terminal(form: str, target: Path | None) -> None:
    """Raise UsageError where a workbook would go to a terminal."""
    if form == "xlsx" and target is None and sys.stdout.isatty():
        raise UsageError("a workbook cannot be shown on a terminal; name a file: -o differences.xlsx")


def _replace(content: bytes, target: Path) -> None:
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as draft:
        draft.write(content)
    path = Path(draft.name)
    # A temporary file is made for its owner alone; the result gets the rights that any new file would have.
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
    path.replace(target)
