"""How far two statements are one beside what is held against each other."""

from __future__ import annotations

import pytest

from compare.judge.frame.likeness import are_two_in_place
from compare.judge.frame.sameness import says_several, sole_replacement
from tests.support.pairs import RULES, pair_of

pytest.importorskip("spacy")
pytestmark = pytest.mark.parser

LEFT = "The crew of the ferry Ostara brought the dry barley to the island before the storm."


@pytest.mark.parametrize(
    ("right", "found"),
    [
        (LEFT.replace("barley", "coal"), (["barley"], ["coal"])),
        (LEFT.replace("the dry barley", "a tall bell"), (["dry", "barley"], ["tall", "bell"])),
        (LEFT.replace("The crew", "A crew"), None),
        (LEFT, None),
        (LEFT.replace("dry ", ""), None),
        (LEFT.replace("barley", "coal").replace("storm", "frost"), None),
        (LEFT.replace("before the storm", "on a very cold grey morning"), None),
    ],
    ids=["a word", "two words", "an article", "nothing", "a word less", "two places", "too many words"],
)
def test_the_sole_place_that_differs(right: str, found: tuple[list[str], list[str]] | None) -> None:
    place = sole_replacement(pair_of(LEFT, right), RULES)
    assert (place and tuple([token.text for token in side] for side in place)) == found


@pytest.mark.parametrize(("verb", "expected"), [("", True), ("write", True), ("produce", False)])
def test_what_was_written_with_others_may_be_produced_alone(verb: str, expected: bool) -> None:
    text = "Ostara was co-written and produced by Delia Crowe."
    assert says_several(pair_of(text, text), RULES, verb) is expected


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ("Ilse", "Greta", True),
        ("EEG", "MEG", True),
        ("Bill", "William", False),
        ("I.", "Ilse", False),
        ("President", "Ilse", False),
        ("Kharkiv", "Kharkov", False),
        ("VX40", "VX40B", False),
    ],
)
def test_names_that_alone_differ(left: str, right: str, two: bool) -> None:
    assert are_two_in_place(left, right, RULES) is are_two_in_place(right, left, RULES) is two
