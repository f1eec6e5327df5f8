"""Statements that one article copied from the other are joined; their neighbours are not."""

from __future__ import annotations

from compare.align.copied import with_copies
from compare.align.units import Unit
from compare.model.findings import CopiedSpan, Copy, ResolvedStory
from compare.model.grammar import ParsedArticle, Statement
from compare.model.text import Article, Span

_TEXT = "The ferry sank at dawn. The crew swam ashore. Grain prices rose."
_SPANS = (Span(0, 23), Span(24, 45), Span(46, 64))


def _units() -> list[Unit]:
    return [
        Unit(
            number=3 * article + at,
            article=article,
            statement=Statement(f"{name}{at}", name, span, (span,)),
            words="",
            terms=(),
            parts=(),
            names=frozenset(),
            speaker="",
            position=0.0,
            quantities=(),
            dates=(),
        )
        for article, name in enumerate("ab")
        for at, span in enumerate(_SPANS)
    ]


def _raised(*runs: CopiedSpan, articles: tuple[str, str] = ("a", "b")) -> set[tuple[int, int]]:
    story = ResolvedStory(tuple(ParsedArticle(Article(name, name, "", _TEXT), ()) for name in "ab"))
    scores = {(left, right): 0.1 for left in range(3) for right in range(3, 6)}
    copies = [Copy(articles, (0.5, 0.5), runs)] if runs else []
    found = with_copies(scores, _units(), story, copies)
    assert scores == dict.fromkeys(scores, 0.1), "the scores given are left as they are"
    return {pair for pair, value in found.items() if value > 0.9}


def test_without_copies_nothing_is_raised() -> None:
    assert _raised() == set()


def test_a_copied_run_joins_its_own_statements_and_not_their_neighbours() -> None:
    both = Span(0, 45)
    assert _raised(CopiedSpan(both, both)) == {(0, 3), (1, 4)}


def test_the_order_of_a_copys_articles_does_not_count() -> None:
    run = CopiedSpan(Span(24, 45), Span(24, 45))
    assert _raised(run) == _raised(run, articles=("b", "a")) == {(1, 4)}


def test_a_statement_that_is_mostly_outside_of_the_run_is_no_copy() -> None:
    half = Span(0, 34)
    assert _raised(CopiedSpan(half, half)) == {(0, 3)}
