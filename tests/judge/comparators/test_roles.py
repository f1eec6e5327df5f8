"""Two roles of one person are told, and never a contradiction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from compare.judge.comparators.roles import observe_roles
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from tests.support.pairs import RULES, differences, pair_of, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right", "roles"),
    [
        (
            "Chairman Tomas Varga resigned on Friday.",
            "Lawyer Tomas Varga resigned on Friday.",
            ["Chairman", "Lawyer"],
        ),
        (
            "Chairman Tomas Varga resigned on Friday.",
            "Tomas Varga, a lawyer, resigned on Friday.",
            ["Chairman", "lawyer"],
        ),
    ],
)
def test_two_roles_of_one_person_are_compatible(left: str, right: str, roles: list[str]) -> None:
    (found,) = differences(left, right)
    assert (found.kind, found.kind_class, values(found)) == ("role", "compatible", roles)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chairman Tomas Varga resigned on Friday.", "Chairman Tomas Varga resigned on Friday."),
        ("Chairman Tomas Varga resigned on Friday.", "Tomas Varga resigned on Friday."),
        ("Chairman Tomas Varga resigned on Friday.", "Lawyer Maria Novak resigned on Friday."),
        ("Tomas Varga met the lawyer on Friday.", "Chairman Tomas Varga met the lawyer on Friday."),
    ],
)
def test_one_role_none_or_two_people_are_no_difference(left: str, right: str) -> None:
    assert differences(left, right, "role") == []


def _dated(earlier: str, later: str) -> Pair:
    pair = pair_of(earlier, later)
    return replace(
        pair,
        left_article=replace(pair.left_article, published=date(2024, 3, 1)),
        right_article=replace(pair.right_article, published=date(2024, 6, 1)),
    )


_IN_OFFICE = "Defence Minister Rodrigo Varga opened the hospital in Lumen."


@pytest.mark.parametrize(
    "later",
    [
        "Former Defence Minister Rodrigo Varga opened the hospital in Lumen.",
        "The then defence minister, Rodrigo Varga, opened the hospital in Lumen.",
        "Ex-Defence Minister Rodrigo Varga opened the hospital in Lumen.",
    ],
)
def test_an_office_that_the_later_report_calls_former_is_an_update(later: str) -> None:
    pair = _dated(_IN_OFFICE, later)
    assert [decide(seen, RULES).rule for seen in observe_roles(pair, RULES)] == ["role-right"]


def test_an_office_that_the_earlier_report_calls_former_is_no_update() -> None:
    pair = _dated(f"Former {_IN_OFFICE}", _IN_OFFICE)
    assert [decide(seen, RULES).rule for seen in observe_roles(pair, RULES)] == ["role-other"]


def test_another_office_that_is_over_is_no_update() -> None:
    pair = _dated(_IN_OFFICE, _IN_OFFICE.replace("Defence", "Former Finance"))
    assert [decide(seen, RULES).rule for seen in observe_roles(pair, RULES)] == ["role-other"]
