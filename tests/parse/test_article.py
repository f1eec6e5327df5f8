from __future__ import annotations

import pytest

from compare.model.grammar import StatementKind
from tests.support.parsing import BOTH, needs_parser, parse

TEXT = "Dam bursts above the town\n\nThe old dam burst on Monday. Two people died.\n\n“We ran,” said Ana Petrov.\n"


def ids(text: str, provider: str) -> dict[str, str]:
    return {statement.span.of(text): statement.id for statement in parse(text, provider).statements}


@pytest.mark.parametrize("provider", BOTH)
def test_ids_survive_an_edit_elsewhere(provider: str) -> None:
    edited = TEXT.replace("Two people died.", "Three people died in the flood.") + "\nMore rain is expected.\n"
    before, after = ids(TEXT, provider), ids(edited, provider)
    assert {words: before[words] for words in before if words in after} == {
        words: after[words] for words in after if words in before
    }
    assert "Two people died." not in after


@pytest.mark.parametrize("provider", BOTH)
def test_ids_differ_between_articles_and_for_words_said_twice(provider: str) -> None:
    text = "It rained all day in the town.\n\nIt rained all day in the town.\n\nNobody left the house at all.\n"
    one, other = parse(text, provider, name="a"), parse(text, provider, name="b")
    listed = [statement.id for parsed in (one, other) for statement in parsed.statements]
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("provider", BOTH)
def test_same_input_gives_the_same_result(provider: str) -> None:
    assert parse(TEXT, provider) == parse(TEXT, provider)


@needs_parser
def test_list_items_share_speaker_and_actor_of_the_line_above() -> None:
    text = (
        "Talks on the strait end\n\nThe talks ended on Monday.\n\nAnother round is planned for May.\n\n"
        "The envoy said before the meeting that her government demands that Norway:\n"
        "open the northern strait to all ships\nrecognize the treaty of last year\n"
    )
    items = [statement for statement in parse(text).statements if statement.kind is StatementKind.LIST_ITEM]
    assert len(items) == 2
    for item in items:
        assert item.speaker is not None
        assert item.speaker.text == "The envoy"
        assert item.frame.subject is not None
        assert item.frame.subject.of(text) == "Norway"
        assert item.frame.inherited == ("subject",)


@needs_parser
def test_parser_is_part_of_the_result() -> None:
    parsed = parse(TEXT)
    assert parsed.parser is not None
    assert parsed.parser.name.startswith("en_core_web_sm")
    assert parsed.notes == ()


def test_patterns_say_so_in_a_note() -> None:
    (note,) = parse(TEXT, "patterns").notes
    assert note.stage == "parse"
    assert "pattern rules" in note.text


def test_where_no_grammar_is_installed_the_note_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.parse.article.is_installed", lambda: False)
    (note,) = parse(TEXT, "patterns").notes
    assert note.article == ""
    assert "pip install 'variorum[parser]'" in note.text


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize("text", ["", "\n \n", "…", "“", "***\n***", "x"])
def test_odd_articles_do_not_fail(provider: str, text: str) -> None:
    assert all(statement.span.of(text).strip() for statement in parse(text, provider).statements)
