"""Reads the rank of a named person: "Police Col. X", "X, a police colonel,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.judge.reading.phrases import behind, is_taken_back, places_of
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name
from compare.rulebook.book import Rulebook

# "The then-colonel": the hyphen and the word before it, and one more before those.
_MARKS = frozenset({".", "-"})


def ranks_of(statement: Statement, rules: Rulebook) -> Iterator[tuple[Name, str, Span]]:
    """Yield each name with the rank that stands at it and the words for it."""
    for mention in statement.mentions:
        if isinstance(mention.value, Name) and mention.value.key and not _is_office(statement, mention, rules):
            for found in (_before(statement, mention, rules), _behind(statement, mention, rules)):
                if found is not None:
                    yield mention.value, *found


def are_exclusive_ranks(one: str, other: str, rules: Rulebook) -> bool:
    """Tell whether nobody who has one rank is called by the other."""
    ranks = rules.table("traits", "ranks").entries
    return one != other and other not in ranks[one] and one not in ranks[other]


def _before(statement: Statement, mention: Mention, rules: Rulebook) -> tuple[str, Span] | None:
    first, _ = places_of(statement, mention)
    tokens, start = statement.tokens, first
    while start > 0 and (tokens[start - 1].text in _MARKS or _is_title(tokens[start - 1], rules)):
        start -= 1
    words = tokens[start:first]
    ahead = [token for token in tokens[max(0, start - 2) : start] if token.text not in _MARKS]
    if any(token.text == "-" for token in words) or _is_spoilt(ahead[-1:], rules):
        return None
    return _rank(words, rules)


def _is_office(statement: Statement, mention: Mention, rules: Rulebook) -> bool:
    """Tell whether the name itself ends with a word of ranks: the General Staff, the Inspector General."""
    last = statement.tokens[places_of(statement, mention)[1]]
    return last.text.lower() in rules.table("traits", "rank-words").entries


def _is_title(token: Token, rules: Rulebook) -> bool:
    return token.text[:1].isupper() and token.text.lower().rstrip(".") in rules.table("traits", "rank-words").entries


def _behind(statement: Statement, mention: Mention, rules: Rulebook) -> tuple[str, Span] | None:
    """Return the rank with which an apposition behind the name ends."""
    found = behind(statement, places_of(statement, mention)[1])
    if found is None or is_taken_back(found) or _is_spoilt(found.words, rules):
        return None
    listed = rules.table("traits", "rank-words").entries
    start = len(found.words)
    while start > 0 and found.words[start - 1].text.lower() in listed:
        start -= 1
    return _rank(found.words[start:], rules)


def _is_spoilt(words: Sequence[Token], rules: Rulebook) -> bool:
    return any(token.text.lower() in rules.words("traits", "no-rank").listed for token in words)


def _rank(words: Sequence[Token], rules: Rulebook) -> tuple[str, Span] | None:
    """Return the rank that a run of words is, and its words; a "detective" before it is of the branch."""
    listed = rules.table("traits", "rank-words").entries
    named = [token for token in words if token.text not in _MARKS]
    full = " ".join(str(listed[token.text.lower().rstrip(".")]) for token in named).removeprefix("detective ")
    if full not in rules.table("traits", "ranks").entries:
        return None
    return full, hull(token.span for token in words)
