"""States that a thing goes through in one direction, and which step a statement has it on."""

from __future__ import annotations

from datetime import date

import pytest

from compare.judge.comparators.states import ladders, observe_states, standing
from compare.judge.observation import Pair
from compare.judge.verdicts import decide
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.pipeline import resolve_articles
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _verdicts(older: str, newer: str) -> list[str]:
    articles = [Article("a", "a", "", older, date(2024, 3, 4)), Article("b", "b", "", newer, date(2024, 3, 8))]
    one, other = resolve_articles(articles, RULES).articles
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return [str(decide(seen, RULES).kind_class) for seen in observe_states(pair, RULES)]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("A man suspected of robbing the bank fled.", "A jury convicted the man of robbing the bank."),
        ("Tull is expected to be charged on Friday.", "Tull was charged with robbery."),
        ("Two climbers are still missing.", "The last two climbers were found dead on the ridge."),
        ("The results of the tests were not yet known.", "The results of the tests were released on Friday."),
        ("The coast road is blocked by rocks.", "The coast road was reopened at noon."),
        ("The minister said she would not resign.", "The minister resigned on Friday."),
        ("The appeal had not been submitted as of Tuesday.", "The court is reviewing the appeal."),
        ("The captain was detained on the quay.", "The captain was released on bail."),
        ("Petr Varga, 31, was arrested over the fire.", "Petr Varga was released without charge on Friday."),
        ("Ernesto Braga, 22, is among the wounded.", "Ernesto Braga died in hospital on Wednesday evening."),
        ("The referee has been suspended.", "The league ended his contract."),
        ("The verdict may be appealed until May.", "Tull will appeal."),
        ("The driver denies that he had been drinking.", "The driver admits that he had been drinking."),
        ("The ministry stood by its statement.", "The statement had been wrong, the ministry said."),
        ("The regulator said it was in contact with the airline.", "The regulator opened a formal investigation."),
        ("The goalkeeper is due to fly in for a medical.", "The goalkeeper passed his medical."),
        ("The agency put the bank's rating under review.", "The agency cut the bank's rating."),
        ("Tram services were suspended.", "Tram services are running again."),
        ("Power was cut to the island.", "Power was restored to the island."),
        ("The boy was flown to hospital.", "The boy died overnight."),
        ("Holm brushed aside calls to resign.", "Holm resigned."),
        ("Coach Holm had no intention of resigning.", "Holm was sacked."),
        ("The union called a strike.", "The union called off the strike."),
        ("Rescuers are trying to reach 12 miners trapped in the shaft.", "The miners were brought to the surface."),
        ("The freighter ran aground.", "The freighter was refloated."),
        ("The gunman is still at large.", "The gunman turned himself in."),
        ("The bill goes to the Senate next week.", "The Senate rejected the bill."),
        ("The drugmaker would apply for a licence.", "The regulator approved the drug."),
        ("The envoy is on her way back from Lima.", "The envoy landed at noon."),
        ("The rebels are massing on the river.", "The rebels crossed the river."),
        ("The navy denied that mines had been laid.", "The navy no longer ruled out that mines had been laid."),
        ("The truce is to take effect at midnight.", "The truce collapsed within hours."),
        ("Her lawyers are fighting her extradition.", "She was extradited."),
    ],
)
def test_a_later_report_that_stands_higher_is_an_update(older: str, newer: str) -> None:
    assert set(_verdicts(older, newer)) == {"update"}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("A jury convicted the man.", "The man suspected of the robbery was quiet."),
        ("The man was found guilty.", "The man was found not guilty."),
        ("No storm warning was issued.", "The storm warning was lifted."),
        ("Tull was charged with robbery.", "Tull is expected to be sentenced in May."),
        ("The mayor closed the meeting.", "The mayor reopened the debate."),
        ("The boy was flown to hospital.", "The driver died."),
        ("Villagers were ordered to flee.", "Villagers fled."),
        ("Guards fired into the air.", "The mayor fired the chef."),
        ("The mayor faced calls for her resignation.", "The council renewed calls for her resignation."),
        ("The city was considering filing charges.", "The man was arrested."),
        ("Tram services were suspended.", "Tram services are dear."),
    ],
)
def test_steps_back_equal_steps_and_other_things_are_none(older: str, newer: str) -> None:
    assert set(_verdicts(older, newer)) <= {"None"}


def test_two_named_people_have_two_states() -> None:
    older = "Elin Rask was in intensive care."
    assert _verdicts(older, "Maria Holm succumbed to her wounds.") == ["None"]
    assert _verdicts(older, "Elin Rask succumbed to her wounds.") == ["update"]


def test_the_people_of_a_list_all_have_its_state() -> None:
    older = "Elin Rask and Maria Holm were in intensive care."
    assert _verdicts(older, "Maria Holm succumbed to her wounds.") == ["update"]


def test_without_days_of_publication_nothing_is_said() -> None:
    pair = pair_of("Two climbers are missing.", "The two climbers were found dead.")
    assert list(observe_states(pair, RULES)) == []


def test_a_state_to_come_stands_half_a_step_below() -> None:
    statement = pair_of("Tull is expected to be charged.", "x.").left
    article = pair_of("Tull is expected to be charged.", "x.").left_article
    (prosecution,) = (ladder for ladder in ladders(RULES) if ladder.name == "prosecution")
    found = standing(statement, article, prosecution, RULES)
    assert found is not None
    assert (found.state, found.height, found.is_reached) == ("charged", 1.5, False)
