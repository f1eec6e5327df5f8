"""Compares two words of names: weighted edits between their sounds, and slips of the pen between their letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf
from types import MappingProxyType

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


@lru_cache(maxsize=256)
def _slack(length: int, rules: Rulebook) -> float:
    return rules.weight("names", "slack") + rules.weight("names", "slack-per-sound") * length


def consonant_keys(heard: str) -> frozenset[str]:
    """Return the keys under which spellings of one word meet: two of its first three consonants, taken broadly.

    Sounds that habits of spelling confuse are one class; a word with fewer than two consonants is its own key.
    """
    classes = consonant_classes(heard)[:3]
    if len(classes) < 2:
        return frozenset((classes + "?" + heard[:1],))
    return frozenset(classes[left] + classes[right] for left, right in ((0, 1), (0, 2), (1, 2)) if right < len(classes))


def consonant_classes(heard: str) -> str:
    """Return the consonants of a word in sounds, each as the class of sounds that it is confused with."""
    return "".join(_CLASSES.get(sound, "") for sound in heard)


# Vowels, the glide j and the often silent h are no help in finding; the rest falls into what alphabets confuse.
_CLASSES: Mapping[str, str] = MappingProxyType(
    dict(zip("bpdtvfwkgcCQsSzZJXmnlr", "PPTTFFFKKKKKKKKKKKMNLR", strict=True))
)


def sound_distance(left: str, right: str, rules: Rulebook, enough: float = inf) -> float:
    """Return the weighted edit distance of two words in sounds; 1 is a full letter of difference.

    Where it is sure to exceed `enough`, some figure above `enough` is returned early.
    """
    swaps, drops = _swaps(rules), _drop_costs(rules)
    right_drops = _drops(right, drops)
    row = list(accumulate(right_drops, initial=0.0))
    for sound, drop in zip(left, _drops(left, drops), strict=True):
        above, last = row, row[0] + drop
        row, swap = [last], swaps.get(sound, _NONE)
        for other, put, diagonal, up in zip(right, right_drops, above, above[1:], strict=False):
            last = min(diagonal if sound == other else diagonal + swap.get(other, 1.0), up + drop, last + put)
            row.append(last)
        if min(row) > enough:
            return min(row)
    return row[-1]


_NONE: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _DropCosts:
    """What it costs to leave out a sound, inside a word and as its last one."""

    inside: Mapping[str, float]
    last: Mapping[str, float]


def _drops(word: str, costs: _DropCosts) -> list[float]:
    """Return what it costs to leave out each sound of a word; the last one costs less where it is an ending."""
    drops = [costs.inside.get(sound, 1.0) for sound in word]
    if drops:
        drops[-1] = min(drops[-1], costs.last.get(word[-1], 1.0))
    return drops


@lru_cache(maxsize=8)
def _drop_costs(rules: Rulebook) -> _DropCosts:
    listed = rules.table("names", "sound-costs").entries
    inside = {pair[0]: cost for pair, cost in listed.items() if pair[1] == "-"}
    return _DropCosts(inside, rules.table("names", "end-costs").entries)


@lru_cache(maxsize=8)
def _swaps(rules: Rulebook) -> Mapping[str, Mapping[str, float]]:
    """Return the cost of taking each sound for each other one, in both directions."""
    swaps: dict[str, dict[str, float]] = {}
    for pair, cost in rules.table("names", "sound-costs").entries.items():
        if pair[1] != "-":
            swaps.setdefault(pair[0], {})[pair[1]] = cost
            swaps.setdefault(pair[1], {})[pair[0]] = cost
    return swaps
