"""Observes two names that have changed places around the same words: X attacked a house held by Y, or Y one held by X.

`participants` sees the doer and the goal of one verb exchanged. Here the second name may stand deeper in the sentence,
as long as the words that lead from the one name to the other are the same on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from compare.judge.frame.sameness import occasion_of, rest_of, speakers_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Mention, Statement, Token
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class _Way:
    """The words that lead from one name of a statement to another one."""

    first: Mention
    second: Mention
    words: tuple[Token, ...]

    @property
    def names(self) -> tuple[str, str]:
        return _key(self.first), _key(self.second)

    @property
    def said(self) -> tuple[str, ...]:
        """The words as they are said, without marks."""
        return tuple(word.text.lower() for word in self.words if word.text[0].isalnum())


def observe_turned(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two names that stand in exchanged places around the same words, the first such two."""
    lefts = _ways(pair.left, rules)
    for right in _ways(pair.right, rules):
        left = next((way for way in lefts if way.names == right.names[::-1] and way.said == right.said), None)
        if left is not None:
            yield _observation(pair, left, right, rules)
            return


def _ways(statement: Statement, rules: Rulebook) -> tuple[_Way, ...]:
    """Return the ways between names of a statement that tell what the first did to, or has of, the second."""
    names = sorted((mention for mention in statement.mentions if _key(mention)), key=lambda mention: mention.span)
    ways = (_Way(first, second, _between(statement, first, second)) for first, second in combinations(names, 2))
    return tuple(way for way in ways if way.names[0] != way.names[1] and _leads(way, rules))


def _key(mention: Mention) -> str:
    return mention.value.key if isinstance(mention.value, Name | Place) else ""


def _between(statement: Statement, first: Mention, second: Mention) -> tuple[Token, ...]:
    return tuple(t for t in statement.tokens if first.span.end <= t.span.start and t.span.end <= second.span.start)


def _leads(way: _Way, rules: Rulebook) -> bool:
    """Tell whether words go from one name to another with a verb that is not an act of both, and with no new clause.

    What two may do to each other in turn counts where so much is said beside it that it is one act.
    """
    verbs = {word.lemma for word in way.words if word.part == "VERB"}
    is_of_both = bool(verbs & rules.words("participants", "symmetric").listed)
    fewest = _FEWEST_IN_TURN if verbs & rules.words("participants", "both-ways").listed else _FEWEST
    is_short = fewest <= len(way.said) <= _LONGEST
    return is_short and bool(verbs) and not is_of_both and not _breaks(way)


def _breaks(way: _Way) -> bool:
    """Tell whether a conjunction or a mark of ending stands between the names: two clauses exchange nothing."""
    return any(word.relation == "cc" or word.text in (";", ":", ".", "”", '"') for word in way.words)


# One verb alone is what `participants` reads; and over a long way the names may belong to different things.
_FEWEST, _FEWEST_IN_TURN, _LONGEST = 3, 6, 14


def _observation(pair: Pair, left: _Way, right: _Way, rules: Rulebook) -> Observation:
    spans = left.first.span, right.first.span
    return Observation(
        Kind.ROLE,
        {
            "form": "turned",
            "speakers": speakers_of(pair),
            "rest": rest_of(pair, (), (), rules),
            "occasion": occasion_of(pair, rules),
            "given": "known" if pair.known else "found",
        },
        claim_of_spans(pair.left_article, spans[:1]),
        claim_of_spans(pair.right_article, spans[1:]),
        f"around “{' '.join(left.said)}” the two sides exchange the names",
    )
