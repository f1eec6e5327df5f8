"""Times of day as they are spoken, and hours of the dial of which nothing says the half of the day."""

from __future__ import annotations

import pytest

from compare.model.text import Article
from compare.model.values import When
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook


def _times(text: str) -> list[tuple[str, int, bool]]:
    """Return the words, the first minute and whether it is of the dial, of each time of day in a text."""
    (parsed,) = resolve_articles([Article("a", "a", "", text)], default_rulebook()).articles
    found = [m for statement in parsed.statements for m in statement.mentions if isinstance(m.value, When)]
    times = {m.span: m.value for m in found if isinstance(m.value, When) and m.value.is_clock}
    return [(span.of(text), value.minutes[0], value.on_dial) for span, value in sorted(times.items()) if value.minutes]


@pytest.mark.parametrize(
    ("text", "words", "clock"),
    [
        ("It began at three in the morning.", "three in the morning", "03:00"),
        ("It began towards 4 in the afternoon.", "towards 4 in the afternoon", "16:00"),
        ("It ended at quarter to nine in the evening.", "quarter to nine in the evening", "20:45"),
        ("It began at half past seven on Tuesday evening.", "half past seven on Tuesday evening", "19:30"),
        ("The dam broke at 7:40 on Monday night.", "7:40 on Monday night", "19:40"),
        ("They left five minutes before midnight.", "five minutes before midnight", "23:55"),
        ("They left ten minutes after noon.", "ten minutes after noon", "12:10"),
    ],
)
def test_the_half_of_the_day_is_said(text: str, words: str, clock: str) -> None:
    hour, minute = map(int, clock.split(":"))
    assert _times(text) == [(words, 60 * hour + minute, False)]


@pytest.mark.parametrize(
    ("text", "words", "clock"),
    [
        ("It was ten minutes to three.", "ten minutes to three", "02:50"),
        ("It came at twenty past nine.", "twenty past nine", "09:20"),
        ("It ended at nine o'clock.", "nine o'clock", "09:00"),
        ("The bell rang at half past seven.", "half past seven", "07:30"),
        ("The bell rang at 7:40.", "7:40", "07:40"),
    ],
)
def test_an_hour_of_the_dial_may_be_of_either_half(text: str, words: str, clock: str) -> None:
    hour, minute = map(int, clock.split(":"))
    assert _times(text) == [(words, 60 * hour + minute, True)]


@pytest.mark.parametrize("time", ["07:40", "19:40", "7:40 a.m.", "1940 GMT"])
def test_figures_that_name_the_half_are_not_of_the_dial(time: str) -> None:
    assert [on_dial for _, _, on_dial in _times(f"The bell rang at {time}.")] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "He shot three in the morning raid.",
        "The vote was ten to three.",
        "It takes ten minutes to three hours.",
        "He scored twenty past players.",
        "Five past winners came.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert _times(text) == []
