"""A comparison meets the log of its case: decisions are carried, changes are told, looking again changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import compare.export
from compare.export.exporters import EXPORTERS
from compare.model.findings import Comparison
from compare.model.review import Decision, Fate
from compare.review.carry import read_history, with_review
from compare.review.history import build_history
from compare.review.log import Batch, Log, Written, create_log, open_log
from compare.tables.rows import findings_table
from compare.tables.wide import wide_table

DAY = "2024-06-30T10:00:00+00:00"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    create_log(tmp_path / "log.sqlite")
    with open_log(tmp_path / "log.sqlite") as log:
        yield log


def decide(log: Log, finding: str, **cells: str) -> None:
    with log.writing():
        log.add_batch(Batch(DAY, "Ann", "t", ""), [Written(finding, name, "", cells[name], "Ann") for name in cells])


def changed_id(comparison: Comparison, old: str, new: str) -> Comparison:
    """Return the comparison with another id for one difference, as if words had joined it."""
    groups = tuple(
        replace(group, differences=tuple(replace(d, id=new) if d.id == old else d for d in group.differences))
        for group in comparison.groups
    )
    return replace(comparison, groups=groups)


def test_decisions_stand_in_every_table(log: Log, comparison: Comparison) -> None:
    decide(log, "d-toll", status="dismissed", checked_on="2024-06-29", checked_by="Ann", note="a\nb")
    decided = with_review(comparison, log, DAY)
    assert decided.review is not None
    assert decided.review.decisions == (Decision("d-toll", "dismissed", "", "", date(2024, 6, 29), "Ann", "a\nb"),)
    cells = ("dismissed", None, None, date(2024, 6, 29), "Ann", "a\nb")
    rows = findings_table(decided).rows
    assert {row[-6:] for row in rows if row[0] == "d-toll"} == {cells}
    assert {row[-6:] for row in rows if row[0] != "d-toll"} == {(None,) * 6}
    wide = {row[0]: (row[1], *row[-5:]) for row in wide_table(decided).rows}
    assert wide["d-toll"] == cells
    assert wide["d-rise"] == (None,) * 6


def test_looking_again_changes_nothing(log: Log, comparison: Comparison) -> None:
    first = with_review(comparison, log, DAY)
    later = with_review(changed_id(comparison, "d-toll", "d-new"), log, "2024-07-01T10:00:00+00:00")
    again = with_review(changed_id(comparison, "d-toll", "d-new"), log, "2024-07-02T10:00:00+00:00")
    assert first.review is not None
    assert first.review.since == ""
    assert later.review == again.review
    assert again.review is not None
    assert again.review.since == DAY
    assert len(log.states(9)) == 2


def test_a_decision_follows_its_finding_through_several_ids(log: Log, comparison: Comparison) -> None:
    with_review(comparison, log, DAY)
    decide(log, "d-toll", status="confirmed")
    with_review(changed_id(comparison, "d-toll", "d-two"), log, DAY)
    third = with_review(changed_id(comparison, "d-toll", "d-three"), log, DAY)
    assert third.review is not None
    assert [decision.finding for decision in third.review.decisions] == ["d-three"]
    back = with_review(comparison, log, DAY)
    assert back.review is not None
    assert [decision.finding for decision in back.review.decisions] == ["d-toll"]
    assert read_history(log).head("d-three") == "d-toll"


def test_a_decision_comes_back_with_its_finding(log: Log, comparison: Comparison) -> None:
    with_review(comparison, log, DAY)
    decide(log, "d-toll", status="confirmed")
    without = replace(comparison, groups=tuple(replace(group, differences=()) for group in comparison.groups))
    gone = with_review(without, log, DAY)
    assert gone.review is not None
    assert gone.review.decisions == ()
    assert "d-toll" in {change.finding for change in gone.review.changes if change.fate is Fate.RESOLVED}
    back = with_review(comparison, log, DAY)
    assert back.review is not None
    assert [decision.status for decision in back.review.decisions] == ["confirmed"]


def test_ids_that_follow_each_other_in_a_circle() -> None:
    changes = [Written("d1", "status", "", "confirmed", "Ann", 1, DAY)]
    assert build_history(changes, [("d1", "d2"), ("d2", "d1")]).current("d1")[0] == "confirmed"
    assert build_history(changes, [("d1", "d2"), ("d1", "d1")]).current("d1")[0] == "confirmed"
    assert build_history(changes, [("d1", "d2"), ("d2", "d3")]).current("d3")[0] == "confirmed"


@pytest.mark.parametrize("form", EXPORTERS.names)
def test_every_format_can_be_written_of_a_case(log: Log, comparison: Comparison, form: str) -> None:
    with_review(comparison, log, DAY)
    decide(log, "d-toll", status="confirmed", note="=1+1")
    decided = with_review(changed_id(comparison, "d-rise", "d-new"), log, DAY)
    assert EXPORTERS.load(form)(decided)


def test_changes_and_decisions_are_in_the_exports(log: Log, comparison: Comparison) -> None:
    with_review(comparison, log, DAY)
    decide(log, "d-toll", status="confirmed", note="seen")
    without = replace(comparison, unique=comparison.unique[1:])
    decided = with_review(without, log, DAY)
    page = EXPORTERS.load("md")(decided).decode()
    assert "decided: confirmed; seen" in page
    assert "Since the report of" in page
    document = json.loads(EXPORTERS.load("json")(decided))
    schema = (Path(compare.export.__file__).parent / "variorum-1.schema.json").read_text(encoding="utf-8")
    Draft202012Validator(json.loads(schema)).validate(document)
    assert document["review"]["decisions"][0]["finding"] == "d-toll"
    assert [change["finding"] for change in document["review"]["changes"]] == [comparison.unique[0]]
