"""Observes a headline that tells as a fact what the text under it calls alleged, and nowhere tells flatly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.judge.internal.facts import Inside
from compare.judge.observation import Observation
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Statement
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook

_QUOTES = '“”"«»‘’?:–—'


def observe_flat_headline(told: Sequence[Inside], rules: Rulebook) -> Iterator[tuple[Inside, Observation]]:
    """Yield one headline with the first sentence of the text that calls the same alleged.

    Args:
        told: the headline with each sentence of the text that has what it says.
    """
    if not told or not _is_flat(told[0].pair.left, told[0].pair.left_article, rules):
        return
    alleged = [(inside, _alleged_at(inside.pair.right, inside.pair.right_article, rules)) for inside in told]
    if any(span is None and inside.pair.right.speaker is None for inside, span in alleged):
        return
    found = next(((inside, span) for inside, span in alleged if span is not None), None)
    if found is not None:
        yield found[0], _observation(*found)


def _is_flat(headline: Statement, article: Article, rules: Rulebook) -> bool:
    """Whether a headline says by itself that something is so, with no sign that somebody else says it."""
    words = headline.span.of(article.text)
    taken = rules.words("internal", "headline-takes-no-side").regex.search(words) is not None
    is_told = headline.certainty is Certainty.FACT and headline.speaker is None and headline.cue is None
    return is_told and not taken and _alleged_at(headline, article, rules) is None and not set(words) & set(_QUOTES)


def _alleged_at(statement: Statement, article: Article, rules: Rulebook) -> Span | None:
    found = rules.words("internal", "alleged").regex.search(article.text, statement.span.start, statement.span.end)
    return None if found is None else Span(found.start(), found.end())


def _observation(inside: Inside, span: Span) -> Observation:
    headline, article = inside.pair.left, inside.pair.left_article
    verb = headline.frame.predicate_span or headline.span
    return Observation(
        Kind.CERTAINTY,
        {"form": "flat-headline"},
        claim_of_spans(article, (verb,), "told as a fact"),
        claim_of_spans(article, (span,), "alleged"),
        "the one is told as a fact, the other as alleged",
    )
