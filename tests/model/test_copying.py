"""A statement is in a shared passage where nearly all of it stands there, however many passages there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.model.copying import CarriedText, carried_texts
from compare.model.findings import CopiedSpan, Copy
from compare.model.grammar import Statement
from compare.model.text import Span

_spans = st.tuples(st.integers(0, 60), st.integers(0, 30)).map(lambda drawn: Span(drawn[0], sum(drawn)))


def _statement(article: str, span: Span) -> Statement:
    return Statement(f"{article}{span.start}", article, span, (span,))


def _carried(*passages: CopiedSpan) -> CarriedText:
    return carried_texts([Copy(("a", "b"), (0.5, 0.5), passages)])[frozenset("ab")]


@given(st.lists(st.builds(CopiedSpan, _spans, _spans), max_size=8), _spans)
def test_what_stands_in_any_passage_is_found_on_either_side(passages: list[CopiedSpan], span: Span) -> None:
    carried = _carried(*passages)
    for article, side in (("a", [p.left for p in passages]), ("b", [p.right for p in passages])):
        is_inside = any(len(span) > 0 and span.overlap(run) >= 0.8 * len(span) for run in side)
        assert carried.holds(_statement(article, span)) is is_inside


def test_one_sentence_stands_at_one_place_of_a_passage_that_was_moved() -> None:
    carried = _carried(CopiedSpan(Span(0, 40), Span(100, 140)), CopiedSpan(Span(50, 90), Span(0, 40)))
    first, second = _statement("a", Span(0, 20)), _statement("a", Span(20, 40))
    moved = _statement("b", Span(100, 120))
    assert carried.is_one_sentence(first, moved)
    assert carried.is_one_sentence(moved, first)
    assert not carried.is_one_sentence(second, moved)
    assert not carried.is_one_sentence(_statement("a", Span(50, 70)), moved)
