"""Places belong to the sentence that starts at or before them."""

from __future__ import annotations

from compare.model.grammar import ParsedArticle
from compare.model.text import Article, Span
from compare.trace.layout import Layout, read_layout


def test_the_sentence_of_a_place() -> None:
    layout = Layout("One. Two.", "", (Span(0, 4), Span(5, 9)))
    assert [layout.sentence(place) for place in (0, 3, 4, 5, 8)] == [0, 0, 0, 1, 1]
    assert Layout("  One.", "", (Span(2, 6),)).sentence(0) == -1


def test_lines_stand_in_where_nothing_is_parsed() -> None:
    assert read_layout(ParsedArticle(Article("a", "A", "", "One\n\n Two\n"), ())).sentences == (Span(0, 3), Span(5, 9))
