"""What the listing of origins says below its table: who shares text with whom and why, chains and circles."""

from __future__ import annotations

from rich.text import Text

from compare.model.findings import Comparison, Copy
from compare.report.look import Look, hanging, safe
from compare.tables.index import Index, index_of

_STAGE = "trace"
_INDENT = 4


def origin_lines(comparison: Comparison, look: Look) -> list[Text]:
    """Return one line for each pair of articles with shared text and for each chain of citing, under a blank line."""
    index = index_of(comparison)
    told = [_say(copy, index) for copy in comparison.copies]
    told += [note.text for note in comparison.notes if note.stage == _STAGE]
    lines = [line for sentence in told for line in hanging(Text(), safe(sentence), _INDENT, look)]
    return [Text(), *lines] if lines else []


def _say(copy: Copy, index: Index) -> str:
    left, right = (index.letters[article] for article in copy.articles)
    shares = [f"{round(100 * share)}% of {letter}" for share, letter in zip(copy.shares, (left, right), strict=True)]
    return f"{left} and {right} share text ({' and '.join(shares)}): {copy.reason}"
