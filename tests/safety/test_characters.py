"""Half of a surrogate pair is refused with its place, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model.errors import InputError
from compare.safety.characters import check_characters


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whole_characters_pass(text: str) -> None:
    text.encode("utf-8")
    check_characters("a.txt", text, "")


@pytest.mark.parametrize(("text", "place"), [("\ud800", 1), ("ab\udc00", 3), ("\U0001f600\ud83d", 2)])
def test_half_a_pair_is_told_with_its_place(text: str, place: int) -> None:
    with pytest.raises(InputError) as refused:
        check_characters("a.txt", text, "write it again")
    assert str(refused.value) == (
        f"a.txt: its character {place} is half of a surrogate pair, which is no character; write it again"
    )
