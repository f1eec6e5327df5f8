"""What the other pairs say of a pair: rivals, neighbours, a third article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.context import CONTEXT, read_contexts
from compare.align.scores import load_context_weights, score
from tests.support.pairs import RULES

# Two statements of each of three articles.
_ARTICLES = [0, 0, 1, 1, 2, 2]
_WEIGHTS = load_context_weights(RULES)


def test_the_first_look_is_kept_as_log_odds() -> None:
    found = read_contexts({(0, 2): 0.5, (1, 3): 0.9}, _ARTICLES)
    assert found[0, 2]["first-look"] == 0
    assert found[1, 3]["first-look"] == pytest.approx(2.197 / 6, abs=1e-3)


def test_a_rival_takes_a_share() -> None:
    alone = read_contexts({(0, 2): 0.8}, _ARTICLES)[0, 2]["share-of-partners"]
    beside_a_rival = read_contexts({(0, 2): 0.8, (0, 3): 0.8}, _ARTICLES)[0, 2]["share-of-partners"]
    assert (alone, beside_a_rival) == (1.0, 0.75)


def test_a_partner_in_another_article_is_no_rival() -> None:
    assert read_contexts({(0, 2): 0.8, (0, 4): 0.8}, _ARTICLES)[0, 2]["share-of-partners"] == 1.0


def test_the_neighbour_of_one_side_speaks_for_a_pair() -> None:
    found = read_contexts({(0, 2): 0.6, (1, 2): 0.7}, _ARTICLES)
    assert (found[0, 2]["beside"], found[1, 2]["beside"]) == (0.7, 0.6)


def test_units_beside_each_other_in_two_articles_are_no_neighbours() -> None:
    assert read_contexts({(0, 4): 0.6, (0, 3): 0.7}, _ARTICLES)[0, 4]["beside"] == 0.0


def test_a_third_article_speaks_for_a_pair_as_far_as_it_goes_with_both() -> None:
    found = read_contexts({(0, 2): 0.4, (0, 4): 0.9, (2, 4): 0.7}, _ARTICLES)
    assert found[0, 2]["third-article"] == 0.7


def test_a_further_statement_of_the_same_articles_is_no_third() -> None:
    assert read_contexts({(0, 2): 0.4, (0, 3): 0.9, (2, 4): 0.1}, _ARTICLES)[0, 2]["third-article"] == 0.0


def test_of_two_articles_the_first_look_stands_for_the_third() -> None:
    assert read_contexts({(0, 2): 0.4}, [0, 0, 1, 1])[0, 2]["third-article"] == 0.4


def _score(scores: dict[tuple[int, int], float], articles: list[int], pair: tuple[int, int]) -> float:
    return score(read_contexts(scores, articles)[pair], _WEIGHTS)


def test_a_third_article_raises_a_score() -> None:
    confirmed = _score({(0, 2): 0.5, (0, 4): 0.9, (2, 4): 0.9}, _ARTICLES, (0, 2))
    assert confirmed > _score({(0, 2): 0.5}, _ARTICLES, (0, 2))


def test_a_rival_that_is_no_neighbour_lowers_it() -> None:
    articles = [0, 1, 1, 1, 2]
    assert _score({(0, 1): 0.5, (0, 3): 0.9}, articles, (0, 1)) < _score({(0, 1): 0.5}, articles, (0, 1))


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(
        lambda pair: pair[0] < pair[1] and _ARTICLES[pair[0]] != _ARTICLES[pair[1]]
    ),
    st.floats(0, 1),
    max_size=12,
)


@given(SCORES)
def test_every_signal_of_every_pair_is_read_and_within_bounds(scores: dict[tuple[int, int], float]) -> None:
    found = read_contexts(scores, _ARTICLES)
    assert found.keys() == scores.keys()
    for signals in found.values():
        assert tuple(signals) == CONTEXT
        assert -1.6 <= signals.pop("first-look") <= 1.6
        assert all(0 <= value <= 1 for value in signals.values())
