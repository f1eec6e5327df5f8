"""Another name in the same part of one act, parts exchanged, and kinds of thing that exclude each other."""

from __future__ import annotations

import pytest

from compare.judge.comparators.classes import family_of
from compare.judge.comparators.participants import observe_participants, observe_swapped
from compare.judge.frame.likeness import are_two
from compare.judge.reading.acts import find_acts
from tests.support.pairs import RULES, differences, observed, pair_of

pytest.importorskip("spacy")
pytestmark = pytest.mark.parser


@pytest.mark.parametrize("text", ["Marta Quintela sued Orson Balfe.", "Orson Balfe was sued by Marta Quintela."])
def test_roles_are_those_of_the_act_and_not_of_the_sentence(text: str) -> None:
    (act,) = find_acts(pair_of(text, text).left, RULES)
    roles = {part.role: part.head.text for part in act.participants}
    assert (act.predicate, roles) == ("sue", {"doer": "Quintela", "goal": "Balfe"})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bondi Beach", "Porth Beach"),
        ("Kestrel Airways", "Juno Airways"),
        ("Dario Pell", "Marek Tull"),
        ("Jose Carlos Duarte", "Jose Carlos Mendez"),
    ],
)
def test_two_names_are_two(left: str, right: str) -> None:
    assert are_two(left, right, RULES)
    assert are_two(right, left, RULES)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dario Pell", "Pell"),
        ("Bill Tark", "William Tark"),
        ("European Union", "EU"),
        ("Israel", "Israeli army"),
        ("Goran Hadzic", "Goran Hadžić"),
        ("Kharkiv", "Kharkov"),
        ("Pell", ""),
        ("Saint Anne's Hospital", "St. Anne's Hospital"),
    ],
)
def test_spellings_short_forms_and_parts_are_not_two(left: str, right: str) -> None:
    assert not are_two(left, right, RULES)
    assert not are_two(right, left, RULES)


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [("bus", "train", "vehicle"), ("lorry", "truck", ""), ("bus", "pistol", ""), ("vehicle", "bus", "")],
)
def test_members_of_one_family_exclude_each_other(one: str, other: str, family: str) -> None:
    assert family_of(one, other, RULES) == family_of(other, one, RULES) == family


def test_what_many_may_do_is_observed_and_not_called_a_contradiction() -> None:
    left, right = "Elin Strand visited the hospital.", "Pavel Rusu visited the hospital."
    (seen,) = observed(observe_participants, left, right)
    assert seen.facts["acts"] == "many"
    assert [d for d in differences(left, right) if d.kind_class == "contradiction"] == []


def test_an_act_that_two_do_to_each_other_is_no_exchange() -> None:
    (seen,) = observed(observe_swapped, "Lena Holt married Bram Kuiper.", "Bram Kuiper married Lena Holt.")
    assert seen.facts["acts"] == "symmetric"
    assert differences("Lena Holt married Bram Kuiper.", "Bram Kuiper married Lena Holt.", "role") == []


def test_a_name_that_the_other_article_also_has_may_belong_to_another_act() -> None:
    left = "Balfe Marine built the ferry Ostara in 1990. Lumen Yards repaired it later."
    right = "The ferry Ostara was built in 1990 by Lumen Yards."
    (seen,) = observed(observe_participants, left, right)
    assert (seen.facts["acts"], seen.facts["told"]) == ("one", "both")


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        ("Ostara is a Swedish drama by Delia Crowe.", "Ostara is Danish.", ["role"]),
        ("Ostara is a Swedish drama by Delia Crowe.", "Ostara is a Danish film.", ["role"]),
        ("Delia Crowe is a British-Canadian writer.", "Delia Crowe is Canadian.", []),
        ("Delia Crowe is a Canadian writer.", "Delia Crowe is a writer.", []),
        ("Delia Crowe is a Canadian writer.", "Delia Crowe is not American.", []),
        ("Ostara is a Swedish drama.", "The Danish film won the prize.", []),
    ],
)
def test_one_thing_is_of_one_nation(left: str, right: str, kinds: list[str]) -> None:
    assert [str(d.kind) for d in differences(left, right) if d.kind_class == "contradiction"] == kinds


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Ostara was produced by Delia Crowe and directed by Bram Kuiper.", "Ostara was produced by Bram Kuiper.", 1),
        ("Ostara was produced by Delia Crowe with Bram Kuiper.", "Ostara was produced by Bram Kuiper.", 0),
        ("Ostara was co-produced by Delia Crowe and directed by Bram Kuiper.", "Bram Kuiper produced Ostara.", 0),
        ("Ostara was praised by Delia Crowe and seen by Bram Kuiper.", "Ostara was praised by Bram Kuiper.", 0),
    ],
    ids=["another act of his", "no act of his own", "one of several", "what many do"],
)
def test_an_act_of_one_doer_is_not_another_ones_who_did_something_else(left: str, right: str, count: int) -> None:
    assert [d.rule for d in differences(left, right)].count("participant-of-another-act") == count


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Ostara is a film that was released by Balfe Pictures.", "Lumen Films released the film Ostara.", 1),
        ("The film was released by Balfe Pictures.", "Lumen Films released Ostara.", 0),
        ("Ostara is a film that was praised by Balfe Pictures.", "Lumen Films praised the film Ostara.", 0),
    ],
    ids=["both name the thing", "one does not", "what many do"],
)
def test_an_act_of_one_doer_on_a_thing_that_one_side_leaves_open(left: str, right: str, count: int) -> None:
    assert len([d for d in differences(left, right) if d.kind_class == "contradiction"]) == count


def test_a_show_is_no_podcast() -> None:
    assert family_of("show", "podcast", RULES) == "work"
    assert family_of("show", "sitcom", RULES) == ""
