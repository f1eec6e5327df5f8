"""Refuses half of a surrogate pair: a string of Python can hold one, and text in UTF-8 cannot (RFC 3629)."""

from __future__ import annotations

import re

from compare.model.errors import InputError

_HALF = re.compile("[\ud800-\udfff]")


def check_characters(place: str, text: str, advice: str) -> None:
    """Let text pass that holds whole characters only.

    Args:
        place: where the text is from, for the message.
        advice: what to do about it.

    Raises:
        InputError: half of a surrogate pair is in the text; the message tells where, in code points from 1.
    """
    half = _HALF.search(text)
    if half is not None:
        where = f"its character {half.start() + 1} is half of a surrogate pair, which is no character"
        raise InputError(place.encode("utf-8", "backslashreplace").decode("utf-8"), where, advice)
