"""Laws of spans: what covers what, whichever way one asks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.model.text import Span, hull

spans = st.tuples(st.integers(0, 200), st.integers(0, 50)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
texts = st.text(max_size=60)


@given(spans, spans)
def test_overlap_is_symmetric_and_no_longer_than_either(left: Span, right: Span) -> None:
    shared = left.overlap(right)
    assert shared == right.overlap(left)
    assert 0 <= shared <= min(len(left), len(right))


@given(spans, spans)
def test_overlap_counts_the_common_code_points(left: Span, right: Span) -> None:
    both = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlap(right) == len(both)


@given(spans, spans)
def test_two_that_contain_each_other_are_the_same(left: Span, right: Span) -> None:
    assert (left.contains(right) and right.contains(left)) == (left == right)


@given(spans, spans, spans)
def test_containing_is_transitive(outer: Span, middle: Span, inner: Span) -> None:
    if outer.contains(middle) and middle.contains(inner):
        assert outer.contains(inner)


@given(st.lists(spans, min_size=1, max_size=8))
def test_the_hull_is_the_smallest_that_contains_all(listed: list[Span]) -> None:
    whole = hull(listed)
    assert all(whole.contains(span) for span in listed)
    assert any(span.start == whole.start for span in listed)
    assert any(span.end == whole.end for span in listed)
    assert hull([whole]) == whole


@given(spans, st.integers(0, 100))
def test_a_shift_keeps_the_length_and_can_be_undone(span: Span, by: int) -> None:
    assert len(span.shift(by)) == len(span)
    assert span.shift(by).shift(-by) == span


@given(texts, st.data())
def test_spans_side_by_side_give_the_text_back(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    assert Span(0, cut).of(text) + Span(cut, len(text)).of(text) == text
