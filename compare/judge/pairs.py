"""Judges two texts that are given as speaking of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.differences import gather_differences
from compare.judge.groups import judge
from compare.judge.observation import Pair
from compare.judge.reading.residue import find_residue, read_words
from compare.model.findings import Difference, ResolvedStory
from compare.model.grammar import ParsedArticle, Statement, leaves
from compare.rulebook.book import Rulebook


def judge_pair(story: ResolvedStory, rules: Rulebook) -> tuple[Difference, ...]:
    """Return the differences between the two articles of `story`, taken as two tellings of one thing.

    Each leaf statement of one is held against the leaf of the other with which it shares most.
    """
    left, right = story.articles
    findings = [
        finding
        for one, other in _partners(left, right, rules)
        for finding in judge(Pair(one, other, left.article, right.article, known=True), rules)
    ]
    return gather_differences(findings)


def _partners(left: ParsedArticle, right: ParsedArticle, rules: Rulebook) -> Iterator[tuple[Statement, Statement]]:
    """Yield each leaf of either side with the leaf of the other that it shares most with, each pair once."""
    ones, others = leaves(left.statements), leaves(right.statements)
    words = {statement.id: read_words(statement, rules) for statement in (*ones, *others)}
    shares = {
        (one.id, other.id): find_residue(words[one.id], words[other.id]).coverage for one in ones for other in others
    }
    seen: set[tuple[str, str]] = set()
    for one in ones:
        for other in others:
            best_right = all(shares[one.id, other.id] >= shares[one.id, third.id] for third in others)
            best_left = all(shares[one.id, other.id] >= shares[third.id, other.id] for third in ones)
            if (best_right or best_left) and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other
