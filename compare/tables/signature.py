"""How documents that this program made are known again, so that a folder's results are not read as its articles.

Every page names its maker where programs look for it: HTML in its head, Markdown in a comment on its first line, JSON
in its schema, tables in their heads. This is what is looked for, by the writers and by the readers.
"""

from __future__ import annotations

import re

PROGRAM = "variorum"
LOOKED_AT = 4_096
"""Bytes from the start in which a document of ours says what it is."""

PACKAGE_NAME = f"{PROGRAM}-findings"
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        rb'<meta name="generator" content="' + PROGRAM.encode() + rb' [\w.+-]{1,40}">',
        rb"\A(?:\xef\xbb\xbf)?<!-- made by " + PROGRAM.encode() + rb" [\w.+-]{1,40} -->",
        rb'\A\{\s{0,9}"schema": "' + PROGRAM.encode() + rb'[\w-]{0,40}/\d{1,3}"',
        rb'\A\{[^{}]{0,300}"name": "' + PACKAGE_NAME.encode() + rb'"',
        # The head of a table, whatever it is separated by; people may have put their columns in another order.
        rb'\A(?:\xef\xbb\xbf)?(?:[\w ";,\t]{0,2000}[";,\t])?(?:finding_id|statement_id)(?:[";,\t]|\r?\n|\Z)',
        # A report that was sent to a file.
        rb"\A" + PROGRAM.encode() + rb"  [\d,]{1,9} articles, [\d,]{1,9} statements? ",
    )
)


def generator(version: str) -> str:
    """Return what a page names as its maker."""
    return f"{PROGRAM} {version}"


def markdown_sign(version: str) -> str:
    """Return the first line of a Markdown page, which readers of the page do not see."""
    return f"<!-- made by {generator(version)} -->"


def is_own(content: bytes) -> bool:
    """Tell from the start of a file whether this program made it."""
    start = content[:LOOKED_AT]
    return any(sign.search(start) for sign in _SIGNS)
