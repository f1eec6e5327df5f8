"""Which of two reports is the later one, and what sets a statement beside another of its kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from compare.judge.frame.occasions import is_numbered_otherwise, later_side
from compare.judge.observation import Pair
from tests.support.pairs import RULES, pair_of

_DAY = date(2023, 6, 13)


def _published(left: tuple[date | None, datetime | None], right: tuple[date | None, datetime | None]) -> Pair:
    pair = pair_of("It rained.", "It snowed.")
    return replace(
        pair,
        left_article=replace(pair.left_article, published=left[0], moment=left[1]),
        right_article=replace(pair.right_article, published=right[0], moment=right[1]),
    )


def _at(hour: int, day: int = 13) -> datetime:
    return datetime(2023, 6, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "right", "later"),
    [
        ((_DAY, None), (date(2023, 6, 14), None), "right"),
        ((_DAY, None), (_DAY, None), "same-day"),
        ((None, None), (_DAY, None), "unknown"),
        ((_DAY, _at(9)), (_DAY, _at(17)), "right"),
        ((_DAY, _at(17)), (_DAY, _at(9)), "left"),
        ((_DAY, _at(9)), (_DAY, _at(9)), "same-day"),
        ((_DAY, _at(9)), (_DAY, None), "same-day"),
        # Published on the 14th in Tokyo, while it is still the 13th in New York, where the other appeared later.
        ((date(2023, 6, 14), _at(20)), (_DAY, _at(23)), "right"),
    ],
)
def test_the_later_report_is_told_by_day_and_hour(
    left: tuple[date | None, datetime | None], right: tuple[date | None, datetime | None], later: str
) -> None:
    assert later_side(_published(left, right)) == later


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "is_set_beside"),
    [
        ("A second bridge was also hit.", True),
        ("The depot was hit too.", True),
        ("The board kept the rate, saying that inflation was still too high.", False),
        ("The depot, also known as Store 5, was hit.", False),
    ],
)
def test_what_says_how_much_sets_nothing_beside(text: str, is_set_beside: bool) -> None:
    pytest.importorskip("spacy")
    assert is_numbered_otherwise(pair_of(text, "The depot was hit."), RULES) is is_set_beside
