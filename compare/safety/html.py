"""Makes addresses of unknown origin harmless in a page: only what leads to the web may become a link.

Text needs nothing from here: templates escape it, and `visible` names what would hide or turn round in it.
"""

from __future__ import annotations

import re

from compare.safety.terminal import visible

# RFC 3986, 3.2: a host is letters, digits, dots and hyphens here (internationalised ones in their xn-- form, or with
# letters of any script), or an IPv6 literal; a port may follow. No user name: "http://bank.example@evil.example" lies.
_WEB = re.compile(
    r"https?://(?:\[[0-9A-Fa-f:.]+\]|[\w.\-]+)(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'`\\{}|^\x00-\x20\x7f-\x9f]*)?",
    re.IGNORECASE,
)
_LONGEST = 2_000
"""Code points; browsers and proxies refuse addresses that are longer (RFC 9110, 4.1 asks for 8,000 octets at least)."""


def web_address(text: str) -> str:
    """Return `text` where it is an http or https address that a page may link to, else "".

    Escaping keeps an address inside its attribute, but not `javascript:` or `data:` from running: those are refused.
    """
    stripped = text.strip()
    is_web = len(stripped) <= _LONGEST and visible(stripped) == stripped and _WEB.fullmatch(stripped) is not None
    return stripped if is_web else ""
