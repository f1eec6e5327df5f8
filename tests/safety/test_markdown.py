"""What a Markdown page is given: the exact words, and no construct made of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.safety.markdown import inline
from compare.safety.terminal import visible_line
from tests.support import payloads

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_REFERENCE = re.compile(r"&#(\d+);")


def rendered(line: str) -> str:
    """Return what a renderer shows of a line in which every mark is escaped."""
    bare = re.sub(r"\\.", "", line)
    assert not re.search(r"[*_`\[\]<>|~$!@{}]", bare), f"a bare mark in {line!r}"
    plain = _REFERENCE.sub(lambda found: chr(int(found[1])), line)
    return _ESCAPE.sub(r"\1", plain).replace("&amp;", "&")


@pytest.mark.parametrize("text", [*payloads.PAGES, *payloads.MARKUP, *payloads.STEERING])
def test_payload_shows_as_it_is(text: str) -> None:
    line = inline(text)
    assert rendered(line) == visible_line(text)
    assert "\n" not in line


@given(st.text(max_size=60))
def test_any_text_shows_as_it_is(text: str) -> None:
    if "&" not in text:
        assert rendered(inline(text)) == visible_line(text)


@pytest.mark.parametrize(
    "address", ["https://evil.example", "HTTP://evil.example", "www.evil.example", "mailto:a@b.example"]
)
def test_addresses_are_not_linked(address: str) -> None:
    assert not re.search(r"(?i)\b(https?:|www\.|mailto:)", inline(address))
