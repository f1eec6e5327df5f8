"""Runs of words that two articles share, grown from equal n-grams over small edits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Equal words, `size` of them, from word `left` of one article and word `right` of the other."""

    left: int
    right: int
    size: int


def grams(forms: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    """Return the n-grams of a row of words with the place where each first stands."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(len(forms) - size + 1):
        found.setdefault(tuple(forms[at : at + size]), at)
    return found


def shared_runs(
    left: Sequence[str], right: Sequence[str], right_grams: Mapping[tuple[str, ...], int], size: int
) -> list[Run]:
    """Return the longest runs of at least `size` equal words, in the order of the left article."""
    runs: list[Run] = []
    at = 0
    while at <= len(left) - size:
        there = right_grams.get(tuple(left[at : at + size]))
        if there is None:
            at += 1
            continue
        length = size
        while at + length < len(left) and there + length < len(right) and left[at + length] == right[there + length]:
            length += 1
        runs.append(Run(at, there, length))
        at += length
    return runs
