"""Places held against each other: the same event, the same role."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.places import observe_places
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.findings import Difference
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _judge(left: str, right: str, days: tuple[date | None, date | None] = (None, None)) -> list[Difference]:
    articles = [
        Article(name, name, "", text, published=day)
        for name, text, day in zip(("left", "right"), (left, right), days, strict=True)
    ]
    rules = default_rulebook()
    return [d for d in judge_pair(resolve_articles(articles, rules), rules) if d.kind == "place"]


def test_two_places_of_one_event_contradict() -> None:
    (found,) = _judge("The bomb exploded in Peshawar.", "The bomb went off in Quetta.")
    assert (found.kind_class, found.rule) == ("contradiction", "place-apart")
    assert [side.value for side in found.sides] == ["Peshawar", "Quetta"]


def test_a_city_lies_in_its_country() -> None:
    (found,) = _judge("The journalists were detained in Belarus.", "The journalists were detained in Brest.")
    assert found.kind_class == "compatible"


def test_an_adjective_of_a_country_names_a_place() -> None:
    assert [d.kind_class for d in _judge("The Chinese family is outside.", "The Japanese family is outside.")] == [
        "contradiction"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The plane had taken off from Lima.", "The plane landed in Quito."),
        ("The plane flew from Lima to Quito.", "The plane flew to Quito."),
        ("Protests were held in Santiago.", "Protests were held in Lima as well."),
        ("The swindler was born in Kano.", "The swindler was arrested in Madrid."),
        ("The camp was shelled.", "The army said in Geneva that the camp was shelled."),
        ("The London- and New York-based Halden Group spoke.", "London-based Halden Group spoke."),
        ("Ida Holm, of Austin, and Karl Berg, of Boston, were held.", "Ida Holm, of Austin, was held."),
        ("London-based analyst Ida Holm spoke.", "Ida Holm, a Madrid resident, spoke."),
    ],
)
def test_places_of_two_events_or_roles_are_left_alone(left: str, right: str) -> None:
    assert not [d for d in _judge(left, right) if d.kind_class in ("contradiction", "update")]


def test_a_final_that_a_source_says_was_moved_is_an_update() -> None:
    days = (date(2019, 8, 21), date(2019, 8, 24))
    (found,) = _judge("The final will be played in Caracas.", "The final has been moved from Caracas to Lima.", days)
    assert (found.kind_class, found.rule) == ("update", "place-moved")


def test_beside_two_places_of_one_country_may_be_one_spot() -> None:
    assert _judge("The plane crashed near Oslo, Norway.", "The plane crashed near Drammen, Norway.") == []
    (found,) = _judge("The plane crashed near Brest in Belarus.", "The plane crashed near Radom in Poland.")[:1]
    assert found.kind_class == "contradiction"


def test_what_is_left_is_where_one_sails_from() -> None:
    (found,) = _judge("The ship left Rotterdam on Friday.", "The ship had sailed from Hamburg on Friday.")
    assert (found.kind_class, [side.value for side in found.sides]) == ("contradiction", ["Rotterdam", "Hamburg"])


_SAME_PLACE = "The talks took place in Lahore, the same city as the previous round. It was the third round of talks."


def _found(left: str, right: str) -> list[tuple[str, str, str]]:
    """Return class and values of the places of the first leaves of two texts, each with its whole text as context."""
    one, other = resolved(left, right)
    contexts = (Context(one.statements), Context(other.statements))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article, contexts=contexts)
    found = ((decide(o, RULES).kind_class, o.left.value, o.right.value) for o in observe_places(pair, RULES))
    return [(str(kind_class), left, right) for kind_class, left, right in found if kind_class is not None]


def test_a_place_that_is_that_of_the_meeting_before_is_held_against_it() -> None:
    right = "The advance took place in the second round of talks, on Thursday, in Karachi."
    assert _found(_SAME_PLACE, right) == [("contradiction", "Lahore", "Karachi")]


@pytest.mark.parametrize(
    "right",
    [
        "The advance took place in the first round of talks, on Thursday, in Karachi.",
        "The second round of the cup was played in Karachi.",
        "The advance was told to reporters in Karachi after the second round of talks.",
    ],
)
def test_the_meeting_before_is_neither_an_earlier_one_nor_a_match(right: str) -> None:
    assert _found(_SAME_PLACE, right) == []
