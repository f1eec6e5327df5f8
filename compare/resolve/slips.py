"""Tells a slip of the pen from another romanisation, and names the form that the house style prefers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compare.model.findings import Evidence, NameEntry
from compare.resolve.country_bodies import read_body
from compare.resolve.folding import fold, words_of
from compare.resolve.places import candidates
from compare.resolve.spelling_parts import given_name, name_words
from compare.resolve.spelling_words import sound_distance
from compare.resolve.transliteration import sounds
from compare.rulebook.book import Rulebook
from compare.similarity.lookalikes import mixed_words


def with_slips(entry: NameEntry, rules: Rulebook) -> NameEntry:
    """Return the entry with its slips, the reason for each, and its preferred form.

    A slip is a word that differs by a full letter or more in sound from the form that most mentions have: tables of
    romanisation explain smaller differences. Among few mentions the rarer form is the slip; a form that the gazetteer
    holds is none. Look-alike letters of another script are slips whatever they sound like.
    """
    counts: dict[tuple[int, int], Counter[str]] = {}
    for spelling in entry.spellings:
        for place, word in _placed(spelling.text, entry.kind, rules):
            counts.setdefault(place, Counter())[word] += spelling.count
    counted = {place: _Counted.of(words) for place, words in counts.items()}
    slips: dict[str, Evidence] = {}
    for text in sorted({spelling.text for spelling in entry.spellings}):
        reason = _slip(text, entry.kind, counted, rules)
        if reason is not None:
            slips[text] = reason
    preferred = _preferred(entry, rules)
    return replace(entry, slips=tuple(slips), preferred=preferred, evidence=entry.evidence + tuple(slips.values()))


@dataclass(frozen=True, slots=True)
class _Counted:
    """How often each spelling of one word stands, and the commonest of them, the commonest first."""

    counts: Counter[str]
    commonest: tuple[str, ...]

    @classmethod
    def of(cls, counts: Counter[str]) -> _Counted:
        return cls(counts, tuple(sorted(counts, key=lambda word: (-counts[word], word))[:_MODELS]))


# The commonest spellings that one is held against; no name of news has as many.
_MODELS = 24


def _compared(text: str, kind: str, rules: Rulebook) -> tuple[str, ...]:
    """Return the words of a spelling that can hold a slip: a person's family name, all words of others."""
    words = name_words(text, rules)
    return words[-1:] if kind == "person" else words


def _placed(text: str, kind: str, rules: Rulebook) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the words that can hold a slip with their places among so many; bodies said in common words have none."""
    if read_body(text, rules) is None:
        words = _compared(text, kind, rules)
        yield from (((len(words), place), word) for place, word in enumerate(words))


def _slip(text: str, kind: str, counted: Mapping[tuple[int, int], _Counted], rules: Rulebook) -> Evidence | None:
    if mixed_words(text):
        return Evidence("look-alike letters", text, " ".join(words_of(text)), 1.0, "names:lookalikes")
    for place, word in _placed(text, kind, rules):
        model = _model(word, counted[place], rules)
        if model is not None and not candidates(text, rules):
            return Evidence("slip", word, model, _letters_apart(word, model, rules), "names:slip")
    return None


def _model(word: str, counted: _Counted, rules: Rulebook) -> str | None:
    """Return the commoner spelling of which `word` is a slip, None where it is none."""
    if len(word) < _SHORTEST or given_name(word, rules) is not None:
        return None
    counts, close = counted.counts, []
    for other in counted.commonest:
        if fold(other) == fold(word):
            continue
        letters = _letters_apart(word, other, rules)
        if letters < _LEAST:
            return None
        is_model = counts[other] > counts[word] or (counts[other] == counts[word] and candidates(other, rules))
        if letters <= _MOST and is_model:
            close.append(other)
    return max(close, key=lambda other: (counts[other], other)) if close else None


_SHORTEST = 5
# Below a full letter's difference a table of romanisation explains the spelling; two letters off is another name.
_LEAST = 0.9
_MOST = 2.0


def _letters_apart(left: str, right: str, rules: Rulebook) -> float:
    return round(sound_distance(sounds(left, rules), sounds(right, rules), rules, _MOST), 3)


def _preferred(entry: NameEntry, rules: Rulebook) -> str:
    """Return the form of the house style for one of the spellings, "" where it has none."""
    style = rules.table("places", "house-style").entries
    wanted = {style[fold(spelling.text)] for spelling in entry.spellings if fold(spelling.text) in style}
    return min(wanted) if wanted else ""
