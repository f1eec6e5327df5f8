"""Clusters: average links, forbidden pairs, further homes."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.clusters import cluster, join_further


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


def _pairs(units: tuple[int, ...]) -> set[tuple[int, int]]:
    return {(a, b) for a in units for b in units if a < b}
