"""Observes how much of a thing is meant: all, most, half, some, only, none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.observation import Claim, Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.residue import find_residue, read_words
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Extent:
    """A word of extent, what it stands for ("all", "half", "some", "none" …) and the noun that it bounds."""

    token: Token
    extent: str
    noun: str


def observe_scope(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield extents that both statements give to the same noun."""
    left, right = find_extents(pair.left, rules), find_extents(pair.right, rules)
    if not left or not right:
        return
    residue = find_residue(read_words(pair.left, rules), read_words(pair.right, rules))
    for one in left:
        for other in right:
            if one.noun == other.noun and one.extent != other.extent:
                yield Observation(
                    Kind.SCOPE,
                    {
                        "extents": "-".join(sorted((one.extent, other.extent))),
                        "overlap": "high" if residue.coverage >= rules.weight("scope", "same-claim") else "low",
                        "given": "known" if pair.known else "found",
                    },
                    _claim(pair.left_article, one),
                    _claim(pair.right_article, other),
                    f"{one.extent} against {other.extent} of the {one.noun}s",
                )


def _claim(article: Article, extent: Extent) -> Claim:
    return claim_of_spans(article, (Span(extent.token.span.start, extent.token.span.end),), extent.extent)


def find_extents(statement: Statement, rules: Rulebook) -> tuple[Extent, ...]:
    """Return the words of extent in a statement that bound a noun: "half of the runners", "all corridors"."""
    extents = rules.table("scope", "extents").entries
    by_index = {token.index: token for token in statement.tokens}
    found: list[Extent] = []
    for place, token in enumerate(statement.tokens):
        if token.lemma in extents:
            noun = _bounded_noun(place, token, statement, by_index)
            if noun:
                found.append(Extent(token, str(extents[token.lemma]), noun))
    return tuple(found)


def _bounded_noun(place: int, token: Token, statement: Statement, by_index: dict[int, Token]) -> str:
    """Return the noun that a word of extent bounds: its head, or the noun after "of"."""
    following = statement.tokens[place + 1 : place + 6]
    if following and following[0].lemma == "of":
        return next((t.lemma for t in following[1:] if t.part in {"NOUN", "PROPN"}), "")
    head = by_index.get(token.head)
    if head is not None and head.part in {"NOUN", "PROPN"} and head is not token:
        return head.lemma
    return ""
