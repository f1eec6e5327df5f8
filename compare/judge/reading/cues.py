"""Tells what words name by the cues of a table, of which the longer one counts where it holds a shorter."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.rulebook.book import Rulebook


# What stands around a value is asked for with every pair that the value is in.
@lru_cache(maxsize=1 << 12)
def named_by_cues(words: str, file: str, table: str, rules: Rulebook) -> frozenset[str]:
    """Return what the cues of a rule table that stand in `words` name; one cue may name several things."""
    cues = rules.table(file, table).entries
    found = (" ".join(match[0].lower().split()) for match in _pattern(file, table, rules).finditer(words))
    return frozenset(name for cue in found for name in str(cues[cue]).split())


@lru_cache(maxsize=8)
def _pattern(file: str, table: str, rules: Rulebook) -> re.Pattern[str]:
    listed = sorted(rules.table(file, table).entries, key=lambda cue: (-len(cue), cue))
    either = "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in listed)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)
