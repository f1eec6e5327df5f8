"""Finds spans that name something in one article: by the parser's named entities, and by capitals.

What is found here may be wrong; `forms.py` corrects it by what all articles of the story show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import ParsedArticle, Statement, Token
from compare.model.text import Span
from compare.resolve.capitals import Words, capital_runs, is_idle_run
from compare.resolve.folding import bare
from compare.resolve.spelling_parts import demonyms, is_given_name
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


def find_local(parsed: ParsedArticle, rules: Rulebook) -> tuple[Found, ...]:
    """Return what one article may name, in text order; spans do not overlap."""
    words = Words.of(parsed)
    loud = _loud_tokens(parsed.statements, rules)
    heads = _sentence_heads(parsed.statements)
    found = list(_entities(parsed, words, loud, rules))
    taken = {place for item in found for place in range(item.span.start, item.span.end)}
    for run in capital_runs(words, taken, rules):
        item = _capital(parsed, words, run, rules)
        if item is not None:
            is_head = len(item.text.split()) == 1 and item.span.start in heads
            is_sure = not is_head and item.span.start not in loud
            found.append(Found(item.article, item.span, item.text, item.kind, item.rule, is_sure))
    return tuple(sorted(found, key=lambda item: (item.span.start, -item.span.end)))


def _loud_tokens(statements: Sequence[Statement], rules: Rulebook) -> frozenset[int]:
    """Return where tokens begin in sentences that write their words with a capital, as headlines do."""
    loud = (statement for statement in statements if statement.parent is None and _is_loud(statement.tokens, rules))
    return frozenset(token.span.start for statement in loud for token in statement.tokens)


def _is_loud(tokens: Sequence[Token], rules: Rulebook) -> bool:
    """Tell whether a sentence is in title case: after its first word only function words are low."""
    small = rules.words("names", "no-names").listed | rules.words("names", "name-links").listed
    words = [token.text for token in tokens if token.text[0].isalpha() and token.text.lower() not in small][1:]
    is_ended = any(token.text in _STOPS for token in tokens[-2:])
    return len(words) >= (5 if is_ended else 2) and sum(word[0].isupper() for word in words) >= _LOUD * len(words)


_STOPS = frozenset(".?!…")
# A headline in title case leaves only its function words low; one slip in ten words is let pass.
_LOUD = 0.9


def _sentence_heads(statements: Sequence[Statement]) -> frozenset[int]:
    """Return where the first word of each sentence begins."""
    whole = (statement for statement in statements if statement.parent is None)
    firsts = (next((token for token in statement.tokens if token.text[:1].isalpha()), None) for statement in whole)
    return frozenset(first.span.start for first in firsts if first is not None)


def _entities(parsed: ParsedArticle, words: Words, loud: frozenset[int], rules: Rulebook) -> Iterator[Found]:
    kinds = rules.table("names", "entity-kinds").entries
    for run in _entity_runs(parsed):
        kind = kinds.get(run[0].entity, "")
        inside = words.between(run[0].span.start, run[-1].span.end)
        kept = _trim(words, inside, kind, rules) if kind else ()
        if kept and any(words.is_capital(place) for place in kept):
            is_sure = run[0].span.start not in loud
            yield _found(
                parsed, words, kept, ("name" if kind == "group" else kind, "names:entity-kinds"), is_sure=is_sure
            )


def _entity_runs(parsed: ParsedArticle) -> Iterator[list[Token]]:
    """Yield the longest runs of neighbouring tokens with one entity label; none goes over the end of a line."""
    run: list[Token] = []
    for token in parsed.tokens:
        is_new = run and (token.entity != run[-1].entity or token.index != run[-1].index + 1)
        if run and (is_new or "\n" in parsed.article.text[run[-1].span.end : token.span.start]):
            yield run
            run = []
        if token.entity:
            run.append(token)
    if run:
        yield run


def _capital(parsed: ParsedArticle, words: Words, run: Sequence[int], rules: Rulebook) -> Found | None:
    """Return what a run of capitals names, None for nothing: a person where a title or a given name says so."""
    kept = _trim(words, run, "person", rules)
    if not kept or not any(words.tokens[place].part in ("PROPN", "") for place in kept):
        return None
    before = words.plain(run[0])
    is_titled = kept[0] != run[0] and words.plain(kept[0] - 1) in describing(rules)
    is_named = len(kept) in (2, 3) and is_given_name(words.text(kept[0]), rules)
    kind = "person" if (is_titled and before not in demonyms(rules)) or is_named else ""
    return _found(parsed, words, kept, (kind, "names:capitals"), is_sure=True)


def _trim(words: Words, run: Sequence[int], kind: str, rules: Rulebook) -> tuple[int, ...]:
    """Return the run without articles, titles, roles and low words at its ends; empty where nothing names."""
    kept = list(run)
    before = _ARTICLES | (
        describing(rules) | demonyms(rules) | function_words(rules) if kind == "person" else frozenset()
    )
    while kept and (words.plain(kept[0]) in before or words.is_low(kept[0])):
        kept.pop(0)
    while kept and (words.is_low(kept[-1]) or _is_day_after_link(words, kept, rules)):
        kept.pop()
    return () if is_idle_run([words.text(place) for place in kept], idle_words(rules)) else tuple(kept)


def _is_day_after_link(words: Words, run: Sequence[int], rules: Rulebook) -> bool:
    """Tell whether a run ends as in "the Observatory on Monday"."""
    return len(run) > 2 and words.is_low(run[-2]) and words.plain(run[-1]) in function_words(rules)


@lru_cache(maxsize=8)
def function_words(rules: Rulebook) -> frozenset[str]:
    """Return the words that no name begins with, though the head of a sentence gives them a capital."""
    return rules.words("names", "no-names").listed - rules.words("names", "name-openers").listed


_ARTICLES = frozenset(("the", "a", "an"))
_POSSESSIVE = re.compile(r"['’´`]s?$")


def _found(
    parsed: ParsedArticle, words: Words, kept: Sequence[int], kind_and_rule: tuple[str, str], *, is_sure: bool
) -> Found:
    start, end = words.tokens[kept[0]].span.start, words.tokens[kept[-1]].span.end
    text = _POSSESSIVE.sub("", parsed.article.text[start:end])
    if text.endswith(bare(text[-1:])) and parsed.article.text[end : end + 1] == "." and _ENDS_IN_INITIAL.search(text):
        text += "."
    return Found(parsed.article.id, Span(start, start + len(text)), text, *kind_and_rule, is_sure)


_ENDS_IN_INITIAL = re.compile(r"\b(?:Jr|Sr|Inc|Corp|Ltd|Co|[A-Z]\.[A-Z])$")
