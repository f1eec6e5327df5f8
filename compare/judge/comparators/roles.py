"""Observes the different roles that two statements give to one person."""

from __future__ import annotations

from collections.abc import Iterator

from compare.judge.frame.occasions import later_side
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement
from compare.model.text import Article, Span
from compare.model.values import Name, Relation, Role, relate
from compare.rulebook.book import Rulebook

_NEAR = 4


def observe_roles(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield roles of the same person that are not the same, or of which one side says that they are over."""
    for left_name, left_role in _described(pair.left):
        for right_name, right_role in _described(pair.right):
            if left_name == right_name:
                yield from _compared(pair, left_role, right_role, rules)


def _compared(pair: Pair, left: Mention, right: Mention, rules: Rulebook) -> Iterator[Observation]:
    one, other = left.value, right.value
    if not isinstance(one, Role) or not isinstance(other, Role):
        return
    over = (_is_over(left, pair.left_article, rules), _is_over(right, pair.right_article, rules))
    if relate(one, other) is Relation.EQUAL and over[0] == over[1]:
        return
    yield Observation(
        Kind.ROLE,
        {
            "relation": str(relate(one, other)),
            "head": "same" if _is_one_role(one, other, rules) else "other",
            "over": "both" if all(over) else "left" if over[0] else "right" if over[1] else "none",
            "later": later_side(pair),
        },
        claim_of_spans(pair.left_article, (left.span,), _form(one, rules, is_over=over[0])),
        claim_of_spans(pair.right_article, (right.span,), _form(other, rules, is_over=over[1])),
        _reason(over),
    )


def _reason(over: tuple[bool, bool]) -> str:
    if over[0] != over[1]:
        return "one gives a person a role that the other says is over"
    return "one person is given different roles; both can be right"


def _is_over(role: Mention, article: Article, rules: Rulebook) -> bool:
    """Whether the role, or the word before it, says that the person has it no longer."""
    before = article.text[max(0, role.span.start - _BEFORE) : role.span.start]
    return rules.words("participants", "no-longer").regex.search(before + role.span.of(article.text)) is not None


def _is_one_role(one: Role, other: Role, rules: Rulebook) -> bool:
    """Whether one role is the other, told shorter: a minister, the health minister."""
    left, right = _plain(one, rules), _plain(other, rules)
    return bool(left and right) and (left <= right or right <= left)


def _plain(role: Role, rules: Rulebook) -> frozenset[str]:
    """Return the words of a role without those that say that it is over."""
    over = rules.words("participants", "no-longer").listed
    return frozenset(word for word in role.text.replace("-", " ").split() if word not in over)


def _form(role: Role, rules: Rulebook, *, is_over: bool) -> str:
    plain = " ".join(word for word in role.text.replace("-", " ").split() if word in _plain(role, rules))
    return f"former {plain}" if is_over else role.text


# "the then ": nothing longer stands between the word and the role.
_BEFORE = 6


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
