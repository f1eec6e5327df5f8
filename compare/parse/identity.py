"""Makes the ids of statements: the same words in the same source keep their id when other text changes."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

_NO_WORD = re.compile(r"[\W_]+")
_ID_LENGTH = 12


class Identities:
    """Hands out the ids of one article's statements in text order."""

    def __init__(self, article: str) -> None:
        self.article = article
        self.seen: Counter[str] = Counter()

    def next(self, level: str, text: str) -> str:
        """Return the id of the next statement that says `text`, from its words and how often they were said before."""
        words = f"{level}\0{_NO_WORD.sub(' ', text).strip().casefold()}"
        self.seen[words] += 1
        digest = hashlib.sha256(f"{self.article}\0{words}\0{self.seen[words]}".encode())
        return f"s-{digest.hexdigest()[:_ID_LENGTH]}"
