"""Shows on a terminal that work is going on, once it takes longer than a second."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds without an answer after which people wonder (Nielsen 1993, "Response times: the 3 important limits")."""


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show `what` is going on, on standard error, from one second on; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    status = console.status(Text(f"{what} …"))
    timer = threading.Timer(PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
