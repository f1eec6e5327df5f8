"""Values told with other verbs and nouns, against `tests/sets/retold_values.jsonl`, written before the rules."""

from __future__ import annotations

import json
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

_SET = Path(__file__).parent.parent / "sets" / "retold_values.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]
_LOUD = ("contradiction", "update")


def _differences(row: dict[str, Any]) -> tuple[Difference, ...]:
    articles = [
        Article(side, side, "", row[side], published=date.fromisoformat(row[f"{side}_published"]))
        for side in ("a", "b")
    ]
    rules = default_rulebook()
    return judge_pair(resolve_articles(articles, rules), rules)


def _is_right(row: dict[str, Any]) -> bool:
    """Tell whether a pair got the class that its values have; of a look-alike, that nothing loud was said of values."""
    loud = {(str(d.kind), str(d.kind_class)) for d in _differences(row) if d.kind_class in _LOUD}
    wanted = {(row["kind"], row["expected"])} if row["expected"] in _LOUD else set()
    return {pair for pair in loud if pair[0] in ("number", "date", "place")} == wanted


@cache
def _shares() -> tuple[float, float]:
    """Return the share of the differing pairs found, and that of the look-alikes passed over."""
    graded = [(row["expected"] in _LOUD, _is_right(row)) for row in _ROWS]
    found, passed = ([right for is_loud, right in graded if is_loud is wanted] for wanted in (True, False))
    return sum(found) / len(found), sum(passed) / len(passed)


def test_values_told_with_other_words_are_found() -> None:
    assert _shares()[0] >= 0.70


def test_look_alikes_are_passed_over() -> None:
    assert _shares()[1] >= 0.85
