"""A claim holds exact words and their place."""

from compare.judge.reading.claims import claim_of_spans
from compare.model.text import Article, Span

_ARTICLE = Article("a", "a", "", "The Old  Bridge is closed.")


def test_the_value_is_verbatim_and_the_normal_form_is_folded() -> None:
    claim = claim_of_spans(_ARTICLE, (Span(4, 15),))
    assert (claim.value, claim.normalised, claim.spans) == ("Old  Bridge", "old bridge", (Span(4, 15),))


def test_what_is_interrupted_is_shown_so() -> None:
    assert claim_of_spans(_ARTICLE, (Span(4, 7), Span(19, 25))).value == "Old … closed"


def test_a_given_normal_form_is_kept() -> None:
    assert claim_of_spans(_ARTICLE, (Span(19, 25),), "not open").normalised == "not open"
