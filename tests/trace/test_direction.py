"""The likely source is told by credit before date, and by date before completeness."""

from __future__ import annotations

from datetime import date

import pytest

from compare.model.findings import Copy
from compare.model.text import Article
from compare.rulebook.book import Rulebook
from compare.trace.direction import tell_source

EARLY, LATE = date(2024, 5, 1), date(2024, 5, 2)


@pytest.mark.parametrize(
    ("days", "shares", "credited", "source"),
    [
        ((EARLY, LATE), (1.0, 1.0), {}, "a"),
        ((LATE, EARLY), (1.0, 0.4), {}, "b"),
        ((EARLY, LATE), (1.0, 1.0), {"a": {"b news": "B News"}}, "b"),
        ((EARLY, LATE), (1.0, 1.0), {"a": {"afp": "AFP"}, "b": {"afp": "AFP"}}, ""),
        ((None, None), (0.9, 0.4), {}, "b"),
        ((EARLY, EARLY), (0.4, 0.9), {}, "a"),
        ((EARLY, None), (0.7, 0.7), {}, ""),
    ],
)
def test_sources(
    days: tuple[date | None, date | None],
    shares: tuple[float, float],
    credited: dict[str, dict[str, str]],
    source: str,
    rules: Rulebook,
) -> None:
    articles = {
        letter: Article(letter, f"{letter.upper()} News", "", "", day) for letter, day in zip("ab", days, strict=True)
    }
    told = tell_source(Copy(("a", "b"), shares, ()), articles, credited, rules)
    assert told.source == source
    assert told.reason
