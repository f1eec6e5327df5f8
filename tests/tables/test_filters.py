"""Choosing findings."""

from __future__ import annotations

import pytest

from compare.model.errors import UsageError
from compare.model.findings import Comparison
from compare.tables.filters import Filter, choose, find_sources, find_spellings
from compare.tables.findings import list_findings
from compare.tables.index import index_of


def chosen(comparison: Comparison, wanted: Filter) -> list[str]:
    """Return the ids of the findings that pass."""
    return [finding.id for finding in choose(list_findings(comparison), wanted, comparison) if finding.id[0] != "n"]


def test_an_empty_filter_lets_everything_through(comparison: Comparison) -> None:
    assert choose(list_findings(comparison), Filter(), comparison) == list_findings(comparison)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Filter(types=("update", "variant")), ["d-rise", "d-wording"]),
        (Filter(types=("compatible",)), ["d-headline"]),
        (Filter(kinds=("number",), severity=2), ["d-toll", "d-rise"]),
        (Filter(sources=("C",), types=("contradiction",)), ["d-speaker"]),
        (Filter(sources=("B.txt",), types=("unique",)), ["s-b5"]),
        (Filter(names=("Field",), types=("contradiction",)), ["d-speaker"]),
        (Filter(names=("crane",), types=("unique",)), ["s-a6"]),
    ],
)
def test_choose(comparison: Comparison, wanted: Filter, ids: list[str]) -> None:
    assert chosen(comparison, wanted) == ids


def test_a_name_means_all_its_spellings(comparison: Comparison) -> None:
    assert find_spellings("kowalenko", comparison) == ("anna kovalenko", "anna kowalenko", "kowalenko")


@pytest.mark.parametrize("source", ["A", "a", "selwyn", "A.txt", "article-a"])
def test_find_sources(comparison: Comparison, source: str) -> None:
    assert find_sources(source, index_of(comparison)) == ("article-a",)


def test_a_source_that_is_not_there_is_told_with_those_that_are(comparison: Comparison) -> None:
    with pytest.raises(UsageError, match=r"no source 'Z'; there are: A \(Selwyn Herald\), B"):
        find_sources("Z", index_of(comparison))
