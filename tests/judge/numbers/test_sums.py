"""Parts held against their total: the same where they make it up, apart where they are more than it."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.findings import Difference
from compare.model.text import Article
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RULES = default_rulebook()
_EARLY, _LATE = date(2023, 6, 13), date(2023, 6, 15)


def _judge(left: str, right: str, *days: date) -> list[Difference]:
    texts = zip(("left", "right"), (left, right), days or (_EARLY, _EARLY), strict=True)
    articles = [Article(name, name, "", text, published=day) for name, text, day in texts]
    return [d for d in judge_pair(resolve_articles(articles, _RULES), _RULES) if d.kind == "number"]


def _values(difference: Difference) -> list[str]:
    return sorted(side.value for side in difference.sides)


def test_parts_that_make_up_the_total_are_compatible_and_the_reason_adds_them() -> None:
    (found,) = _judge("The blast killed nine men and eight children.", "The blast killed 17 people.")
    assert (found.kind_class, found.rule) == ("compatible", "number-sum")
    assert _values(found) == ["17", "nine … eight"]
    assert found.reason == "nine and eight make 17; both count the dead"


def test_parts_without_an_outcome_are_added_too() -> None:
    (found,) = _judge("The ferry carried 162 people.", "The ferry carried 150 passengers and 12 crew.")
    assert (found.kind_class, found.rule) == ("compatible", "number-sum")


def test_three_parts_are_added() -> None:
    (found,) = _judge(
        "The raid killed four soldiers, two policemen and three civilians.", "Nine people were killed in the raid."
    )
    assert (found.kind_class, found.rule) == ("compatible", "number-sum")


def test_disjoint_parts_that_are_more_than_the_total_contradict_it() -> None:
    left, right = "The fire killed nine men and 12 women.", "The fire killed 17 people."
    (found,) = _judge(left, right, _EARLY, _LATE)
    assert found.kind_class == "contradiction"
    assert found.reason == "nine and 12 make 21, which is more than 17; both count the dead"


def test_a_later_sum_may_have_grown_like_any_toll() -> None:
    left, right = "The fire killed 17 people.", "The fire killed nine men and 12 women."
    assert [d.kind_class for d in _judge(left, right, _EARLY, _LATE)] == ["update"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # who is a soldier may be a man
        ("The fire killed nine men and 12 soldiers.", "The fire killed 17 people."),
        # there may be others
        ("The fire killed nine men and five women.", "The fire killed 17 people."),
        ("The fire killed 17 people, eight of them children.", "The fire killed eight children."),
        ("The fire killed 17 people, eight of them children.", "Eight children were among the dead."),
        # two outcomes
        ("The fire killed nine men and hurt eight women.", "The fire killed 17 people."),
    ],
)
def test_other_parts_say_nothing_against_a_total(left: str, right: str) -> None:
    assert not [d for d in _judge(left, right) if d.kind_class in ("contradiction", "update")]


def test_a_part_that_is_more_than_the_total_contradicts_it() -> None:
    left, right = "The fire killed 21 children.", "The fire killed 17 people."
    assert [d.kind_class for d in _judge(left, right, _EARLY, _LATE)] == ["contradiction"]
    assert [d.kind_class for d in _judge(right, left, _EARLY, _LATE)] == ["update"]


def test_a_share_of_a_number_is_a_number() -> None:
    half = "Half of the 40 hostages were freed."
    assert not [d for d in _judge(half, "Twenty hostages were freed.") if d.kind_class != "compatible"]
    assert [_values(d) for d in _judge(half, "Thirty hostages were freed.")] == [["Half of the 40", "Thirty"]]


@pytest.mark.parametrize(
    ("vague", "exact", "kind_class"),
    [
        ("Dozens of people were killed.", "Thirty-two people were killed.", ["compatible"]),
        ("Dozens of people were killed.", "Five people were killed.", ["update"]),
        ("Hundreds of people were killed.", "Some 45 people were killed.", ["update"]),
        ("Several people were killed.", "Thirty-two people were killed.", []),
    ],
)
def test_vague_plurals_have_a_lowest_figure(vague: str, exact: str, kind_class: list[str]) -> None:
    assert [d.kind_class for d in _judge(vague, exact)] == kind_class


def test_a_rate_by_so_many_is_no_rival_of_a_count() -> None:
    left, right = "The region had 12 deaths per 100,000 people.", "The region had 240 deaths."
    assert not _judge(left, right)
