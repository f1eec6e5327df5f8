"""Runs of words that two articles share, grown from equal n-grams over small edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Equal words, `size` of them, from word `left` of one article and word `right` of the other."""

    left: int
    right: int
    size: int

    @property
    def left_end(self) -> int:
        """The word after the run in the left article."""
        return self.left + self.size

    @property
    def right_end(self) -> int:
        """The word after the run in the right article."""
        return self.right + self.size


Passage = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How passages grow: over at most `skip` changed words on either side, to at least `resume` equal ones."""

    skip: int
    resume: int


def grams(forms: Sequence[str], size: int) -> dict[Gram, list[int]]:
    """Return the n-grams of a row of words with the places where each stands."""
    found: dict[Gram, list[int]] = {}
    for at in range(len(forms) - size + 1):
        found.setdefault(tuple(forms[at : at + size]), []).append(at)
    return found


def shared_passages(
    left: Sequence[str], right: Sequence[str], seeds: Sequence[tuple[int, int]], reach: Reach
) -> list[Passage]:
    """Return the passages grown from `seeds` (places of equal n-grams), in the order of the left article.

    A word of the left article is in one passage at most; one of the right may be in several, where the left repeats.
    """
    passages: list[Passage] = []
    free = 0
    for at, there in seeds:
        if at < free:
            continue
        first = _stretch(left, right, Run(at, there, 0), free)
        before = list(_grow_back(left, right, first, free, reach))
        after = list(_grow_on(left, right, first, reach))
        passages.append((*reversed(before), first, *after))
        free = passages[-1][-1].left_end
    return passages


def _stretch(left: Sequence[str], right: Sequence[str], run: Run, floor: int) -> Run:
    """Return the run with all equal words before and after it, not before word `floor` of the left article."""
    start, there, size = run.left, run.right, run.size
    while start > floor and there > 0 and left[start - 1] == right[there - 1]:
        start, there, size = start - 1, there - 1, size + 1
    while start + size < len(left) and there + size < len(right) and left[start + size] == right[there + size]:
        size += 1
    return Run(start, there, size)


def _grow_on(left: Sequence[str], right: Sequence[str], run: Run, reach: Reach) -> Iterator[Run]:
    while (step := _next_equal(left, right, run, reach)) is not None:
        run = _stretch(left, right, Run(*step, 0), run.left_end)
        yield run


def _next_equal(left: Sequence[str], right: Sequence[str], run: Run, reach: Reach) -> tuple[int, int] | None:
    """Return the nearest places after the run from which `resume` words are equal."""
    for total in range(1, 2 * reach.skip + 1):
        for over in range(max(0, total - reach.skip), min(total, reach.skip) + 1):
            at, there = run.left_end + over, run.right_end + total - over
            words = left[at : at + reach.resume]
            if len(words) == reach.resume and words == right[there : there + reach.resume]:
                return at, there
    return None


def _grow_back(left: Sequence[str], right: Sequence[str], run: Run, floor: int, reach: Reach) -> Iterator[Run]:
    while (step := _last_equal(left, right, run, floor, reach)) is not None:
        run = _stretch_back(left, right, step, floor)
        yield run


def _last_equal(left: Sequence[str], right: Sequence[str], run: Run, floor: int, reach: Reach) -> Run | None:
    """Return the nearest `resume` equal words before the run."""
    for total in range(1, 2 * reach.skip + 1):
        for over in range(max(0, total - reach.skip), min(total, reach.skip) + 1):
            at, there = run.left - over - reach.resume, run.right - (total - over) - reach.resume
            if at < floor or there < 0:
                continue
            if left[at : at + reach.resume] == right[there : there + reach.resume]:
                return Run(at, there, reach.resume)
    return None


def _stretch_back(left: Sequence[str], right: Sequence[str], run: Run, floor: int) -> Run:
    start, there, size = run.left, run.right, run.size
    while start > floor and there > 0 and left[start - 1] == right[there - 1]:
        start, there, size = start - 1, there - 1, size + 1
    return Run(start, there, size)


def seeds(left: Mapping[Gram, Sequence[int]], right: Mapping[Gram, Sequence[int]]) -> list[tuple[int, int]]:
    """Return where n-grams of the left article stand in either, in the order of the left."""
    return sorted((at, right[gram][0]) for gram, places in left.items() if gram in right for at in places)
