"""Reads the amounts of a statement with what each belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from compare.judge.binding import Binding, bind, values_of
from compare.model.grammar import Certainty, Statement
from compare.model.text import Span
from compare.model.values import Name, Quantity
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a statement with what it belongs to.

    Attributes:
        is_rest: it counts what is left beside others told before: three other bombs.
        is_ahead: it is told of what will be.
        extent: the words that say what it takes in or leaves out ("including debt"), "" for none.
        people: keys of the people who stand beside the amount's verb.
    """

    span: Span
    value: Quantity
    binding: Binding
    is_rest: bool = False
    is_ahead: bool = False
    extent: str = ""
    people: frozenset[str] = frozenset()


def read_amounts(statement: Statement, rules: Rulebook) -> tuple[Amount, ...]:
    """Return the amounts of a statement with what each belongs to, in text order."""
    return tuple(
        _amount(statement, mention.span, mention.value, rules)
        for mention in values_of(statement, "quantity")
        if isinstance(mention.value, Quantity)
    )


def _amount(statement: Statement, span: Span, value: Quantity, rules: Rulebook) -> Amount:
    after = next((token for token in statement.tokens if token.span.start >= span.end), None)
    return Amount(
        span,
        value,
        bind(statement, span, rules),
        is_rest=after is not None and after.text.lower() == "other",
        is_ahead=statement.certainty is Certainty.FUTURE,
        extent=_extent(statement, rules),
        people=frozenset(m.value.key for m in statement.mentions if m.kind == "person" and isinstance(m.value, Name)),
    )


def _extent(statement: Statement, rules: Rulebook) -> str:
    """Return what the statement says that its amounts take in or leave out: including debt, before tax."""
    words = " ".join(token.text.lower() for token in statement.tokens)
    found = rules.words("numbers", "extents").regex.search(words)
    return found[0] if found else ""
