"""What a spreadsheet is given: no formula, and the exact text again when it is read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.safety.spreadsheet import (
    CELL_LIMIT,
    cell_text,
    file_text,
    from_file_text,
    guarded,
    is_risky,
    unguarded,
)

ANY_TEXT = st.text(st.characters(categories=None), max_size=60)
RISKY_START = st.sampled_from(
    ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%", "\t", "\r", "\x00", "'", " =", "“-"]
)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("“=1", "'“=1"),
        (" \t=1", "' \t=1"),
        ("'=1", "''=1"),
        ("\rx", "'\rx"),
    ],
)
def test_risky_text_is_guarded(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


@pytest.mark.parametrize(
    "text", ["", "41 people", "“We have no one”", "a=b", "1-2", "[sic]", "3.5%", "a@b.example", "’tis", "– he said"]
)
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(ANY_TEXT)
def test_guard_comes_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(RISKY_START, ANY_TEXT)
def test_nothing_risky_stays_bare(start: str, text: str) -> None:
    assert is_risky(start + text)
    assert guarded(start + text).startswith("'")


@given(ANY_TEXT)
def test_workbook_escape_comes_off_exactly(text: str) -> None:
    assert from_file_text(file_text(text)) == text


def test_literal_escape_is_kept_from_excel() -> None:
    assert file_text("_x0041_") == "_x005F_x0041_"


@pytest.mark.parametrize("text", ["a" * (CELL_LIMIT + 1), "😀" * CELL_LIMIT, "ab😀" * 20_000])
def test_text_that_is_too_long_is_cut_visibly(text: str) -> None:
    cell = cell_text(text)
    assert len(cell.encode("utf-16-le")) // 2 <= CELL_LIMIT
    kept, _, note = cell.partition(" […cut: ")
    assert text.startswith(kept)
    assert f"{len(kept)} of {len(text)} characters" in note


def test_text_at_the_limit_is_whole() -> None:
    assert cell_text("a" * CELL_LIMIT) == "a" * CELL_LIMIT


def test_what_xml_cannot_hold_is_visible() -> None:
    assert cell_text("a\x00b\x1bc\ud800d\ufffee") == "a<U+0000>b<U+001B>c<U+D800>d<U+FFFE>e"
