"""Tells how likely two spellings are one name: sounds compared by weighted edits, words aligned, guards asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from compare.resolve.folding import bare, words_of
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


def name_similarity(left: str, right: str, kind: str | None, rules: Rulebook) -> float:
    """Return how alike two names are, 0 to 1; 0.5 and above means one name.

    `kind` is "person", "organisation", "place" or None where it is not known.
    """
    return _similarity(*sorted((left, right)), kind, rules)


@lru_cache(maxsize=1 << 16)
def _similarity(left: str, right: str, kind: str | None, rules: Rulebook) -> float:
    left_words, right_words = name_words(left, rules), name_words(right, rules)
    if not left_words or not right_words:
        return 0.0
    if len(left_words) > len(right_words):
        left_words, right_words = right_words, left_words
    free = list(right_words)
    scores = []
    for word in left_words:
        best = max(free, key=lambda other: word_similarity(word, other, rules))
        scores.append(word_similarity(word, best, rules))
        free.remove(best)
    return min(scores)


@lru_cache(maxsize=1 << 16)
def name_words(name: str, rules: Rulebook) -> tuple[str, ...]:
    """Return the words of a name that tell who it is: without titles, particles and marks of generation."""
    words = words_of(name)
    idle = rules.words("names", "titles").listed | rules.words("names", "particles").listed
    idle |= rules.words("names", "generations").listed
    telling = tuple(word for word in words if bare(word) not in idle)
    return telling or words


@lru_cache(maxsize=1 << 16)
def word_similarity(left: str, right: str, rules: Rulebook) -> float:
    """Return how alike two words of names sound, 0 to 1, 0.5 being the edge of one name."""
    first, second = sounds(left, rules), sounds(right, rules)
    if first == second:
        return 1.0
    slack = rules.weight("names", "slack") + rules.weight("names", "slack-per-sound") * max(len(first), len(second))
    return max(0.0, 1.0 - sound_distance(first, second, rules) / slack)


def sound_distance(left: str, right: str, rules: Rulebook) -> float:
    """Return the weighted edit distance of two words in sounds; 1 is a full letter of difference."""
    costs = _costs(rules)
    row = [0.0]
    for sound in right:
        row.append(row[-1] + costs.get(sound + "-", 1.0))
    for sound in left:
        drop = costs.get(sound + "-", 1.0)
        above, row = row, [row[0] + drop]
        for place, other in enumerate(right):
            swap = 0.0 if sound == other else costs.get(sound + other, 1.0)
            row.append(min(above[place] + swap, above[place + 1] + drop, row[place] + costs.get(other + "-", 1.0)))
    return row[-1]


@lru_cache(maxsize=8)
def _costs(rules: Rulebook) -> Mapping[str, float]:
    """Return the cost of each pair of sounds in both orders."""
    listed = rules.table("names", "sound-costs").entries
    return {**listed, **{pair[::-1]: cost for pair, cost in listed.items() if "-" not in pair}}
