"""Kinds of place held against each other: one act, one role, two kinds of site of which none stands in the other."""

from __future__ import annotations

import pytest

from compare.judge.comparators.sites import observe_sites
from compare.judge.observation import Context, Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, pair_of, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _found(left: str, right: str, *, known: bool = True) -> list[tuple[str, str]]:
    """Return what is found to contradict between two sentences, as the words of either side."""
    seen = list(observe_sites(pair_of(left, right, known=known), RULES))
    return [(o.left.value, o.right.value) for o in seen if str(decide(o, RULES).kind_class) == "contradiction"]


_APART = [
    ("The stoker died in hospital on Friday.", "The stoker died aboard the ferry."),
    ("Police arrested the mayor at his home.", "The mayor was arrested at the airport."),
    ("The body of the fisherman was found in the ruins of his house.", "His body was found in the water."),
    ("The two ministers met at the presidential palace.", "The two ministers met at the bishop's house."),
    ("The hostages were handed over on the bank of a river.", "The hostages were handed over in a chapel."),
    ("The attack began on platform 3.", "The attack began aboard a regional train."),
    ("A 12-year-old boy who was shot in the leg is stable.", "A 12-year-old boy was hit in the arm."),
    ("The state dinner at Ardel Palace was called off.", "A state dinner at Morvan Palace was called off."),
    ("The prisoners got out through a hole in the wall.", "The prisoners walked out by the main gate."),
    ("The poet was buried in the cemetery of the village.", "The poet was buried in the garden of his house."),
    ("The girl was born in a taxi.", "The girl was born in a hospital."),
    ("The bomb exploded in a mosque.", "The bomb exploded in a market."),
    ("The suspect is being held in the city's prison.", "The suspect is being held in a psychiatric hospital."),
    ("The couple were married in a chapel on Saturday.", "The couple were married on a beach on Saturday."),
    ("The senator was shot dead in a restaurant.", "The senator was shot dead in his car."),
    ("The goalkeeper was stabbed in the neck.", "The goalkeeper was stabbed in the back."),
    ("The king was crowned at Arrolen Cathedral.", "The king was crowned at Tessimo Cathedral."),
    ("The plane landed at Orley Airport.", "The plane landed at Tamsin Airport."),
    ("The fire broke out in the kitchen of a hotel.", "The fire broke out in a factory."),
    ("Inmates escaped through a tunnel.", "The inmates fled through the front gate."),
    ("The thieves got in through a window.", "The thieves got in through the roof."),
    ("Rescuers found the toddler in a car.", "The toddler was found alive in a church."),
    ("The two leaders held talks at the embassy.", "The two leaders held talks aboard a ship."),
    ("The driver was taken to hospital after the crash.", "The driver was taken to a police station after the crash."),
]


@pytest.mark.parametrize(("left", "right"), _APART)
def test_two_kinds_of_site_for_one_act_contradict(left: str, right: str) -> None:
    assert len(_found(left, right)) == 1
    assert len(_found(right, left)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The captain died in hospital on Thursday.", "He succumbed to his wounds aboard the warship on Thursday."),
        ("A dinner for Piet Aalders at Ardel Palace will go ahead.", "Piet Aalders skipped a dinner at Morvan Palace."),
        (
            "The body of Ida Kvist, 71, was found in the water off a jetty on Sunday.",
            "Her body was found on Sunday in the ruins of her house.",
        ),
        ("Roland Ames was arrested at his home on Monday.", "Roland Ames was arrested at the airport on Monday."),
        ("A 7-year-old girl who was shot in the leg is stable.", "A 7-year-old girl who was hit in the arm is well."),
    ],
)
def test_what_happens_once_contradicts_where_it_was_found_to_be_one(left: str, right: str) -> None:
    assert len(_found(left, right, known=False)) == 1


def test_a_pronoun_leads_back_to_the_last_person_named() -> None:
    left = "The body of Ida Kvist was found in the water off a jetty."
    for name, count in (("Ida Kvist", 1), ("Lars Holm", 0)):
        one, other = resolved(
            left, f"The only victim is {name}, a teacher. Her body was found in the ruins of a house."
        )
        contexts = Context(one.statements), Context(other.statements)
        pair = Pair(
            leaves(one.statements)[0], leaves(other.statements)[-1], one.article, other.article, contexts=contexts
        )
        found = [decide(o, RULES) for o in observe_sites(pair, RULES)]
        assert [str(verdict.kind_class) for verdict in found].count("contradiction") == count


_IN_EACH_OTHER = [
    ("The singer was shot in a car.", "The singer was shot in the street."),
    ("The prisoner died in prison.", "The prisoner died in the hospital."),
    ("The boy was found in a room.", "The boy was found in a hotel."),
    ("The bomb exploded in a cafe.", "The bomb exploded in the railway station."),
    ("The couple were married in a chapel.", "The couple were married in the hospital."),
    ("The mayor was arrested on a plane.", "The mayor was arrested at the airport."),
    ("The shooting began in the kitchen.", "The shooting began in the restaurant."),
    ("The cook was arrested in a shop.", "The cook was arrested at the airport."),
    ("The boy was shot in the knee.", "The boy was shot in the leg."),
    ("The boy was shot in the chest.", "The boy was hit in the shoulder."),
    ("The boy was stabbed in the neck.", "The boy was stabbed in the throat and the face."),
    ("The girl was stabbed in the face.", "The girl was stabbed in the head."),
]
_OTHER_ROLES = [
    ("The driver was taken from his home.", "The driver was taken to the police station."),
    ("The mayor was arrested outside a church.", "The mayor was arrested in the street."),
    ("The pilot was found near a farm.", "The pilot was found in a forest."),
    ("The sailor was pulled from the sea.", "The sailor was pulled into a boat."),
    ("The prisoners got out through a window.", "The prisoners got out of the prison."),
]
_OTHER_ACTS = [
    ("The doctor died in hospital.", "The doctor was wounded at his home."),
    ("The teacher was arrested at her home.", "The teacher was questioned at a police station."),
    ("The director of the hospital died.", "The director died at his home."),
    ("A guard at the prison was arrested.", "The guard was arrested at his home."),
    ("The minister lives in a villa.", "The minister stayed in a hotel."),
    ("The minister spoke in the church.", "The minister spoke in the school."),
    ("Police said at the airport that the mayor was arrested.", "Police said that the mayor was arrested at home."),
    ("The cook was in the kitchen.", "The cook was on the ship."),
]
_OTHER_PEOPLE = [
    ("Helen Marsh was arrested at her home.", "Tobias Renn was arrested at the airport."),
    ("A woman was found dead in a car.", "A man was found dead in a river."),
    ("Two people were shot in the leg.", "One man was shot in the arm."),
    ("Four people died in hospital.", "Nine people died in their homes."),
    ("Women were shot in the head.", "Women were shot in the chest."),
    ("Another bomb exploded in a market.", "The bomb exploded in a mosque."),
    ("The first bomb exploded in a market.", "The second bomb exploded in a mosque."),
]
_OPEN = [
    ("The mayor was not arrested at his home.", "The mayor was arrested at the airport."),
    ("The mayor may have died in hospital.", "The mayor died at his home."),
    ("If the mayor dies in prison, there will be riots.", "The mayor died in hospital."),
    ("The boy was shot in the leg and the arm.", "The boy was shot in the arm."),
    ("The boy was shot in the head and the chest.", "The boy was shot in the arm."),
    ("The man was shot in the chest.", "The man was shot in a car."),
    ("He died in hospital after he fell ill at his home.", "He fell ill and died at his home."),
    ("The dinner at Ardel Palace was called off.", "The dinner at the palace was called off."),
    ("The dinner at Ardel Palace was called off.", "The meeting at Morvan Palace was called off."),
    ("The plane landed at Orley Airport.", "The plane took off from Tamsin Airport."),
    ("The king was crowned at St. Mary's Cathedral.", "The king was crowned at Saint Mary's Cathedral."),
    ("The patient died at Ardel Memorial Hospital.", "The patient died at Ardel Hospital."),
    ("The mayor died in a nursing home.", "The mayor died in hospital."),
    ("Prisoners got out through the gate after digging a tunnel.", "Prisoners got out through a tunnel."),
    ("He was shot in the back of the head.", "He was shot in the head."),
    ("He was hit in the back of his car.", "He was hit in the head."),
    ("He was hit in the chest and in the leg.", "He was hit in the leg."),
    ("She died at sea.", "She died aboard a yacht."),
    ("The body was found in a car park.", "The body was found in a car."),
    ("He was arrested on a street in the port.", "He was arrested in the port."),
    ("He died in prison hospital.", "He died in his prison."),
    ("The deputy was arrested in the House.", "The deputy was arrested at the airport."),
    ("The crew was killed in a plane crash.", "The crew was killed in a street."),
    ("The crew fell in street battles.", "The crew fell in ship attacks."),
]


@pytest.mark.parametrize(("left", "right"), [*_IN_EACH_OTHER, *_OTHER_ROLES, *_OTHER_ACTS, *_OTHER_PEOPLE, *_OPEN])
def test_look_alikes_are_left_alone(left: str, right: str) -> None:
    assert _found(left, right) == []
    assert _found(right, left) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The driver was taken to hospital.", "The driver was taken to a police station."),
        ("The suspect is being held in a hospital.", "The suspect is being held in an airport."),
        ("A sailor was found in the water.", "A mechanic was found in a house."),
        ("A girl was shot in the leg.", "A boy was shot in the arm."),
        ("The driver died in hospital.", "He died in his car."),
        ("A man was arrested at his home.", "A man was arrested at the airport."),
        ("A bomb exploded in a market.", "A bomb exploded in a mosque."),
        ("Anton Weil was arrested at his home.", "Anton Weil had been arrested at the airport."),
        ("The body of a man was found in a river.", "The body was found in a house."),
        ("The blast killed five in a market.", "The blast killed six in a mosque."),
        ("A fire at a factory in Kano was put out.", "A fire at a school in Kano was put out."),
    ],
)
def test_of_reports_that_are_only_alike_more_is_left_alone(left: str, right: str) -> None:
    assert _found(left, right, known=False) == []
