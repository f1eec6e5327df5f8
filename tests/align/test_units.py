"""What the alignment sees of a statement: its content terms, names as keys, values and place."""

from __future__ import annotations

import pytest

from compare.align.units import Unit, make_units
from compare.model.findings import ResolvedStory
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def _units(*texts: str) -> tuple[Unit, ...]:
    return make_units(ResolvedStory(resolved(*texts)), RULES)


def test_units_are_numbered_through_all_articles() -> None:
    units = _units("The ferry sank. The crew swam ashore.", "Grain prices rose.")
    assert [(unit.number, unit.article) for unit in units] == [(0, 0), (1, 0), (2, 1)]


def test_terms_are_lemmas_without_words_that_carry_nothing() -> None:
    (unit,) = _units("The ferries were sinking in the northern bay.")
    assert {"ferry", "sink", "northern", "bay"} <= set(unit.terms)
    assert not {"the", "in", "be"} & set(unit.terms)


def test_a_name_is_one_term_however_it_is_written() -> None:
    long, short = _units("President Volodymyr Zelensky arrived in the harbour.", "Zelensky arrived in the harbour.")
    assert set(short.terms) <= set(long.terms)


def test_the_capital_that_acts_is_its_country() -> None:
    acting, place = _units("Moscow rejected the offer.", "Rain fell in Moscow.")
    assert "country:RU" in acting.terms
    assert "country:RU" not in place.terms


def test_values_are_read() -> None:
    (unit,) = _units('"The fire killed 12 people," said Tomas Varga.')
    assert [quantity.low for quantity in unit.quantities] == [12]


def test_the_place_in_the_article_is_a_part_of_one() -> None:
    first, last = _units("The ferry sank. The crew swam ashore.")
    assert first.position == 0
    assert 0 < last.position < 1


def test_no_articles_no_units() -> None:
    assert _units() == ()
