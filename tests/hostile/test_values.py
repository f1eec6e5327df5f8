"""What once broke the readers of values, and what is like it: each is read or left alone, and nothing is endless."""

from __future__ import annotations

import math
from datetime import date
from itertools import pairwise

import pytest

from compare.model.text import Article
from compare.model.values import Quantity
from compare.parse.article import parse_article
from compare.pipeline import compare_statements
from compare.read.days import find_day
from compare.resolve.dates import find_dates_in_text
from compare.resolve.quantities import find_quantities_in_text
from compare.resolve.story import resolve_story
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()
ONES = "1" * 5_000
ODD_DIGITS = (
    *("² people died", "at ²:30 p.m.", "①② people", "on March ²", "20²² people", "³/4/2022", "the ①st", "½½½ people"),
    *("on March ٣, ٢٠٢٢", "٣٤ people died", "९ people", "𝟗 people", "Ⅻ people", "1914-²²", "5 m² of land", "x² + y²"),
)
LONG = (
    *(f"{ONES} people", f"{ONES}.5 people", f"{ONES}th district", f"{ONES}:30", f"{ONES}-{ONES}", f"{ONES} of {ONES}"),
    *(f"2022-{ONES}-01", f"3/{ONES}/2022", f"{ONES} years ago", f"{ONES}%", f"{ONES}-magnitude", f"aged {ONES}"),
    *(f"${'9' * 310}bn", f"1{' 000' * 2_000} people", f"1{',000' * 2_000} people", f"{'٩' * 400} AD", "0" * 400),
    *(f"1{' million' * 200} people", "hundred " * 100, "a thousand thousand " * 50, "twenty " * 100, f"in his {ONES}s"),
    *(f"{ONES} votes to {ONES}", f"3,5{'0' * 400} people", f"in {ONES}", f"{ONES}/2 people", f"{ONES}.5 million"),
)
DAYS = (
    *("9999-12-31", "31/12/9999", "0001-01-01", "0000-00-00", "December 31, 9999", "1 January 1000", "32 March 2022"),
    *("9999 years ago", "999 years ago", "in 999 years", "100000 days ago", "tomorrow", "last week", "this weekend"),
    *("On March 31", "on Monday", "next month", "on the 31st", "February 29", "in the 1990s", "the third quarter"),
)


@pytest.mark.parametrize("text", [*ODD_DIGITS, *LONG, *DAYS], ids=lambda text: text[:20])
@pytest.mark.parametrize("published", [date(2022, 3, 8), date.min, date.max, None], ids=str)
def test_they_are_read_or_left_alone(text: str, published: date | None) -> None:
    for found in (find_quantities_in_text(text, RULES), find_dates_in_text(text, published, RULES)):
        assert all(0 <= value.span.start < value.span.end <= len(text) for value in found)
    article = Article("a", "A", "", f"{text}. He left.", published=published)
    story = resolve_story([parse_article(article, RULES, None)], RULES)
    mentions = [mention for statement in story.articles[0].statements for mention in statement.mentions]
    for value in (mention.value for mention in mentions if isinstance(mention.value, Quantity)):
        bounds = [bound for bound in (value.low, value.high, value.tolerance) if bound is not None]
        assert all(math.isfinite(bound) for bound in bounds)


@pytest.mark.parametrize("text", [*ODD_DIGITS[:8], *LONG[:2], f"{ONES}%"], ids=lambda text: text[:20])
def test_what_is_no_number_is_no_amount(text: str) -> None:
    assert all(found.value.high in (30.0, None) for found in find_quantities_in_text(text, RULES))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("٣٤ people died", 34.0),
        ("999,999,999,999,999 people", 999_999_999_999_999.0),
        ("1 234 567 890 123 people", 1_234_567_890_123.0),
        ("10 000 000 people", 10_000_000.0),
        ("1.250 million people", 1_250_000.0),
        ("2 hundred thousand million people", 2e11),
    ],
)
def test_what_is_one_still_is(text: str, amount: float) -> None:
    assert [found.value.low for found in find_quantities_in_text(text, RULES)] == [amount]


@pytest.mark.parametrize("text", ["LIbetween 1M0 ", "between 1M6.1 and 2M7"])
def test_no_word_is_part_of_two_amounts(text: str) -> None:
    spans = [found.span for found in find_quantities_in_text(text, RULES)]
    assert spans
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_a_row_of_figures_is_no_great_number() -> None:
    found = find_quantities_in_text("100 200 300 400 500 600 700 800 people", RULES)
    assert all(value.value.low is not None and value.value.low < 1_000 for value in found)


@pytest.mark.parametrize("written", ["0001-01-01", "0001-01-01T00:00:00Z", "1 January 1066"])
def test_a_placeholder_is_no_day_of_publication(written: str) -> None:
    assert find_day(written) is None


@pytest.mark.parser
def test_an_ordinal_of_thousands_of_digits_breaks_no_comparison() -> None:
    compare_statements(f"He won the {ONES}th race on Monday in Lima.", "He won the 2nd race on Monday in Lima.")
