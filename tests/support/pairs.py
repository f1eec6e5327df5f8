"""Two short texts as a comparator sees them, and what is said of them, for the tests of single comparators."""

from __future__ import annotations

from datetime import date

from compare.judge.groups import judge
from compare.judge.observation import Comparator, Observation, Pair
from compare.model.findings import Difference
from compare.model.grammar import ParsedArticle, leaves
from compare.model.text import Article
from compare.pipeline import judge_pair, resolve_articles
from compare.rulebook.book import default_rulebook

RULES = default_rulebook()
LOUD = frozenset({"contradiction", "update"})


def resolved(*texts: str, day: date | None = None) -> tuple[ParsedArticle, ...]:
    """Return texts as resolved articles called "a", "b" and so on."""
    articles = [Article(letter, letter, "", text, published=day) for letter, text in zip("abcdef", texts, strict=False)]
    return resolve_articles(articles, RULES).articles


def pair_of(left: str, right: str, *, known: bool = False) -> Pair:
    """Return the first leaf of either text as a pair; `known` as in `Pair`."""
    one, other = resolved(left, right)
    return Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article, known)


def observed(comparator: Comparator, left: str, right: str) -> list[Observation]:
    """Return what a comparator sees in the first leaves of two texts."""
    return list(comparator(pair_of(left, right), RULES))


def differences(left: str, right: str, kind: str = "") -> list[Difference]:
    """Return the differences between two texts known to tell one thing, of one kind where it is given."""
    articles = [Article(name, name, "", text) for name, text in (("left", left), ("right", right))]
    found = judge_pair(resolve_articles(articles, RULES), RULES)
    return [difference for difference in found if kind in ("", difference.kind)]


def loud(left: str, right: str) -> list[Difference]:
    """Return the contradictions and updates between two texts known to tell one thing."""
    return [difference for difference in differences(left, right) if difference.kind_class in LOUD]


def values(difference: Difference) -> list[str]:
    """Return what the sides of a difference say, in their order."""
    return [side.value for side in difference.sides]


def found_in(kind: str, left: str, right: str, *, day: date) -> list[tuple[str, str, str]]:
    """Return class and both values of what is found of one kind in the first leaves of two texts of one day."""
    one, other = resolved(left, right, day=day)
    pair = Pair(leaves(one.statements)[0], leaves(other.statements)[0], one.article, other.article)
    return [
        (str(found.kind_class), found.observation.left.value, found.observation.right.value)
        for found in judge(pair, RULES)
        if found.observation.kind == kind
    ]
