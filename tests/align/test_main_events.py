"""Articles on two events of one kind: told apart by the day and the toll at their top, and by nothing less."""

from __future__ import annotations

from datetime import date

import pytest

from compare.align.main_events import find_other_events
from compare.model.text import Article
from compare.pipeline import resolve_articles
from tests.support.pairs import RULES

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _are_two(one: tuple[date, str], other: tuple[date, str]) -> bool:
    articles = [Article(name, name, "", text, day) for name, (day, text) in zip("ab", (one, other), strict=True)]
    return find_other_events(resolve_articles(articles, RULES)) == {frozenset("ab")}


_FIRST = (date(2024, 6, 6), "A raid on the market killed 17 people on Monday, the clinic said.")


def test_another_day_and_another_toll_make_another_event() -> None:
    assert _are_two(_FIRST, (date(2024, 6, 26), "Raids on two villages killed 47 people on Saturday, the clinic said."))


@pytest.mark.parametrize(
    "other",
    [
        (date(2024, 6, 7), "A raid on the market killed 19 people on Monday, the clinic said."),
        (date(2024, 6, 26), "Raids on two villages killed 17 people on Saturday, the clinic said."),
        (date(2024, 6, 26), "Raids on two villages killed dozens on Saturday, the clinic said."),
        (date(2024, 6, 26), "A man was charged on Saturday over the raid on the market."),
        (date(2024, 6, 4), "A raid on the market killed 19 people, the clinic said."),
    ],
)
def test_a_new_toll_alone_or_another_day_alone_does_not(other: tuple[date, str]) -> None:
    assert not _are_two(_FIRST, other)


def test_a_round_word_beside_a_figure_does_not_hide_the_figure() -> None:
    text = "Dozens were killed in two villages on Saturday. The raids killed 47 people, the clinic said."
    assert _are_two(_FIRST, (date(2024, 6, 26), text))
