"""Groups as judged: status, agreement, and each difference in one group only."""

from __future__ import annotations

import pytest

from compare.judge.groups import judge_groups
from compare.model.findings import Group, ResolvedStory
from compare.model.grammar import leaves
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _judged(*texts: str, times: int = 1) -> tuple[Group, ...]:
    parsed = resolved(*texts)
    members = tuple(leaf.id for article in parsed for leaf in leaves(article.statements))
    groups = [Group(f"g{number}", members) for number in range(times)]
    return judge_groups(groups, ResolvedStory(parsed), RULES).groups


_QUOTE = '"We will rebuild every house on this street," said Tomas Varga.'


@pytest.mark.parametrize(
    ("left", "right", "status", "agreement"),
    [
        ("The bus carried 52 pilgrims.", "The bus carried 47 pilgrims.", "contradicted", True),
        ("The company has paid the fine.", "The company has not paid the fine.", "contradicted", False),
        ("The shelling killed six people.", "The shelling killed eight people.", "updated", True),
        (_QUOTE, _QUOTE.replace("house on", "home in"), "worded", True),
        ("At least 20 people died in the raid.", "The raid killed 32 people.", "differing", True),
        ("The bus carried 52 pilgrims.", "The bus carried 52 pilgrims.", "agreed", True),
    ],
)
def test_the_status_is_that_of_the_costliest_difference(left: str, right: str, status: str, agreement: bool) -> None:
    (group,) = _judged(left, right)
    assert (group.status, group.agreement) == (status, agreement)


def test_two_statements_of_one_article_are_not_held_against_each_other() -> None:
    (group,) = _judged("The bus carried 52 pilgrims. The bus carried 47 pilgrims.")
    assert group.differences == ()


def test_a_difference_that_two_groups_hold_stands_in_one_of_them_and_tells_of_both() -> None:
    first, second = _judged("The bus carried 52 pilgrims.", "The bus carried 47 pilgrims.", times=2)
    assert len(first.differences) == 1
    assert (second.differences, second.status, second.agreement) == ((), "contradicted", True)


def test_three_articles_with_two_figures_are_one_difference_with_two_sides() -> None:
    (group,) = _judged(*(f"The bus carried {figure} pilgrims." for figure in (52, 47, 52)))
    (found,) = group.differences
    assert sorted((side.value, len(side.mentions)) for side in found.sides) == [("47", 1), ("52", 2)]


def test_the_same_two_figures_of_two_things_are_two_differences() -> None:
    parsed = resolved(
        "The bus carried 52 pilgrims. The school burned with 52 desks.",
        "The bus carried 47 pilgrims. The school burned with 47 desks.",
    )
    left, right = (leaves(article.statements) for article in parsed)
    groups = [Group(f"g{at}", (one.id, other.id)) for at, (one, other) in enumerate(zip(left, right, strict=True))]
    judged = judge_groups(groups, ResolvedStory(parsed), RULES).groups
    assert [len(group.differences) for group in judged] == [1, 1]
    first, second = (group.differences[0].id for group in judged)
    assert second == f"{first}-2"
