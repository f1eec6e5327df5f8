from __future__ import annotations

import pytest

from compare.model.text import Article, Excerpt, Span, hull


def test_a_span_covers_its_start_and_not_its_end() -> None:
    assert Span(3, 7).of("012three") == "thre"
    assert len(Span(3, 7)) == 4


def test_an_empty_span_covers_nothing() -> None:
    assert Span(2, 2).of("abc") == ""
    assert len(Span(2, 2)) == 0


def test_offsets_are_code_points_not_bytes_or_utf16_units() -> None:
    text = "Straße 🙂 Київ"
    assert Span(9, 13).of(text) == "Київ"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start}..{end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        (Span(0, 5), Span(3, 9), 2),
        (Span(0, 5), Span(5, 9), 0),
        (Span(0, 9), Span(3, 5), 2),
        (Span(0, 2), Span(7, 9), 0),
    ],
)
def test_overlap_counts_what_both_cover(left: Span, right: Span, shared: int) -> None:
    assert left.overlap(right) == right.overlap(left) == shared


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (Span(0, 5), Span(0, 5), True),
        (Span(0, 5), Span(1, 4), True),
        (Span(0, 5), Span(4, 6), False),
        (Span(1, 4), Span(0, 5), False),
    ],
)
def test_contains(outer: Span, inner: Span, *, holds: bool) -> None:
    assert outer.contains(inner) is holds


def test_spans_sort_by_where_they_start() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 3)]) == [Span(1, 3), Span(1, 9), Span(4, 5)]


def test_hull_spans_the_gap() -> None:
    assert hull([Span(8, 9), Span(2, 4)]) == Span(2, 9)


def test_hull_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="no spans"):
        hull([])


def test_an_excerpt_carries_words_place_and_article() -> None:
    article = Article(id="a", publisher="Herald", title="", text="Two were hurt.")
    assert article.excerpt(Span(0, 3)) == Excerpt("a", 0, 3, "Two")
