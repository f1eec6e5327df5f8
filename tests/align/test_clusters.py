"""Clusters: average links, forbidden pairs, further homes, sure pairs."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.clusters import Thresholds, cluster, gather, join_further, pair_up


def test_two_strong_pairs_make_one_cluster() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}
    assert cluster(scores, frozenset(), [0, 1, 2], 0.5) == ((0, 1, 2),)


def test_a_chain_does_not_drift() -> None:
    # 0 is like 1 and 1 is like 2, but 0 and 2 have nothing in common.
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert cluster(scores, frozenset(), [0, 1, 2], 0.5) == ((0, 1),)


def test_a_forbidden_pair_stays_apart() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    assert cluster(scores, frozenset({(0, 2)}), [0, 1, 2], 0.5) == ((0, 1),)


def test_statements_of_one_article_meet_through_another() -> None:
    scores = {(0, 2): 0.9, (1, 2): 0.8}
    assert cluster(scores, frozenset(), [0, 0, 1], 0.5) == ((0, 1, 2),)


def test_a_statement_has_two_homes() -> None:
    clusters = ((0, 1), (2, 3))
    scores = {(0, 1): 0.9, (2, 3): 0.9, (0, 3): 0.7}
    assert join_further(clusters, scores, frozenset(), [0, 1, 1, 2], 0.3) == ((0, 1, 3), (0, 2, 3))


def test_a_sure_pair_that_the_means_keep_apart_stands_for_itself() -> None:
    # 2 says two things: one with 0 and 1, another with 3, which is like nothing else.
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8, (2, 3): 0.7}
    found = gather(scores, frozenset(), frozenset(), [0, 1, 2, 3], Thresholds(merge=0.5, further=0.5, sure=0.6))
    assert found == ((0, 1, 2), (2, 3))


def test_a_pair_that_is_not_sure_does_not() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8, (2, 3): 0.55}
    found = gather(scores, frozenset(), frozenset(), [0, 1, 2, 3], Thresholds(merge=0.5, further=0.5, sure=0.6))
    assert found == ((0, 1, 2),)


def test_what_seems_to_be_of_two_events_is_not_sure() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8, (2, 3): 0.7}
    found = gather(scores, frozenset(), frozenset({(2, 3)}), [0, 1, 2, 3], Thresholds(0.5, 0.5, 0.6))
    assert found == ((0, 1, 2),)


def test_sure_pairs_of_three_articles_make_one_group() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}
    assert pair_up((), scores, frozenset(), [0, 1, 2], 0.6) == ((0, 1, 2),)


def test_a_chain_of_sure_pairs_does_not_drift() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert pair_up((), scores, frozenset(), [0, 1, 2], 0.6) == ((0, 1), (1, 2))


def test_a_sure_pair_within_a_cluster_is_not_told_twice() -> None:
    assert pair_up(((0, 1, 2),), {(0, 1): 0.9, (1, 2): 0.9}, frozenset(), [0, 1, 2], 0.6) == ()


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0, 1).map(lambda x: round(x, 3)),
    max_size=30,
)


@given(PAIRS, st.floats(0.05, 0.95))
def test_every_cluster_spans_articles_and_each_unit_is_in_one(
    scores: dict[tuple[int, int], float], level: float
) -> None:
    articles = [number % 3 for number in range(10)]
    across = {pair: s for pair, s in scores.items() if articles[pair[0]] != articles[pair[1]]}
    clusters = cluster(across, frozenset(), articles, level)
    members = [unit for units in clusters for unit in units]
    assert len(members) == len(set(members))
    assert all(len({articles[unit] for unit in units}) > 1 for units in clusters)


@given(PAIRS)
def test_a_higher_threshold_never_adds_a_pair(scores: dict[tuple[int, int], float]) -> None:
    articles = list(range(10))
    low = {pair for units in cluster(scores, frozenset(), articles, 0.2) for pair in _pairs(units)}
    alone = {pair for pair in scores if scores[pair] >= 0.2}
    assert all(any(unit in pair for pair in alone) for units in low for unit in units)


@given(PAIRS, st.floats(0.3, 0.9))
def test_sure_pairs_stand_together_and_only_they_do(scores: dict[tuple[int, int], float], level: float) -> None:
    articles = [number % 4 for number in range(10)]
    across = {pair: s for pair, s in scores.items() if articles[pair[0]] != articles[pair[1]]}
    groups = pair_up((), across, frozenset(), articles, level)
    together = {pair for units in groups for pair in _pairs(units) if articles[pair[0]] != articles[pair[1]]}
    assert together == {pair for pair, value in across.items() if value >= level}


def _pairs(units: tuple[int, ...]) -> set[tuple[int, int]]:
    return {(a, b) for a in units for b in units if a < b}
