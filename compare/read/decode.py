"""Turns bytes into text without repairing any: UTF-8 first, and a note where the encoding is a guess."""

from __future__ import annotations

from compare.model.errors import InputError
from compare.read.document import Raw


def decode(raw: Raw) -> tuple[str, tuple[str, ...]]:
    """Return the text of `raw` and notes on how it was decoded; raises InputError where it is no text."""
    if b"\0" in raw.content:
        raise InputError(raw.path, "is not text: it has NUL bytes", "save it as UTF-8 text")
    try:
        return raw.content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        raise InputError(raw.path, f"cannot be decoded as UTF-8: {error}", "save it as UTF-8 text") from error
