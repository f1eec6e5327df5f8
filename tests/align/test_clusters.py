"""Groups of sure pairs: complete, forbidden pairs apart, two homes, and the best partner of what would be alone."""

from hypothesis import given
from hypothesis import strategies as st

from compare.align.clusters import Thresholds, gather, gather_sure, pair_lone

_NONE: frozenset[tuple[int, int]] = frozenset()
_USUAL = Thresholds(sure=0.6, lone=0.4)


def test_sure_pairs_of_three_articles_make_one_group() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}
    assert gather(scores, _NONE, [0, 1, 2], _USUAL) == ((0, 1, 2),)


def test_a_chain_does_not_drift() -> None:
    # 0 is like 1 and 1 is like 2, but 0 and 2 have nothing in common.
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert gather(scores, _NONE, [0, 1, 2], _USUAL) == ((0, 1), (1, 2))


def test_a_forbidden_pair_stays_apart() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    assert gather(scores, frozenset({(0, 2)}), [0, 1, 2], _USUAL) == ((0, 1), (1, 2))


def test_two_statements_of_one_article_stand_together_where_both_go_with_one_of_another() -> None:
    scores = {(0, 2): 0.9, (1, 2): 0.8}
    assert gather(scores, _NONE, [0, 0, 1], _USUAL) == ((0, 1, 2),)


def test_a_pair_of_one_article_makes_no_group() -> None:
    assert gather({(0, 1): 0.9}, _NONE, [0, 0], _USUAL) == ()


def test_a_statement_that_says_two_things_has_two_homes() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8, (2, 3): 0.7}
    assert gather(scores, _NONE, [0, 1, 2, 3], _USUAL) == ((0, 1, 2), (2, 3))


def test_a_statement_of_no_group_goes_with_its_likeliest_partner() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.45}
    assert gather(scores, _NONE, [0, 1, 2], _USUAL) == ((0, 1), (0, 2))


def test_one_that_is_in_a_group_takes_no_such_partner() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.8, (1, 2): 0.5}
    assert gather(scores, _NONE, [0, 1, 2, 3], _USUAL) == ((0, 1), (2, 3))


def test_what_is_hardly_like_anything_stays_alone() -> None:
    assert pair_lone({(0, 1): 0.35}, (), 0.4) == ()


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0, 1).map(lambda x: round(x, 3)),
    max_size=30,
)


@given(PAIRS, st.floats(0.3, 0.9))
def test_sure_pairs_stand_together_and_only_they_do(scores: dict[tuple[int, int], float], level: float) -> None:
    articles = [number % 4 for number in range(10)]
    across = {pair: s for pair, s in scores.items() if articles[pair[0]] != articles[pair[1]]}
    groups = gather_sure(across, articles, level)
    together = {pair for units in groups for pair in _pairs(units) if articles[pair[0]] != articles[pair[1]]}
    assert together == {pair for pair, value in across.items() if value >= level}


@given(PAIRS, st.floats(0.1, 0.5), st.floats(0.5, 0.9))
def test_every_unit_with_a_likely_partner_is_placed_and_every_group_spans_articles(
    scores: dict[tuple[int, int], float], lone: float, sure: float
) -> None:
    articles = [number % 3 for number in range(10)]
    groups = gather(scores, _NONE, articles, Thresholds(sure, lone))
    across = {pair for pair, value in scores.items() if articles[pair[0]] != articles[pair[1]] and value >= lone}
    assert {unit for pair in across for unit in pair} == {unit for units in groups for unit in units}
    assert all(len({articles[unit] for unit in units}) > 1 for units in groups)


@given(PAIRS, st.floats(0.3, 0.9))
def test_no_group_lies_inside_another(scores: dict[tuple[int, int], float], level: float) -> None:
    groups = [frozenset(units) for units in gather(scores, _NONE, list(range(10)), Thresholds(level, 0.2))]
    assert not any(one < other for one in groups for other in groups)


def _pairs(units: tuple[int, ...]) -> set[tuple[int, int]]:
    return {(a, b) for a in units for b in units if a < b}
