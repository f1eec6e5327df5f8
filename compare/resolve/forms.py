"""Counts the written forms of names in each article, put right by what the whole story shows.

A form that one article's parser misses or takes for something else is found by the other places where it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import ParsedArticle
from compare.model.text import Span
from compare.resolve.folding import bare, fold, words_of
from compare.resolve.mentions import Found, find_local, idle_words
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Form:
    """One written form in one article, with every place where it stands; `kind` is the story's verdict."""

    article: str
    text: str
    kind: str
    spans: tuple[Span, ...]
    rule: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the form, look-alike letters put right."""
        return words_of(self.text)


def count_forms(parsed: Sequence[ParsedArticle], rules: Rulebook) -> tuple[Form, ...]:
    """Return all forms of all articles, by article and first place."""
    found = tuple(find_local(article, rules) for article in parsed)
    sure = {item.text for items in found for item in items if item.is_sure}
    kinds = _verdicts((item for items in found for item in items), rules)
    forms: list[Form] = []
    for article, items in zip(parsed, found, strict=True):
        kept = [item for item in items if item.text in sure]
        forms.extend(_forms_of(article, [*kept, *_missed(article, kept, sure, rules)], kinds))
    return tuple(forms)


def _forms_of(parsed: ParsedArticle, items: Iterable[Found], kinds: dict[str, str]) -> list[Form]:
    spans: dict[str, list[Found]] = {}
    for item in sorted(items, key=lambda item: item.span):
        spans.setdefault(item.text, []).append(item)
    return [
        Form(parsed.article.id, text, kinds[fold(text)], tuple(item.span for item in listed), listed[0].rule)
        for text, listed in spans.items()
    ]


def _missed(parsed: ParsedArticle, kept: Sequence[Found], sure: set[str], rules: Rulebook) -> Iterable[Found]:
    """Yield further places of forms that the story knows, outside what is found already."""
    idle = idle_words(rules)
    wanted = sorted((text for text in sure if fold(text) not in idle), key=lambda text: (-len(text), text))
    if not wanted:
        return
    taken = sorted(item.span for item in kept)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, wanted)) + r")(?!\w)")
    at = 0
    for match in pattern.finditer(parsed.article.text):
        while at < len(taken) and taken[at].end <= match.start():
            at += 1
        if at == len(taken) or taken[at].start >= match.end():
            yield Found(parsed.article.id, Span(*match.span()), match[0], "", "names:story")


def _verdicts(found: Iterable[Found], rules: Rulebook) -> dict[str, str]:
    """Return the kind of each folded form: a word in it that decides, else the vote of its places."""
    votes: dict[str, Counter[str]] = {}
    texts: dict[str, str] = {}
    for item in found:
        votes.setdefault(fold(item.text), Counter())[item.kind] += 1
        texts.setdefault(fold(item.text), item.text)
    return {folded: _kind(texts[folded], counted, rules) for folded, counted in votes.items()}


_RANKS = ("person", "place", "organisation", "name")


def _kind(text: str, votes: Counter[str], rules: Rulebook) -> str:
    words = {bare(word) for word in words_of(text)}
    if words & _heads(rules, "organisation-heads"):
        return "organisation"
    if len(words) > 1 and words & _heads(rules, "place-heads"):
        return "place"
    said = [kind for kind in _RANKS if votes[kind]]
    if not said:
        return "organisation" if text.isupper() and len(text) > 1 else "name"
    return max(said, key=lambda kind: (votes[kind], -_RANKS.index(kind)))


@lru_cache(maxsize=8)
def _heads(rules: Rulebook, which: str) -> frozenset[str]:
    return rules.words("names", which).listed
