"""Subjects and phrases are read from a tree of tokens."""

from __future__ import annotations

from compare.model.grammar import Token
from compare.model.text import Span
from compare.trace.phrases import Tree, read_tree

TEXT = "Police who came said it"


def tree() -> Tree:
    words = [("Police", 3, "nsubj"), ("who", 2, "nsubj"), ("came", 0, "relcl"), ("said", 3, "ROOT"), ("it", 3, "dobj")]
    tokens, start = [], 0
    for number, (word, head, relation) in enumerate(words):
        tokens.append(Token(number, Span(start, start + len(word)), word, word, head=head, relation=relation))
        start += len(word) + 1
    found = read_tree(tokens)
    assert found is not None
    return found


def test_the_subject_of_a_verb() -> None:
    assert tree().subject(3) == 0
    assert tree().subject(4) is None


def test_a_phrase_and_its_core() -> None:
    phrase = tree().phrase(0)
    assert phrase.span.of(TEXT) == "Police who came"
    assert phrase.core.of(TEXT) == "Police"


def test_tokens_without_grammar_have_no_tree() -> None:
    assert read_tree([Token(0, Span(0, 2), "it", "it")]) is None
