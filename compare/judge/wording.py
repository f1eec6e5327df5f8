"""Observes one quotation in several wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from compare.judge.claims import claim_of_spans
from compare.judge.observation import Claim, Observation, Pair
from compare.judge.parts import closest_parts
from compare.judge.residue import Residue, Word, find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Statement, StatementKind
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook

# Double marks only: single ones are apostrophes too often.
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"\n]*\w\s+\w[^“”„«»\"\n]*[”“»\"]")
_MARKS = "“”\"«»„‟‘’'"


def observe_wording(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield how the words of two quotations differ, where both are laid to one speaker or one names none."""
    pair = closest_parts(pair, rules)
    sides = ((pair.left, pair.left_article), (pair.right, pair.right_article))
    quoted = [statement for statement, article in sides if has_quoted_words(statement, article)]
    if not quoted or _speakers(pair) == "apart":
        return
    words_left, words_right = read_words(pair.left, rules), read_words(pair.right, rules)
    residue = find_residue(words_left, words_right)
    if [word.key for word in words_left] == [word.key for word in words_right]:
        return
    yield Observation(
        Kind.QUOTE_WORDING,
        {
            "quoted": "both" if len(quoted) == 2 else "one",
            "speakers": _speakers(pair),
            "alike": _alike(residue, rules),
            "change": _change(words_left, words_right, residue),
        },
        _said(pair.left, pair.left_article),
        _said(pair.right, pair.right_article),
        _reason(len(quoted)),
    )


def _reason(quoted: int) -> str:
    if quoted == 2:
        return "one quotation, in other words"
    return "quoted by one, retold in its own words by the other"


def has_quoted_words(statement: Statement, article: Article) -> bool:
    """Tell whether a statement is a quotation, or holds quotation marks around two words or more."""
    if statement.kind is StatementKind.QUOTATION:
        return True
    return _QUOTED.search(statement.span.of(article.text)) is not None


def quoted_keys(statement: Statement, article: Article, rules: Rulebook) -> frozenset[str]:
    """Return the words of content that a statement puts in quotation marks, as key and part of speech."""
    words = [word for word in read_words(statement, rules) if word.is_content]
    if statement.kind is StatementKind.QUOTATION:
        return frozenset(f"{word.key}/{word.token.part}" for word in words)
    found = _QUOTED.finditer(article.text, statement.span.start, statement.span.end)
    places = [Span(match.start(), match.end()) for match in found]
    return frozenset(
        f"{word.key}/{word.token.part}" for word in words if any(place.contains(word.token.span) for place in places)
    )


def _is_quoted(statement: Statement) -> bool:
    return statement.kind is StatementKind.QUOTATION


def _speakers(pair: Pair) -> str:
    left, right = pair.left.speaker, pair.right.speaker
    if left is None or right is None or not left.name or not right.name:
        return "unknown"
    return "same" if left.name == right.name else "apart"


def _alike(residue: Residue, rules: Rulebook) -> str:
    if residue.coverage >= rules.weight("wording", "same-coverage"):
        return "near"
    return "alike" if residue.coverage >= rules.weight("wording", "alike-coverage") else "far"


def _change(left: tuple[Word, ...], right: tuple[Word, ...], residue: Residue) -> str:
    """Grade the change: cut where one side's words are all in the other's, else words changed."""
    if not residue.left or not residue.right:
        return "trimmed" if len(left) != len(right) else "order"
    return "changed"


def _said(statement: Statement, article: Article) -> Claim:
    """Return the words said, without quotation marks at the ends."""
    claim = claim_of_spans(article, statement.said or statement.spans)
    return Claim(claim.value.strip(_MARKS + " ,"), claim.normalised.strip(_MARKS + " ,.!?"), claim.spans)


def common_words(pair: Pair) -> int:
    """Return the length in words of the longest run that both statements have, word for word."""
    left, right = _plain_words(pair.left), _plain_words(pair.right)
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def _plain_words(statement: Statement) -> list[str]:
    return [token.text.lower() for token in statement.said_tokens() if token.text[0].isalnum()]


def quoted_run(pair: Pair) -> float:
    """Return the longest run of words that both quotations have, as a part of the shorter, 0 to 1.

    0 where either side is no quotation, and below three words, which chance alone gives.
    """
    if not (_is_quoted(pair.left) and _is_quoted(pair.right)):
        return 0.0
    shorter = min(len(_plain_words(pair.left)), len(_plain_words(pair.right)))
    longest = common_words(pair)
    return longest / shorter if longest >= 3 else 0.0
