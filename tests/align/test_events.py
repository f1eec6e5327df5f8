"""Series of events are told apart by what the articles say of them."""

from compare.align.events import SeriesEvent, are_apart


def test_two_rounds_that_are_named_are_apart() -> None:
    assert are_apart(SeriesEvent(2, "round", said=True), SeriesEvent(3, "round", said=True)) == "said"


def test_a_round_that_is_only_inferred_is_a_hint() -> None:
    assert are_apart(SeriesEvent(2, "round", said=False), SeriesEvent(3, "round", said=True)) == "inferred"


def test_other_series_and_the_unknown_are_not_apart() -> None:
    assert are_apart(SeriesEvent(2, "round", said=True), SeriesEvent(3, "day", said=True)) == ""
    assert are_apart(None, SeriesEvent(3, "round", said=True)) == ""
