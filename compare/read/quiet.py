"""Keeps what parsers log of damaged files off the terminal: it holds words of files that nobody vetted."""

from __future__ import annotations

import logging


def keep_quiet(*names: str) -> None:
    """Give each of the loggers a handler that drops its records, unless somebody has given it one already."""
    for name in names:
        logger = logging.getLogger(name)
        if not logger.hasHandlers():
            logger.addHandler(logging.NullHandler())
