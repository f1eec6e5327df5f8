"""Denials that the alignment leaves apart from what they deny."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.groups import judge_groups
from compare.judge.rebuttals import is_rebuttal, with_rebuttals
from compare.model.findings import Group, Kind, ResolvedStory, Status
from compare.model.grammar import leaves
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_DAY = date(2024, 5, 3)
_OPENING = "The mayor of Brenova opened the new bridge on Thursday."


def story_of(*texts: str) -> tuple[ResolvedStory, Group]:
    """Return articles that all open with one sentence, and the group of that sentence."""
    story = ResolvedStory(resolved(*(f"{_OPENING} {text}" for text in texts), day=_DAY))
    return story, Group("opening", tuple(leaves(article.statements)[0].id for article in story.articles))


def texts_of(story: ResolvedStory, group: Group) -> list[str]:
    """Return the words of a group's statements."""
    statements = {s.id: s.span.of(a.article.text).strip() for a in story.articles for s in a.statements}
    return [statements[number] for number in group.statements]


_DENIED = "The police denied that shots had been fired at the quay."
_TOLD = "Officers fired several shots at the quay shortly before midnight, two dockers told the paper."


def test_a_denial_and_what_it_denies_make_a_group_that_is_contradicted() -> None:
    story, opening = story_of(_DENIED, f"The weather was fine. {_TOLD}")
    made = [group for group in with_rebuttals([opening], story, RULES) if is_rebuttal(group)]
    assert [texts_of(story, group) for group in made] == [[_DENIED, _TOLD]]
    judged = next(g for g in judge_groups([opening], story, RULES).groups if is_rebuttal(g))
    assert (judged.status, [difference.kind for difference in judged.differences]) == (
        Status.CONTRADICTED,
        [Kind.POLARITY],
    )


def test_all_that_deny_and_tell_one_act_stand_in_one_group() -> None:
    story, opening = story_of(_DENIED, _TOLD, "No shots were fired at the quay.")
    made = [group for group in with_rebuttals([opening], story, RULES) if is_rebuttal(group)]
    assert [texts_of(story, group) for group in made] == [[_DENIED, _TOLD, "No shots were fired at the quay."]]


def test_what_is_together_already_is_not_put_together_again() -> None:
    story, opening = story_of(_DENIED, _TOLD)
    known = Group("known", tuple(leaves(article.statements)[-1].id for article in story.articles))
    assert not any(is_rebuttal(group) for group in with_rebuttals([opening, known], story, RULES))


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("We did not bomb any camps.", "The camp was bombed on Thursday."),
        ("The army denied that it had carried out the strike.", "Rebels carried out strikes on three towns."),
        ("The police denied that shots had been fired.", "Shots will be fired at noon to greet the fleet."),
        ("The police denied that shots had been fired.", "In March 2019 soldiers fired shots at the town hall."),
        ("The police fired no shots.", "The coach fired his assistant."),
        ("It is not clear whether the police fired shots.", "The police fired shots."),
    ],
)
def test_other_doers_other_times_and_other_acts_are_left_apart(denial: str, telling: str) -> None:
    story, opening = story_of(denial, telling)
    assert with_rebuttals([opening], story, RULES) == (opening,)


_CLAIMED = "The group said that it had fired on a gathering of soldiers before its man blew himself up."
_SEEN = "A bomber blew himself up at the fair, killing eight civilians, the mayor said."


def test_two_tales_of_whom_an_attack_hit_make_a_group() -> None:
    story, opening = story_of(_CLAIMED, _SEEN)
    made = [group for group in judge_groups([opening], story, RULES).groups if is_rebuttal(group)]
    assert [(texts_of(story, g), [d.kind for d in g.differences]) for g in made] == [([_CLAIMED, _SEEN], [Kind.TARGET])]


def test_what_one_sets_right_and_the_other_has_makes_a_group() -> None:
    right = "The inspection people speak of was in September, not October."
    story, opening = story_of(right, "The ferry had passed an inspection in October.")
    made = [group for group in with_rebuttals([opening], story, RULES) if is_rebuttal(group)]
    assert [texts_of(story, group) for group in made] == [[right, "The ferry had passed an inspection in October."]]


def test_a_name_set_right_of_what_both_articles_are_all_about_is_left_apart() -> None:
    more = " ".join(f"The bridge {told}." for told in ("is long", "is old", "is high", "is grey"))
    right = f"{more} The bridge was planned in Lima, not in Quito."
    story, opening = story_of(right, f"{more} The bridge is named after a doctor from Quito.")
    assert with_rebuttals([opening], story, RULES) == (opening,)


def test_attacks_with_nothing_else_in_common_are_left_apart() -> None:
    story, opening = story_of(_CLAIMED, "In the south of the country a flood killed eight civilians.")
    assert with_rebuttals([opening], story, RULES) == (opening,)


def test_articles_that_have_nothing_in_common_are_left_apart() -> None:
    story, _ = story_of(_DENIED, _TOLD)
    assert with_rebuttals([], story, RULES) == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    story, opening = story_of(_DENIED, _TOLD)
    turned = ResolvedStory(story.articles[::-1])
    groups = with_rebuttals([opening], story, RULES), with_rebuttals([opening], turned, RULES)
    assert {group.id for group in groups[0]} == {group.id for group in groups[1]}


def test_two_outcomes_of_one_person_are_put_together_and_those_of_two_are_not() -> None:
    story, opening = story_of("Peter Marsh resigned.", "Peter Marsh was sacked by the board.")
    made = [group for group in with_rebuttals([opening], story, RULES) if is_rebuttal(group)]
    assert [texts_of(story, group) for group in made] == [
        ["Peter Marsh resigned.", "Peter Marsh was sacked by the board."]
    ]
    story, opening = story_of("Peter Marsh resigned.", "Omar Reyes was sacked by the board.")
    assert not any(is_rebuttal(group) for group in with_rebuttals([opening], story, RULES))


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("There was no mutiny, the admiral said.", "The queen said that she had put down a mutiny of sailors."),
        ("There was no attack on the ferry.", "Rebels said that they had attacked the ferry."),
        ("“Nobody took me anywhere,” the abbot said.", "The abbot was taken from his house by armed men."),
    ],
)
def test_an_event_that_was_not_is_put_with_what_tells_it(denial: str, telling: str) -> None:
    story, opening = story_of(denial, telling)
    made = [group for group in with_rebuttals([opening], story, RULES) if is_rebuttal(group)]
    assert [texts_of(story, group) for group in made] == [[denial, telling]]


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("There was no attack, the admiral said.", "Rebels said that they had attacked the ferry."),
        ("There was no agreement, the owners said.", "The miners said that an agreement had been reached."),
        ("There was no coup, the queen said.", "The country has lived through four coups since 1974."),
        ("There was no shooting at the quay.", "Nine people died in a shooting at the theatre."),
    ],
)
def test_an_event_of_which_there_are_many_is_not(denial: str, telling: str) -> None:
    story, opening = story_of(denial, telling)
    assert not any(is_rebuttal(group) for group in with_rebuttals([opening], story, RULES))
