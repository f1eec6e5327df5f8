"""What is found in one article before the story is looked at, and the words that are no names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from compare.model.text import Span
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Found:
    """A span that may name something.

    `kind` is "" where nothing tells; `is_sure` is False where only a capital speaks for it that has another reason (the
    head of a sentence, a headline); such a find counts only where the same words are found elsewhere.
    """

    article: str
    span: Span
    text: str
    kind: str
    rule: str
    is_sure: bool = True


@lru_cache(maxsize=8)
def idle_words(rules: Rulebook) -> frozenset[str]:
    """Return the words that alone name nobody, in lower case."""
    small = rules.words("names", "no-names").listed | rules.words("names", "role-modifiers").listed
    return small | describing(rules) | demonyms(rules)


@lru_cache(maxsize=8)
def describing(rules: Rulebook) -> frozenset[str]:
    """Return the words that may stand before a person's name and describe it."""
    roles = frozenset(word for role in rules.words("roles", "roles").words for word in role.split())
    return roles | rules.words("names", "titles").listed


@lru_cache(maxsize=1 << 12)
def describes(plain: str, rules: Rulebook) -> bool:
    """Tell whether a word, in lower case, may describe the person named behind it: "minister", "brigadier-general"."""
    listed = describing(rules)
    return plain in listed or ("-" in plain and all(part.rstrip(".") in listed for part in plain.split("-")))


@lru_cache(maxsize=8)
def function_words(rules: Rulebook) -> frozenset[str]:
    """Return the words that no name begins with, though the head of a sentence gives them a capital."""
    return rules.words("names", "no-names").listed - rules.words("names", "name-openers").listed
