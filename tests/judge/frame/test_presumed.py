"""Acts that need another, and things that are of a kind."""

from __future__ import annotations

import pytest

from compare.judge.frame.presumed import is_of_kind, tells
from compare.judge.reading.acts import Act, find_acts
from tests.support.pairs import RULES, pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _act(text: str) -> Act:
    return find_acts(pair_of(text, "Rain fell.").left, RULES)[-1]


def test_what_was_called_off_had_been_arranged_and_not_the_reverse() -> None:
    arranged, cancelled = _act("A meeting was arranged."), _act("A meeting was called off.")
    assert tells(cancelled, arranged, RULES)
    assert not tells(arranged, cancelled, RULES)


def test_what_stood_on_the_schedule_was_planned() -> None:
    assert tells(_act("The visit was on the schedule."), _act("The visit was arranged."), RULES)
    assert not tells(_act("The visit was on the news."), _act("The visit was arranged."), RULES)


def test_a_kind_holds_its_members_and_not_the_reverse() -> None:
    (mines,), (explosives,) = _act("The mines blew up.").participants, _act("The explosives blew up.").participants
    assert is_of_kind(mines, explosives, RULES)
    assert not is_of_kind(explosives, mines, RULES)
