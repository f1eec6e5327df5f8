"""Tells of characters that look like others or cannot be seen; the text itself stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.similarity.lookalikes import mixed_words

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\U000e0000-\U000e007f]")
# A joiner is part of the spelling in Arabic and Indic scripts and of some emoji.
_JOINER = re.compile("(?<=[!-~\u00a0-\u024f])[\u200c\u200d](?=[!-~\u00a0-\u024f])")
_ESCAPES = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_REPLACED = re.compile("\ufffd")
_MOST_SHOWN = 5

_KINDS = (
    (_DIRECTION, "that turn the direction of the text"),
    (_INVISIBLE, "that cannot be seen"),
    (_JOINER, "that join letters unseen"),
    (_ESCAPES, "that control a terminal"),
    (_REPLACED, "that stand for what could not be decoded"),
)


def character_notes(text: str) -> Iterator[str]:
    """Yield one note for each kind of odd character, and one for words that mix look-alike letters of two scripts."""
    for pattern, what in _KINDS:
        found = pattern.findall(text)
        if found:
            listed = ", ".join(f"U+{ord(character):04X}" for character in sorted(set(found))[:_MOST_SHOWN])
            count = "1 character" if len(found) == 1 else f"{len(found)} characters"
            yield f"the text has {count} {what} ({listed})"
    words = mixed_words(text)
    if words:
        listed = ", ".join(f"{word.text!r} ({word.odd} is {word.name})" for word in words[:_MOST_SHOWN])
        yield f"letters of another script stand in {listed}; they are compared as the letters that they look like"
