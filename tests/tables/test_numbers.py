"""The listing of quantities as a fact-checker reads it."""

from __future__ import annotations

import pytest

from compare.model.text import Article
from compare.model.values import Quantity
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook
from compare.tables.measures import in_words
from compare.tables.numbers import numbers_table
from compare.tables.timeline import timeline_table


def _rows(*texts: str, table: str = "numbers") -> list[dict[str, str]]:
    articles = [Article(name, name, "", text) for name, text in zip("abc", texts, strict=False)]
    story = resolve_articles(articles, default_rulebook())
    made = numbers_table(story) if table == "numbers" else timeline_table(story)
    names = [column.name for column in made.columns]
    return [{name: str(cell) for name, cell in zip(names, row, strict=True)} for row in made.rows]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(32, 32, of="people"), "32"),
        (Quantity(1_500_000, None), "1,500,000 or more"),
        (Quantity(24_140.16, 24_140.16, unit="metre"), "24.1 km"),
        (Quantity(2, 2, unit="metre", approximate=True), "about 2 m"),
        (Quantity(2.01168, 2.01168, unit="metre"), "2 m"),
        (Quantity(None, 25_000, unit="metre"), "up to 25 km"),
        (Quantity(604_800, None, unit="second"), "7 days or more"),
        (Quantity(10_800, 10_800, unit="second"), "3 hours"),
        (Quantity(5_400, 5_400, unit="second"), "90 minutes"),
        (Quantity(86_400, 86_400, unit="second"), "1 day"),
        (Quantity(1_200_000, 1_200_000, unit="USD"), "1,200,000 USD"),
        (Quantity(12, 12, unit="percent"), "12 percent"),
        (Quantity(0.5, 0.5, unit="share"), "0.5"),
        (Quantity(66, 66, unit="year", sense="age"), "66 years"),
        (Quantity(20, 30, unit="metre"), "20 to 30 m"),
        (Quantity(None, None), ""),
    ],
)
def test_an_amount_in_the_unit_that_people_use(value: Quantity, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parser
def test_one_toll_stands_together_from_low_to_high_with_its_parts_behind() -> None:
    pytest.importorskip("spacy")
    rows = _rows(
        "The blast killed 22 people. Four soldiers were killed.",
        "At least 20 were killed. Police say the blast killed 31.",
    )
    assert [(row["counted"], row["value"]) for row in rows] == [
        ("people (dead)", "20 or more"),
        ("people (dead)", "22"),
        ("people (dead)", "31"),
        ("soldier (dead)", "4"),
    ]


@pytest.mark.parser
def test_a_measure_says_what_sort_it_is_and_a_quoted_figure_who_gives_it() -> None:
    pytest.importorskip("spacy")
    (row,) = _rows("The wall is 20 metres high, said engineer Anna Lee.")
    assert (row["counted"], row["value"], row["speaker"]) == ("(length)", "20 m", "Anna Lee")


def test_the_line_of_the_date_of_publication_is_no_event() -> None:
    rows = _rows(
        "March 8, 2022\n\nOSLO, March 8, 2022 (Agency) - The bridge was closed on March 7, 2022.", table="timeline"
    )
    assert [row["when"] for row in rows] == ["2022-03-07"]
