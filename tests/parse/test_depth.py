"""How finely sentences are cut: parts that say too little stay with their sentence, and nothing is lost by it."""

from __future__ import annotations

import pytest

from compare.model.grammar import Speaker, Statement, StatementKind, Token
from compare.model.text import Span
from compare.parse.depth import join_short_quotations, keep_worthwhile, with_reporting_clauses
from compare.rulebook.book import default_rulebook

_RULES = default_rulebook()


def _tokens(words: int, start: int = 0) -> tuple[Token, ...]:
    """Return tokens of so many words of content, ten characters each."""
    return tuple(Token(at, Span(10 * at, 10 * at + 9), "rebuilding", "rebuild") for at in range(start, start + words))


def _statement(number: str, words: int, *, start: int = 0, parent: str | None = None) -> Statement:
    span = Span(10 * start, 10 * (start + words))
    return Statement(number, "a", span, (span,), parent=parent, tokens=_tokens(words, start))


def _quotation(number: str, words: int, start: int = 0, *, paragraph: int = 0, speaker: str = "Varga") -> Statement:
    span = Span(10 * start, 10 * (start + words))
    said = Speaker(Span(0, 5), speaker)
    tokens = _tokens(words, start)
    kind = StatementKind.QUOTATION
    return Statement(number, "a", span, (span,), kind=kind, speaker=said, tokens=tokens, paragraph=paragraph)


def _ids(statements: tuple[Statement, ...]) -> list[str]:
    return [statement.id for statement in statements]


def test_parts_that_say_enough_are_kept() -> None:
    tree = [_statement("s", 24), _statement("p", 12, parent="s"), _statement("q", 12, start=12, parent="s")]
    assert keep_worthwhile(tree, _RULES) == tuple(tree)


def test_one_part_that_says_too_little_takes_all_of_them_back() -> None:
    tree = [_statement("s", 15), _statement("p", 12, parent="s"), _statement("q", 3, start=12, parent="s")]
    (whole,) = keep_worthwhile(tree, _RULES)
    assert (whole.id, _ids(whole.parts)) == ("s", ["p", "q"])


def test_the_parts_of_a_part_that_is_taken_back_go_with_it() -> None:
    tree = [
        _statement("s", 33),
        _statement("p", 30, parent="s"),
        _statement("p1", 15, parent="p"),
        _statement("p2", 15, start=15, parent="p"),
        _statement("q", 3, start=30, parent="s"),
    ]
    assert _ids(keep_worthwhile(tree, _RULES)) == ["s"]


def test_a_sentence_beside_it_is_left_as_it_is() -> None:
    tree = [_statement("s", 15), _statement("p", 3, parent="s"), _statement("t", 2, start=15)]
    assert _ids(keep_worthwhile(tree, _RULES)) == ["s", "t"]
    assert keep_worthwhile([], _RULES) == ()


def test_short_sentences_of_one_quotation_are_one_statement() -> None:
    (joined,) = join_short_quotations([_quotation("q", 2), _quotation("r", 2, start=2)], _RULES)
    assert (joined.id, joined.spans, joined.span) == ("q", (Span(0, 20), Span(20, 40)), Span(0, 40))
    assert len(joined.tokens) == 4


@pytest.mark.parametrize(
    "second",
    [
        _quotation("r", 9, start=9),
        _quotation("r", 2, start=9, paragraph=1),
        _quotation("r", 2, start=9, speaker="Novak"),
        _statement("r", 2, start=9),
    ],
    ids=["long", "another paragraph", "another speaker", "no quotation"],
)
def test_other_neighbours_stay_apart(second: Statement) -> None:
    assert _ids(join_short_quotations([_quotation("q", 9), second], _RULES)) == ["q", "r"]


def test_a_reporting_clause_comes_back_into_its_statement() -> None:
    said = (Span(0, 20), Span(40, 60))
    quoted = Statement("q", "a", Span(0, 60), said, speaker=Speaker(Span(20, 29), "Varga"), tokens=())
    (whole,) = with_reporting_clauses([quoted], _tokens(8))
    assert (whole.spans, whole.said) == ((Span(0, 60),), said)
    assert [token.index for token in whole.tokens] == list(range(6))


def test_nobody_said_what_has_neither_speaker_nor_cue() -> None:
    broken = Statement("q", "a", Span(0, 60), (Span(0, 20), Span(40, 60)))
    (whole,) = with_reporting_clauses([broken], _tokens(8))
    assert (whole.spans, whole.said) == ((Span(0, 60),), ())


def test_a_part_of_a_sentence_keeps_its_spans() -> None:
    part = Statement("q", "a", Span(0, 60), (Span(0, 20), Span(40, 60)), parent="s", cue=Span(20, 29))
    assert with_reporting_clauses([part], _tokens(8)) == (part,)
