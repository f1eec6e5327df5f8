"""Findings become differences: one a topic and statements that hang together, ids from kind and words."""

from __future__ import annotations

import pytest

from compare.judge.differences import Finding, difference_id, gather_differences, without_repetitions
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.verdicts import Verdict
from compare.model.findings import Kind, KindClass, Side, SideMention
from compare.model.grammar import Statement
from compare.model.text import Article, Excerpt, Span

_TEXTS = {
    "a": "The fire killed 12 people.",
    "b": "The fire killed 15 people.",
    "c": "The fire killed 12 people, too.",
    "d": "The flood killed 12 people.",
    "e": "The flood killed 15 people.",
}


def _statement(letter: str) -> Statement:
    span = Span(0, len(_TEXTS[letter]))
    return Statement(f"s-{letter}", letter, span, (span,))


def _finding(
    left: str, right: str, kind_class: KindClass = KindClass.CONTRADICTION, *, severity: int = 3, topic: str = "people"
) -> Finding:
    articles = [Article(letter, letter, "", _TEXTS[letter]) for letter in (left, right)]
    claims = [_claim(letter) for letter in (left, right)]
    pair = Pair(_statement(left), _statement(right), *articles)
    observation = Observation(Kind.NUMBER, {"topic": topic, "counted": "same"}, *claims, "12 is not 15")
    return Finding(pair, observation, kind_class, Verdict(kind_class, severity, f"rule-{severity}"))


def _claim(letter: str) -> Claim:
    text = _TEXTS[letter]
    figure = "12" if "12" in text else "15"
    start = text.index(figure)
    return Claim(figure, figure, (Span(start, start + 2),))


def test_equal_values_are_one_side() -> None:
    (found,) = gather_differences([_finding("a", "b"), _finding("b", "c")])
    assert [(side.value, side.statements) for side in found.sides] == [("12", ("s-a", "s-c")), ("15", ("s-b",))]


def test_what_does_not_hang_together_is_two_differences() -> None:
    found = gather_differences([_finding("a", "b"), _finding("d", "e")])
    assert sorted(side.statements for d in found for side in d.sides) == [("s-a",), ("s-b",), ("s-d",), ("s-e",)]


def test_two_topics_and_two_classes_are_two_differences() -> None:
    assert len(gather_differences([_finding("a", "b"), _finding("a", "b", topic="houses")])) == 2
    assert len(gather_differences([_finding("a", "b"), _finding("a", "b", KindClass.UPDATE)])) == 2


def test_the_costliest_stands_first_and_the_gravest_row_is_named() -> None:
    found = gather_differences(
        [_finding("a", "b", KindClass.COMPATIBLE), _finding("a", "b", severity=1), _finding("b", "c", severity=2)]
    )
    assert [(d.kind_class, d.severity, d.rule) for d in found] == [
        ("contradiction", 2, "rule-2"),
        ("compatible", 3, "rule-3"),
    ]


def test_the_order_of_the_findings_does_not_count() -> None:
    findings = [_finding("a", "b"), _finding("b", "c"), _finding("d", "e")]
    forward, backward = gather_differences(findings), gather_differences(findings[::-1])
    assert [(d.id, d.sides) for d in forward] == [(d.id, d.sides) for d in backward]


def test_every_mention_is_a_slice_of_its_article() -> None:
    (found,) = gather_differences([_finding("a", "b")])
    for mention in (mention for side in found.sides for mention in side.mentions):
        excerpt = mention.excerpt
        assert _TEXTS[excerpt.article][excerpt.start : excerpt.end] == excerpt.text


def test_the_topic_is_no_evidence() -> None:
    (found,) = gather_differences([_finding("a", "b")])
    assert [one.signal for one in found.evidence] == ["counted"]


def _side(*texts: str, start: int = 0) -> Side:
    mentions = tuple(SideMention("s", Excerpt("a", start, start + len(text), text)) for text in texts)
    return Side(texts[0], texts[0], mentions)


def test_an_id_hangs_on_kind_and_words_alone() -> None:
    first = difference_id(Kind.NUMBER, (_side("12"), _side("15")))
    assert first == difference_id(Kind.NUMBER, (_side("15"), _side("12")))
    assert first == difference_id(Kind.NUMBER, (_side("12", start=70), _side("15", start=9)))
    assert first == difference_id(Kind.NUMBER, (_side("12", "12"), _side("15")))


@pytest.mark.parametrize(("kind", "words"), [(Kind.PLACE, "15"), (Kind.NUMBER, "16")])
def test_another_kind_or_other_words_are_another_id(kind: Kind, words: str) -> None:
    assert difference_id(kind, (_side("12"), _side(words))) != difference_id(Kind.NUMBER, (_side("12"), _side("15")))


def test_a_difference_is_given_once() -> None:
    found = gather_differences([_finding("a", "b")])
    seen: dict[str, tuple[frozenset[str], ...]] = {}
    assert without_repetitions(found, seen) == found
    assert without_repetitions(found, seen) == ()
    assert set(seen) == {found[0].id}
