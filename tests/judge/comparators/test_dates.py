"""Dates held against each other: the same event, a common anchor, plans that were changed."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.reading.dates_said import normal_form
from compare.model.findings import Difference
from compare.model.text import Article
from compare.model.values import When
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_TUESDAY, _THURSDAY = date(2023, 6, 13), date(2023, 6, 15)


def _judge(left: str, right: str, days: tuple[date | None, date | None] = (_TUESDAY, _TUESDAY)) -> list[Difference]:
    articles = [
        Article(name, name, "", text, published=day)
        for name, text, day in zip(("left", "right"), (left, right), days, strict=True)
    ]
    rules = default_rulebook()
    return [d for d in judge_pair(resolve_articles(articles, rules), rules) if d.kind == "date"]


def test_two_days_of_one_event_contradict() -> None:
    (found,) = _judge("The ferry sank on Sunday.", "The ferry went down on Friday.")
    assert (found.kind_class, found.rule) == ("contradiction", "date-apart")
    assert found.reason == "Sunday (2023-06-11) is not Friday (2023-06-09)"


def test_yesterday_is_the_day_that_the_other_names() -> None:
    assert _judge("The ferry sank yesterday.", "The ferry sank on Monday.") == []


def test_a_day_lies_in_its_month() -> None:
    (found,) = _judge("The commander was killed in March.", "The commander was killed on March 7.")
    assert found.kind_class == "compatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bishop was attacked on Monday.", "The bishop will be buried on Friday."),
        ("The ferry sank on Sunday, police said.", "Police said on Monday that the ferry had sunk."),
        ("In 2016 floods killed 300 people.", "Floods killed 31 people this week."),
        ("The bus strike in Turin begins on Monday.", "The bus strike in Naples begins on Wednesday."),
    ],
)
def test_days_of_two_events_are_left_alone(left: str, right: str) -> None:
    assert _judge(left, right) == []


def test_a_weekday_without_anchor_is_not_held_against_a_date() -> None:
    assert _judge("The ferry sank on Sunday.", "The ferry sank on 9 June 2023.", (None, None)) == []


def test_twelve_oclock_may_be_midnight() -> None:
    assert _judge("The fire broke out at twelve o'clock.", "The fire broke out at midnight.") == []
    assert _judge("Bells rang across Mainz at twelve o'clock.", "The bells of Mainz rang at noon.") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ceasefire begins at midnight on Sunday.", "The ceasefire begins at 00:01 on Monday."),
        ("The attack came at one in the morning on Tuesday.", "The attack came on Monday night."),
        ("The attack came on Sunday night.", "The attack came at 1 a.m. on Monday."),
    ],
)
def test_two_weekdays_without_a_date_may_share_a_night(left: str, right: str) -> None:
    assert not [d for d in _judge(left, right, (None, None)) if d.kind_class == "contradiction"]


def test_a_night_between_weekdays_goes_one_way() -> None:
    (found,) = _judge("The attack came at 1 a.m. on Monday.", "The attack came on Monday night.", (None, None))
    assert found.kind_class == "contradiction"
    (found,) = _judge("The attack came at 1 a.m. on Sunday.", "The attack came on Monday night.", (None, None))
    assert found.kind_class == "contradiction"


def test_one_weekday_a_week_apart_by_publication_alone_says_nothing() -> None:
    assert _judge("The hall shut on Wednesday.", "The hall shut on Wednesday.", (_TUESDAY, _THURSDAY)) == []


def test_a_day_with_a_night_between_is_noted() -> None:
    (found,) = _judge("The ferry sank on Sunday night.", "The ferry sank on Monday.")
    assert (found.kind_class, found.rule) == ("compatible", "date-one-night")


def test_a_plan_that_a_source_says_was_put_off_is_an_update() -> None:
    (found,) = _judge(
        "The trial will open on Monday.", "The trial has been put off until 26 June.", (_TUESDAY, _THURSDAY)
    )
    assert (found.kind_class, found.rule) == ("update", "date-changed")


def test_the_ends_of_a_life_in_brackets_are_birth_and_death() -> None:
    (found,) = _judge("Ana Kolb (3 May 1911 - 2 June 1980) was a painter.", "Ana Kolb died in 1984.")
    assert [side.value for side in found.sides] == ["2 June 1980", "1984"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (When(date(2022, 3, 7), date(2022, 3, 7)), "2022-03-07"),
        (When(date(2022, 3, 7), date(2022, 3, 13)), "2022-03-07/2022-03-13"),
        (When(weekday=0), "a Monday"),
        (When(month=3, day=7), "--03-07"),
        (When(date(2022, 3, 7), date(2022, 3, 7), minutes=(870, 870)), "2022-03-07 14:30"),
        (When(), "open"),
    ],
)
def test_dates_have_one_normal_form(value: When, words: str) -> None:
    assert normal_form(value) == words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The explosion happened at 7.30pm.", "The explosion occurred at 8.15pm."),
        ("The strike took place at about 4 p.m.", "The air strike was carried out at 15:10."),
        ("The blast happened shortly after 7:30 p.m.", "CCTV shows the front of the building blowing out at 7.58pm."),
        ("Soldiers opened fire at 7:40 a.m. on labourers.", "The shooting began at quarter past nine."),
        ("Soldiers opened fire at 7:40 a.m. on labourers.", "At 9.15 a.m. guards, unseen from the road, opened fire."),
    ],
)
def test_two_times_of_one_event_contradict(left: str, right: str) -> None:
    assert [d.kind_class for d in _judge(left, right)] == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The explosion happened at 7.30pm.", "The explosion occurred at half past seven."),
        ("The explosion happened at 7.30pm.", "The explosion occurred at 7:25."),
        ("The explosion happened shortly after 7:30 p.m.", "The explosion occurred at 7.40pm."),
        ("The explosion happened at 7.30pm.", "By 8.15pm the explosion was heard of everywhere."),
    ],
)
def test_two_times_that_may_be_one_are_no_contradiction(left: str, right: str) -> None:
    assert "contradiction" not in [d.kind_class for d in _judge(left, right)]


def test_a_word_for_a_day_in_one_saying_counts_from_when_it_was_said() -> None:
    left, right = (f'The mayor {verb}: "Our hearts are with the town tonight."' for verb in ("said", "wrote"))
    assert _judge(left, right, (_TUESDAY, _THURSDAY)) == []


def test_what_only_one_side_quotes_counts_from_its_report() -> None:
    (found,) = _judge("The ferry sank tonight.", 'The mayor said: "The ferry sank tonight."', (_TUESDAY, _THURSDAY))
    assert found.kind_class == "contradiction"


def test_a_plan_is_known_by_its_town() -> None:
    left = "Nothing was decided about her next concert, in Barcelona on Thursday."
    right = "The singer is due in Barcelona on Wednesday, for the next concert of the tour."
    assert [d.kind_class for d in _judge(left, right)] == ["contradiction"]


def test_two_plans_for_one_town_are_two() -> None:
    left = "The council of ministers meets in Barcelona on Thursday."
    right = "The singer plays in Barcelona on Wednesday."
    assert _judge(left, right) == []


def test_a_date_that_is_set_right_contradicts_the_one_that_is_denied() -> None:
    left = "The disturbances started around 21:40 local time on Monday, after the night count of 900 men."
    right = "Ms Varga says the shooting began at about seven in the evening, not at 9.40pm, when 30 men were out."
    assert [d.kind_class for d in _judge(left, right)] == ["contradiction"]


def test_a_denied_date_that_nobody_told_contradicts_nothing() -> None:
    left = "The disturbances started around 22:50 local time on Monday, after the night count."
    right = "Ms Varga says the guards went home at about seven in the evening, not at 9.40pm."
    assert _judge(left, right) == []
