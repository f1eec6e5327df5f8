"""Observes how something was said: by which medium, and how firmly it is put."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.residue import find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Firmness, Statement
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook

_FIRM = frozenset({Firmness.CONFIRMED, Firmness.SAID})


def observe_medium(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two media in which one speaker is said to have said the same words."""
    left, right = pair.left.medium, pair.right.medium
    if left is None or right is None or _speaker(pair.left) != _speaker(pair.right) or not _speaker(pair.left):
        return
    one, other = left.of(pair.left_article.text).lower(), right.of(pair.right_article.text).lower()
    if set(one.split()) & set(other.split()) - rules.words("align", "stop-words").listed:
        return
    yield Observation(
        Kind.MEDIUM,
        {"media": "apart"},
        claim_of_spans(pair.left_article, (left,)),
        claim_of_spans(pair.right_article, (right,)),
        "one speaker, the same words, two media; he may have used both",
    )


def _speaker(statement: Statement) -> str:
    return "" if statement.speaker is None else statement.speaker.name


def observe_certainty(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield a hope, a claim or a doubt on one side against a plain statement on the other."""
    left, right = _grade(pair.left), _grade(pair.right)
    if left == right:
        return
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    yield Observation(
        Kind.CERTAINTY,
        {
            "grades": "-".join(sorted((left, right))),
            "overlap": "high" if residue.coverage >= rules.weight("scope", "same-claim") else "low",
        },
        claim_of_spans(pair.left_article, (_place(pair.left, pair.left_article),), left),
        claim_of_spans(pair.right_article, (_place(pair.right, pair.right_article),), right),
        f"{left} on one side, {right} on the other",
    )


def _grade(statement: Statement) -> str:
    if statement.firmness is not None and statement.firmness not in _FIRM:
        return str(statement.firmness)
    return str(statement.certainty)


def _place(statement: Statement, article: Article) -> Span:
    del article
    return statement.cue or statement.frame.predicate_span or statement.span
