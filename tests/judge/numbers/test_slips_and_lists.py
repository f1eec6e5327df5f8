"""Figures that changed two digits, conversions, further members of lists, distances, plans, and parts of a group."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.numbers.amounts import read_amounts
from compare.judge.numbers.moves import is_transposed
from compare.model.findings import Difference
from compare.model.text import Article
from compare.model.values import Quantity
from compare.pipeline import judge_pair, resolve_articles
from tests.support.pairs import RULES, pair_of

_EARLY, _LATE = date(2023, 6, 13), date(2023, 6, 15)


def _judge(left: str, right: str, *days: date) -> list[Difference]:
    published = days or (None, None)
    articles = [
        Article(name, name, "", text, published=day)
        for name, text, day in zip(("left", "right"), (left, right), published, strict=True)
    ]
    return [d for d in judge_pair(resolve_articles(articles, RULES), RULES) if d.kind == "number"]


def _verdicts(left: str, right: str, *days: date) -> list[tuple[str, str]]:
    return [(str(found.kind_class), found.rule) for found in _judge(left, right, *days)]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (86_500, 68_500, True),
        (1_254, 1_524, True),
        (2.165e6, 2.156e6, True),
        (43, 34, False),
        (340e6, 430e6, False),
        (1e13, 1e31, False),
        (864, 865, False),
        (864, 864, False),
    ],
)
def test_two_neighbouring_digits_in_each_others_place(one: float, other: float, is_one: bool) -> None:
    assert is_transposed(Quantity(one, one), Quantity(other, other)) is is_one


def test_a_bound_is_no_slip() -> None:
    assert not is_transposed(Quantity(864, None), Quantity(846, 846))


@pytest.mark.parser
class TestWithAParser:
    """Amounts whose nouns and verbs the grammar tells."""

    pytest.importorskip("spacy")

    def test_changed_digits_are_of_one_thing_in_unlike_words(self) -> None:
        left = "The councillor is accused of taking €86,500 in eleven payments through his cousin's firm."
        right = "Moran admitted he took €68,500 from the builder."
        assert _verdicts(left, right) == [("contradiction", "number-apart")]

    def test_other_figures_in_unlike_words_are_left_alone(self) -> None:
        left = "The councillor is accused of taking €86,500 in eleven payments through his cousin's firm."
        right = "Moran admitted he took €12,000 from the builder."
        assert _verdicts(left, right) == []

    def test_a_slip_of_another_year_is_none(self) -> None:
        left, right = "Farmers received 3,460 euros in 2022.", "Farmers received 4,360 euros in 2023."
        assert _verdicts(left, right) == []

    def test_ages_are_no_slips(self) -> None:
        assert _verdicts("A 34-year-old man drowned.", "A 43-year-old man was pulled out alive.") == []

    def test_a_conversion_in_brackets_says_nothing_of_its_own(self) -> None:
        left = "Varholm lies about 30 km (18 miles) from the border."
        right = "Varholm, about 30 kilometres (19 miles) from the border, has 1,400 people."
        assert "contradiction" not in [verdict for verdict, _ in _verdicts(left, right)]

    def test_an_amount_of_its_own_in_brackets_is_read(self) -> None:
        spans = [amount.value.low for amount in read_amounts(pair_of("It is 30 km (2 km wide).", "Rain.").left, RULES)]
        assert spans == [30_000, 2_000]

    def test_further_members_of_a_list_are_of_other_things(self) -> None:
        left = "The state pays 4,000 crowns to the kin of each of the dead and 500 crowns to each of the injured."
        right = "The state's 4,000 crowns and 2,000 crowns from a fund make up the aid for each family."
        assert "contradiction" not in [verdict for verdict, _ in _verdicts(left, right)]

    def test_so_far_away_is_told_from_where_the_speaker_is(self) -> None:
        left = "Our nearest patrol was 40 kilometres away."
        assert _verdicts(left, "The well lies 60 kilometres from Tessa, on a track of patrols.") == []

    def test_two_distances_from_one_place_contradict(self) -> None:
        left, right = "The camp lies 40 kilometres from the border.", "The camp lies 60 kilometres from the border."
        assert _verdicts(left, right) == [("contradiction", "number-apart")]

    def test_a_direction_tells_from_where(self) -> None:
        left, right = "The camp lies 30 km south of Tessa.", "The camp lies 80 km to the south of Tessa."
        assert _verdicts(left, right) == [("contradiction", "number-apart")]

    def test_a_length_of_a_section_is_no_distance_from_it(self) -> None:
        left = "The 43-kilometre Armenian section of the line has been closed for years."
        assert ("contradiction", "number-apart") in _verdicts(left, "The 34-kilometre section of the line is closed.")

    def test_a_plan_in_a_headline_is_not_what_was_done(self) -> None:
        assert _verdicts("400 troops to leave the city", "300 troops left the city.") == []

    def test_some_of_a_group_are_counted_as_what_they_are(self) -> None:
        left, right = "Eight of the 20 victims were women.", "Of the victims, six were women."
        assert _verdicts(left, right) == [("contradiction", "number-apart")]

    def test_some_of_the_dead_are_a_toll(self) -> None:
        left, right = "Fourteen of the dead are children.", "Of the dead 23 are children."
        assert _verdicts(left, right, _EARLY, _LATE) == [("update", "number-grown")]

    def test_what_they_are_is_not_held_against_the_whole(self) -> None:
        assert _verdicts("Eight of the dead were women.", "The blast killed 12 people.") == []

    def test_some_of_two_groups_are_not_of_one(self) -> None:
        left, right = "Six of the 20 ministers are women.", "Eight of the 20 deputies are women."
        assert _verdicts(left, right) == []

    def test_some_of_them_are_open(self) -> None:
        amounts = read_amounts(pair_of("Six of them were children.", "Rain.").left, RULES)
        assert [amount.value.of for amount in amounts] == [""]

    def test_those_who_did_something_are_no_toll(self) -> None:
        assert _verdicts("Fifty-three prisoners escaped.", "Two prisoners died in hospital.", _EARLY, _LATE) == []

    def test_what_only_falls_may_come_to_none(self) -> None:
        left, right = "Three people are still missing.", "Nobody is missing any more."
        assert ("update", "number-none-left") in _verdicts(left, right, _EARLY, _LATE)

    def test_the_gravely_hurt_are_counted_by_whichever_words(self) -> None:
        left, right = (
            "Five of them were in a grave condition.",
            "Twenty remain in hospital, three of them on ventilators.",
        )
        assert ("update", "number-level") in _verdicts(left, right, _EARLY, _LATE)

    def test_a_rate_of_exchange_is_that_of_its_hour(self) -> None:
        left, right = "The dinar was quoted at 2.99 to the dollar.", "The dinar closed at 3.05 to the dollar."
        assert _verdicts(left, right, _EARLY, _EARLY) == [("compatible", "number-of-its-hour")]
        assert _verdicts(left, right, _EARLY, _LATE) == [("update", "number-level")]

    def test_an_hour_is_an_amount(self) -> None:
        left, right = "The talk lasted nearly an hour.", "The talk lasted twenty minutes."
        assert _verdicts(left, right) == [("contradiction", "number-apart")]
