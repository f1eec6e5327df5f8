"""Compares two words of names: weighted edits between their sounds, and slips of the pen between their letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from math import inf

from compare.resolve.folding import bare
from compare.resolve.spelling_parts import given_name
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


@lru_cache(maxsize=1 << 16)
def word_similarity(left: str, right: str, rules: Rulebook) -> float:
    """Return how alike two words of names sound, 0 to 1, 0.5 being the edge of one name."""
    first, second = sounds(left, rules), sounds(right, rules)
    if first == second:
        return 1.0
    if given_name(left, rules) == given_name(right, rules) is not None:
        return 0.95
    slack = _slack(max(len(first), len(second)), rules)
    heard = 1.0 - sound_distance(first, second, rules, slack) / slack
    if heard < _SLIP and is_transposed(bare(left), bare(right)):
        return _SLIP
    return max(0.0, heard)


_SLIP = 0.55


def is_transposed(left: str, right: str) -> bool:
    """Tell whether two words of five letters or more differ by two neighbouring letters in the other order."""
    if len(left) != len(right) or len(left) < 5 or left[0] != right[0]:
        return False
    unlike = [place for place in range(len(left)) if left[place] != right[place]]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    return left[unlike[0]] == right[unlike[1]] and left[unlike[1]] == right[unlike[0]]


def _slack(length: int, rules: Rulebook) -> float:
    return rules.weight("names", "slack") + rules.weight("names", "slack-per-sound") * length


def sound_distance(left: str, right: str, rules: Rulebook, enough: float = inf) -> float:
    """Return the weighted edit distance of two words in sounds; 1 is a full letter of difference.

    Where it is sure to exceed `enough`, some figure above `enough` is returned early.
    """
    costs, ends = _costs(rules), rules.table("names", "end-costs").entries
    right_drops = _drops(right, costs, ends)
    row = list(accumulate(right_drops, initial=0.0))
    for sound, drop in zip(left, _drops(left, costs, ends), strict=True):
        above, last = row, row[0] + drop
        row = [last]
        for other, put, diagonal, up in zip(right, right_drops, above, above[1:], strict=False):
            swap = diagonal if sound == other else diagonal + costs.get(sound + other, 1.0)
            last = min(swap, up + drop, last + put)
            row.append(last)
        if min(row) > enough:
            return min(row)
    return row[-1]


def _drops(word: str, costs: Mapping[str, float], ends: Mapping[str, float]) -> list[float]:
    """Return what it costs to leave out each sound of a word; the last one costs less where it is an ending."""
    drops = [costs.get(sound + "-", 1.0) for sound in word]
    if drops:
        drops[-1] = min(drops[-1], ends.get(word[-1], 1.0))
    return drops


@lru_cache(maxsize=8)
def _costs(rules: Rulebook) -> Mapping[str, float]:
    """Return the cost of each pair of sounds in both orders."""
    listed = rules.table("names", "sound-costs").entries
    return {**listed, **{pair[::-1]: cost for pair, cost in listed.items() if "-" not in pair}}
