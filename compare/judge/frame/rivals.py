"""Tells whether two figures are those of two sources of two camps: the police and the organisers."""

from __future__ import annotations

from functools import lru_cache

from compare.judge.observation import Pair
from compare.model.grammar import Statement
from compare.rulebook.book import Rulebook

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Words behind "according to" among which the source stands: according to lawyers who are with them.
_REACH = 5


def are_rivals(pair: Pair, rules: Rulebook) -> bool:
    """Tell whether either side names its source, and the two sources are of two camps."""
    left, right = _camps(pair.left, rules), _camps(pair.right, rules)
    return len(left) == len(right) == 1 and left != right


@lru_cache(maxsize=1 << 12)
def _camps(statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return the camps of the sources that a statement names: who says it, or whom it goes by."""
    camps = rules.table("events", "camps").entries
    reports = rules.words("events", "report-verbs").listed
    by_index = {token.index: token for token in statement.tokens}
    found: set[str] = set()
    for place, token in enumerate(statement.tokens):
        camp = camps.get(token.lemma.lower())
        head = by_index.get(token.head)
        if camp is None or head is None:
            continue
        before = [other.lemma.lower() for other in statement.tokens[max(0, place - _REACH) : place]]
        is_teller = _is_told_by(statement, place) or (token.relation in _SUBJECTS and head.lemma in reports)
        if is_teller or "accord" in before or "according" in before:
            found.add(str(camp))
    return frozenset(found)


def _is_told_by(statement: Statement, place: int) -> bool:
    """Tell whether a word is what stands before a colon at the head of a statement, or is in the speaker's name."""
    token = statement.tokens[place]
    if statement.speaker is not None and statement.speaker.span.overlap(token.span):
        return True
    after = statement.tokens[place + 1] if place + 1 < len(statement.tokens) else token
    return place == 0 and after.text == ":"
