"""Sparse vectors: what the index finds is what a plain computation finds."""

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity.sparse import build_index, character_grams, inverse_frequencies

DOCUMENTS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 4), min_size=1), min_size=2, max_size=6)


def test_grams_stay_inside_words() -> None:
    assert character_grams("ab c", 3, 3) == Counter({" ab": 1, "ab ": 1, " c ": 1})


def test_a_text_is_like_itself() -> None:
    index = build_index([character_grams("the corridors opened"), character_grams("the corridors opened")])
    assert index.cosines(0)[1] == pytest.approx(1.0)


@given(DOCUMENTS)
def test_cosines_are_those_of_a_plain_computation(documents: list[dict[str, int]]) -> None:
    index = build_index(documents)
    inverse = inverse_frequencies(documents)
    for row in range(len(documents)):
        found = index.cosines(row)
        for column in range(len(documents)):
            if row != column:
                assert found[column] == pytest.approx(_cosine(documents[row], documents[column], inverse))


def _cosine(left: dict[str, int], right: dict[str, int], inverse: dict[str, float]) -> float:
    one = {term: (1 + math.log(count)) * inverse[term] for term, count in left.items()}
    other = {term: (1 + math.log(count)) * inverse[term] for term, count in right.items()}
    dot = sum(weight * other.get(term, 0.0) for term, weight in one.items())
    lengths = math.sqrt(sum(w * w for w in one.values())) * math.sqrt(sum(w * w for w in other.values()))
    return dot / lengths
