"""What forbids that two spellings are one name, however alike they sound."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.resolve.folding import fold
from compare.resolve.spelling_parts import demonyms, generation, given_name, name_words
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook


def has_veto(left: str, right: str, kind: str | None, rules: Rulebook) -> bool:
    """Tell whether a guard forbids that two names are one."""
    if kind != "person" and (_is_adjective_of(left, right, rules) or _are_numbered(left, right)):
        return True
    if kind == "place":
        return False
    return (
        _are_generations(left, right, rules) or _is_given_name_alone(left, right, rules) or _are_kin(left, right, rules)
    )


def _is_adjective_of(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether exactly one of the names is the adjective of a country: Russia and Russian are two words."""
    return (fold(left) in demonyms(rules)) != (fold(right) in demonyms(rules))


def _are_numbered(left: str, right: str) -> bool:
    """Tell whether both names hold figures and neither has all of the other's: the 44th Brigade is not the 45th."""
    one, other = frozenset(_FIGURES.findall(left)), frozenset(_FIGURES.findall(right))
    return bool(one and other) and not (one <= other or other <= one)


_FIGURES = re.compile(r"\d+")


def _are_generations(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether the names bear two marks of generation: a father and a son."""
    one, other = generation(left, rules), generation(right, rules)
    return bool(one and other and one != other)


def _is_given_name_alone(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether one is a given name alone and the other a full name, which anybody of that given name would fit."""
    short, long = sorted((name_words(left, rules), name_words(right, rules)), key=len)
    return len(short) == 1 < len(long) and given_name(short[0], rules) is not None


def _are_kin(left: str, right: str, rules: Rulebook) -> bool:
    """Tell whether the family names are a man's and a woman's form of one name, as Slavic languages have them."""
    one, other = name_words(left, rules), name_words(right, rules)
    if len(one) != len(other) or not one:
        return False
    return _is_pair_of_sexes(one[-1], other[-1], rules) or _is_pair_of_sexes(other[-1], one[-1], rules)


def _is_pair_of_sexes(man: str, woman: str, rules: Rulebook) -> bool:
    """Tell whether `woman` is `man` with the ending of a woman's family name."""
    his, hers = sounds(man, rules), sounds(woman, rules)
    return any(
        hers.endswith(ending)
        and his in [hers.removesuffix(ending) + other for other in men]
        and len(hers) - len(ending) >= _SHORTEST_STEM
        for ending, men in _women_endings(rules)
    )


_SHORTEST_STEM = 3


@lru_cache(maxsize=8)
def _women_endings(rules: Rulebook) -> tuple[tuple[str, tuple[str, ...]], ...]:
    entries = rules.table("names", "women-endings").entries
    return tuple((ending, tuple(men.split("|"))) for ending, men in entries.items())
