"""Observes that one side sets right a name, place or day that the other has: "in May, not in June", "in June"."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.frame.occasions import is_of_series
from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.corrections import Correction, find_corrections
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.residue import find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article
from compare.model.values import Place, When
from compare.rulebook.book import Rulebook


def observe_corrected(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each thing that one side calls wrong where another belongs, and that the other side has."""
    if not can_be_held(pair):
        return
    for found in find_corrections(pair.left, rules):
        told = _told(found, pair.right, pair.right_article, rules)
        if told is not None:
            yield _observation(pair, (found, told), rules, is_left=True)
    for found in find_corrections(pair.right, rules):
        told = _told(found, pair.left, pair.left_article, rules)
        if told is not None:
            yield _observation(pair, (found, told), rules, is_left=False)


def observe_corrected_names(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the names among what `observe_corrected` yields: inside a group, days and places are held by themselves."""
    return (seen for seen in observe_corrected(pair, rules) if seen.kind is Kind.NAME)


def _told(found: Correction, statement: Statement, article: Article, rules: Rulebook) -> Token | None:
    """Return where a statement has what is wrong, and not what is right."""
    lemmas = {token.lemma for token in statement.tokens}
    if found.right.lemma in lemmas or find_corrections(statement, rules):
        return None
    denied = denied_verbs(statement, article.language, rules)
    wrong = (t for t in statement.tokens if t.part == "PROPN" and t.lemma == found.wrong.lemma)
    return next((token for token in wrong if token.head not in denied), None)


def _observation(pair: Pair, words: tuple[Correction, Token], rules: Rulebook, *, is_left: bool) -> Observation:
    found, told = words
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    left, right = (found.span, told.span) if is_left else (told.span, found.span)
    more = residue.shared - {found.wrong.lemma, found.right.lemma}
    return Observation(
        _kind(told, pair.right if is_left else pair.left),
        {
            "form": "corrected",
            "occasion": "other" if is_of_series(pair, rules) else "same",
            "shared": "more" if more else "none",
        },
        claim_of_spans(pair.left_article, (left,), f"{'not ' if is_left else ''}{found.wrong.lemma}"),
        claim_of_spans(pair.right_article, (right,), f"{'' if is_left else 'not '}{found.wrong.lemma}"),
        "one sets right what the other says",
    )


def _kind(told: Token, statement: Statement) -> Kind:
    mention = next((m for m in statement.mentions if m.span.contains(told.span)), None)
    if mention is not None and isinstance(mention.value, When):
        return Kind.DATE
    return Kind.PLACE if mention is not None and isinstance(mention.value, Place) else Kind.NAME
