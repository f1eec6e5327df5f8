"""Amounts of statements that were found to belong together, not handed in as a pair: precision before all."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.groups import judge
from compare.judge.observation import Context, Pair
from compare.judge.pairs import judge_pair
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RULES = default_rulebook()
_TUESDAY, _WEDNESDAY = date(2023, 6, 13), date(2023, 6, 14)


def _found(left: str, right: str, *days: date, kind: str = "number") -> list[tuple[str, str, str]]:
    """Return class and both values of what is said of the first leaf of either text, the rest of it as context."""
    texts = zip(("left", "right"), (left, right), days or (_TUESDAY, _TUESDAY), strict=True)
    articles = [Article(name, name, "", text, published=day) for name, text, day in texts]
    one, other = resolve_articles(articles, _RULES).articles
    contexts = (Context(one.statements), Context(other.statements))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article, contexts=contexts)
    return [
        (str(finding.kind_class), finding.observation.left.value, finding.observation.right.value)
        for finding in judge(pair, _RULES)
        if finding.observation.kind == kind
    ]


def test_two_tolls_of_one_event_need_few_words_in_common() -> None:
    left = "A packed bus plunged off a mountain road near Huaraz on Tuesday, killing at least 14, police said."
    right = "Nine people have died in the bus disaster, the mayor of Huaraz said."
    assert _found(left, right) == [("update", "at least 14", "Nine")]


def test_a_toll_takes_day_and_place_from_where_its_article_tells_more_of_it() -> None:
    left = "Bombs kill 47 in the east. The 47 people were killed on Saturday when bombs hit a mosque."
    right = "Bombs kill 17 in the east. The 17 people were killed on Monday when bombs hit a school."
    assert not [found for found in _found(left, right) if found[0] in ("contradiction", "update")]


def test_the_day_on_which_something_was_said_is_not_the_day_of_the_event() -> None:
    left = "Police said on Sunday that they had detained 17 people at the march."
    right = "At least 30 people were detained at the march on Saturday."
    assert _found(left, right) == [("update", "17", "At least 30")]


def test_an_amount_that_is_added_makes_no_second_event() -> None:
    left = "The goalkeeper signed a four-year contract, with an option for a further 12 months."
    right = "The goalkeeper signed a contract for five years."
    assert ("contradiction", "four-year", "five years") in _found(left, right)


def test_points_of_the_compass_of_two_things_make_no_second_event() -> None:
    left = "An earthquake of magnitude 7.1 struck southern Chile."
    right = "The earthquake had a magnitude of 6.4, with its centre 60 km to the west of Osorno."
    assert ("contradiction", "magnitude 7.1", "magnitude of 6.4") in _found(left, right)


def test_none_at_all_denies_a_toll_and_is_not_its_beginning() -> None:
    left, right = "No one was killed in the attack on the camp.", "At least 12 people were killed in the attack."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("contradiction", "No one", "At least 12")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The death toll from the landslide in Cusco rose to 23.", "At least 17 people died in the landslide."),
        ("The number of the injured after the blast stood at 23.", "Seventeen people were injured in the blast."),
    ],
)
def test_a_toll_is_known_by_the_subject_of_its_verb(left: str, right: str) -> None:
    assert [found[0] for found in _found(left, right)] != []


def test_one_age_of_one_person_in_otherwise_one_sentence() -> None:
    left = "A nine-year-old girl and her uncle died when a wall of their house fell in Tacna."
    right = "A 12-year-old girl and her uncle died when a wall of their house fell in Tacna."
    assert _found(left, right) == [("contradiction", "nine-year-old", "12-year-old")]


def test_how_long_one_event_lasted() -> None:
    left = "The ministers met for three hours about the water of the river, a statement said."
    right = "Water talks that lasted five hours ended without a deal, the envoy said."
    assert _found(left, right) == [("contradiction", "three hours", "five hours")]


def test_a_length_of_time_does_not_grow_like_a_toll() -> None:
    left, right = "The club signed the striker for four years.", "The club signed the striker for five years."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("contradiction", "four years", "five years")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # with and without the debt
        ("Including debt, the deal is worth about $5.1 billion.", "Arden agreed the deal, worth $4.2 billion."),
        # the price of a share, and what is offered for one
        ("Bexley shares were up at 27.61 euros in morning trade.", "Holders receive 21.30 euros for each share."),
        # what will be, and what is
        ("The new group will employ 41,000 people.", "Arden employs 640 people at its plant in Ohio."),
        # two people
        ("Mr Colin Ames was convicted of two counts of bribery.", "Jurors found Mr Paul Dray guilty of three counts."),
        # two things at two distances from one city
        ("The office stands 24 km north of Denver.", "A driver saw the car 50 miles north of Denver."),
        # the dead of one country, and all
        ("Two Dutch tourists were killed when a coach fell into a ravine.", "Seven died when the coach fell."),
        ("Two Poles were killed when a coach fell into a ravine.", "Seven people died when the coach fell."),
        # the rest of the bombs
        ("Three other bombs went off outside the camp.", "Five bombs were dropped on the camp."),
    ],
)
def test_amounts_of_two_things_are_left_alone(left: str, right: str) -> None:
    assert not [found for found in _found(left, right) if found[0] in ("contradiction", "update")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police first spoke of 36 dead and now say that 31 people died.", "The fire killed 36 people."),
        ("The institute put the magnitude at 6.8, having first given it as 7.0.", "A magnitude 7.0 quake hit Lima."),
    ],
)
def test_a_figure_that_was_replaced_hides_no_difference(left: str, right: str) -> None:
    assert [found[0] for found in _found(left, right)] == ["update"]


def test_a_figure_that_is_denied_is_not_the_one_that_is_told() -> None:
    left, right = "Twelve people were hurt in the crash, not 14.", "The crash hurt 14 people."
    assert ("same", "14", "14") not in _found(left, right)
    assert [found[:2] for found in _found(left, right)] == [("update", "Twelve")]


def test_two_tolls_in_one_pair_are_two_differences() -> None:
    texts = ("The raid killed six people and wounded 11.", "The raid killed nine people and wounded 15.")
    articles = [Article(name, name, "", text) for name, text in zip(("left", "right"), texts, strict=True)]
    found = judge_pair(resolve_articles(articles, _RULES), _RULES)
    assert sorted(tuple(side.value for side in one.sides) for one in found) == [("11", "15"), ("six", "nine")]


def test_things_that_are_events_too_are_counted_under_the_verb_of_what_they_did() -> None:
    left = "A teacher said that one bomb fell inside the camp."
    assert _found(left, '"Two of the bombs fell inside the camp," the mayor said.') == [("contradiction", "one", "Two")]
    assert not _found(left, "Two bombs hit a bridge on the road to the mine.")


def test_so_many_of_the_counted_are_no_rival_of_a_larger_count() -> None:
    assert not _found("The 38 sailors held at Corra must come home.", "Thirty-one of the sailors are home.")


def test_those_who_are_said_to_move_are_not_those_who_fled() -> None:
    left = "Hundreds of thousands of civilians have fled the valley."
    assert not _found(left, "As many as 55,000 civilians are said to be moving south in the valley.")


def test_how_far_short_of_a_thing_is_not_how_long_it_is() -> None:
    left = "The plane came down on a hillside about 3 km short of the runway."
    assert not _found(left, "The runway is 800 metres long.")


def test_a_part_that_equals_the_whole_of_the_other_side_explains_nothing() -> None:
    left = "All of them said that four shells were dropped."
    right = "Five shells were dropped, of which four exploded."
    assert ("contradiction", "four", "Five") in _found(left, right)
