"""Who did what to whom, against `tests/sets/participant_pairs.jsonl`, which was written before the comparators."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from tests.support.pairs import differences

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_SET = Path(__file__).parent.parent.parent / "sets" / "participant_pairs.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]
_PARTICIPANTS = {"name", "role", "target", "event"}


@cache
def _kinds(left: str, right: str) -> tuple[str, ...]:
    """Return the kinds of the contradictions between two statements."""
    return tuple(str(d.kind) for d in differences(left, right) if d.kind_class == "contradiction")


def _share(*expected: str) -> float:
    """Return the share of rows that are called contradictory by who or what takes part."""
    rows = [row for row in _ROWS if row["expected"] in expected]
    return sum(bool(_PARTICIPANTS & set(_kinds(row["a"], row["b"]))) for row in rows) / len(rows)


def test_two_of_three_contradictions_are_found() -> None:
    assert _share("contradiction") >= 0.67


def test_hardly_any_pair_that_says_the_same_is_called_a_contradiction() -> None:
    assert _share("same") <= 0.03


def test_hardly_any_pair_in_which_both_can_be_right_is_called_a_contradiction() -> None:
    assert _share("compatible", "unrelated") <= 0.07


def test_the_kind_says_who_acted_who_was_acted_on_or_what_it_was() -> None:
    found = [row for row in _ROWS if row["kind"] and _PARTICIPANTS & set(_kinds(row["a"], row["b"]))]
    right = [row for row in found if row["kind"] in _kinds(row["a"], row["b"])]
    assert len(right) >= 0.85 * len(found)
