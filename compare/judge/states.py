"""Observes a thing in two states of one ladder: suspected and convicted, missing and found, awaited and known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.judge.claims import claim_of_spans
from compare.judge.denied import denied_verbs
from compare.judge.observation import Observation, Pair
from compare.judge.occasions import later_side
from compare.judge.tense import is_to_come
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook

# "found the man guilty", "pulled two boys from": so many words may stand inside an expression.
_GAP = 2
_ABOUT = "of"


@dataclass(frozen=True, slots=True)
class Ladder:
    """States in the order in which a thing goes through them, each with its expressions; and what it is about."""

    name: str
    about: frozenset[str]
    states: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where on a ladder a statement puts its thing: the height, whether that is reached, and the words that say so.

    A state that is denied or to come stands half a step below it.
    """

    state: str
    height: float
    is_reached: bool
    span: Span


def observe_states(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each ladder on which the report that was published later has its thing on another step."""
    later = later_side(pair)
    if later not in ("left", "right"):
        return
    for ladder in ladders(rules):
        left = standing(pair.left, pair.left_article, ladder, rules)
        right = standing(pair.right, pair.right_article, ladder, rules)
        if left is None or right is None or left.height == right.height:
            continue
        newer, older = (left, right) if later == "left" else (right, left)
        yield Observation(
            Kind.EVENT,
            {
                "form": "state",
                "topic": ladder.name,
                "moved": "on" if newer.height > older.height else "back",
                "reached": "yes" if newer.is_reached else "no",
                "named": "same" if _share_names(pair) else "other",
            },
            claim_of_spans(pair.left_article, (left.span,)),
            claim_of_spans(pair.right_article, (right.span,)),
            f"“{_name(older)}” in the earlier report, “{_name(newer)}” in the later one",
        )


def _name(found: Standing) -> str:
    return found.state if found.is_reached else f"not yet {found.state}"


@lru_cache(maxsize=4)
def ladders(rules: Rulebook) -> tuple[Ladder, ...]:
    """Return the ladders of `rules/states.toml`, each state with its expressions as words."""
    made: list[Ladder] = []
    for table in rules.file("states").table:
        states = tuple(
            (name, tuple(tuple(str(words).split()) for words in listed))
            for name, listed in table.entries.items()
            if name != _ABOUT
        )
        made.append(Ladder(table.id, frozenset(map(str, table.entries.get(_ABOUT, ()))), states))
    return tuple(made)


def standing(statement: Statement, article: Article, ladder: Ladder, rules: Rulebook) -> Standing | None:
    """Return the highest step of a ladder that a statement tells of, None where it tells of none.

    What is denied of the lowest step stands on the ladder only where it is said to be so for the time being.
    """
    tokens = statement.tokens
    if ladder.about and not any(token.lemma in ladder.about for token in tokens):
        return None
    denied = denied_verbs(statement, article.language, rules)
    so_far = rules.words("opposites", "so-far").regex.search(article.text, statement.span.start, statement.span.end)
    found: list[Standing] = []
    for height, (state, expressions) in enumerate(ladder.states):
        for words in _matches(tokens, expressions):
            is_denied = any(word.index in denied for word in words) and not any(word.lemma == "not" for word in words)
            reached = not is_denied and not any(is_to_come(word, statement, rules) for word in words)
            if reached or height > 0 or so_far is not None:
                span = hull(word.span for word in words)
                found.append(Standing(state, height if reached else height - 0.5, reached, span))
    return max(found, key=lambda one: (one.height, -one.span.start), default=None)


def _matches(tokens: Sequence[Token], expressions: Sequence[Sequence[str]]) -> Iterator[tuple[Token, ...]]:
    for expression in expressions:
        for place, token in enumerate(tokens):
            if _is(token, expression[0]):
                rest = _follow(tokens, place + 1, expression[1:])
                if rest is not None:
                    yield (token, *rest)


def _follow(tokens: Sequence[Token], place: int, words: Sequence[str]) -> tuple[Token, ...] | None:
    """Return the tokens of the further words, at most `_GAP` tokens between any two; None where one is not there."""
    found: list[Token] = []
    for word in words:
        near = range(place, min(place + _GAP + 1, len(tokens)))
        at = next((index for index in near if _is(tokens[index], word)), None)
        if at is None:
            return None
        found.append(tokens[at])
        place = at + 1
    return tuple(found)


def _is(token: Token, word: str) -> bool:
    lemma, _, part = word.partition("/")
    return lemma in (token.lemma, token.text.lower()) and part in ("", token.part)


def _share_names(pair: Pair) -> bool:
    left, right = (
        {m.value.key for m in s.mentions if isinstance(m.value, Name | Place) and m.value.key}
        for s in (pair.left, pair.right)
    )
    return bool(left & right)
