"""The reader of quantities against `tests/sets/quantities.jsonl`, which was written before it and by another hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compare.model.values import Quantity
from compare.resolve.quantities import FoundQuantity, find_quantities_in_text
from compare.rulebook.book import default_rulebook

_SET = Path(__file__).parent.parent / "sets" / "quantities.jsonl"
_ROWS = [json.loads(line) for line in _SET.read_text(encoding="utf-8").splitlines()]


def _is_near(said: float | None, expected: float | None) -> bool:
    if said is None or expected is None:
        return said is expected
    return abs(said - expected) <= max(abs(expected) * 1e-3, 1e-4)


def _is_right(value: Quantity, expected: dict[str, Any]) -> bool:
    return (
        _is_near(value.low, expected["low"])
        and _is_near(value.high, expected["high"])
        and value.unit == expected["unit"]
        and value.approximate == expected["approximate"]
    )


def _answers(row: dict[str, Any], found: list[FoundQuantity]) -> list[tuple[dict[str, Any], FoundQuantity | None]]:
    """Return each expected quantity with the reading that has its place and value; those are taken from `found`."""
    answers: list[tuple[dict[str, Any], FoundQuantity | None]] = []
    start = 0
    for expected in row["quantities"]:
        at = row["text"].index(expected["text"], start)
        start = at + 1
        end = at + len(expected["text"])
        right = [f for f in found if f.span.start < end and f.span.end > at and _is_right(f.value, expected)]
        answers.append((expected, right[0] if right else None))
        if right:
            found.remove(right[0])
    return answers


def _graded() -> tuple[list[tuple[dict[str, Any], FoundQuantity | None]], int]:
    """Return all answers, and how many readings nobody expects."""
    answers, false = [], 0
    for row in _ROWS:
        found = list(find_quantities_in_text(row["text"], default_rulebook()))
        answers.extend(_answers(row, found))
        false += len(found)
    return answers, false


def test_nineteen_of_twenty_expressions_are_read_right() -> None:
    answers, _ = _graded()
    right = sum(found is not None for _, found in answers)
    assert right / len(answers) >= 0.98


def test_hardly_anything_is_read_that_is_no_quantity() -> None:
    answers, false = _graded()
    assert false / len(answers) <= 0.02


def test_what_is_counted_is_read_right() -> None:
    answers, _ = _graded()
    named = [(expected, found) for expected, found in answers if found is not None]
    assert sum(found.value.of == expected["of"] for expected, found in named) / len(named) >= 0.95


@pytest.mark.parametrize("row", [row for row in _ROWS if row["category"] == "negative"], ids=lambda row: row["id"])
def test_names_years_and_numbers_of_things_are_no_quantities(row: dict[str, Any]) -> None:
    assert find_quantities_in_text(row["text"], default_rulebook()) == ()
