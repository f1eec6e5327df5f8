"""An act that one side tells and the other denies, found by its participants and not by how many words are shared."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.denied import observe_denied
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, observed, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "No storm warning was issued.",
            "The navy issued a storm warning at 23:58 and hundreds spent the night on the hills.",
        ),
        ("Not one bottle was thrown.", "Police said bottles and stones were thrown at officers near the square."),
        (
            "The army denied shelling the camp.",
            "Two witnesses told the paper that the army shelled the camp from the ridge at dawn.",
        ),
    ],
)
def test_an_act_told_and_denied_is_seen_however_long_the_sentence(left: str, right: str) -> None:
    (seen,) = observed(observe_denied, left, right)
    assert (seen.facts["shared"], seen.facts["conflict"]) == ("goal", "no")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The committee has not met since March.", "The committee last met in March."),
        ("The mayor did not close the port.", "The mayor closed the school."),
        ("The mayor did not close the port.", "The mayor will close the port on Friday."),
        ("Did the navy not issue a storm warning?", "The navy issued a storm warning."),
    ],
)
def test_other_acts_and_what_is_still_to_come_are_not_denied(left: str, right: str) -> None:
    assert [seen for seen in observed(observe_denied, left, right) if seen.facts["conflict"] == "no"] == []


_DENIAL = "“Not one shot was fired,” Interior Minister Milan Oreb said."


def rules_of_later(telling: str) -> set[str]:
    """Return the verdicts on a denial and a statement that was published a month after it."""
    (one,), (other,) = resolved(_DENIAL, day=date(2024, 2, 5)), resolved(telling, day=date(2024, 3, 5))
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return {decide(seen, RULES).rule for seen in observe_denied(pair, RULES)}


def test_who_denied_it_first_and_tells_it_later_has_taken_it_back() -> None:
    telling = "Milan Oreb told the committee that two officers had fired five shots."
    assert rules_of_later(telling) == {"polarity-act-admitted"}


def test_a_minister_takes_back_what_his_ministry_denied() -> None:
    (one,), (other,) = (
        resolved("No shot was fired by its men, says the Interior Ministry.", day=date(2024, 2, 5)),
        resolved("Milan Oreb, the interior minister, said that its men had fired five shots.", day=date(2024, 3, 5)),
    )
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    assert {decide(seen, RULES).rule for seen in observe_denied(pair, RULES)} == {"polarity-act-admitted"}


def test_an_attack_told_by_a_noun_alone_may_be_another_one() -> None:
    denial = "The army denied that it had carried out the strike."
    found = observed(observe_denied, denial, "Rebels have carried out strikes on three towns.")
    assert [decide(seen, RULES).kind_class for seen in found if seen.facts["conflict"] == "no"] in ([], [None])


def test_what_another_tells_later_does_not_take_a_denial_back() -> None:
    assert rules_of_later("Two officers had fired five shots, a nurse said.") == {"polarity-act-denied"}


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("No shots were fired at the bridge.", "Shots were exchanged with the guards, a nurse said."),
        ("No meeting with the envoy had been arranged.", "A meeting with the envoy was called off by the palace."),
        ("The monks stored no explosives in the temple.", "The mines which the monks had stockpiled went off."),
        ("No one in her office had asked for a photograph.", "Her office begged mine for this photo."),
        ("No meeting with the envoy had been arranged.", "A courtesy call on the king had been on the schedule."),
    ],
)
def test_an_act_that_needs_the_denied_one_is_held_against_it(denial: str, telling: str) -> None:
    found = [decide(seen, RULES).rule for seen in observed(observe_denied, denial, telling)]
    assert found == ["polarity-act-denied"]


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("No meeting with the envoy was called off.", "A meeting with the envoy had been arranged."),
        ("The monks stored no mines in the temple.", "Explosives were hidden in the school."),
        ("The monks stored no arms in the temple.", "The army blames arms stored in the temple."),
        ("No shots were fired at the bridge.", "Greetings were exchanged with the guards."),
    ],
)
def test_what_is_not_needed_or_of_another_kind_denies_nothing(denial: str, telling: str) -> None:
    found = [decide(seen, RULES).rule for seen in observed(observe_denied, denial, telling)]
    assert "polarity-act-denied" not in found


def test_what_had_not_happened_so_far_is_marked() -> None:
    (seen,) = observed(
        observe_denied, "The town had not been evacuated as of Tuesday.", "The town was evacuated on Friday."
    )
    assert seen.facts["so-far"] == "yes"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("As he stepped from his car an egg struck him on the shoulder.", "The egg missed."),
        (
            "The jury acquitted the developer of fraud.",
            "After nine hours the jury convicted the developer on all counts.",
        ),
        ("The council accepted the offer of the bank.", "The council rejected the bank's offer by nine votes to two."),
        ("The court upheld the ruling.", "The ruling was struck down by the court on Friday."),
        ("The council turned down the budget.", "The council accepted the budget, which would raise rents."),
        ("The party backed the treaty.", "The party voted against the treaty in a stormy session."),
    ],
)
def test_acts_of_which_only_one_can_have_been_done(left: str, right: str) -> None:
    found = [decide(seen, RULES).rule for seen in observed(observe_denied, left, right)]
    assert found == ["polarity-acts-exclude"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The talks began on Monday.", "The talks ended on Monday."),
        ("The council accepted the offer.", "The council rejected the complaint."),
        ("The jury acquitted Colin Tull.", "The jury convicted Maria Novak."),
        ("The council accepted the offer.", "If the council rejected the offer, the bank would sue."),
        (
            "The council accepted the offer.",
            "The bank would sue if it learned that the council rejected the offer.",
        ),
    ],
)
def test_acts_that_follow_each_other_or_are_done_to_others_do_not_exclude(left: str, right: str) -> None:
    found = [decide(seen, RULES).kind_class for seen in observed(observe_denied, left, right)]
    assert found in ([], [None])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Two witnesses said that Petr Kolar had shouted a slogan.",
            "Petr Kolar had not shouted anything in the hall.",
        ),
        ("On Sunday Petr Varga beat a referee.", "Petr Varga did not beat anybody on Sunday."),
    ],
)
def test_what_is_denied_of_anything_is_denied_of_each_thing(left: str, right: str) -> None:
    assert ("doer", "no") in [(o.facts["shared"], o.facts["conflict"]) for o in observed(observe_denied, left, right)]


def test_another_may_have_done_what_one_did_not_do_to_anybody() -> None:
    seen = observed(observe_denied, "On Sunday Jan Novak beat a referee.", "Petr Varga did not beat anybody on Sunday.")
    assert "doer" not in [o.facts["shared"] for o in seen]


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("He said that no one had abducted him.", "The organist was kidnapped by armed men outside his home."),
        ("“Nobody took me anywhere,” the abbot said.", "The abbot was taken to a barracks by soldiers, a nun said."),
        ("“Nobody kidnapped me,” Anna Kral said.", "Anna Kral was abducted on Monday, her party said."),
        ("Film showed no one shaking the mast.", "Two sailors said boys were shaking the mast before it fell."),
        ("Film showed no one shaking the mast.", "It fell because a gang of boys shook it, a sailor said."),
        ("No one forced us to leave, the shepherds said.", "The shepherds were forced to leave by the army."),
    ],
)
def test_what_nobody_did_was_not_done_to_the_one_who_says_so(denial: str, telling: str) -> None:
    found = [decide(seen, RULES).rule for seen in observed(observe_denied, denial, telling)]
    assert found == ["polarity-act-denied"]


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("No one claimed responsibility for the blast.", "The rebels claimed responsibility for the blast."),
        ("“Nobody beat me,” Jan Novak said.", "Petr Varga was beaten by two officers, his lawyer said."),
        ("“Nobody took me seriously,” the abbot said.", "The abbot was taken to hospital on Monday."),
        ("No one helped us, the shepherds said.", "The army helped the townspeople."),
        ("No one knew him, a neighbour said.", "A colleague knew him as a quiet man."),
        ("No one beat her, the chief said.", "The man was beaten by two officers."),
        ("No deal was reached with the teachers.", "A deal was reached with the nurses."),
    ],
)
def test_what_nobody_did_to_one_may_be_done_to_another(denial: str, telling: str) -> None:
    found = [decide(seen, RULES).kind_class for seen in observed(observe_denied, denial, telling)]
    assert found in ([], [None])
