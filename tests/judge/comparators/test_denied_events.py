"""An event that one side tells and of which the other says that there was none, or that it was none."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.denied_events import observe_denied_events
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from tests.support.pairs import RULES, observed, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def rules_of(left: str, right: str) -> set[str]:
    """Return the verdicts on what is seen in two statements, silence left out."""
    verdicts = [decide(seen, RULES) for seen in observed(observe_denied_events, left, right)]
    return {verdict.rule for verdict in verdicts if verdict.kind_class is not None}


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("There was no coup attempt, the bishop said.", "The army said that it had foiled an attempted coup."),
        (
            "“There was no plot to poison the queen,” his lawyer said.",
            "Police said that they had uncovered a plot to poison the queen.",
        ),
        ("There were no talks with the miners, a clerk said.", "The miners said they held talks with the owners."),
        ("There was never any attack on the ferry.", "Rebels said that they had attacked the ferry."),
        ("There was no kidnapping, the sheriff said.", "The girl was kidnapped by two men, her aunt said."),
        ("No talks took place with the miners.", "The miners said they held talks with the owners."),
        ("There was no shooting in the yard.", "Three guards said that there was a shooting in the yard."),
        ("There was neither a coup nor a mutiny, the bishop said.", "Soldiers staged a mutiny, the paper wrote."),
    ],
)
def test_that_there_was_none_denies_what_is_told(denial: str, telling: str) -> None:
    assert rules_of(denial, telling) == {"polarity-event-denied"}


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("“This is not an exchange,” the envoy said.", "Nine prisoners will be exchanged on Friday, a clerk said."),
        ("It is no exchange, the envoy said.", "Nine prisoners were exchanged at the ford."),
        ("It was not a coup but a strike, the bishop said.", "The queen said that the army had staged a coup."),
        ("“We are not putschists,” the major said.", "The queen called the officers putschists."),
        ("The incident was not a mutiny, the bishop said.", "The mutiny cost nine sailors their lives."),
    ],
)
def test_that_it_was_none_denies_what_is_told(denial: str, telling: str) -> None:
    assert rules_of(denial, telling) == {"polarity-event-denied"}


@pytest.mark.parametrize(
    ("denial", "telling"),
    [
        ("There was no attack on Monday night, the army said.", "The attack killed three people."),
        ("There was no murder in the village in ten years.", "Holm was murdered in the village, police said."),
        # Another matter, partner or place.
        ("There was no agreement on the wells, she said.", "The two reached agreement on an exchange of prisoners."),
        ("There was no agreement, she said.", "The two reached agreement on an exchange of prisoners."),
        ("There was no deal between the club and the keeper.", "The club struck a deal with a sponsor."),
        ("There was no attack on the school, the army said.", "Rebels attacked the police station."),
        ("There was no explosion in the harbour, she said.", "An explosion shook the theatre."),
        # A sort of it only.
        ("There were no new talks, the clerk said.", "The miners and the owners held talks."),
        ("There was no formal agreement, the clerk said.", "The miners and the owners reached an agreement."),
        ("There was no coup, the bishop said.", "The army said that it had foiled an attempted coup."),
        ("It was not just a coup, the bishop said.", "The army staged a coup."),
        ("This is not a deal that we can accept, she said.", "The owners reached a deal."),
        # Another time.
        ("There was no robbery when we came, the guard said.", "The bank was robbed at noon."),
        ("There was no mutiny, the admiral said.", "The mutiny of 1917 cost nine sailors their lives, in April."),
        ("There have been no talks since March.", "The miners and the owners held talks."),
        # Not denied, or not told.
        ("There is no evidence of a coup attempt.", "The army said that it had foiled a coup attempt."),
        ("If there was no mutiny, the admiral would know.", "Soldiers staged a mutiny."),
        ("The admiral denied that there was no mutiny.", "Soldiers staged a mutiny."),
        ("There was no mutiny, the admiral said.", "The bishop warned of a mutiny."),
        ("There was no mutiny, the admiral said.", "An alleged mutiny was reported."),
        ("There was no swap, the club said.", "The two keepers swapped shirts."),
        ("There was no talk of a rise.", "The miners held talks with the owners."),
    ],
)
def test_another_matter_sort_or_time_is_not_denied(denial: str, telling: str) -> None:
    assert rules_of(denial, telling) == set()


def verdict_of_days(denial: str, telling: str, days: tuple[int, int]) -> set[str]:
    """Return the verdicts on a denial and a telling, published on two days of one month."""
    (one,), (other,) = (
        resolved(text, day=date(2024, 5, day)) for text, day in zip((denial, telling), days, strict=True)
    )
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return {decide(seen, RULES).rule for seen in observe_denied_events(pair, RULES)}


_NONE_YET = "There has been no agreement with the miners, the owners said."
_REACHED = "The miners said that they had reached agreement with the owners."


def test_what_has_not_been_may_come_and_two_camps_of_one_day_contradict_each_other() -> None:
    assert verdict_of_days(_NONE_YET, _REACHED, (5, 7)) == {"polarity-event-not-yet"}
    assert verdict_of_days(_NONE_YET, _REACHED, (5, 5)) == {"polarity-event-denied"}
    assert verdict_of_days(_NONE_YET, _REACHED, (7, 5)) == {"polarity-event-denied"}
