"""Addresses: what leads to the web stays, everything else is no link."""

from __future__ import annotations

import pytest

from compare.safety.html import web_address
from tests.support import payloads

WEB = (
    "https://example.org",
    "http://example.org:8080/a/b.html?x=1&y=%20#part",
    "HTTPS://Example.org/",
    "https://bücher.example/straße",
    "https://[2001:db8::1]/",
    "https://example.org/a(b)[c]@d;e,f!g~h",
)
NOT_WEB = (
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//http://example.org",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "/relative",
    "mailto:a@example.org",
    "http:example.org",
    "http://",
    "https:///path",
    "http://user:word@example.org/",
    'https://example.org/" onmouseover="alert(1)',
    "https://example.org/<b>",
    "https://example.org/ and more",
    "https://example.org/\u202etxt.exe",
    "https://example.org\\@evil.example",
    "https://example.org/" + "a" * 2_000,
)


@pytest.mark.parametrize("address", WEB)
def test_web_addresses_stay(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize("address", NOT_WEB)
def test_everything_else_is_no_link(address: str) -> None:
    assert web_address(address) == ""


def test_white_space_around_an_address_goes() -> None:
    assert web_address(" https://example.org/\n") == "https://example.org/"


@pytest.mark.parametrize("payload", payloads.ALL)
def test_a_link_never_holds_what_breaks_out(payload: str) -> None:
    for text in (payload, f"https://example.org/{payload}"):
        address = web_address(text)
        assert not set(address) & set("<>\"'`\n\r\t\x00 ")
        assert address == "" or address.lower().startswith(("http://", "https://"))
