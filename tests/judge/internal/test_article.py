"""An article against itself, by `tests/sets/internal.jsonl`, which was written before the code."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.model.findings import Difference
from compare.model.text import Article
from compare.pipeline import compare_articles

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_SET = Path(__file__).parent.parent.parent / "sets" / "internal.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]
_OTHER = "The weather in the mountains will stay dry until the weekend, forecasters said.\n"


@cache
def _internal(text: str) -> tuple[Difference, ...]:
    articles = [
        Article(name, name, "", told, published=date(2024, 5, 16)) for name, told in (("a", text), ("b", _OTHER))
    ]
    return compare_articles(articles).internal


def _found(row: dict[str, Any]) -> bool:
    return any((str(d.kind_class), str(d.kind)) == (row["expected"], row["kind"]) for d in _internal(row["text"]))


def _share(expected: str) -> float:
    rows = [row for row in _ROWS if row["expected"] == expected]
    return sum(_found(row) for row in rows) / len(rows)


def test_most_articles_that_contradict_themselves_are_found() -> None:
    assert _share("contradiction") >= 0.6


def test_every_headline_that_tells_as_a_fact_what_the_text_calls_alleged_is_found() -> None:
    assert _share("compatible") == 1.0


@pytest.mark.parametrize("row", [row for row in _ROWS if row["expected"] == "none"], ids=lambda row: row["id"])
def test_nothing_is_said_of_an_article_that_agrees_with_itself(row: dict[str, Any]) -> None:
    assert _internal(row["text"]) == ()


def test_the_reason_says_what_the_headline_says_and_what_the_text_says() -> None:
    (found,) = _internal(_ROWS[0]["text"])
    assert found.reason == "the headline says “Twelve”, the text says 21; both count the dead"
    assert found.severity == 3


def test_a_difference_inside_an_article_belongs_to_no_group_and_to_one_article() -> None:
    text = _ROWS[0]["text"]
    articles = [
        Article(name, name, "", told, published=date(2024, 5, 16)) for name, told in (("a", text), ("b", _OTHER))
    ]
    comparison = compare_articles(articles)
    (found,) = comparison.internal
    assert {mention.excerpt.article for side in found.sides for mention in side.mentions} == {"a"}
    assert found.id not in {difference.id for group in comparison.groups for difference in group.differences}


def test_the_same_slip_in_two_articles_and_between_them_has_three_ids() -> None:
    text = _ROWS[0]["text"]
    articles = [Article(name, name, "", text, published=date(2024, 5, 16)) for name in ("a", "b")]
    comparison = compare_articles(articles)
    ids = [found.id for found in comparison.internal] + [d.id for g in comparison.groups for d in g.differences]
    assert len(comparison.internal) == 2
    assert len(set(ids)) == len(ids)
