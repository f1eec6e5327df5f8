"""Observes that one side calls a fake what the other takes for real: "a fake nurse called Lena", "nurse Lena".

A fake nurse is no nurse: such adjectives deny the noun that they stand before (privative adjectives; Kamp 1975, Two
theories about adjectives). The name tells that both speak of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name
from compare.rulebook.book import Rulebook

# "nurse called Lena Holt", "Lena, a nurse": so many characters stand between a noun and the name that it describes.
_NEAR = 8
# "A fake young medical doctor": so few words stand between the adjective and the noun.
_REACH = 4
_HYPHEN = "-"
_OWNERS = frozenset({"compound", "poss", "nmod", "amod"})


def observe_privative(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each noun that one side denies of a named thing by an adjective and the other says of it without one."""
    if not can_be_held(pair):
        return
    lefts, rights = _described(pair.left, rules), _described(pair.right, rules)
    for key in sorted(lefts.keys() & rights.keys()):
        left, right = lefts[key], rights[key]
        if left.is_fake != right.is_fake and (left.is_common or right.is_common):
            name, noun = key
            yield Observation(
                Kind.CERTAINTY,
                {"form": "privative", "name": name},
                claim_of_spans(pair.left_article, (left.span,), f"{'no ' if left.is_fake else ''}{noun}"),
                claim_of_spans(pair.right_article, (right.span,), f"{'no ' if right.is_fake else ''}{noun}"),
                f"one calls a fake what the other takes for a {noun}",
            )


@dataclass(frozen=True, slots=True)
class _Described:
    """Where a statement describes somebody by a noun, whether it says that he is none, and whether that is no name."""

    span: Span
    is_fake: bool
    is_common: bool


# A statement is in many pairs of its group.
@lru_cache(maxsize=1 << 12)
def _described(statement: Statement, rules: Rulebook) -> Mapping[tuple[str, str], _Described]:
    """Return how a statement describes those whom it names, by their key and the noun."""
    privative = rules.words("opposites", "privative").listed
    found: dict[tuple[str, str], _Described] = {}
    for mention in statement.mentions:
        if not isinstance(mention.value, Name) or not mention.value.key:
            continue
        for noun in _nouns_beside(mention, statement):
            fake = _fake_before(noun, statement, privative)
            words = [noun.span, mention.span] if fake is None else [fake.span, noun.span, mention.span]
            told = _Described(hull(words), fake is not None, noun.part == "NOUN")
            found.setdefault((mention.value.key, noun.lemma), told)
    return MappingProxyType(found)


def _nouns_beside(mention: Mention, statement: Statement) -> Iterator[Token]:
    """Yield the nouns that describe a name: beside it, or its own first word ("Nurse Lena")."""
    for token in statement.tokens:
        gap = max(token.span.start, mention.span.start) - min(token.span.end, mention.span.end)
        is_title = token.part == "PROPN" and gap <= 1 and token.span.start <= mention.span.start
        is_noun = token.lemma.isalpha() and (token.part == "NOUN" or is_title)
        if gap <= _NEAR and is_noun and not _has_name(token, mention, statement):
            yield token


def _has_name(noun: Token, mention: Mention, statement: Statement) -> bool:
    """Whether a name only tells whose or what kind of thing a noun names: "Lena Holt tweet"."""
    inside = (token for token in statement.tokens if mention.span.contains(token.span))
    return any(token.head == noun.index and token.relation in _OWNERS for token in inside if token is not noun)


def _fake_before(noun: Token, statement: Statement, privative: frozenset[str]) -> Token | None:
    """Return the first token of the adjective that denies a noun, before it or before the name that follows."""
    heads = (noun.index, noun.head)
    return next(
        (
            word[0]
            for word in _words(statement.tokens)
            if any(token.head in heads for token in word)
            and word[-1].index < noun.index < word[-1].index + _REACH
            and _is_privative(word, statement, privative)
        ),
        None,
    )


def _is_privative(word: Sequence[Token], statement: Statement, privative: frozenset[str]) -> bool:
    """Whether an adjective says that a thing is none; "a heavily made-up actress" is one, and wears make-up."""
    if len(word) == 1:
        return word[0].lemma in privative
    before = next((token for token in statement.tokens if token.index == word[0].index - 1), None)
    is_of_manner = before is not None and before.part == "ADV"
    return not is_of_manner and "".join(token.text for token in word).lower() in privative


def _words(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the words in text order; what hyphens join is one word of several tokens: "made-up"."""
    word: list[Token] = []
    for token in tokens:
        is_joined = word and word[-1].span.end == token.span.start and _HYPHEN in (word[-1].text, token.text)
        if word and not is_joined:
            yield word
            word = []
        word.append(token)
    if word:
        yield word
