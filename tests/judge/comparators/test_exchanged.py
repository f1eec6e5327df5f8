"""One noun or name in the place of another, where two texts are word for word the same otherwise."""

from __future__ import annotations

import pytest

from tests.support.pairs import differences

pytest.importorskip("spacy")
pytestmark = pytest.mark.parser

HARBOUR = "The harbour office in {0} said that the ferry carried {1} and {2} from the island on Monday."


def _exchanged(left: str, right: str) -> list[list[str]]:
    found = differences(left, right)
    return [[side.value for side in d.sides] for d in found if d.rule == "word-exchanged"]


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (("Port Ewan", "barley", "timber"), ("Port Ewan", "coal", "timber"), ["barley", "coal"]),
        (("Port Ewan", "an engine", "timber"), ("Port Ewan", "a church bell", "timber"), ["engine", "church bell"]),
        (("Port Ewan", "barley", "VX40 tubes"), ("Port Ewan", "barley", "VX41 tubes"), ["VX40", "VX41"]),
    ],
    ids=["a noun", "a noun with another before it", "a code"],
)
def test_the_one_word_that_differs_was_exchanged(left: list[str], right: list[str], sides: list[str]) -> None:
    assert _exchanged(HARBOUR.format(*left), HARBOUR.format(*right)) == [sides]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Port Ewan", "salmon", "timber"), ("Port Ewan", "fish", "timber")),
        (("Port Ewan", "a sofa", "timber"), ("Port Ewan", "a couch", "timber")),
        (("Port Ewan", "barley", "timber"), ("Port Ewan", "dry barley", "timber")),
        (("Port Ewan", "barley", "timber"), ("Port Ewan", "coal", "bricks")),
        (("Port Ewan", "barley", "gravlings"), ("Port Ewan", "barley", "timber")),
    ],
    ids=["a kind of it", "another word for it", "a word more", "two places differ", "an unknown noun"],
)
def test_a_word_that_may_say_the_same_was_not(left: list[str], right: list[str]) -> None:
    assert _exchanged(HARBOUR.format(*left), HARBOUR.format(*right)) == []


FERRY = "{0} steered the last ferry out of the harbour before the ice closed it on Monday."


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Ilse Brandt", "Greta Brandt", 1),
        ("William Brandt", "Bill Brandt", 0),
        ("Captain Brandt", "Ilse Brandt", 0),
        ("I. Brandt", "Ilse Brandt", 0),
        ("Ilse Brandt", "Ilze Brandt", 0),
    ],
    ids=["another given name", "a form of the name", "a title", "an initial", "a spelling"],
)
def test_given_names_beside_one_family_name(left: str, right: str, count: int) -> None:
    assert len(_exchanged(FERRY.format(left), FERRY.format(right))) == count


@pytest.mark.parametrize(
    "text",
    [
        "{0} condemned the closing of the harbour in a long speech to the council on Monday.",
        "Among the eleven who were brought to the hospital after the collision on Monday was {0}.",
    ],
    ids=["what many do", "one of several"],
)
def test_what_several_can_be_or_do_is_no_exchange(text: str) -> None:
    assert _exchanged(text.format("Ilse Brandt"), text.format("Bram Kuiper")) == []


def test_a_word_of_a_text_that_is_rewritten_elsewhere_is_only_put_otherwise() -> None:
    left = "It was cold. The harbour office said that the ferry carried plans from the island on Monday."
    right = "It froze. The harbour office said that the ferry carried options from the island on Monday."
    assert _exchanged(left, right) == []
    assert _exchanged(left, left.replace("plans", "options")) == [["plans", "options"]]


def test_a_short_statement_may_be_of_another_thing() -> None:
    assert _exchanged("The ferry carried barley.", "The ferry carried coal.") == []


@pytest.mark.parametrize(
    ("text", "left", "right", "kind"),
    [
        (
            "The harbour office said that the {} of the old ferry was large for so short a trip.",
            "gain",
            "loss",
            "polarity",
        ),
        ("The men who left the island in the storm came home by {} early on Monday.", "bus", "train", "event"),
        ("“We reject his {} to the region and all that he stands for,” said Anna Lee.", "visit", "message", "target"),
        (
            "The last ferry of the day was steered from the island by {} on Monday.",
            "Ilse Brandt",
            "Bram Kuiper",
            "role",
        ),
    ],
    ids=["opposites", "families of kinds", "quoted words", "parts of an act"],
)
def test_what_another_comparator_reads_is_told_once(text: str, left: str, right: str, kind: str) -> None:
    found = [d for d in differences(text.format(left), text.format(right)) if d.kind_class == "contradiction"]
    assert [str(d.kind) for d in found] == [kind]
    assert found[0].rule != "word-exchanged"
