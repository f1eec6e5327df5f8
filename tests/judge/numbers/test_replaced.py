"""Figures that one side names as those of before, or as wrong."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.numbers.comparator import observe_numbers
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import resolve_articles
from tests.support.pairs import RULES

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_JUNE, _JULY = date(2023, 6, 14), date(2023, 7, 14)
_PLAN = "The band is due to start a 14-date tour of Wales in Swansea on 19 July."
_CHANGE = "It will now begin in Swansea on 2 March with 20 dates instead of 14."


def _found(left: str, right: str, days: tuple[date, date] = (_JUNE, _JULY)) -> list[tuple[str, str, str]]:
    articles = [
        Article(name, name, "", text, published=day) for name, text, day in zip("ab", (left, right), days, strict=True)
    ]
    one, other = resolve_articles(articles, RULES).articles
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    found = ((decide(o, RULES).kind_class, o.left.value, o.right.value) for o in observe_numbers(pair, RULES))
    return [(str(kind_class), one, other) for kind_class, one, other in found if kind_class is not None]


def test_a_figure_that_takes_the_place_of_the_earlier_one_updates_it() -> None:
    assert _found(_PLAN, _CHANGE) == [("update", "14", "20")]


def test_an_earlier_report_does_not_update_a_later_one() -> None:
    assert _found(_PLAN, _CHANGE, (_JULY, _JUNE)) == []


def test_a_figure_that_is_called_wrong_contradicts() -> None:
    right = "The ship carried 40 sailors, not 31, the owner said."
    assert _found("The ship carried 31 sailors when it sank.", right) == [("contradiction", "31", "40")]


@pytest.mark.parametrize(
    "right",
    [
        "It will now begin in Swansea with 20 lorries instead of 14.",
        "It will now begin in Swansea with 20 dates instead of 16.",
        "The choir sang on 20 evenings instead of 14.",
    ],
)
def test_another_noun_or_another_figure_of_before_replaces_nothing(right: str) -> None:
    assert not [found for found in _found(_PLAN, right) if found[0] == "update"]
