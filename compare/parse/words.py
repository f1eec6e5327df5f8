"""Cuts text into words and marks where no grammar is installed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model.grammar import Token
from compare.model.text import Span

# A number with its separators, a word with inner apostrophes, hyphens and dots ("U.S.", "don't"), or a mark.
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’.\-][^\W\d_]+)*|[^\s]")


def split_words(text: str, spans: Sequence[Span]) -> tuple[Token, ...]:
    """Return the words and marks inside `spans` of `text`, each its own head, with no parts of speech."""
    found = (match for span in spans for match in _WORD.finditer(text, span.start, span.end))
    return tuple(
        Token(index, Span(match.start(), match.end()), match[0], match[0].lower(), head=index)
        for index, match in enumerate(found)
    )
