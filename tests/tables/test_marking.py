"""Which words are marked as differing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model.findings import Comparison
from compare.tables.findings import list_findings
from compare.tables.marking import differing_words, marked_spans


@pytest.mark.parametrize(
    ("left", "right", "marked"),
    [
        ("42 were killed", "24 were killed", ["42"]),
        ("small positive shifts", "small positive steps", ["shifts"]),
        ("one two three four", "one four", ["two three"]),
        ("We agree", "we agree", []),
        ("it’s 1,200 people", "it’s 1,300 people", ["1,200"]),
        ("all of it differs here", "nothing alike whatsoever", []),
        ("same", "same", []),
        ("", "words", []),
    ],
)
def test_differing_words(left: str, right: str, marked: list[str]) -> None:
    assert [span.of(left) for span in differing_words(left, right)] == marked


@given(st.text("ab ,.’", max_size=40), st.text("ab ,.’", max_size=40))
def test_marks_are_in_order_inside_the_text(left: str, right: str) -> None:
    spans = differing_words(left, right)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(span.of(left).strip() for span in spans)


@given(st.text("ab c", max_size=40))
def test_equal_texts_have_no_marks(text: str) -> None:
    assert differing_words(text, text) == ()


def test_a_long_text_is_not_marked() -> None:
    assert differing_words("ab " * 600, "ab " * 599 + "ba")
    assert differing_words("ab " * 601, "ab " * 600 + "ba") == ()
    assert differing_words("ab " * 300_000, "ba " * 300_000) == ()


def test_value_is_marked_where_it_is_a_part(comparison: Comparison) -> None:
    toll = list_findings(comparison)[0]
    side, voice = toll.sides[0], toll.sides[0].voices[0]
    assert [span.of(comparison.articles[0].text) for span in marked_spans(toll, side, voice)] == ["At least 41 people"]


def test_agreements_have_no_marks(comparison: Comparison) -> None:
    shut = next(finding for finding in list_findings(comparison) if finding.id == "g-shut")
    assert [marked_spans(shut, side, voice) for side in shut.sides for voice in side.voices] == [(), ()]
