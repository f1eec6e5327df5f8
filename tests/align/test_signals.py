"""Signals are numbers from 0 to 1 that say in what two statements are alike."""

from __future__ import annotations

import numpy as np
import pytest

from compare.align.signals import SIGNALS, Likeness, measure_likeness, read_signals
from compare.align.units import Unit, make_units
from compare.model.findings import ResolvedStory
from compare.rulebook.shipped import shipped_embedding
from tests.support.pairs import RULES, resolved

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")

_FERRY = "The ferry Aurora sank off the island before dawn with 40 people on board."
_GRAIN = "Exports of grain rose by nine percent in the spring."


def _measured(*texts: str) -> tuple[tuple[Unit, ...], Likeness]:
    units = make_units(ResolvedStory(resolved(*texts)), RULES)
    return units, measure_likeness(units, shipped_embedding())


def _signals(left: str, right: str) -> dict[str, float]:
    units, likeness = _measured(left, right)
    return read_signals(units[0], units[-1], likeness)


def test_every_signal_but_that_of_events_is_read() -> None:
    assert {*_signals(_FERRY, _GRAIN), "event-inferred-apart"} == set(SIGNALS)


def test_signals_are_parts_of_one_and_only_standing_out_may_be_negative() -> None:
    for name, value in _signals(_FERRY, _GRAIN).items():
        assert (-1 if name == "above-others" else 0) <= value <= 1, name


def test_the_same_words_are_wholly_alike() -> None:
    found = _signals(_FERRY, _FERRY)
    for name in ("characters", "terms-near", "terms-near-covered", "numbers-shared", "best-left", "best-right"):
        assert found[name] == pytest.approx(1.0, abs=1e-6), name
    assert found["numbers-apart"] == 0


def test_other_words_are_less_alike_than_a_paraphrase() -> None:
    paraphrase = _signals(_FERRY, "Before dawn the Aurora, a ferry, went down near the island.")
    other = _signals(_FERRY, _GRAIN)
    assert all(paraphrase[name] > other[name] for name in ("characters", "terms-near", "terms-shared-rare"))


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    rare = _signals("They saw a trawler.", "A trawler came.")
    common = _signals("They saw a house.", "A house came.")
    assert rare["terms-shared-rare"] > common["terms-shared-rare"] > 0


def test_a_word_that_an_article_has_everywhere_says_less() -> None:
    stories = (
        ("They saw a trawler. Grain rose.", "A trawler came. Rain fell."),
        ("They saw a trawler. The trawler left.", "A trawler came. The trawler sank."),
    )
    shared = []
    for texts in stories:
        units, likeness = _measured(*texts)
        shared.append(read_signals(units[0], units[2], likeness)["terms-shared-rare"])
    assert shared[0] == pytest.approx(2 * shared[1])


def test_amounts_that_differ_are_seen() -> None:
    found = _signals(_FERRY, _FERRY.replace("40", "55"))
    assert (found["numbers-shared"], found["numbers-apart"]) == (0.0, 1.0)


def test_pairs_inside_one_article_are_masked() -> None:
    units, likeness = _measured(f"{_FERRY} {_FERRY}", _GRAIN)
    assert len(units) == 3
    assert likeness.characters[0, 1] == 0
    assert likeness.neighbours[0, 1] == 0


def test_likeness_is_symmetric() -> None:
    _, likeness = _measured(f"{_FERRY} {_GRAIN}", f"{_GRAIN} {_FERRY}", _FERRY)
    for matrix in (likeness.characters, likeness.neighbours, likeness.above):
        assert np.allclose(matrix, matrix.T)


def test_statements_told_in_one_order_have_like_neighbours() -> None:
    units, likeness = _measured(f"{_FERRY} {_GRAIN}", f"{_FERRY} {_GRAIN}")
    assert read_signals(units[0], units[2], likeness)["neighbours"] > 0.9
    assert read_signals(units[0], units[3], likeness)["neighbours"] < 0.5


def test_one_thing_counted_is_seen_whatever_the_figure() -> None:
    assert _signals("The ferry carried 40 tourists.", "There were 55 tourists.")["counted-alike"] == 1.0
    assert _signals("The ferry carried 40 tourists.", "There were 55 lifeboats.")["counted-alike"] == 0.0


def test_the_clauses_that_are_most_alike_count_where_the_sentences_are_not() -> None:
    long = "The mayor, who had opened the new library in the morning, said that the ferry Aurora sank off the island."
    found = _signals(long, "The ferry Aurora sank off the island.")
    assert found["parts-near-both"] > found["terms-near"]


def test_two_speakers_and_shared_names() -> None:
    left, right = "“The ferry is lost,” said Tomas Varga.", "“The ferry is lost,” said Maria Novak."
    found = _signals(left, right)
    assert found["speakers-apart"] == 1.0
    assert _signals(left, left)["speakers-apart"] == 0.0
    assert _signals(left, left)["names-shared"] == 1.0
