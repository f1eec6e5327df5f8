"""Numbers, dates and places compared, against `tests/sets/value_pairs.jsonl`, which another hand wrote before."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.model.findings import Difference
from compare.model.text import Article
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_SET = Path(__file__).parent.parent / "sets" / "value_pairs.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]
_VALUES = {"number", "date", "place"}
_LOUD = {"contradiction", "update"}


def _differences(row: dict[str, Any]) -> tuple[Difference, ...]:
    articles = [
        Article(
            side, side, "", row[side], published=date.fromisoformat(day) if (day := row[f"{side}_published"]) else None
        )
        for side in ("a", "b")
    ]
    rules = default_rulebook()
    return judge_pair(resolve_articles(articles, rules), rules)


def _is_right(row: dict[str, Any]) -> bool:
    found = [d for d in _differences(row) if d.kind in _VALUES]
    own = {str(d.kind_class) for d in found if d.kind == row["kind"]}
    if row["expected"] in ("same", "unrelated"):
        return not _LOUD & {str(d.kind_class) for d in found}
    if row["expected"] == "compatible":
        return not own - {"compatible"}
    return row["expected"] in own and not own & (_LOUD - {row["expected"]})


@cache
def _graded() -> tuple[tuple[str, str, bool], ...]:
    return tuple((row["kind"], row["expected"], _is_right(row)) for row in _ROWS)


def _share(expected: str) -> float:
    right = Counter(right for _, wanted, right in _graded() if wanted == expected)
    return right[True] / right.total()


def test_nine_pairs_of_ten_are_judged_right() -> None:
    assert sum(right for _, _, right in _graded()) / len(_graded()) >= 0.90


def test_nothing_loud_is_said_of_pairs_that_say_the_same() -> None:
    assert _share("same") == 1.0


def test_hardly_anything_loud_is_said_of_pairs_of_two_things() -> None:
    assert _share("unrelated") >= 0.94


def test_what_is_more_exact_rounded_or_a_part_is_no_contradiction() -> None:
    assert _share("compatible") >= 0.97


def test_four_contradictions_of_five_are_found() -> None:
    assert _share("contradiction") >= 0.80


def test_four_updates_of_five_are_found() -> None:
    assert _share("update") >= 0.80
