"""Quantities in statements: spans, rules, bounds, units, and what is none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span
from compare.model.values import Quantity
from compare.resolve.quantities import find_quantities, find_quantities_in_text
from compare.rulebook.book import default_rulebook

_RULES = default_rulebook()


def _one(text: str) -> Quantity:
    (found,) = find_quantities_in_text(text, _RULES)
    return found.value


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Forty-two men were freed.", 42, 42, ""),
        ("Two hundred and five men were freed.", 205, 205, ""),
        ("A dozen men were freed.", 12, 12, ""),
        ("The fine was £2.4m.", 2.4e6, 2.4e6, "GBP"),
        ("It is worth $3-4 billion.", 3e9, 4e9, "USD"),
        ("Sales were worth 1.250.000 euros.", 1.25e6, 1.25e6, "EUR"),
        ("They walked hundreds of kilometres.", 200_000, None, "metre"),
        ("It took between six and eight weeks.", 3_628_800, 4_838_400, "second"),
        ("The talk lasted an hour.", 3_600, 3_600, "second"),
        ("It took a week.", 604_800, 604_800, "second"),
        ("The work took almost a year.", 1, 1, "year"),
        ("The dinar was quoted at 2.99 to the dollar.", 2.99, 2.99, "exchange rate"),
        ("The yen strengthened to 148.2 per dollar.", 148.2, 148.2, "exchange rate"),
        ("The lira traded at 34.5 against the euro.", 34.5, 34.5, "exchange rate"),
        ("It was minus 18C at dawn.", -18, -18, "degree celsius"),
        ("Highs of 104°F are likely.", 40, 40, "degree celsius"),
        ("Two in five voters stayed at home.", 0.4, 0.4, "share"),
        ("The bank cut its rate by 25 basis points.", 0.25, 0.25, "percentage point"),
        ("He was clocked at more than 100 mph.", 44.704, None, "metre/second"),
        ("The count went up to 1,234.", 1234, 1234, ""),
        ("Up to 30 miners may be trapped.", None, 30, ""),
        ("The boy, 12, swam ashore.", 12, 12, "year"),
        ("The mayor, 65, is in her second term.", 65, 65, "year"),
        ("His daughter was seven when he left.", 7, 7, "year"),
        ("No casualties were reported.", 0, 0, ""),
        ("A single bomb exploded.", 1, 1, ""),
        ("They said that one bomb fell in the yard.", 1, 1, ""),
        ("She mourned a man of 19.", 19, 19, "year"),
    ],
)
def test_amounts_come_as_intervals_in_base_units(text: str, low: float | None, high: float | None, unit: str) -> None:
    value = _one(text)
    assert value.low == pytest.approx(low) if low is not None else value.low is None
    assert value.high == pytest.approx(high) if high is not None else value.high is None
    assert value.unit == unit


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("The raid killed 28 people and injured another 41.", ["", ""]),
        ("Seventeen people died and another 28 are missing.", ["", ""]),
        ("Police arrested 12 people and later arrested another five.", ["", "change"]),
        ("Another five bodies were found.", ["change"]),
    ],
)
def test_another_adds_to_a_count_unless_it_sets_two_outcomes_side_by_side(text: str, senses: list[str]) -> None:
    assert [found.value.sense for found in find_quantities_in_text(text, _RULES)] == senses


@pytest.mark.parametrize(
    "text",
    [
        "Gate 12 was shut.",
        "The F-16 veered off.",
        "It is one of the oldest.",
        "She wanted that one.",
        "Call 020 7946 0958.",
        "In 1998 he left.",
        "",
    ],
)
def test_numbers_that_count_nothing_are_left(text: str) -> None:
    assert find_quantities_in_text(text, _RULES) == ()


def test_killed_is_not_wounded() -> None:
    killed, wounded = find_quantities_in_text("The blast killed 14 worshippers and wounded 61 others.", _RULES)
    assert (killed.value.verb, wounded.value.verb) == ("dead", "hurt")


def test_a_part_is_told_from_its_whole() -> None:
    whole, part = find_quantities_in_text("17 people were killed, including eight children.", _RULES)
    assert (whole.value.part_of, part.value.part_of) == ("", "total")


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("The toll rose from 12 to 19.", ["former", ""]),
        ("Navy divers found 19 more bodies.", ["change"]),
        ("Shares fell 12 percent.", ["change"]),
        ("Nineteen bodies were found.", [""]),
    ],
)
def test_what_was_added_or_was_before_is_no_total(text: str, senses: list[str]) -> None:
    assert [found.value.sense for found in find_quantities_in_text(text, _RULES)] == senses


def test_a_rate_says_what_it_is_counted_by() -> None:
    assert _one("The strike costs R80 million a day.").per == "day"


def test_spans_point_into_the_article_and_other_parts_of_the_sentence_are_left() -> None:
    text = "Fine. Nine died, said the mayor of 40 villages, in the fire that burned 12 homes."
    article = Article("a", "A", "", text)
    spans = (Span(6, 15), Span(48, len(text)))
    statement = Statement("s", "a", Span(6, len(text)), spans)
    mentions = find_quantities(statement, article, _RULES)
    assert [mention.span.of(text) for mention in mentions] == ["Nine", "12"]
    assert {mention.kind for mention in mentions} == {"quantity"}


def _token(index: int, text: str, start: int, **facts: object) -> Token:
    return Token(index, Span(start, start + len(text)), text, str(facts.pop("lemma", text)), **facts)  # type: ignore[arg-type]


def test_the_grammar_decides_what_happened_to_whom() -> None:
    text = "shooting three people, killing one"
    article = Article("a", "A", "", text)
    tokens = (
        _token(0, "shooting", 0, lemma="shoot", part="VERB", head=0, relation="ROOT"),
        _token(1, "three", 9, part="NUM", head=2, relation="nummod"),
        _token(2, "people", 15, part="NOUN", head=0, relation="dobj"),
        _token(3, ",", 21, part="PUNCT", head=0, relation="punct"),
        _token(4, "killing", 23, lemma="kill", part="VERB", head=0, relation="advcl", tag="VBG"),
        _token(5, "one", 31, part="NUM", head=4, relation="dobj"),
    )
    whole = Span(0, len(text))
    three, one = find_quantities(Statement("s", "a", whole, (whole,), tokens=tokens), article, _RULES)
    assert (three.value.verb, one.value.verb) == ("", "dead")  # type: ignore[union-attr]


@settings(deadline=timedelta(seconds=2), max_examples=60)
@given(st.text(alphabet="0123456789.,-–$€ abmk%/()one twohundred\n", max_size=120))
def test_any_text_is_read_without_harm(text: str) -> None:
    for found in find_quantities_in_text(text, _RULES):
        assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize("piece", ["1 ", "1,", "one hundred and ", "$", "at least ", "20-", "(", "half a ", "1."])
def test_long_repetitions_take_linear_time(piece: str) -> None:
    import time

    began = time.perf_counter()
    find_quantities_in_text(piece * 2000, _RULES)
    assert time.perf_counter() - began < 4


def test_the_day_in_brackets_after_a_weekday_is_no_amount() -> None:
    for text in ("The talks held on Monday (7) ended.", "The army said on Monday morning (7) that it paused."):
        assert find_quantities_in_text(text, default_rulebook()) == ()


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The illness kills 60,000 people a year.", "year"),
        ("The plant made 400 cars per day.", "day"),
        ("The army killed 12 rebels a day after the raid.", ""),
        ("The army killed 12 rebels in a year.", ""),
    ],
)
def test_a_period_behind_the_noun_makes_a_rate(text: str, per: str) -> None:
    assert find_quantities_in_text(text, _RULES)[0].value.per == per


def test_a_rate_by_so_many_is_one_amount() -> None:
    rate = _one("The region counted 12 deaths per 100,000 people.")
    assert (rate.low, rate.of, rate.per) == (12, "death", "100,000")


def test_the_whole_that_a_part_is_taken_of_has_no_outcome() -> None:
    part, whole = find_quantities_in_text("Two of the five suspects were arrested.", _RULES)
    assert (part.value.low, part.value.verb) == (2, "arrested")
    assert (whole.value.low, whole.value.of, whole.value.verb) == (5, "suspect", "")
