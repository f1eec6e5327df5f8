"""Pairs are proposed by rare n-grams, and a thousand copies do not make half a million pairs."""

from __future__ import annotations

from compare.trace.candidates import Limits, propose_pairs, rare_grams
from compare.trace.runs import grams

LIMITS = Limits(share=0.04, families=3, pairs=2, grams=9)


def of(*texts: str) -> list[dict[tuple[str, ...], list[int]]]:
    return [grams(text.split(), 4) for text in texts]


def test_only_pairs_that_share_an_n_gram_are_proposed() -> None:
    assert propose_pairs(of("a b c d e", "a b c d f", "v w x y z"), LIMITS) == [(0, 1)]


def test_a_phrase_that_three_unrelated_articles_have_is_common() -> None:
    own = [f"{letter}1 {letter}2 {letter}3 {letter}4 {letter}5 {letter}6 {letter}7 {letter}8" for letter in "pqr"]
    long_ones = [" ".join(f"{letter}{n}" for n in range(60)) for letter in "pqr"]
    texts = of(*(f"the set phrase here {text} {more}" for text, more in zip(own, long_ones, strict=True)))
    rare = rare_grams(texts, LIMITS)
    assert all(("the", "set", "phrase", "here") not in found for found in rare)


def test_a_phrase_that_many_copies_have_stays_rare() -> None:
    texts = of(*["a b c d e f g h"] * 5)
    assert rare_grams(texts, LIMITS) == texts


def test_an_article_is_in_few_pairs_and_all_are_tied_together() -> None:
    kept = propose_pairs(of(*["a b c d e f g h"] * 30), LIMITS)
    assert len(kept) <= 30 * (LIMITS.pairs + 1)
    reached = {0}
    for _ in range(30):
        reached |= {member for pair in kept if reached & set(pair) for member in pair}
    assert reached == set(range(30))


def test_nothing_is_proposed_for_articles_without_words() -> None:
    assert propose_pairs(of("", ""), LIMITS) == []
