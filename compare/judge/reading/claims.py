"""Makes claims for observations: the exact words of a phrase, with their place."""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.observation import Claim
from compare.judge.reading.residue import Word
from compare.model.text import Article, Span, hull


def claim_of_spans(article: Article, spans: Sequence[Span], normalised: str = "") -> Claim:
    """Return the claim made by the words at `spans`; the normal form is those words in lower case unless given."""
    value = " … ".join(span.of(article.text) for span in spans)
    return Claim(value, normalised or " ".join(value.lower().split()), tuple(spans))


def claim_of_words(article: Article, words: Sequence[Word], normalised: str = "") -> Claim:
    """Return the claim made by neighbouring words."""
    return claim_of_spans(article, (hull(word.token.span for word in words),), normalised)
