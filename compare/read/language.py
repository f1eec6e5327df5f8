"""Says which language a text is in: English by its commonest words, any other by py3langid, loaded when needed."""

from __future__ import annotations

import re

_SAMPLE = 4000
_WORD = re.compile(r"[^\W\d_]+")
# The twenty commonest words of English (Leech, Rayson and Wilson 2001) that no other language of news spells so, with
# the verb of all news. They make a third of running English and next to nothing of other languages.
_ENGLISH = frozenset(
    {"the", "of", "and", "to", "that", "it", "was", "for", "on", "with", "by", "at", "as", "his", "from", "he", "said"}
    | {"which", "this", "have", "they", "are", "were", "been", "had", "not"}
)
_ENOUGH_ENGLISH = 0.12
_TOO_SHORT = 12


def find_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of `text` is in, "" where it is too short to tell."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _TOO_SHORT and not any(ord(character) > 0x2FF for character in text[:_SAMPLE]):
        return ""
    if sum(word in _ENGLISH for word in words) >= _ENOUGH_ENGLISH * len(words):
        return "en"
    from py3langid import classify

    code, _ = classify(text[:_SAMPLE])
    return str(code)
