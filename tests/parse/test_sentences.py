"""Sentences: what ends one, what does not, and that nothing is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model.text import Span
from compare.parse.sentences import split_sentences
from compare.rulebook.book import check_examples, default_rulebook


def split(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)), default_rulebook(), language)]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Gen. Ito met Sgt. Paz.", "They did not speak."),
        ("He was born in the U.S.", "He left in 1990."),
        ("The U.S. Senate voted.", "The House did not."),
        ("“It is over. We won,”", "no"),
        ("“We go.", "We stay,” she said.", "He left."),
        ("“Who was it?” Mr. Lund asked.", "No one knew."),
        ("The march begins at 9 a.m. Tuesday.", "It ends at 5 p.m.", "Roads close before."),
        ("A 6. 1 - magnitude quake hit at 5 p. m. local time.", "It hurt 4. 5 million people."),
        ("He works for the U. S. Army.", "She does not."),
        ("The dam broke.", "Nine died (two were children. Both were brothers) that night.", "It rained."),
        ("The text reads: “Fire shall cease. [...]", "Troops shall leave.”"),
        ("Prices rose. . . and fell.", "Nobody sold."),
        ("¿Quién fue?", "Nadie lo sabe."),
        ("''Will you call ten people, he asked, or knock on their doors?'.''", "He left."),
        ("Who cares? –.", "Nobody."),
        ("He posted the clip on X.", "The firm said it was sorry."),
        ("They sold it to Malcolm X. Brown in May.", "He paid."),
        ("これは文です。", "次の文です。"),
    ],
)
def test_sentences(sentences):
    text = " ".join(sentences)
    expected = list(sentences)
    if sentences[-1] == "no":
        expected = ["“It is over.", "We won,” no"]
    assert split(text) == expected


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ("Die 14. Brigade griff am 3. Oktober an.", "Es gab ca. 20 Tote.")),
        ("fr", ("M. Roy a parlé à 20 h.", "Mme Blanc n’a pas répondu.")),
        ("pt", ("O Sr. Silva saiu.", "A Dra. Costa ficou.")),
        ("en", ("Tom Hale Sr. Sales rose by 14.", "Temperatures hit 41.5 C.", "Trains stopped.")),
    ],
)
def test_languages(language, sentences):
    expected = list(sentences)
    if language == "en":
        expected[:1] = ["Tom Hale Sr.", "Sales rose by 14."]
    assert split(" ".join(sentences), language) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He said no.She said yes.", 2),
        ("The toll rose to 14.Officials fear more.", 2),
        ("“It is over.”Nobody wept.", 2),
        ("Node.js and example.org fell. So did x@y.Example and ASP.NET.", 2),
        ("See https://news.example/A.B?c=d.E for more.", 1),
        ("It cost $1.5bn.", 1),
        ("W.E.B. Lott and J.Okafor left.", 1),
    ],
)
def test_missing_blanks(text, number):
    assert len(split(text)) == number


def test_a_hard_wrap_is_no_end():
    text = "He was charged on Tuesday with the murder of\nAlice Moor, 24, and is due in court on\nFriday."
    assert len(split(text)) == 1


def test_list_lines_are_sentences():
    text = "The unions demand that the state:\nraise the pay of nurses\nhire more of them\nAll three talks failed."
    assert len(split(text)) == 4


def test_a_blank_line_always_ends():
    assert len(split("a line that has no end of its own and\n\nanother one")) == 2


def test_offsets_point_into_the_whole_text():
    text = "Skip this. Ann left. Bob stayed. Skip too."
    spans = split_sentences(text, Span(11, 32), default_rulebook())
    assert [span.of(text) for span in spans] == ["Ann left.", "Bob stayed."]


@given(st.text(alphabet=st.sampled_from(list("aB1 .?!…\"“”'’()[]\n,:-\u00a0\u2028é。﻿\U0001f600")), max_size=200))
def test_every_character_lies_in_one_sentence(text):
    spans = split_sentences(text, Span(0, len(text)), default_rulebook())
    covered = [place for span in spans for place in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {place for place, character in enumerate(text) if not character.isspace()}
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(st.text(max_size=300))
def test_any_text_is_covered(text):
    spans = split_sentences(text, Span(0, len(text)), default_rulebook())
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_examples_of_the_rules_hold():
    wrong = [
        str(error)
        for error in check_examples(default_rulebook())
        if error.file in {"sentences.toml", "boilerplate.toml"}
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "shape", ["a. ", "A. ", "“a.” ", "(a. ", '"', "..", "12. 3 ", "a.b", "A\n", "a,\n", "x.X", "ab. Cd"]
)
def test_time_grows_with_length_only(shape):
    def seconds(repeats: int) -> float:
        text = shape * repeats
        started = time.process_time()
        split_sentences(text, Span(0, len(text)), default_rulebook())
        return time.process_time() - started

    seconds(1000)
    single = min(seconds(6_000) for _ in range(2))
    double = min(seconds(12_000) for _ in range(2))
    assert double <= 2.3 * single + 0.1
