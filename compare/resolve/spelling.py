"""Tells how likely two spellings are one name: sounds compared by weighted edits, words aligned, guards asked."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from compare.model.values import Relation
from compare.resolve.folding import fold
from compare.resolve.places import candidates
from compare.resolve.spelling_guards import has_veto
from compare.resolve.spelling_parts import name_words, name_words_joined
from compare.resolve.spelling_words import word_similarity
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


def name_similarity(left: str, right: str, kind: str | None, rules: Rulebook) -> float:
    """Return how alike two names are, 0 to 1; 0.5 and above means one name.

    `kind` is "person", "organisation", "place" or None where it is not known. The order of the names does not matter.
    """
    first, second = (left, right) if left <= right else (right, left)
    return _similarity(first, second, kind, rules)


@lru_cache(maxsize=1 << 16)
def _similarity(left: str, right: str, kind: str | None, rules: Rulebook) -> float:
    if fold(left) == fold(right):
        return 1.0 if fold(left) else 0.0
    if has_veto(left, right, kind, rules):
        return min(_VETOED, _spelled(left, right, rules))
    places = Relation.UNKNOWN if kind == "person" else _place_verdict(left, right, rules)
    if places is Relation.EQUAL:
        return 1.0
    spelled = _spelled(left, right, rules)
    return min(_VETOED, spelled) if places is Relation.APART else spelled


# What is kept of a likeness that a guard forbids: below one name, so that the likeness can still be shown.
_VETOED = 0.4


def _place_verdict(left: str, right: str, rules: Rulebook) -> Relation:
    """Return whether the gazetteer holds both names for one place or for two; UNKNOWN where it lacks one."""
    one, other = candidates(left, rules), candidates(right, rules)
    if not one or not other:
        return Relation.UNKNOWN
    shared = {place.key for place in one} & {place.key for place in other}
    return Relation.EQUAL if shared else Relation.APART


def _spelled(left: str, right: str, rules: Rulebook) -> float:
    left_words, right_words = name_words(left, rules), name_words(right, rules)
    if not left_words or not right_words:
        return 0.0
    if len(left_words) > len(right_words):
        left_words, right_words = right_words, left_words
    aligned = max(_aligned(left_words, right_words, rules), _with_particles(left, right, rules))
    if aligned >= _ONE_NAME or len(left_words) == len(right_words):
        return aligned
    return max(aligned, _run_together(left_words, right_words, rules))


def _with_particles(left: str, right: str, rules: Rulebook) -> float:
    """Compare two names of which one has a particle written on to the next word: "Ben Slimane", "Benslimane"."""
    plain = (name_words(left, rules), name_words(right, rules))
    pairs = ((name_words_joined(left, rules), plain[1]), (plain[0], name_words_joined(right, rules)))
    alike = max(_aligned(*pair, rules) if pair != plain and len(pair[0]) == len(pair[1]) else 0.0 for pair in pairs)
    return alike if alike >= _SURELY else 0.0


# A particle may be part of another name: "Ben Ami" is no "Benali".
_SURELY = 0.9


_ONE_NAME = 0.5


def _run_together(left: tuple[str, ...], right: tuple[str, ...], rules: Rulebook) -> float:
    """Compare two names written without blanks, as "Al Baidhani" and "Albaidhani"; the first cut is rapidfuzz's."""
    one, other = "".join(left), "".join(right)
    return word_similarity(one, other, rules) if fuzz.ratio(sounds(one, rules), sounds(other, rules)) >= _LIKE else 0.0


# Of the pairs of one name that only differ in blanks, none has fewer like sounds than this share of a hundred.
_LIKE = 60.0


def _aligned(shorter: tuple[str, ...], longer: tuple[str, ...], rules: Rulebook) -> float:
    """Return how well the shorter name's words fit, each to a word of its own in the longer name.

    A name is as good as its worst word; yet one word may be a little off where the others leave little to doubt.
    """
    free = list(longer)
    fits: list[tuple[float, int]] = []
    for word in sorted(shorter, key=len, reverse=True):
        score, best = max((_part_similarity(word, other, rules), -place) for place, other in enumerate(free))
        if score < _HOPELESS:
            return score
        fits.append((score, len(word)))
        free.pop(-best)
    if max(length for _, length in fits) == 1:
        return 0.0
    worst = min(score for score, _ in fits)
    mean = sum(score * length for score, length in fits) / sum(length for _, length in fits)
    return min(mean, worst + _LENT)


_HOPELESS = 0.3
_LENT = 0.2


def _part_similarity(left: str, right: str, rules: Rulebook) -> float:
    """Compare two words, one of which may be an initial."""
    if len(left) == 1 or len(right) == 1:
        return _INITIAL if sounds(left, rules)[:1] == sounds(right, rules)[:1] else 0.0
    return word_similarity(left, right, rules)


_INITIAL = 0.6
