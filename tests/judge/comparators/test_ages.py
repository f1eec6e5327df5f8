"""Ages of one thing held against each other, or against the year in which it came to be."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.ages import observe_ages
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import resolve_articles
from tests.support.pairs import RULES

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_DAY = date(2024, 5, 7)


def _found(left: str, right: str, *, day: date | None = _DAY, known: bool = False) -> list[tuple[str, str, str]]:
    """Return what is found to contradict between the first sentences of two articles: its kind, and either side."""
    articles = [Article(name, name, "", text, published=day) for name, text in (("a", left), ("b", right))]
    one, other = resolve_articles(articles, RULES).articles
    contexts = (Context(one.statements), Context(other.statements))
    sides = leaves(one.statements)[0], leaves(other.statements)[0]
    seen = list(observe_ages(Pair(*sides, one.article, other.article, known, contexts=contexts), RULES))
    return [
        (str(o.kind), o.left.value, o.right.value) for o in seen if str(decide(o, RULES).kind_class) == "contradiction"
    ]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("The 117-year-old bridge collapsed.", "The bridge, opened in 1930, fell.", ("117-year-old", "1930")),
        ("The 117-year-old bridge fell.", "The bridge, which opened in 1911, fell.", ("117-year-old", "1911")),
        ("A century-old dam collapsed.", "The dam, built in the 1960s, collapsed.", ("century-old", "1960s")),
        (
            "The Harrow Bridge is more than a century old.",
            "Built in 1951, the Harrow Bridge carries trams.",
            ("more than a century old", "1951"),
        ),
        ("The 1911 bridge collapsed.", "The 60-year-old bridge collapsed.", ("1911", "60-year-old")),
        ("The 19th-century church burned.", "The church, dating from 1935, burned.", ("19th-century", "1935")),
        ("Anna Weber, born in 1985, was hurt.", "Anna Weber, 34, was hurt.", ("1985", "34")),
        ("The 26-year-old ferry Aurora sank.", "The ferry Aurora, built in 1978, sank.", ("26-year-old", "1978")),
        ("The 26-year-old aircraft crashed.", "The plane, which was built in 2010, crashed.", ("26-year-old", "2010")),
        ("The bridge was 117 years old.", "The bridge was built 60 years ago.", ("117 years old", "60 years ago")),
        ("The stadium was built in 1911.", "The stadium opened in 1950.", ("1911", "1950")),
        ("The 300-year-old oak fell.", "The oak, planted in 1890, fell.", ("300-year-old", "1890")),
        (
            "The 117-year-old bridge, which reopened after repairs, fell.",
            "The bridge, built in the 1880s, fell. Its cables were not replaced.",
            ("117-year-old", "1880s"),
        ),
        ("The ship was launched in 1984.", "The 20-year-old vessel ran aground.", ("1984", "20-year-old")),
    ],
)
def test_an_age_and_a_year_that_exclude_each_other_contradict(left: str, right: str, values: tuple[str, str]) -> None:
    assert _found(left, right) == [("date", *values)]
    assert _found(right, left) == [("date", *values[::-1])]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # the same, counted otherwise, or rounded
        ("The 117-year-old bridge collapsed.", "The bridge, built in 1907, collapsed."),
        ("The bridge, which is 117 years old, fell.", "The bridge opened in 1908."),
        ("A century-old dam burst.", "The dam, built in 1931, burst."),
        ("The 100-year-old bridge fell.", "The bridge was built in 1919."),
        ("The nearly 60-year-old bridge fell.", "The bridge, built in the 1960s, fell."),
        ("The more than 50-year-old bridge fell.", "The bridge dates from 1890."),
        ("The 19th-century house was sold.", "The house was built in 1875."),
        ("Anna Weber, 34, was hurt.", "Anna Weber, who was born in 1990, was hurt."),
        # two beginnings of one thing
        ("The bridge was built in 1909.", "The bridge opened in 1911."),
        ("The 117-year-old bridge fell.", "The bridge was completed in 1911."),
        ("The dam is 56 years old.", "The dam, begun in 1968 and completed in 1976, was overtopped."),
        ("The 117-year-old church burned.", "The church was founded in 1640."),
        ("The school is 150 years old.", "The school was built in 1974."),
        ("The house was built in 1911.", "The house opened in 1980 as a museum."),
        ("The 34-year-old bridge fell.", "The bridge, built in 1911, fell. It was rebuilt in 1990."),
        ("The 34-year-old bridge fell.", "The bridge, built in 1911, fell. It was closed for repairs in 1990."),
        ("The ship, built in 1998, was sold.", "The ship was launched in 1996."),
        ("The 12th-century cathedral burned.", "The cathedral, completed in 1345, burned."),
        # told of another day
        ("In 2007, the 40-year-old bridge collapsed.", "The bridge, built in 1967, collapsed."),
        ("The bridge was 40 years old when it collapsed.", "The bridge was built in 1911."),
        ("Anna Weber, 26, died in a crash in 2011.", "Anna Weber, born in 1985, was a nurse."),
        ("Anna Weber, 26, was found dead at home. That was in 2011.", "Anna Weber, born in 1985, was a nurse."),
        # another of the kind
        ("The 117-year-old Harrow Bridge fell.", "The Calder Bridge, built in 1960, was closed."),
        ("The 117-year-old bridge fell.", "The old bridge was torn down and a new bridge was built in 1995."),
        ("The bridge over the Tarn is 60 years old.", "The bridge over the Lot, built in 1911, was closed."),
        ("The road bridge is 60 years old.", "The railway bridge, built in 1911, is safe."),
        ("The bridge is 60 years old.", "Its sister bridge, built in 1911, is safe."),
        ("The ferry, built in 1978, sank.", "A 10-year-old tanker hit the ferry."),
        ("The 26-year-old ferry hit a tanker.", "The vessel, built in 2015, was not damaged. The tanker is Greek."),
        ("The 60-year-old bridge fell.", "The bridge, built in 1911, is safe. Both bridges cross the Tarn."),
        ("The 60-year-old bridge carries the motorway.", "A bridge built in 1911 stood until last year."),
        ("The 300-year-old oak stood beside a chapel.", "An oak planted in 1990 was cut down."),
        ("The 40-year-old captain of the ship was held.", "The ship was built in 2010."),
        ("The company, founded in 1974, is bankrupt.", "The 117-year-old company bought its rival."),
        ("The statue of Jan Hals was erected in 1911.", "The statue of Piet Hals is 60 years old."),
        ("The 30-year-old house of the mayor burned.", "The house of the priest was built in 1911."),
        ("A 30-year-old house burned.", "A house built in 1911 burned."),
        # not told as a fact
        ("The 60-year-old bridge fell.", "The bridge was not built in 1911."),
        ("The 60-year-old bridge fell.", "The bridge is believed to have been built in 1911."),
        ("The 60-year-old bridge fell.", "The bridge was built before 1911."),
        ("Is the 60-year-old bridge safe?", "The bridge was built in 1911."),
    ],
)
def test_ages_that_may_both_hold_or_are_of_two_things_do_not(left: str, right: str) -> None:
    assert _found(left, right) == []
    assert _found(right, left) == []


def test_an_article_that_says_elsewhere_what_the_other_one_says_is_left_alone() -> None:
    left = "The 117-year-old bridge collapsed. The bridge opened in 1911."
    assert _found(left, "The bridge, opened in 1911, collapsed.") == []


def test_without_a_day_of_publication_an_age_is_no_year() -> None:
    assert _found("The 117-year-old bridge fell.", "The bridge, opened in 1930, fell.", day=None) == []


def test_what_dates_and_numbers_see_is_not_said_again() -> None:
    assert _found("The bridge, built in 1911, was closed.", "The bridge, built in 1934, was closed.") == []
    assert _found("The 117-year-old bridge collapsed.", "The 90-year-old bridge collapsed.") == []


def test_two_ages_in_other_words_contradict_as_numbers() -> None:
    left, right = "The 117-year-old Harrow Bridge fell.", "The Harrow Bridge, a centuries-old crossing, was closed."
    assert _found("The 90-year-old dam burst.", "The century-old dam burst.") == []
    assert _found(left, right.replace("a centuries-old crossing", "closed since May")) == []
    assert _found("The dam is 40 years old.", "The century-old dam burst.") == [
        ("number", "40 years old", "century-old")
    ]


def test_a_company_is_one_only_where_the_pair_is_given_as_one() -> None:
    left, right = "The firm, founded in 1974, has closed.", "The 30-year-old firm has closed."
    assert _found(left, right) == []
    assert _found(left, right, known=True) == [("date", "1974", "30-year-old")]
