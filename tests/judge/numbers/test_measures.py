"""Amounts that news gives under many nouns and verbs, how they go on from report to report, and whose they are."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.groups import judge
from compare.judge.numbers.moves import is_slip
from compare.judge.observation import Context, Pair
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.model.values import Quantity
from compare.pipeline import resolve_articles
from compare.rulebook.book import default_rulebook

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_RULES = default_rulebook()
_TUESDAY, _WEDNESDAY = date(2023, 6, 13), date(2023, 6, 14)


def _found(left: str, right: str, *days: date | None) -> list[tuple[str, str, str]]:
    """Return class and both values of the numbers of the first leaf of either text."""
    texts = zip(("left", "right"), (left, right), days or (_TUESDAY, _TUESDAY), strict=True)
    articles = [Article(name, name, "", text, published=day) for name, text, day in texts]
    one, other = resolve_articles(articles, _RULES).articles
    contexts = (Context(one.statements), Context(other.statements))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article, contexts=contexts)
    return [
        (str(finding.kind_class), finding.observation.left.value, finding.observation.right.value)
        for finding in judge(pair, _RULES)
        if finding.observation.kind == "number"
    ]


CONTRADICTIONS = [
    (
        "The court fined the mill 2.4 million euros.",
        "The mill must pay a fine of 3.1 million euros.",
        "2.4 million euros",
        "3.1 million euros",
    ),
    ("He was sentenced to 12 years in prison.", "The judge jailed him for nine years.", "12 years", "nine years"),
    ("Twelve shots were fired at the car.", "At least 20 shots hit the car, a driver said.", "Twelve", "At least 20"),
    (
        "The robbers escaped with 3 million dollars.",
        "The gang got away with 1.8 million dollars.",
        "3 million dollars",
        "1.8 million dollars",
    ),
    (
        "The storm left 12,000 homes without power.",
        "Some 30,000 households lost electricity in the storm.",
        "12,000",
        "Some 30,000",
    ),
    (
        "At night some 150 people tried to climb over the new fence.",
        "Three migrants died in an attempt by some 300 people to cross their common border.",
        "some 150",
        "some 300",
    ),
    (
        "The chase covered 22 miles of road.",
        "Police gave chase for 40 miles before he stopped.",
        "22 miles",
        "40 miles",
    ),
    ("Police put the crowd at 3,200.", "Organisers said 15,000 had taken part.", "3,200", "15,000"),
    ("About 900 jobs will go at the mill.", "The union expects 1,400 redundancies.", "About 900", "1,400"),
    (
        "The launch was carrying 71 people when it struck a rock.",
        "There were 92 people on the boat, the harbour master said.",
        "71",
        "92",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "other"), CONTRADICTIONS)
def test_two_amounts_of_one_measure_under_other_nouns_and_verbs(left: str, right: str, one: str, other: str) -> None:
    assert _found(left, right) == [("contradiction", one, other)]


APART = [
    ("He was sentenced to 12 years in prison.", "The prosecutor had asked for 20 years in prison."),
    ("He was jailed for nine years.", "A second man faces up to 15 years in prison."),
    ("Anna Lee was sentenced to 12 years in prison.", "Paul Ross was jailed for nine years."),
    ("Some 150 migrants tried to cross the border at night.", "About 400 migrants live in the camp near the fence."),
    ("A blood sample showed 1.3 per mille.", "The legal limit for blood alcohol is 0.2 per mille."),
    ("Siemens closed at 24.50 dollars.", "Volkswagen closed at 31 dollars."),
    ("The chase covered 22 miles of road.", "He lived 40 miles from where he was caught."),
    ("Police put the crowd at 3,200.", "Officers detained 45 people."),
    ("The launch was carrying 71 people when it struck a rock.", "The boat was found with four dead on board."),
    ("The launch was carrying 71 people when it struck a rock.", "Twelve crew members were on board, he said."),
    ("Police put the crowd at 3,200.", "Seven people took part in the debate."),
    ("The works will cut 300 jobs.", "The works will create 900 jobs."),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_amounts_of_two_measures_are_not_held_against_each_other(left: str, right: str) -> None:
    assert not [found for found in _found(left, right) if found[0] in ("contradiction", "update")]


UPDATES = [
    (
        "The stock was down 19 percent at 191 pence by ten.",
        "The paper lost a further four percent and closed at 183 pence.",
        "191 pence",
        "183 pence",
    ),
    (
        "A breath test suggested a blood alcohol level of 1.3 per mille.",
        "A blood sample taken two hours later showed 1.04 per mille.",
        "1.3 per mille",
        "1.04 per mille",
    ),
    (
        "The clip has been viewed 2 million times.",
        "The clip was watched by 5 million people.",
        "2 million",
        "5 million",
    ),
    ("Some 800 people were told to leave their homes.", "Now 2,100 people are under order.", "Some 800", "2,100"),
    ("Five of the survivors are in a critical condition.", "Two remain in intensive care.", "Five", "Two"),
    ("The maker is recalling 40,000 heaters.", "It has widened the recall to 65,000 units.", "40,000", "65,000"),
    ("No houses have been reported lost.", "At least 30 buildings have been destroyed.", "No", "At least 30"),
]


@pytest.mark.parametrize(("left", "right", "one", "other"), UPDATES)
def test_a_measure_that_goes_on_is_updated_by_the_later_report(left: str, right: str, one: str, other: str) -> None:
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("update", one, other)]


def test_those_who_cross_a_border_are_more_in_a_later_report() -> None:
    left, right = "Some 2,000 people have crossed the border.", "Some 5,000 people have crossed the border."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("update", "Some 2,000", "Some 5,000")]


def test_crews_and_machines_are_counted_apart() -> None:
    left = "About 90 firefighters were deployed at the quarry."
    right = "The county has deployed four helicopters at the quarry."
    assert not _found(left, right, _TUESDAY, _WEDNESDAY)


def test_a_later_toll_passes_an_earlier_bound() -> None:
    left = "The mudslide at Corra killed at least six people."
    right = "The mudslide at Corra killed eight people."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("update", "at least six", "eight")]
    assert _found(left, right, _TUESDAY, _TUESDAY) == [("compatible", "at least six", "eight")]


def test_a_round_bound_leaves_room_for_what_was_rounded() -> None:
    left = "The coast guard at Corra rescued more than 90 people from the barge."
    right = "The coast guard at Corra rescued 97 people from the barge."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("compatible", "more than 90", "97")]


def test_a_nought_more_in_nearly_the_same_words_is_a_slip() -> None:
    left = "The Corra fire had grown to 2,300 hectares by late Monday."
    right = "The Corra fire had grown to 23,000 hectares by late Monday."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("contradiction", "2,300 hectares", "23,000 hectares")]


@pytest.mark.parametrize(
    ("one", "other", "slip"), [(2300, 23000, True), (2000, 20000, False), (2300, 24000, False), (2300, 2300, False)]
)
def test_what_looks_like_a_slip(one: float, other: float, slip: bool) -> None:
    assert is_slip(Quantity(one, one), Quantity(other, other)) is slip


def test_authorities_and_those_against_them_are_rival_sources() -> None:
    left = "Twelve people were detained at the march, police said."
    right = "At least 30 people were detained at the march, according to the lawyers of the group."
    assert _found(left, right) == [("contradiction", "Twelve", "At least 30")]
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("update", "Twelve", "At least 30")]


def test_a_toll_raised_before_a_lower_one_was_printed_is_no_update() -> None:
    left = "The toll of the mudslide at Corra has risen to 24 dead."
    right = "Four people were killed in the mudslide at Corra."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("contradiction", "24", "Four")]


def test_of_two_reports_of_one_day_the_later_is_the_one_that_updates_the_toll() -> None:
    right = "The mudslide at Corra killed more than 20 people."
    assert _found("The updated toll of the mudslide at Corra is 32 dead.", right) == [("update", "32", "more than 20")]
    assert _found("The mudslide at Corra left 32 dead.", right) == [("compatible", "32", "more than 20")]


def test_an_updated_toll_does_not_come_after_a_higher_one_of_its_day() -> None:
    right = "The mudslide at Corra killed up to 40 people."
    assert _found("The updated toll of the mudslide at Corra is 32 dead.", right) == [("compatible", "32", "up to 40")]


def test_a_part_of_the_dead_is_no_rival_of_all() -> None:
    left = "The raid on Corra killed at least 17 people."
    right = "The raid on Corra killed 28 villagers, 11 of them children."
    assert not [found for found in _found(left, right) if found[0] == "contradiction"]


def test_families_in_a_lawsuit_come_in_one_by_one() -> None:
    left = "Rosa Vint, a solicitor, said she acted for 26 families and expected more."
    right = "Some 340 families have joined the action, said Rosa Vint, a solicitor."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("update", "26", "Some 340")]


def test_nobody_grows_younger() -> None:
    left, right = "The captain, Lena Ruud, 65, was arrested.", "The captain, Lena Ruud, 64, was arrested."
    assert _found(left, right, _TUESDAY, _WEDNESDAY) == [("contradiction", "65", "64")]
    assert _found(right, left, _TUESDAY, _WEDNESDAY) == [("compatible", "64", "65")]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("The mill employs 640 people.", "Some 900 people work at the mill.", "contradiction"),
        (
            "The coach left the road at 62 kph.",
            "It was travelling at 94 kph where 50 is allowed.",
            "contradiction",
        ),
        ("The kidnappers demanded $2 million.", "The gang had asked for a ransom of $500,000.", "contradiction"),
        ("Some 3,000 nurses walked out.", "The ministry put the number of nurses on strike at 900.", "contradiction"),
        ("Yes took 52.4 percent of the vote.", "The Yes side got 46.9 percent of the vote.", "contradiction"),
        ("His client had repaid £90,000.", "She noted the repayment, which has reached £151,000.", "update"),
        ("Some 900 residents have been moved from two villages.", "About 2,500 people fled their homes.", "update"),
        ("Turnout was 61.3 percent.", "The court put turnout at 58.2%.", "update"),
        ("Divers had collected nine pieces of it.", "The count has reached 31 pieces.", "update"),
    ],
)
def test_one_measure_is_held_together_by_other_verbs_and_nouns(left: str, right: str, wanted: str) -> None:
    days = (_TUESDAY, _TUESDAY if wanted == "contradiction" else _WEDNESDAY)
    assert [found[0] for found in _found(left, right, *days)] == [wanted]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mill employs 640 people.", "The port employs 900 people."),
        ("The group employs 14,000 people worldwide.", "Some 900 people work at the mill."),
        ("The coach was doing 82 kph.", "It was a place where 60 kph is allowed."),
        ("The gang demanded $2 million.", "The family paid a ransom of $500,000."),
        ("The Yes side took 52 percent of the vote.", "The No side took 71 percent of the vote."),
        ("Turnout was 46 percent.", "The Yes side took 52 percent of the vote."),
        ("The appeal has raised 200,000 euros.", "The damage is put at 3 million euros."),
        ("Some 300 people have returned.", "More than 5,000 people fled their homes."),
    ],
)
def test_measures_of_two_things_or_of_what_is_asked_stay_silent(left: str, right: str) -> None:
    assert not {"contradiction", "update"} & {found[0] for found in _found(left, right)}
