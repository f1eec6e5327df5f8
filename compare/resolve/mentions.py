"""Finds spans that name something in one article: by the parser's named entities, and by capitals.

What is found here may be wrong; `names.py` corrects it by what all articles of the story show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import ParsedArticle, Statement, Token
from compare.model.text import Span
from compare.resolve.folding import bare
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
    demonyms = frozenset(rules.table("places", "demonyms").entries)
    return (
        rules.words("names", "no-names").listed | rules.words("names", "titles").listed | describing(rules) | demonyms
    )


@lru_cache(maxsize=8)
def describing(rules: Rulebook) -> frozenset[str]:
    """Return the words that may stand before a person's name and describe it."""
    roles = frozenset(word for role in rules.words("roles", "roles").words for word in role.split())
    return roles | rules.words("names", "titles").listed


def find_local(parsed: ParsedArticle, rules: Rulebook) -> tuple[Found, ...]:
    """Return what one article may name, in text order; spans do not overlap."""
    loud = _loud_tokens(parsed.statements)
    heads = _sentence_heads(parsed.statements)
    found = list(_entities(parsed, rules, loud))
    taken = {token.index for token in parsed.tokens if any(_inside(token, item) for item in found)} if found else set()
    found.extend(_capitals(parsed, rules, (taken, loud, heads)))
    return tuple(sorted(found, key=lambda item: (item.span.start, -item.span.end)))


def _inside(token: Token, item: Found) -> bool:
    return item.span.contains(token.span)


def _loud_tokens(statements: Sequence[Statement]) -> frozenset[int]:
    """Return the indices of tokens in statements that write most words with a capital, as headlines do."""
    loud: set[int] = set()
    for statement in statements:
        words = [token for token in statement.tokens if len(token.text) > 3 and token.text.isalpha()]
        if len(words) >= 3 and sum(token.text[0].isupper() for token in words) >= 0.7 * len(words):
            loud.update(token.index for token in statement.tokens)
    return frozenset(loud)


def _sentence_heads(statements: Sequence[Statement]) -> frozenset[int]:
    """Return the index of the first word of each statement."""
    firsts = (next((token for token in statement.tokens if token.text[:1].isalpha()), None) for statement in statements)
    return frozenset(first.index for first in firsts if first is not None)


def _entities(parsed: ParsedArticle, rules: Rulebook, loud: frozenset[int]) -> Iterator[Found]:
    kinds = rules.table("names", "entity-kinds").entries
    for run in _runs(parsed.tokens):
        kind = kinds.get(run[0].entity, "")
        kept = trim(run, kind, rules) if kind else ()
        if kept:
            yield _found(
                parsed, kept, "name" if kind == "group" else kind, "names:entity-kinds", run[0].index not in loud
            )


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the longest runs of neighbouring tokens with one entity label."""
    run: list[Token] = []
    for token in tokens:
        if run and (token.entity != run[-1].entity or token.index != run[-1].index + 1):
            yield run
            run = []
        if token.entity:
            run.append(token)
    if run:
        yield run


def trim(run: Sequence[Token], kind: str, rules: Rulebook) -> tuple[Token, ...]:
    """Return the run without articles, titles, roles, possessives and marks at its ends; empty where nothing names."""
    kept = list(run)
    before = (
        describing(rules) | frozenset(rules.table("places", "demonyms").entries) if kind == "person" else frozenset()
    )
    while kept and (not _is_word(kept[0]) or bare(kept[0].text) in before | _ARTICLES or _is_lower(kept[0])):
        kept.pop(0)
    while kept and (not _is_word(kept[-1]) or bare(kept[-1].text) == "s" or _is_lower(kept[-1])):
        kept.pop()
    idle = idle_words(rules)
    return () if all(bare(token.text) in idle for token in kept) else tuple(kept)


_ARTICLES = frozenset(("the", "a", "an"))


def _is_word(token: Token) -> bool:
    return any(letter.isalnum() for letter in token.text)


def _is_lower(token: Token) -> bool:
    return not any(letter.isupper() or letter.isdigit() for letter in token.text) and token.text.lower() != "al"


def _found(parsed: ParsedArticle, tokens: Sequence[Token], kind: str, rule: str, is_sure: bool) -> Found:  # noqa: FBT001
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Found(parsed.article.id, span, span.of(parsed.article.text), kind, rule, is_sure)


def _capitals(
    parsed: ParsedArticle, rules: Rulebook, known: tuple[set[int], frozenset[int], frozenset[int]]
) -> Iterator[Found]:
    taken, loud, heads = known
    pieces = (piece for run in _capital_runs(parsed, taken, rules) for piece in _pieces(run, rules))
    for run in filter(None, pieces):
        words = [bare(token.text) for token in run]
        kind = "person" if words[0] in describing(rules) and len(words) > 1 else ""
        kept = trim(run, "person", rules)
        if not kept or not _is_proper(kept):
            continue
        is_sure = kept[0].index not in loud and not (len(kept) == 1 and kept[0].index in heads)
        yield _found(parsed, kept, kind, "names:capitals", is_sure)


def _is_proper(run: Sequence[Token]) -> bool:
    """Tell whether the parser, where there is one, calls a word of the run a proper noun."""
    return any(token.part in ("PROPN", "") for token in run)


def _capital_runs(parsed: ParsedArticle, taken: set[int], rules: Rulebook) -> Iterator[list[Token]]:
    """Yield runs of capitalised words, over the small words that names hold, outside what is taken."""
    links = rules.words("names", "name-links").listed
    run: list[Token] = []
    for token in parsed.tokens:
        if run and not (token.index not in taken and _goes_on(run[-1], token, links)):
            yield _without_links(run)
            run = []
        if token.index not in taken and (_is_capital(token) or run):
            run.append(token)
    if run:
        yield _without_links(run)


def _pieces(run: list[Token], rules: Rulebook) -> Iterator[list[Token]]:
    """Yield the run cut at its small words, save where a word for a body or a place before them holds it together."""
    heads = rules.words("names", "organisation-heads").listed | rules.words("names", "place-heads").listed
    piece: list[Token] = []
    for token in run:
        if token.text in _CUTTING and not any(bare(before.text) in heads for before in piece):
            yield _without_links(piece)
            piece = []
        elif piece or _is_capital(token):
            piece.append(token)
    yield _without_links(piece)


_CUTTING = frozenset(("and", "&", "of", "for", "on", "the"))


def _goes_on(last: Token, token: Token, links: frozenset[str]) -> bool:
    if token.index != last.index + 1 or token.span.start - last.span.end > 1:
        return False
    return _is_capital(token) or token.text in links or (token.text == "-" and token.span.start == last.span.end)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and any(letter.isalpha() for letter in token.text)


def _without_links(run: list[Token]) -> list[Token]:
    while run and not _is_capital(run[-1]):
        run.pop()
    return run
