"""Words are the same across house styles, and what is no copying is left out."""

from __future__ import annotations

import pytest

from compare.model.grammar import ParsedArticle
from compare.model.text import Article, Section, Span
from compare.rulebook.book import Rulebook
from compare.trace.words import Words, quotations, read_words


def words_of(text: str, rules: Rulebook, sections: tuple[Section, ...] = ()) -> Words:
    return read_words(ParsedArticle(Article("a", "A", "", text), (), sections), rules)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The colour of the harbour", "The color of the harbor"),
        ("They organised a theatre programme", "They organized a theater program"),
        ("Six men travelled", "6 men traveled"),
        ("U.S. troops", "US troops"),
        ("1,200 people", "1200 people"),
        ("40 per cent of voters", "40 percent of voters"),
        ("40% of voters", "40 percent of voters"),
        ("Lt. Ames said", "Lieutenant Ames said"),
        ("winds of 50 miles", "winds of 80 kilometres"),
        ("weighed 11 pounds", "weighed 5 kg"),
        ("on Sept. 3", "on September 3"),
        ("the mayor’s car", "the mayor's car"),
    ],
)
def test_styles_are_levelled(left: str, right: str, rules: Rulebook) -> None:
    assert words_of(left, rules).forms == words_of(right, rules).forms


@pytest.mark.parametrize(("left", "right"), [("41 died", "14 died"), ("the north bank", "the south bank")])
def test_other_words_stay_other(left: str, right: str, rules: Rulebook) -> None:
    assert words_of(left, rules).forms != words_of(right, rules).forms


def test_spans_point_at_the_words(rules: Rulebook) -> None:
    text = "Forty per cent\nleft."
    found = words_of(text, rules)
    assert [span.of(text) for span in found.spans] == ["Forty", "cent", "left"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "not yet" and left.', ['"not yet"']),
        ("He said “not yet” and left.", ["“not yet”"]),
        ('"One.\n\n"Two," he said.', ['"One.\n\n', '"Two,"']),
        ("It’s 5' tall.", []),
        ('"Never closed, and it goes on.', []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


def test_quoted_words_are_not_the_writers_own(rules: Rulebook) -> None:
    found = words_of('She said "we will stay" again.', rules)
    assert [form for form, own in zip(found.forms, found.own, strict=True) if own] == ["she", "said", "again"]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up here for our newsletter.",
        "Copyright 2024 Paper. All rights reserved.",
        "If you or someone you know needs help, call the line.",
    ],
)
def test_running_text_is_not_the_writers_own(text: str, rules: Rulebook) -> None:
    assert not any(words_of(text, rules).own[:5])


def test_sections_that_are_no_story_are_not_the_writers_own(rules: Rulebook) -> None:
    found = words_of("Photo: Ann Lee\nIt rained.", rules, (Section("credit", Span(0, 14), "image-source"),))
    assert list(found.own) == [False, False, False, True, True]


def test_names_and_function_words_tell_nothing(rules: Rulebook) -> None:
    found = words_of("The Port Authority of Selwyn said ships sank", rules)
    assert [form for form, tells in zip(found.forms, found.telling, strict=True) if tells] == ["ships", "sank"]
