"""What articles say that one person or ship is, where the alignment leaves the statements apart."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.groups import judge_groups
from compare.judge.observation import Context
from compare.judge.portraits import is_portrait, with_portraits
from compare.model.findings import Group, Kind, ResolvedStory, Status
from compare.model.grammar import leaves
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_DAY = date(2024, 5, 3)
_OPENING = "The mayor of Brenova opened the new bridge on Thursday."
_COLONEL = "Police Col. Rafael Ibarra said roadblocks had been set up along the coast."
_GENERAL = "General Rafael Ibarra showed reporters pictures that drones had taken."


def story_of(*texts: str) -> tuple[ResolvedStory, Group]:
    """Return articles that all open with one sentence, and the group of that sentence."""
    story = ResolvedStory(resolved(*(f"{_OPENING} {text}" for text in texts), day=_DAY))
    return story, Group("opening", tuple(leaves(article.statements)[0].id for article in story.articles))


def put_together(groups: list[Group], story: ResolvedStory) -> tuple[Group, ...]:
    articles = {p.article.id: (p.article, Context(p.statements)) for p in story.articles}
    return with_portraits(groups, story, articles, RULES)


def portraits(*texts: str) -> list[list[str]]:
    """Return the words of the statements that are put together."""
    story, opening = story_of(*texts)
    words = {s.id: s.span.of(a.article.text).strip() for a in story.articles for s in a.statements}
    made = [group for group in put_together([opening], story) if is_portrait(group)]
    return [[words[number] for number in group.statements] for group in made]


def test_two_ranks_of_one_name_make_a_group_that_is_contradicted() -> None:
    assert portraits(_COLONEL, _GENERAL) == [[_COLONEL, _GENERAL]]
    story, opening = story_of(_COLONEL, _GENERAL)
    judged = next(group for group in judge_groups([opening], story, RULES).groups if is_portrait(group))
    assert (judged.status, [found.kind for found in judged.differences]) == (Status.CONTRADICTED, [Kind.ROLE])


def test_all_who_tell_of_one_bearer_stand_in_one_group() -> None:
    third = "The search goes on in the hills, police colonel Rafael Ibarra said."
    other = "Colonel Rafael Ibarra left for the hills."
    assert portraits(_COLONEL, _GENERAL, third, other) == [[_COLONEL, _GENERAL, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rescuers reached the Panama-flagged Arden Moon.", "The Malta-flagged Arden Moon had a crew of twelve."),
        ("The suspect, an Afghan citizen, kept silent.", "Doctors treated the suspect, a Moroccan man."),
        ("Firefighter Carl Dunn broke a leg.", "The prize went to Carl Dunn, a pharmacist."),
        ("Surat-based Halden Group hired 40 people.", "Halden Group, headquartered in Mumbai, fell on the exchange."),
        ("Officers held Ida Holm, 34, of Lyon.", "Ida Holm, who lives in Toulouse, kept silent."),
    ],
)
def test_flags_nations_work_and_bases_are_put_together_too(one: str, other: str) -> None:
    assert portraits(one, other) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_COLONEL, "Colonel Rafael Ibarra showed reporters pictures."),
        (_COLONEL, "General Omar Tarek showed reporters pictures."),
        (_COLONEL, "Rafael Ibarra showed reporters pictures."),
        (_COLONEL, f"{_GENERAL} Colonel Rafael Ibarra left."),
        (_COLONEL, f"{_GENERAL} He was promoted a week ago."),
        ("A 24-year-old Syrian student was hurt.", "A 24-year-old student from Iraq left."),
        ("The suspect, an Afghan citizen, kept silent.", "Two suspects were held. The suspect, a Moroccan man, spoke."),
        ("A nurse carried the girl out.", "A police officer carried the girl out."),
        ("A 34-year-old Lyon man kept silent.", "Officers held a 34-year-old Toulouse man."),
    ],
)
def test_what_may_be_of_two_or_of_another_time_is_left_apart(one: str, other: str) -> None:
    assert portraits(one, other) == []


_PLASTIC = "The plastic bottle missed the singer, the fair said."
_GLASS = "She left when a glass bottle flew out of the crowd."


def test_the_one_thing_of_its_kind_is_of_one_material() -> None:
    bottle = "The police have the bottle."
    assert portraits(f"{_PLASTIC} {bottle}", f"{_GLASS} {bottle}") == [[_PLASTIC, _GLASS]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_PLASTIC, _GLASS),
        (f"{_PLASTIC} The bottle is gone.", f"{_GLASS} Other bottles followed."),
        (f"{_PLASTIC} It was no glass bottle.", f"{_GLASS} The bottle is gone."),
        (f"{_PLASTIC} The bottle is gone.", f"{_GLASS} Another bottle is gone."),
        ("A red van stopped. The van is gone.", "A white van left the town. The van is gone."),
    ],
)
def test_things_that_may_be_two_are_left_apart(one: str, other: str) -> None:
    assert portraits(one, other) == []


def test_articles_with_nothing_in_common_may_tell_of_two_of_one_name() -> None:
    story, _ = story_of(_COLONEL, _GENERAL)
    assert put_together([], story) == ()


def test_what_stands_together_already_is_not_put_together_again() -> None:
    story, opening = story_of(_COLONEL, _GENERAL)
    known = Group("known", tuple(leaves(article.statements)[-1].id for article in story.articles))
    assert not any(is_portrait(group) for group in put_together([opening, known], story))


def test_two_ages_of_one_thing_make_a_group_though_nothing_else_is_in_common() -> None:
    old = "The 117-year-old dam had been checked in spring."
    young = "Guides say that the dam was built in 1960 by the railways."
    assert portraits(old, young) == [[old, young]]
    story, opening = story_of(old, young)
    judged = next(group for group in judge_groups([opening], story, RULES).groups if is_portrait(group))
    assert [found.kind for found in judged.differences] == [Kind.DATE]


@pytest.mark.parametrize(
    "young",
    [
        "Guides say that the dam was built in 1908 by the railways.",
        "Guides say that the Osk Dam was built in 1960, and the Tarn Dam in 1931.",
        "Guides say that the dam was rebuilt in 1960. The dam was built in 1950.",
    ],
)
def test_two_ages_that_may_hold_make_none(young: str) -> None:
    assert portraits("The 117-year-old dam had been checked in spring.", young) == []
