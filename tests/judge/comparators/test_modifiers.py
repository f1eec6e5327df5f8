"""Materials, colours and kinds by which two statements name one and the same thing."""

from __future__ import annotations

import pytest

from compare.judge.comparators.modifiers import observe_modifiers
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, loud, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def told(left: str, right: str) -> list[str]:
    """Return what is said of one thing in the first leaves of two texts that were found to tell one event."""
    one, other = resolved(left, right)
    contexts = (Context(one.statements), Context(other.statements))
    first, second = leaves(one.statements)[0], leaves(other.statements)[0]
    pair = Pair(first, second, one.article, other.article, contexts=contexts)
    found = [decide(seen, RULES) for seen in observe_modifiers(pair, RULES)]
    return [verdict.rule for verdict in found if verdict.kind_class]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A plastic bottle hit the singer on the arm.", "The singer was hit by a glass bottle."),
        ("The gunman drove a red van into the crowd.", "The man drove a white van into the crowd."),
        ("The attacker fired a handgun at the crowd.", "The gunman fired a semi-automatic rifle at the crowd."),
        ("The robber fired a shotgun at the guard.", "The man fired a pistol at the guard."),
        ("They fled in a silver car.", "The robbers fled in a black car, police said."),
        ("A wooden bridge collapsed on Friday.", "The steel bridge collapsed, police said."),
    ],
)
def test_one_thing_of_two_materials_or_colours_is_told_otherwise(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert told(one, other) == ["modifier-apart"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A plastic bottle hit the singer. A glass bottle missed her.", "The singer was hit by a glass bottle."),
        ("Plastic bottles hit the singer.", "A glass bottle hit the singer."),
        ("A plastic bottle hit the singer.", "A glass bottle was sold at the fair."),
        ("A red and white van hit the crowd.", "A white van hit the crowd."),
        ("A silver car hit the crowd.", "A grey car hit the crowd."),
        ("The man fired a gun at the crowd.", "The man fired a rifle at the crowd."),
        ("The man fired a pistol at the crowd.", "The man fired a revolver at the crowd."),
        ("The officer fired a pistol at the gunman.", "The gunman fired a rifle at the officer."),
        ("The Red Cross van hit the crowd.", "A white van hit the crowd."),
        ("The Green candidate won the vote.", "The Black candidate won the vote."),
        ("A second plastic bottle hit the singer.", "The first glass bottle hit the singer."),
        ("No plastic bottle hit the singer.", "A glass bottle hit the singer."),
        ("He wore a red shirt.", "She wore a blue shirt."),
    ],
)
def test_two_things_shades_and_names_are_left_alone(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert told(one, other) == []


def test_a_pistol_of_one_telling_is_a_rifle_of_the_other() -> None:
    found = loud("The man shot the guard with a pistol.", "The man shot the guard with a rifle.")
    assert [(one.kind, one.kind_class) for one in found] == [("event", "contradiction")]


@pytest.mark.parametrize("broad", ["gun", "firearm"])
def test_a_gun_may_be_a_rifle(broad: str) -> None:
    assert loud(f"The man shot the guard with a {broad}.", "The man shot the guard with a rifle.") == []
