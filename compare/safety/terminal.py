"""Makes text of unknown origin harmless on a terminal: what would steer it becomes visible.

Method: every code point that a terminal may act on, or that reorders or hides its neighbours, is shown as `<U+XXXX>`
(CWE-150 escape sequences, CVE-2021-42574 bidirectional controls). Line feed and tab stay.
"""

from __future__ import annotations

import re

# C0 without \t and \n, DEL, C1; soft hyphen; Arabic letter mark; zero-width and bidirectional marks; line and paragraph
# separators; embeddings, overrides, isolates, invisible operators; surrogates; byte order mark; interlinear annotation;
# language tags; variation selectors of the supplement. Emoji joiners (U+200D, U+FE0F) are among the hidden ones too:
# news text rarely needs them, and a reader must see what stands there.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
_LINE_ENDS = re.compile(r"\r\n?")


def visible(text: str) -> str:
    """Return `text` with every code point that could steer a terminal written as `<U+XXXX>`; line ends become \\n."""
    return _STEERING.sub(_named, _LINE_ENDS.sub("\n", text))


def visible_line(text: str) -> str:
    """Return `visible(text)` on one line: runs of white space become one blank."""
    return " ".join(visible(text).split())


def _named(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
