"""Below the listing of origins stand shared text, chains and circles, in plain words."""

from __future__ import annotations

from dataclasses import replace

from compare.model.findings import Comparison
from compare.model.grammar import Note
from compare.report.look import Look
from compare.report.origins import origin_lines
from tests.support.story import comparison as make_comparison


def _lines(comparison: Comparison) -> list[str]:
    return [line.plain.strip() for line in origin_lines(comparison, Look(width=120)) if line.plain.strip()]


def test_shared_text_and_chains_are_told() -> None:
    chain = Note("trace", "article-a", "a chain: A cites B, B cites C")
    told = _lines(replace(make_comparison(), notes=(chain, Note("parse", "article-a", "no grammar"))))
    assert told == ["A and C share text (12% of A and 34% of C): it is longer", chain.text]


def test_nothing_is_said_where_there_is_neither() -> None:
    assert _lines(replace(make_comparison(), notes=(), copies=())) == []
