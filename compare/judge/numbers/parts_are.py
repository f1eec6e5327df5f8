"""Reads what so many of a group are said to be: of "14 of the dead are children" that 14 children are dead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from compare.judge.reading.binding import thing_class
from compare.judge.reading.heads import with_heads
from compare.model.grammar import Statement, Token
from compare.model.text import Span
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

# "Of the dead 23 are children", "of those killed, 23 were": so far behind "of" stands the word that tells the group.
_REACH = 3


def with_what_they_are(statement: Statement, span: Span, value: Quantity, rules: Rulebook) -> Quantity:
    """Return a count of some of a group as one of what they are said to be; any other amount as it is.

    The verb "be" has the count as its subject, and a noun in the plural says what they are.
    """
    if value.unit or value.sense:
        return value
    inside = [token for token in statement.tokens if span.contains(token.span)]
    verb = next((v for token in inside for v in _copulas_of(token, statement)), None)
    noun = None if verb is None else _attribute_of(verb, statement)
    group = None if verb is None else _group(span, verb, statement, rules)
    if noun is None or group is None:
        return value
    return replace(value, of=thing_class(noun.lemma, rules), verb=group, part_of="")


def _copulas_of(token: Token, statement: Statement) -> Iterator[Token]:
    """Yield the form of "be" that has a number as its subject, or whose "of" a number was taken to belong to."""
    if token.relation in ("nsubj", "pobj"):
        above = with_heads(token, {other.index: other for other in statement.tokens})
        yield from (verb for verb in islice(above, 1, _CLIMB) if verb.lemma == "be" and token.index < verb.index)


# The count itself, "of", and the verb.
_CLIMB = 3


def _attribute_of(verb: Token, statement: Statement) -> Token | None:
    below = (token for token in statement.tokens if token.head == verb.index and token.relation == "attr")
    return next((token for token in below if token.tag == "NNS"), None)


def _group(span: Span, verb: Token, statement: Statement, rules: Rulebook) -> str | None:
    """Return what came of the group that the count is of, "" for victims as such; None for another group, or "them"."""
    outcomes = rules.table("numbers", "outcomes").entries
    before = [token for token in statement.tokens if token.span.end <= verb.span.start]
    places = [at for at, token in enumerate(before) if token.lemma.lower() == "of" and _is_beside(token, span, before)]
    if not places:
        return None
    words = [token.text.lower() for token in before[places[-1] + 1 :] if not token.span.overlap(span)]
    outcome = next((str(outcomes[word]) for word in words if word in outcomes), None)
    return "" if outcome is None and _HARMED.intersection(words) else outcome


_HARMED = frozenset({"victim", "victims"})


def _is_beside(link: Token, span: Span, before: list[Token]) -> bool:
    """Tell whether "of" stands right behind the count, or in front of it with no more than the group between."""
    if span.overlap(link.span):
        return True
    first, last = sorted((link.span, span))
    between = [token for token in before if first.end <= token.span.start and token.span.end <= last.start]
    return len([token for token in between if token.part != "PUNCT"]) <= _REACH
