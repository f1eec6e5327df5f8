"""Whatever the text, its statements cover it, point into it and form a tree."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model.grammar import ParsedArticle, leaves
from tests.support.parsing import parse

_PIECES = st.sampled_from(
    [
        "The mayor said ",
        "that the dam held",
        "“We ran,”",
        "“",
        "”",
        " said Ana Petrov",
        ", ",
        ". ",
        "\n\n",
        "\n",
        "'",
        "’s ",
        '"',
        "which fell on Monday",
        " and ",
        "killing 17 people",
        "not ",
        "(",
        "— ",
        "according to ",
        "the police",
        ": ",
        "é",
        "\u00a0",
        "\u200b",
        "😀",
    ]
)
_TEXTS = st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80)


def check(parsed: ParsedArticle) -> None:
    text = parsed.article.text
    covered = {place for statement in parsed.statements for place in range(statement.span.start, statement.span.end)}
    assert all(place in covered for place, sign in enumerate(text) if not sign.isspace())
    said = {place for leaf in leaves(parsed.statements) for place in range(leaf.span.start, leaf.span.end)}
    assert all(place in said for place, sign in enumerate(text) if sign.isalnum())
    by_id = {statement.id: statement for statement in parsed.statements}
    assert len(by_id) == len(parsed.statements)
    for statement in parsed.statements:
        assert all(statement.span.contains(span) for span in statement.spans)
        if statement.parent is not None:
            assert by_id[statement.parent].span.contains(statement.span)
    for quote in parsed.quotes:
        assert all(0 <= span.start < span.end <= len(text) for span in quote.spans)


@given(_TEXTS)
@settings(max_examples=60, deadline=None)
def test_statements_cover_every_text_by_patterns(text: str) -> None:
    check(parse(text, "patterns"))


@given(_TEXTS)
@settings(max_examples=40, deadline=None)
def test_statements_cover_every_text(text: str) -> None:
    check(parse(text, None))
