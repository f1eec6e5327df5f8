"""`variorum explain`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.cli.explain import find_finding
from compare.model.errors import UsageError
from compare.model.findings import Comparison
from compare.tables.findings import list_findings

Run = Callable[..., object]
ALL = ("A.txt", "B.txt", "C.txt")


@pytest.mark.parametrize("wanted", ["d-toll", "d-to", "C1", "c1"])
def test_a_finding_is_meant_by_id_start_or_label(run: Run, story: Path, wanted: str) -> None:
    result = run("explain", wanted, *ALL)
    assert result.code == 0
    assert result.out.startswith("contradiction number, severity 3")
    assert "36 is not 41 or more; both count the people killed" in result.out
    assert "verdicts:count-apart" in result.out
    assert "Put together because" in result.out


def test_an_agreement_says_why_it_was_put_together(run: Run, story: Path) -> None:
    out = run("explain", "g-toll", *ALL).out
    assert "Put together because" in out
    assert "Port Selwyn" in out
    assert "3 outlets, 1 independent: police" in out


def test_a_start_that_means_several(comparison: Comparison) -> None:
    with pytest.raises(UsageError, match="start of 5 findings"):
        find_finding("d-", list_findings(comparison))


@pytest.mark.parametrize("wanted", ["", "C9", "nothing"])
def test_no_such_finding(comparison: Comparison, wanted: str) -> None:
    with pytest.raises(UsageError, match="no finding"):
        find_finding(wanted, list_findings(comparison))
