"""Times of day of one event that outlets tell with other verbs and nouns, and of other events beside it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support.pairs import found_in

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_WEDNESDAY = date(2023, 6, 14)


def _found(left: str, right: str) -> list[tuple[str, str, str]]:
    return found_in("date", left, right, day=_WEDNESDAY)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The tram jumped the rails at 5:10 p.m.", "The accident happened at 17.42, said the fire brigade."),
        ("Takeoff took place at 9:12 a.m.", "The balloon left the field on Saturday, at 9:50 a.m."),
        ("The alarm was raised at 10:05 p.m.", "Officers were alerted at 11:20 p.m. by a neighbour."),
        ("The bridge gave way at 7:55 a.m.", "According to the builder, the collapse came at 9:15 a.m."),
        ("Contact was lost at 4:02 a.m.", "The plane vanished from radar at 4:31 a.m."),
    ],
)
def test_two_times_of_one_event_told_with_other_words_contradict(left: str, right: str) -> None:
    assert [found[0] for found in _found(left, right)] == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The accident happened at 17.48.", "Firefighters arrived at 18.10."),
        ("The ferry left port at 2:30 a.m. and sank.", "The ferry sank at 4:40 a.m."),
        ("The rocket was due to lift off at 9 a.m.", "The rocket lifted off at 10:14 a.m."),
        ("The blast came before 6 a.m.", "The bomb exploded at 5:10 a.m."),
        ("The alarm was raised by 9 p.m.", "Officers were alerted at 8:20 p.m."),
        ("The tram came off the rails at about 5:20 p.m.", "The accident happened at 17.21."),
    ],
)
def test_times_of_another_event_of_a_plan_or_of_a_bound_do_not(left: str, right: str) -> None:
    assert not {"contradiction", "update"} & {found[0] for found in _found(left, right)}
