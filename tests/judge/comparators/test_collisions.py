"""What one vehicle is told to have run into."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.collisions import observe_collisions
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import compare_articles
from tests.support.pairs import RULES, observed, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The car left the road and struck a drystone wall.", "His car ploughed into a tree."),
        ("The ferry struck a rock on Friday.", "The ferry ran onto a sandbank."),
        ("The bus hit a lamp post.", "The bus crashed into a bridge."),
        ("A black Volvo left the road and struck a wall.", "The actor's motor ploughed into a tree, hurting a woman."),
        ("The car was travelling at 55mph when it hit the wall.", "The car skidded before hitting a tree."),
        ("The tanker ran aground on a reef.", "The tanker collided with a trawler."),
        ("She drove her Mini into a tree.", "Her car was driven into the side of a house."),
        ("A lorry was struck by the train.", "The train hit a cow near the crossing."),
        ("The driver lost control of the van, hitting a lamp post.", "The van slammed into a wall."),
        ("The Norvik went aground on a sandbank.", "The Norvik struck an iceberg."),
        ("He lost control and crashed into a tree.", "The minister's car smashed into a lorry."),
        ("The plane crashed into a house.", "The plane slammed into a mountain."),
    ],
)
def test_obstacles_that_exclude_each_other_contradict(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        seen = observed(observe_collisions, one, other)
        assert [decide(found, RULES).rule for found in seen] == ["target-of-other-collision"]


def test_the_words_of_either_obstacle_are_shown() -> None:
    (seen,) = observed(observe_collisions, "The car struck a stone wall.", "The car hit the trunk of a tree.")
    assert (seen.left.value, seen.right.value) == ("a stone wall", "a tree")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The car hit a wall.", "The car crashed into a house."),
        ("The car hit a pole.", "The car hit a tree."),
        ("The lorry hit a wall.", "The lorry struck a barrier."),
        ("The truck hit a bus.", "The lorry hit a bus."),
        ("The bus hit several vehicles.", "The bus hit a truck."),
        ("The bus struck a bridge.", "The bus overturned after hitting a concrete pillar."),
        ("The ferry hit a reef.", "The ferry ran aground on a shoal."),
        ("The ferry hit the pier.", "The ferry struck a harbour wall."),
        ("The train derailed after hitting a tree.", "The train hit a landslide."),
    ],
)
def test_what_may_be_one_obstacle_is_left_alone(left: str, right: str) -> None:
    assert observed(observe_collisions, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The car hit a wall and then a tree.", "The car hit a tree."),
        ("The car hit a wall beside a tree.", "The car hit a tree."),
        ("The car hit a wall. It rolled past two trees.", "The car hit a tree."),
        ("The train hit a car.", "The car hit a tree."),
        ("The ferry hit a rock.", "A trawler hit the ferry."),
        ("The bus hit a kerb and a tree.", "The bus hit a wall."),
        ("The bus hit a lamp post before smashing into a bridge.", "The bus hit a tree."),
    ],
)
def test_an_article_that_names_the_obstacle_of_the_other_may_tell_of_both(left: str, right: str) -> None:
    assert observed(observe_collisions, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Audi hit a wall.", "The Toyota hit a tree."),
        ("Jonas Brandt crashed into a tree.", "Petr Novak crashed into a wall."),
        ("His car hit a wall.", "Her car hit a tree."),
        ("A red car hit a tree.", "A white car hit a wall."),
        ("The car hit a wall.", "The second car hit a tree."),
        ("The police car struck a wall.", "The car hit a tree."),
        ("The bus hit a tree.", "The motorcycle hit a wall."),
        ("The train hit a lorry.", "The motorist crashed into a tree."),
        ("Two cars hit trees.", "The car hit a wall."),
        ("A car and a van hit a tree.", "The car hit a wall."),
    ],
)
def test_two_vehicles_may_run_into_two_things(left: str, right: str) -> None:
    assert observed(observe_collisions, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The driver of the bus had crashed into a tree the year before.", "The bus hit a bridge."),
        ("The car almost hit a tree.", "The car hit a wall."),
        ("The car swerved to avoid hitting a deer.", "The car hit a wall."),
        ("The car may have hit a tree.", "The car hit a wall."),
        ("The bus did not hit a wall, police said.", "The bus hit a tree."),
        ("The van drove into a school.", "The van hit a tree."),
        ("The company hit a wall.", "The company crashed into a tree."),
        ("His shot hit the wall.", "He hit a tree."),
        ("The striker slammed the ball into the wall.", "The car smashed into a tree."),
        ("The boat hit a wall of water.", "The boat hit an iceberg."),
        ("The helicopter struck a school.", "The helicopter hit a lorry."),
        ("A missile struck a house.", "A missile hit a bridge."),
        ("The car was hit by a tree.", "The car hit a wall."),
        ("Storm Ella hit a bridge.", "Storm Ella struck a tree."),
    ],
)
def test_what_is_no_collision_of_a_vehicle_is_left_alone(left: str, right: str) -> None:
    assert observed(observe_collisions, left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The car hit a wall on 3 March 2024.", "The car hit a tree on 9 May 2024."),
        ("The lorry struck a bridge in Leeds.", "The lorry struck a tree in Dublin."),
        ("The car hit a wall, killing three people.", "The car hit a tree, killing two people."),
    ],
)
def test_other_days_places_and_counts_are_of_other_collisions(left: str, right: str) -> None:
    assert [decide(seen, RULES).kind_class for seen in observed(observe_collisions, left, right)] == [None]


def _in_context(left: str, right: str) -> list[str]:
    """Return the verdicts on the first sentences of two articles of one day, with all that the articles say."""
    one, other = resolved(left, right, day=date(2024, 5, 9))
    contexts = (Context(one.statements), Context(other.statements))
    firsts = leaves(one.statements)[0], leaves(other.statements)[0]
    pair = Pair(*firsts, one.article, other.article, contexts=contexts)
    return [str(decide(seen, RULES).kind_class) for seen in observe_collisions(pair, RULES)]


def test_a_collision_of_long_ago_is_another() -> None:
    assert _in_context("The car hit a tree.", "In 2019 the car hit a wall.") == ["None"]
    assert _in_context("The car hit a tree.", "On Tuesday the car hit a wall.") == ["contradiction"]


def test_an_article_that_tells_of_what_may_be_the_obstacle_of_the_other_is_left_alone() -> None:
    assert _in_context("The car hit a wall. It had run into a pole before.", "The car hit a tree.") == []


def _compared(left: str, right: str) -> list[tuple[str, ...]]:
    """Return the sides of all contradictions of kind target between two articles of one day."""
    texts = {"a": left, "b": right}
    articles = [Article(name, name, "", text, published=date(2024, 5, 9)) for name, text in texts.items()]
    differences = [found for group in compare_articles(articles).groups for found in group.differences]
    return [tuple(side.value for side in found.sides) for found in differences if found.kind == "target"]


_NEWS = "The actor Jonas Brandt was arrested near Aldham on Tuesday after a crash that hurt his passenger."


def test_the_only_collisions_of_two_articles_are_put_together() -> None:
    one = f"{_NEWS} Officers had been called after a grey car left the road and struck a drystone wall."
    other = f"{_NEWS} A friend of his wept as she spoke of the moment when the car ploughed into a tree."
    assert _compared(one, other) == [("a drystone wall", "a tree")]


def test_the_collisions_of_two_vehicles_are_not_put_together() -> None:
    one = f"{_NEWS} Officers had been called after a bus left the road and struck a drystone wall."
    other = f"{_NEWS} A friend of his wept as she spoke of the moment when the car ploughed into a tree."
    assert _compared(one, other) == []
