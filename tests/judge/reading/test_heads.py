"""The way from a word up to the root of its sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.judge.reading.heads import with_heads
from tests.support.pairs import pair_of

pytestmark = pytest.mark.parser
pytest.importorskip("spacy")


def test_the_words_above_come_in_order_and_the_root_last() -> None:
    tokens = {token.index: token for token in pair_of("The crew left the ship.", "Rain fell.").left.tokens}
    word = next(token for token in tokens.values() if token.text == "The")
    assert [token.text for token in with_heads(word, tokens)] == ["The", "crew", "left"]


def test_a_ring_ends() -> None:
    one, other = pair_of("Rain fell.", "Rain fell.").left.tokens[:2]
    ring = {one.index: replace(one, head=other.index), other.index: replace(other, head=one.index)}
    assert len(list(with_heads(ring[one.index], ring))) == 2
