"""Measures how much of a quoted sentence another outlet gives in reported speech, as its words shift there.

"We did not ask for this" is told as "they did not ask for that": persons, tenses, and words for here and now
move to the reporter's side (Quirk and others, A Comprehensive Grammar of the English Language, 1985, 14.28-14.35), and
the words keep their order. So words are held against each other after that shift, inside a stretch about as long as
the quotation: over a whole sentence its small words would be found by chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.reading.residue import Word
from compare.rulebook.book import Rulebook

_ARTICLES = frozenset({"a", "an", "the"})
_HELPERS = frozenset({"be", "have", "do", "'s", "'ve", "'d"})
_HELPING = frozenset({"aux", "auxpass"})
_VERBS = frozenset({"VERB", "AUX"})
# Reported speech puts in a "that", a name for a pronoun, a word or two of its own.
_SLACK = 2
# No sentence of news is so long; text without ends of sentences would be searched for ever.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Retelling:
    """How much of a passage stands in other words.

    Attributes:
        words: how many words of the passage stand there in their order.
        content: how many of those are words of content.
        share: the part that they are of the shorter side's words, 0 to 1.
        has_verb: the verb on which the passage hangs is one of them, or it has none.
        stretch: the other words from the first to the last of them.
    """

    words: int
    content: int
    share: float
    has_verb: bool
    stretch: tuple[Word, ...]


def retelling(passage: Sequence[Word], other: Sequence[Word], rules: Rulebook) -> Retelling:
    """Return how much of a quoted passage stands in the closest stretch of other words; nothing of endless ones."""
    said, told = _shifted_words(passage, rules), _shifted_words(other, rules)
    if not said or not told or max(len(said), len(told)) > _LONGEST:
        return Retelling(0, 0, 0.0, has_verb=False, stretch=())
    forms, others = [form for form, _ in said], [form for form, _ in told]
    size = len(forms) + _SLACK
    starts = range(max(1, len(others) - size + 1))
    kept = max(
        ([(one, start + at) for one, at in _common(forms, others[start : start + size])] for start in starts), key=len
    )
    words = [said[one][1] for one, _ in kept]
    first, last = (told[kept[0][1]][1], told[kept[-1][1]][1]) if kept else (other[0], other[0])
    return Retelling(
        len(kept),
        sum(word.is_content for word in words),
        len(kept) / min(len(forms), len(others)),
        has_verb=_has_verb(words, [word for _, word in said]),
        stretch=tuple(word for word in other if first.token.index <= word.token.index <= last.token.index),
    )


def _shifted_words(words: Sequence[Word], rules: Rulebook) -> list[tuple[str, Word]]:
    return [(form, word) for word in words if (form := shifted(word, rules))]


def _has_verb(kept: Sequence[Word], passage: Sequence[Word]) -> bool:
    """Whether the first verb on which nothing in the passage stands above is kept; True where there is no verb."""
    inside = {word.token.index for word in passage}
    verbs = [word for word in passage if word.token.part in _VERBS and word.token.relation not in _HELPING]
    top = next((v for v in verbs if v.token.head not in inside or v.token.head == v.token.index), None)
    return top is None or top in kept


def shifted(word: Word, rules: Rulebook) -> str:
    """Return the form of a word after the shift to reported speech, "" where it comes and goes with it."""
    token = word.token
    if word.is_content and word.key != token.lemma:
        return word.key
    text = token.text.lower().replace("’", "'")
    if text in _ARTICLES or (token.relation in _HELPING and token.lemma in _HELPERS):
        return ""
    return _shifts(rules).get(text, word.key)


@lru_cache(maxsize=4)
def _shifts(rules: Rulebook) -> dict[str, str]:
    """Return for each word that shifts the word for all that it shifts with."""
    shifts = rules.table("wording", "shifts").entries
    return {str(form): name for name, forms in shifts.items() for form in (name, *forms)}


def _common(passage: Sequence[str], stretch: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places, in both, of the longest run of words that both have in one order."""
    from rapidfuzz.distance import LCSseq

    return [
        (block.src_start + step, block.dest_start + step)
        for block in LCSseq.opcodes(passage, stretch)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]
