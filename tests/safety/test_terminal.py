"""What a terminal is shown: nothing that steers it, and every ordinary character as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.safety.terminal import visible, visible_line
from tests.support import payloads

ANY_TEXT = st.text(st.characters(categories=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "<U+001B>[2J"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\ud800", "<U+D800>"),
        ("\U000e0041", "<U+E0041>"),
        ("zero\u200bwidth", "zero<U+200B>width"),
        ("“Kyїv” – Łódź, İstanbul, ١٢, 東京", "“Kyїv” – Łódź, İstanbul, ١٢, 東京"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", payloads.MARKUP)
def test_markup_is_left_as_it_is(text: str) -> None:
    assert visible(text) == text


@given(ANY_TEXT)
def test_nothing_steers(text: str) -> None:
    for character in visible(text):
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@given(ANY_TEXT)
def test_visible_text_stays(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(ANY_TEXT)
def test_one_line(text: str) -> None:
    line = visible_line(text)
    assert "\n" not in line
    assert line == line.strip()


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Sc"]), max_size=60))
def test_words_are_never_changed(text: str) -> None:
    kept = text.replace("\u115f", "").replace("\u1160", "").replace("\u3164", "").replace("\uffa0", "")
    assert visible(kept) == kept
