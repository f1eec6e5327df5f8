"""Finds pairs of articles of which one is in large part the text of the other, or both of a third."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from compare.model.findings import CopiedSpan, Copy, ResolvedStory
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.runs import Run, grams, shared_runs
from compare.trace.words import Words, read_words


def find_copies(story: ResolvedStory, rules: Rulebook) -> tuple[Copy, ...]:
    """Return every pair of articles that share at least `entry-share` of the shorter one's words."""
    size = int(rules.weight("trace", "gram-words"))
    threshold = rules.weight("trace", "entry-share")
    words = sorted((read_words(parsed) for parsed in story.articles), key=lambda found: found.article)
    gathered = [grams(found.forms, size) for found in words]
    copies: list[Copy] = []
    for one, other in combinations(range(len(words)), 2):
        runs = shared_runs(words[one].forms, words[other].forms, gathered[other], size)
        copy = _copy(words[one], words[other], runs)
        if max(copy.shares) >= threshold:
            copies.append(copy)
    return tuple(copies)


def _copy(left: Words, right: Words, runs: Sequence[Run]) -> Copy:
    in_left = {run.left + step for run in runs for step in range(run.size) if left.own[run.left + step]}
    in_right = {run.right + step for run in runs for step in range(run.size) if right.own[run.right + step]}
    return Copy(
        articles=(left.article, right.article),
        shares=(_share(in_left, left), _share(in_right, right)),
        spans=tuple(CopiedSpan(_place(left, run.left, run.size), _place(right, run.right, run.size)) for run in runs),
    )


def _share(copied: set[int], words: Words) -> float:
    own = sum(words.own)
    return round(len(copied) / own, 4) if own else 0.0


def _place(words: Words, first: int, size: int) -> Span:
    return Span(words.spans[first].start, words.spans[first + size - 1].end)
