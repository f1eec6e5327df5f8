"""What a comparator sees in a pair of statements, before the verdict table decides what it means.

A comparator is a function `(Pair, Rulebook) -> Iterable[Observation]`. It observes and never decides: it names the
kind, the facts that the rows of `rules/verdicts.toml` ask for, and the words on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook

# News tells when and where something was in its first paragraphs; of an endless list only the head is looked at.
_HEAD = 200


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """All statements of one article; none where nothing of it is known but a statement.

    It is made once for an article, and no two are equal: so what is read from a whole article can be kept under it and
    looked up for each of its pairs without the statements being compared.
    """

    statements: tuple[Statement, ...] = ()

    @property
    def head(self) -> tuple[Statement, ...]:
        """The statements with which the article opens."""
        return self.statements[:_HEAD]


_UNKNOWN = Context()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one group.

    `known` says that they are given as speaking of one thing (a pair handed in by a caller), rather than found so;
    `is_copied` that they are one sentence of a text that both articles carry.
    `contexts` are those of the left and of the right article, for what a statement leaves to others of its article to
    say: on which day, and where.
    """

    left: Statement
    right: Statement
    left_article: Article
    right_article: Article
    known: bool = False
    is_copied: bool = False
    contexts: tuple[Context, Context] = (_UNKNOWN, _UNKNOWN)

    @property
    def sides(self) -> tuple[tuple[Statement, Article], tuple[Statement, Article]]:
        """The left and the right statement, each with its article."""
        return (self.left, self.left_article), (self.right, self.right_article)

    def told_by(self, side: int) -> tuple[Statement, ...]:
        """Return the statements with which the article of one side opens (0 left, 1 right), and that of the pair."""
        return (*self.contexts[side].head, self.sides[side][0])


@dataclass(frozen=True, slots=True)
class Claim:
    """What one side says: its exact words, their normal form, and where they stand."""

    value: str
    normalised: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing on which two statements can be held against each other.

    Attributes:
        kind: what it is about.
        facts: what the rows of the verdict table ask for, such as {"relation": "apart", "counted": "same"}.
        left, right: what either side says.
        reason: one sentence in plain words that a reader understands without the rules.
    """

    kind: Kind
    facts: Mapping[str, str]
    left: Claim
    right: Claim
    reason: str


Comparator = Callable[[Pair, Rulebook], Iterable[Observation]]
