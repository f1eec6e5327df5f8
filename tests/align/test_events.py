"""Series of events are told apart by what the articles say of them."""

from compare.align.events import SeriesEvent, are_apart, find_events
from compare.model.findings import ResolvedStory
from tests.support.pairs import RULES, resolved
from tests.support.parsing import needs_parser


def test_two_rounds_that_are_named_are_apart() -> None:
    assert are_apart(SeriesEvent(2, "round", said=True), SeriesEvent(3, "round", said=True)) == "said"


def test_a_round_that_is_only_inferred_is_a_hint() -> None:
    assert are_apart(SeriesEvent(2, "round", said=False), SeriesEvent(3, "round", said=True)) == "inferred"


def test_other_series_and_the_unknown_are_not_apart() -> None:
    assert are_apart(SeriesEvent(2, "round", said=True), SeriesEvent(3, "day", said=True)) == ""
    assert are_apart(None, SeriesEvent(3, "round", said=True)) == ""


@needs_parser
def test_rounds_make_a_series_and_days_do_not() -> None:
    rounds = ResolvedStory(resolved("The second round of talks was held in Gomel.", "The third round failed."))
    assert sorted((event.series, event.ordinal) for event in find_events(rounds, RULES).values()) == [
        ("round", 2),
        ("round", 3),
    ]
    days = ResolvedStory(resolved("It was the first day of the fast.", "On the fifth day the market was hit."))
    assert find_events(days, RULES) == {}
