"""Makes text of unknown origin harmless in Markdown: no link, image, HTML, heading or table is made of it."""

from __future__ import annotations

import re

from compare.safety.terminal import visible_line

# CommonMark 0.31, 2.4: any ASCII punctuation may be escaped. Only what can start a construct inside a line is; the
# marks that only count at the start of a line (# - + 1.) are never first, as each text stands after a label or a pipe.
_MARKS = re.compile(r"([\\`*_{}\[\]<>|~$!@])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_SCHEME = re.compile(r"(https?|ftp|mailto|www)(?=[:.])", re.IGNORECASE)


def inline(text: str) -> str:
    """Return `text` as one line of Markdown that shows exactly its words."""
    escaped = _MARKS.sub(r"\\\1", visible_line(text))
    return _SCHEME.sub(_unlinked, _ENTITY.sub("&amp;", escaped))


def _unlinked(found: re.Match[str]) -> str:
    """Break the automatic link that some renderers make of a bare address, without changing what is shown."""
    return f"{found[0][:-1]}&#{ord(found[0][-1])};"
