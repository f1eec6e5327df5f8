"""Severity by what it costs to be wrong, and the order that follows."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.text import Article
from compare.pipeline import compare_articles
from compare.tables.findings import Finding, list_findings
from tests.support.pairs import differences

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right", "severity"),
    [
        ("The blast in Corby killed 12 people.", "The blast in Corby killed nobody.", 3),
        ("The blast in Corby killed 12 people.", "The blast in Corby killed 21 people.", 2),
        ("The mayor promised to build 300 flats.", "The mayor promised to build 500 flats.", 3),
        ("The plant was sold for 40 million euros.", "The plant was sold for 55 million euros.", 2),
        ("The new library has 40 rooms.", "The new library has 55 rooms.", 2),
        ("Harlan Voss shot the guard at the gate.", "Dario Pell shot the guard at the gate.", 3),
        ("Police arrested Dario Pell at the airport.", "Police arrested Harlan Voss at the airport.", 3),
        ("The bridge was designed by Marta Quintela.", "The bridge was designed by Orson Balfe.", 2),
        ("The minister has resigned.", "The minister has not resigned.", 3),
    ],
)
def test_what_a_contradiction_costs(left: str, right: str, severity: int) -> None:
    found = [d for d in differences(left, right) if d.kind_class in ("contradiction", "update")]
    assert [d.severity for d in found][:1] == [severity]


def test_what_can_both_be_right_never_costs_most() -> None:
    found = differences("The blast in Corby killed at least 12 people.", "The blast in Corby killed 21 people.")
    assert {d.severity for d in found if d.kind_class == "compatible"} <= {1}


_LEFT = """Corby mine blast

A blast in the Norvik mine near Corby killed 12 miners on Tuesday, the fire brigade said.

The Norvik mine was opened in 1987 by Marta Quintela.

The Norvik mine has 14 lifts and employs 400 people.
"""
_RIGHT = """Blast in mine

The Norvik mine has 19 lifts and employs 400 people.

The Norvik mine was opened in 1987 by Orson Balfe.

The blast in the Norvik mine near Corby on Tuesday killed no miners, the fire brigade said.
"""


def _findings() -> list[Finding]:
    articles = [Article(n, n, "", text, published=date(2024, 5, 16)) for n, text in (("a", _LEFT), ("b", _RIGHT))]
    return [found for found in list_findings(compare_articles(articles)) if found.type == "contradiction"]


def test_the_dead_come_before_the_rest_wherever_they_stand() -> None:
    found = _findings()
    assert [(one.severity, "killed" in one.about) for one in found] == [(3, True), (2, False)]
