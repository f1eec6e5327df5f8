"""Affirmed against denied, opposites in place, doubt, and what only looks like a denial."""

from __future__ import annotations

import pytest

from compare.judge.comparators.polarity import are_opposites, observe_doubt, observe_polarity, opposites
from tests.support.pairs import RULES, differences, loud, observed, values

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister resigned on Friday over the leak.", "The minister did not resign on Friday over the leak."),
        ("The council has approved the plan.", "The council has not approved the plan."),
        ("The suspect is guilty of arson.", "The suspect is not guilty of arson."),
        ("The mine is not safe.", "The mine is safe."),
        ("There were no casualties in the fire at the depot.", "There were casualties in the fire at the depot."),
        ("The ferry failed to reach the island before dark.", "The ferry reached the island before dark."),
        ("The ferry sailed to the island without a pilot.", "The ferry sailed to the island with a pilot."),
        ("Nobody survived the fall from the cliff.", "The dog survived the fall from the cliff."),
    ],
)
def test_the_same_affirmed_and_negated_contradicts_once(left: str, right: str) -> None:
    (found,) = differences(left, right, "polarity")
    assert found.kind_class == "contradiction"
    assert len(found.sides) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The main bridge across the river is closed to lorries.",
            "The main bridge across the river is open to lorries.",
        ),
        ("Exports of grain rose sharply in the spring.", "Exports of grain fell sharply in the spring."),
        ("The court accepted the appeal of the miners.", "The court rejected the appeal of the miners."),
        ("The drug is effective against the virus.", "The drug is ineffective against the virus."),
    ],
)
def test_opposites_in_place_contradict(left: str, right: str) -> None:
    (found,) = differences(left, right, "polarity")
    assert (found.kind_class, found.rule) == ("contradiction", "polarity-opposite-words")


def test_the_sides_are_the_words_that_differ() -> None:
    (found,) = differences("Exports of grain rose in the spring.", "Exports of grain fell in the spring.", "polarity")
    assert values(found) == ["rose", "fell"]
    (negated,) = differences("The suspect is guilty of arson.", "The suspect is not guilty of arson.", "polarity")
    assert values(negated) == ["guilty", "not guilty"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor denied that he took the money from the fund.", "The mayor took the money from the fund."),
        ("The rumour that the dam had burst is false.", "The dam had burst."),
    ],
)
def test_what_is_denied_or_called_false_contradicts_what_is_told(left: str, right: str) -> None:
    (found,) = differences(left, right, "polarity")
    assert (found.kind_class, found.rule) == ("contradiction", "polarity-doubted")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # A question takes no side.
        ("Did the mayor take the money from the harbour fund?", "The mayor took the money from the harbour fund."),
        ("Did the mayor take the money from the fund?", "The mayor did not take the money from the fund."),
        ("Is the bridge across the river not safe?", "The bridge across the river is safe."),
        # A denial that is itself denied.
        ("The mayor did not deny that he took the money from the fund.", "The mayor took the money from the fund."),
        ("The claim that the dam burst is not false.", "The dam burst, as was claimed."),
        # Both deny.
        ("The minister did not resign on Friday.", "The minister has not resigned."),
        ("The minister denied the report.", "The minister did not confirm the report."),
        # The opposite, negated, is the same.
        ("The court did not accept the appeal of the miners.", "The court rejected the appeal of the miners."),
        ("The bridge is not open.", "The bridge is closed."),
        # Two opposites, yet not of one thing.
        ("Supporters of the mayor cheered in the square.", "Opponents of the mayor jeered in the square."),
        # Nothing is denied.
        ("No fewer than nine people were held.", "Nine people were held."),
        ("Police did not say who set the depot on fire.", "The depot was on fire."),
        ("The minister resigned on Friday.", "The minister stepped down on Friday."),
    ],
)
def test_look_alikes_are_no_denial(left: str, right: str) -> None:
    assert not [d for d in loud(left, right) if d.kind == "polarity"]


@pytest.mark.parametrize("comparator", [observe_polarity, observe_doubt])
def test_a_statement_never_differs_from_itself(comparator: object) -> None:
    for text in ("The minister did not resign.", "The old bridge is closed.", "The mayor denied the hoax."):
        assert observed(comparator, text, text) == []  # type: ignore[arg-type]


def test_a_denial_deep_in_found_statements_stays_quiet() -> None:
    (seen,) = observed(
        observe_polarity,
        "The fleet sailed on Monday with grain for the islands, although the pilots had not signed the new contract.",
        "The pilots had signed the new contract in the port office.",
    )
    assert seen.facts["given"] == "found"
    assert seen.facts["overlap"] != "high"


def test_what_may_be_is_no_fact() -> None:
    (seen,) = observed(observe_polarity, "The talks may resume in May.", "The talks will not resume in May.")
    assert seen.facts["certainty"] == "open"


def test_pairs_of_opposites_are_of_two_words() -> None:
    known = opposites(RULES)
    assert all(len(pair) == 2 for pair in known)
    assert frozenset(("open", "close")) in known or frozenset(("open", "closed")) in known
    assert frozenset(("open", "bridge")) not in known


def test_the_language_of_the_negators_is_respected() -> None:
    assert observed(observe_polarity, "Der Minister ist nicht zurück.", "Der Minister ist zurück.") == []


@pytest.mark.xfail(
    strict=True, reason="“No” at the head of a sentence is read as an answer even where it is a determiner"
)
def test_no_before_a_noun_denies_the_noun_alone() -> None:
    left = "No casualties were reported after the fire at the depot."
    assert loud(left, "The fire at the depot was reported at noon.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("legal", "illegal"), ("labelled", "unlabelled"), ("boost", "hamper"), ("often", "rarely"), ("sober", "drunk")],
)
def test_listed_poles_and_negative_prefixes_make_opposites(one: str, other: str) -> None:
    assert are_opposites(one, other, RULES)
    assert are_opposites(other, one, RULES)


@pytest.mark.parametrize(
    ("one", "other"), [("form", "reform"), ("on", "non"), ("boost", "help"), ("legal", "lawful"), ("legal", "legal")]
)
def test_other_prefixes_short_stems_and_words_of_one_pole_do_not(one: str, other: str) -> None:
    assert not are_opposites(one, other, RULES)


@pytest.mark.parametrize(
    ("denial", "report"),
    [
        ("Harbour police say held man is not the captain of the ferry", "Police hold captain of the ferry"),
        ("Students not among the dead in the harbour", "Students are dead in the harbour, the mayor says"),
        ("The bishop turns out not to have said that whales have souls", "Bishop says that whales have souls"),
    ],
)
def test_not_denies_what_somebody_is_where_he_is_and_what_turns_out(denial: str, report: str) -> None:
    assert {difference.kind_class for difference in differences(denial, report, "polarity")} == {"contradiction"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Apple growers not happy with the new tax", "Apple growers pay the new tax"),
        ("The story turned out not to be a hoax.", "The story of the whale is told in two villages."),
    ],
)
def test_not_before_a_feeling_or_a_doubt_denies_no_report(one: str, other: str) -> None:
    assert differences(one, other, "polarity") == []
