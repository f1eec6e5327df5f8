"""Observes the different roles that two statements give to one person."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.claims import claim_of_spans
from compare.judge.observation import Observation, Pair
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement
from compare.model.text import Span
from compare.model.values import Name, Relation, Role, relate
from compare.rulebook.book import Rulebook

_NEAR = 4


def observe_roles(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield roles of the same person that are not the same; `rules` are not needed, the values say it."""
    del rules
    for left_name, left_role in _described(pair.left):
        for right_name, right_role in _described(pair.right):
            if (
                left_name != right_name
                or not isinstance(left_role.value, Role)
                or not isinstance(right_role.value, Role)
            ):
                continue
            relation = relate(left_role.value, right_role.value)
            if relation is Relation.EQUAL:
                continue
            yield Observation(
                Kind.ROLE,
                {
                    "relation": str(relation),
                    "head": "same" if left_role.value.head == right_role.value.head else "other",
                },
                claim_of_spans(pair.left_article, (left_role.span,), left_role.value.text),
                claim_of_spans(pair.right_article, (right_role.span,), right_role.value.text),
                "one person is given different roles; both can be right",
            )


def _described(statement: Statement) -> list[tuple[str, Mention]]:
    """Return each role with the key of the person beside it."""
    people = [m for m in statement.mentions if isinstance(m.value, Name) and m.value.kind == "person" and m.value.key]
    roles = [m for m in statement.mentions if isinstance(m.value, Role)]
    return [(_key(person), role) for role in roles for person in people if _gap(role.span, person.span) <= _NEAR]


def _key(person: Mention) -> str:
    return person.value.key if isinstance(person.value, Name) else ""


def _gap(one: Span, other: Span) -> int:
    """Return how many characters lie between two spans."""
    return max(0, max(one.start, other.start) - min(one.end, other.end))
