"""The articles to read: each code point is shown once, in order, and references follow the words they are for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.export.html_marks import Level, Mark, Reference
from compare.export.html_reading import Run, _Sweep
from compare.export.html_words import cut, joined
from compare.model.text import Span

TEXT = "The ferry sank.\nNo one was hurt, police said.\r\n\nIt was old."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(min(ends), max(ends)))


def mark(start: int, end: int, label: str, rank: int = 0, *, is_last: bool = True) -> Mark:
    span = Span(start, end)
    return Mark(span, "contradiction", (rank, 0), Reference(label, label, "contradiction", label), span, is_last)


def shared(start: int, end: int, letters: str) -> Level:
    return Level("shared", (Span(start, end),), (Reference(letters, f"row-{letters}", "shared", letters),))


def runs(*placed: Mark | Level) -> list[Run]:
    marks = [entry for entry in placed if isinstance(entry, Mark)]
    levels = [entry for entry in placed if isinstance(entry, Level)]
    return list(_Sweep(TEXT, marks, levels).runs(Span(0, 15)))


def test_words_are_cut_where_marks_and_statements_end() -> None:
    found = runs(mark(4, 9, "C1"), shared(0, 15, "B"))
    assert [(run.text, run.mark, [reference.text for reference in run.after]) for run in found] == [
        ("The ", "", []),
        ("ferry", "contradiction", ["C1"]),
        (" sank.", "", ["B"]),
    ]
    assert {run.level for run in found} == {"shared"}


def test_the_costliest_mark_is_shown_and_all_are_referred_to() -> None:
    (_, found, _) = runs(mark(4, 9, "D4", 3), mark(4, 9, "C1", 0))
    assert [reference.text for reference in found.after] == ["C1", "D4"]


def test_a_finding_that_marks_several_words_is_referred_to_once() -> None:
    found = runs(mark(0, 3, "C1", is_last=False), mark(4, 9, "C1"))
    assert [[reference.text for reference in run.after] for run in found] == [[], [], ["C1"], []]


def test_sources_that_another_reference_names_are_not_repeated() -> None:
    found = runs(shared(0, 15, "B C"), shared(4, 15, "C"), shared(9, 15, "D"))
    assert [reference.text for reference in found[-1].after] == ["B C", "D"]


def test_a_statement_over_two_paragraphs_is_referred_to_in_both() -> None:
    sweep = _Sweep(TEXT, [], [shared(4, 30, "B")])
    first, second = list(sweep.runs(Span(0, 15))), list(sweep.runs(Span(16, 45)))
    assert [reference.text for reference in first[-1].after] == ["B"]
    assert [(run.text, [reference.text for reference in run.after]) for run in second] == [
        ("No one was hur", ["B"]),
        ("t, police said.", []),
    ]


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_each_code_point_is_shown_once(marked: list[Span], said: list[Span]) -> None:
    marks = [mark(span.start, span.end, f"C{number}") for number, span in enumerate(marked)]
    levels = [shared(span.start, span.end, f"B{number}") for number, span in enumerate(said)]
    sweep = _Sweep(TEXT, marks, levels)
    paragraphs = [Span(0, 15), Span(16, 45), Span(48, len(TEXT))]
    shown = ["".join(run.text for run in sweep.runs(paragraph)) for paragraph in paragraphs]
    assert shown == [paragraph.of(TEXT) for paragraph in paragraphs]


@given(st.lists(SPANS, max_size=8))
def test_joined_spans_cover_the_same_and_lie_apart(spans: list[Span]) -> None:
    found = joined(spans)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert {at for span in found for at in range(span.start, span.end)} == covered
    assert all(left.end < right.start for left, right in pairwise(found))


@given(SPANS, SPANS, st.lists(SPANS, max_size=5))
def test_pieces_of_a_sentence_are_the_sentence(shown: Span, said: Span, marks: list[Span]) -> None:
    pieces = cut(TEXT, shown, said, joined(marks))
    assert "".join(piece.text for piece in pieces) == shown.of(TEXT)


@pytest.mark.parametrize(("start", "kind"), [(0, "context"), (4, "quote"), (10, "mark")])
def test_pieces_say_what_they_are(start: int, kind: str) -> None:
    pieces = cut(TEXT, Span(0, 15), Span(4, 15), [Span(10, 14)])
    assert next(piece.kind for piece in pieces if TEXT.startswith(piece.text, start)) == kind
