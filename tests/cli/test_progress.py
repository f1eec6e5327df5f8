"""Progress: only on a terminal, and only where it takes long."""

from __future__ import annotations

import io
import sys
import time

import pytest

from compare.cli import progress
from compare.cli.progress import working


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def show_on(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> None:
    """Make a stream standard error; not in a fixture, as pytest takes the stream back before the test starts."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")


def test_nothing_where_it_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(stream := Terminal(), monkeypatch, 60.0)
    with working("comparing 2 articles"):
        pass
    assert stream.getvalue() == ""


def test_told_where_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(stream := Terminal(), monkeypatch, 0.01)
    with working("comparing [2] articles"):
        time.sleep(0.5)
    assert "comparing [2] articles …" in stream.getvalue()


def test_nothing_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(stream := io.StringIO(), monkeypatch, 0.0)
    with working("comparing 2 articles"):
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_an_error_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(Terminal(), monkeypatch, 0.01)
    with pytest.raises(ZeroDivisionError), working("comparing"):
        _ = 1 / 0
