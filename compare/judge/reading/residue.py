"""Aligns the words of two statements, names in canonical form, and shows what is left over.

Likeness finds statements; it cannot judge them, for the one word that differs is the one that counts. So the words that
both have are taken away first, and only the rest is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import Statement, Token
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Word:
    """A token with the form in which it is compared: the key of its name, or its lemma."""

    token: Token
    key: str
    is_content: bool


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of the left statement that stand where other words stand in the right one; either may be empty."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Residue:
    """What two statements share and what is left.

    Attributes:
        overlap: content words shared, as a part of both sides' content words, 0 to 1.
        coverage: content words shared, as a part of the smaller side's, 0 to 1.
        shared: keys of the shared content words.
        left, right: content words that the other side does not have anywhere.
    """

    overlap: float
    coverage: float
    shared: frozenset[str]
    left: tuple[Word, ...]
    right: tuple[Word, ...]


# Every comparator asks for the words of both statements of every pair, and a statement is in many pairs.
@lru_cache(maxsize=1 << 12)
def read_words(statement: Statement, rules: Rulebook) -> tuple[Word, ...]:
    """Return the words said by a statement with their keys; marks are left out, a name is one word."""
    stop = rules.words("align", "stop-words").listed
    named = [(m.span, m.value.key) for m in statement.mentions if isinstance(m.value, Name | Place) and m.value.key]
    words: list[Word] = []
    for token in statement.said_tokens():
        if not any(character.isalnum() for character in token.text):
            continue
        key = next((key for span, key in named if span.contains(token.span)), "")
        if key and words and words[-1].key == key:
            continue
        words.append(Word(token, key or token.lemma.replace("’", "'"), bool(key) or token.lemma not in stop))
    return tuple(words)


def find_residue(left: Sequence[Word], right: Sequence[Word]) -> Residue:
    """Return what two runs of words share and what is left of them."""
    mine = {word.key for word in left if word.is_content}
    yours = {word.key for word in right if word.is_content}
    shared = mine & yours
    total = len(mine) + len(yours)
    return Residue(
        overlap=2 * len(shared) / total if total else 0.0,
        coverage=len(shared) / min(len(mine), len(yours)) if mine and yours else 0.0,
        shared=frozenset(shared),
        left=tuple(word for word in left if word.is_content and word.key not in shared),
        right=tuple(word for word in right if word.is_content and word.key not in shared),
    )


def find_replacements(left: Sequence[Word], right: Sequence[Word]) -> tuple[Replacement, ...]:
    """Return in text order which words of the left run stand in the place of which words of the right one."""
    from rapidfuzz.distance import Levenshtein

    operations = Levenshtein.opcodes([word.key for word in left], [word.key for word in right])
    return tuple(
        Replacement(tuple(left[step.src_start : step.src_end]), tuple(right[step.dest_start : step.dest_end]))
        for step in _joined(operations)
    )


@dataclass(frozen=True, slots=True)
class _Step:
    src_start: int
    src_end: int
    dest_start: int
    dest_end: int


def _joined(operations: object) -> list[_Step]:
    """Return the edits with neighbours put together, so that two words for one are one replacement."""
    steps: list[_Step] = []
    for operation in operations:  # type: ignore[attr-defined]
        if operation.tag == "equal":
            continue
        step = _Step(operation.src_start, operation.src_end, operation.dest_start, operation.dest_end)
        if steps and (steps[-1].src_end, steps[-1].dest_end) == (step.src_start, step.dest_start):
            last = steps.pop()
            step = _Step(last.src_start, step.src_end, last.dest_start, step.dest_end)
        steps.append(step)
    return steps
