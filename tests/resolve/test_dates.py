"""Dates in statements: what they are counted from, and what stays open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.model.values import Anchor, When
from compare.resolve.dates import find_dates, find_dates_in_text, footing_of
from compare.rulebook.book import default_rulebook

_RULES = default_rulebook()
_WEDNESDAY = date(2022, 3, 9)


def _values(text: str, published: date | None = _WEDNESDAY) -> list[When]:
    return [found.value for found in find_dates_in_text(text, published, _RULES)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It sank on Monday.", "2022-03-07", "2022-03-07"),
        ("It will open on Monday.", "2022-03-14", "2022-03-14"),
        ("It sank last Wednesday.", "2022-03-02", "2022-03-02"),
        ("It sank yesterday.", "2022-03-08", "2022-03-08"),
        ("It sank last week.", "2022-02-28", "2022-03-06"),
        ("It sank on Monday (7).", "2022-03-07", "2022-03-07"),
        ("It sank this Thursday 3, off Gomel.", "2022-03-03", "2022-03-03"),
        ("The talks start on Thursday.", "2022-03-10", "2022-03-10"),
        ("It sank on December 28.", "2021-12-28", "2021-12-28"),
        ("It sank on 7.3.2021.", "2021-03-07", "2021-03-07"),
        ("It sank in the first quarter of 2021.", "2021-01-01", "2021-03-31"),
        ("It sank in the 1990s.", "1990-01-01", "1999-12-31"),
        ("Jets thought to be carrying mines hit it on Monday.", "2022-03-07", "2022-03-07"),
        ("The bridge is to be opened on Monday.", "2022-03-14", "2022-03-14"),
        ("It sank three days ago.", "2022-03-06", "2022-03-06"),
        ("It closed between 3 and 7 March 2021.", "2021-03-03", "2021-03-07"),
    ],
)
def test_days_are_tied_to_the_calendar(text: str, first: str, last: str) -> None:
    (value,) = _values(text)
    assert (value.start, value.end) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "The next day it sank.",
        "It sank on the first day of Ramadan.",
        "It sank on 3/7/2022.",
        "It sank two days later.",
    ],
)
def test_what_hangs_on_another_day_stays_open(text: str) -> None:
    (value,) = _values(text)
    assert value.start is None
    assert value.anchor is Anchor.NONE


def test_without_a_day_of_publication_a_weekday_keeps_its_name() -> None:
    (value,) = _values("It sank on Monday.", None)
    assert (value.start, value.weekday, value.anchor) == (None, 0, Anchor.NONE)


def test_a_time_joins_the_day_beside_it() -> None:
    (value,) = _values("Shots were heard around 1:30 a.m. GMT on Sunday.")
    assert (value.start, value.minutes, value.offset, value.approximate) == (date(2022, 3, 6), (90, 90), 0, True)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The accident happened at 17.48, two kilometres on.", 17 * 60 + 48),
        ("Guards opened fire at 7.40 in the morning.", 7 * 60 + 40),
        ("It was half past seven in the evening.", 19 * 60 + 30),
        ("The blast came at quarter to nine at night.", 20 * 60 + 45),
        ("Doors opened at 12.30 in the morning.", 30),
        ("Liftoff took place at 10:14:07 a.m.", 10 * 60 + 14),
        ("The recorder puts the derailment at 17.21.", 17 * 60 + 21),
    ],
)
def test_a_time_is_told_by_the_words_around_it(text: str, minutes: int) -> None:
    (value,) = _values(text)
    assert value.minutes == (minutes, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "Shares closed at 17.48.",
        "Inflation stood at 7.40.",
        "The rate was put at 12.45 percent.",
        "She won at 17.48 metres.",
        "He ran 2:03:14.",
    ],
)
def test_a_value_behind_at_is_no_time(text: str) -> None:
    assert not list(_values(text))


def test_a_part_of_the_day_is_a_wide_interval() -> None:
    (value,) = _values("It sank on Monday evening.")
    assert value.minutes is not None
    assert value.minutes[0] < value.minutes[1]
    assert value.precision == "part-of-day"


def test_an_article_without_a_date_takes_the_one_that_it_gives() -> None:
    article = Article("a", "A", "", "Gale sinks ferry\nPublished on 4 October 2016\nThe ferry sank on Monday.")
    footing = footing_of(article, _RULES)
    assert (footing.day, footing.anchor) == (date(2016, 10, 4), Anchor.ARTICLE)
    span = Span(45, len(article.text))
    (mention,) = find_dates(Statement("s", "a", span, (span,)), article, _RULES)
    assert mention.span.of(article.text) == "Monday"
    assert mention.value.start == date(2016, 10, 3)  # type: ignore[union-attr]


def test_the_day_of_publication_comes_first() -> None:
    article = Article("a", "A", "", "Published on 4 October 2016. The ferry sank.", published=_WEDNESDAY)
    assert footing_of(article, _RULES).day == _WEDNESDAY


def test_an_article_that_gives_no_date_has_no_footing() -> None:
    assert footing_of(Article("a", "A", "", "The report of 4 October 2016 was read."), _RULES).day is None


@pytest.mark.parametrize("text", ["29 February 2023 was the day.", "It was on 31 April 2020.", "The 45th of March."])
def test_days_that_never_were_are_not_read(text: str) -> None:
    assert all(value.start is None or value.precision != "day" for value in _values(text))


@settings(deadline=timedelta(seconds=2), max_examples=60)
@given(
    st.text(alphabet="0123456789/.-: MarchMonday(),pma th ago last next week of the\n", max_size=100),
    st.none() | st.dates(date(2, 1, 1), date(9000, 1, 1)),
)
def test_any_text_is_read_without_harm(text: str, published: date | None) -> None:
    for found in find_dates_in_text(text, published, _RULES):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert (found.value.start is None) == (found.value.end is None)


@pytest.mark.parametrize("piece", ["Monday ", "March 7, ", "7/", "the ", "last ", "1990-", "10:", "3 and "])
def test_long_repetitions_take_linear_time(piece: str) -> None:
    import time

    began = time.perf_counter()
    find_dates_in_text(piece * 2000, _WEDNESDAY, _RULES)
    assert time.perf_counter() - began < 4


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("It sank late on Monday.", "late"),
        ("It sank before dawn on Sunday.", "early"),
        ("It sank in the early hours of Sunday.", "early"),
        ("It sank on Monday.", ""),
        ("It sank late in 2021.", ""),
    ],
)
def test_the_end_of_a_day_that_the_words_name_is_kept(text: str, edge: str) -> None:
    (value,) = _values(text)
    assert value.edge == edge
