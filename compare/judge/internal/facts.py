"""Finds out what tells two events, sources or parts of one article apart, for the rows of `rules/internal.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from compare.judge.observation import Claim, Observation, Pair
from compare.model.grammar import Mention, Statement
from compare.model.text import Article, Span
from compare.model.values import Place, Quantity, Relation, When, relate
from compare.rulebook.book import Rulebook

_BACKING = frozenset({Relation.EQUAL, Relation.WITHIN, Relation.CONTAINS, Relation.OVERLAPS})


@dataclass(frozen=True, slots=True)
class Inside:
    """A pair of statements of one article, what they are to it ("headline-text", …), and all sentences of its text."""

    pair: Pair
    within: str
    text: tuple[Statement, ...]


def add_facts(inside: Inside, observation: Observation, rules: Rulebook) -> Observation:
    """Return an observation with the facts that hold within one article; see `rules/internal.toml` for their names."""
    facts = {
        "form": "",
        **observation.facts,
        "within": inside.within,
        "voices": _voices(inside),
        "time": "other" if _is_of_other_time(inside.pair, rules) else "same",
        "backed": "yes" if _is_backed(inside, observation) else "no",
        "whole": "part" if _is_part(inside, observation, rules) else "same",
        "main": "yes" if _is_about_predicates(inside.pair, observation) else "no",
    }
    return replace(observation, facts=facts)


def _voices(inside: Inside) -> str:
    """Tell whether the article says both in its own voice or that of one source, one of them, or two sources do."""
    left, right = _voice(inside.pair.left), _voice(inside.pair.right)
    if left == right:
        return "own"
    return "two" if left and right else "one"


def _voice(statement: Statement) -> str:
    if statement.speaker is None:
        return "somebody" if statement.cue is not None else ""
    return statement.speaker.name or statement.speaker.text.lower()


def _is_of_other_time(pair: Pair, rules: Rulebook) -> bool:
    """Whether either side tells of before, by its words or by a day long before publication."""
    before = rules.words("internal", "of-before").regex
    told = [
        before.search(article.text, s.span.start, s.span.end) is not None or _has_old_day(s, article, rules)
        for s, article in pair.sides
    ]
    return any(told)


def _has_old_day(statement: Statement, article: Article, rules: Rulebook) -> bool:
    days = [m.value for m in statement.mentions if isinstance(m.value, When) and m.value.end is not None]
    if article.published is None:
        return any(value.precision in ("year", "decade") for value in days)
    oldest = article.published - timedelta(days=int(rules.weight("internal", "days-before")))
    return any(value.end is not None and value.end < oldest for value in days)


def _is_backed(inside: Inside, observation: Observation) -> bool:
    """Whether the text has elsewhere what the headline says here, or what either of two sentences says."""
    pair = inside.pair
    others = [s for s in inside.text if s.id not in (pair.left.id, pair.right.id)]
    if inside.within != "text-text":
        return _has_value(pair.left, observation.left, [*others, pair.right], pair.left_article)
    return False


def _has_value(statement: Statement, claim: Claim, text: list[Statement], article: Article) -> bool:
    """Whether sentences of the text have a value that agrees with the one claimed, or the claimed words."""
    own = [m for m in statement.mentions if any(m.span.overlap(span) for span in claim.spans)]
    values = [m.value for m in own if isinstance(m.value, Quantity | When | Place)]
    if values:
        return any(_agrees(value, m) for value in values for s in text for m in s.mentions)
    words = claim.value.lower().split()
    said = [s.span.of(article.text).lower() for s in text]
    return any(all(word in sentence for word in words) for sentence in said)


def _agrees(value: Quantity | When | Place, mention: Mention) -> bool:
    other = mention.value
    if not isinstance(other, type(value)) or relate(value, other) not in _BACKING:
        return False
    return not (isinstance(value, Quantity) and isinstance(other, Quantity)) or _is_of_one_size(value, other)


def _is_of_one_size(value: Quantity, other: Quantity) -> bool:
    """Whether two amounts of one sort are within ten times each other: "dozens" are not 280,000."""
    if value.verb != other.verb and value.verb and other.verb:
        return False
    lows = sorted((value.low or value.high or 0.0, other.low or other.high or 0.0))
    return lows[1] <= _TENFOLD * max(lows[0], 1.0)


# A vague plural stands for less than the next power of ten, which has a word of its own (dozens, hundreds, thousands).
_TENFOLD = 10.0


def _is_part(inside: Inside, observation: Observation, rules: Rulebook) -> bool:
    """Whether a figure is told as a part, or is a sum of figures of the article that the other is one of."""
    pair = inside.pair
    sides = ((pair.left, observation.left), (pair.right, observation.right))
    if any(_is_partial(claim, pair.left_article, rules) for _, claim in sides):
        return True
    if len({_restrictions(statement, claim) for statement, claim in sides}) > 1:
        return True
    left, right = (_figure(statement, claim.spans) for statement, claim in sides)
    if left is None or right is None:
        return False
    figures = {value for s in (pair.left, *inside.text) for value in _figures(s)} - {left, right}
    return _adds_up(min(left, right), max(left, right), figures)


def _is_partial(claim: Claim, article: Article, rules: Rulebook) -> bool:
    """Whether the words beside a figure say that it is a part."""
    before, after = rules.words("internal", "part-before").regex, rules.words("internal", "part-after").regex
    return any(
        before.search(article.text, max(0, span.start - _BESIDE), span.start) is not None
        or after.search(article.text, span.end, span.end + _BESIDE) is not None
        for span in claim.spans
    )


def _restrictions(statement: Statement, claim: Claim) -> frozenset[str]:
    """Return the words that say which of a sort are counted: two Dutch people, nine people from the village."""
    inside = [token for token in statement.tokens if any(span.overlap(token.span) for span in claim.spans)]
    nouns = {t.index for t in inside} | {t.head for t in inside if t.relation == "nummod"}
    return frozenset(
        token.lemma
        for token in statement.tokens
        if token.head in nouns and token.relation in _RESTRICTING and token not in inside
    )


_RESTRICTING = frozenset({"amod", "compound", "poss"})
# "three of the dead", "in total there are": the words that make a part of a figure stand this near, in characters.
_BESIDE = 24


def _adds_up(part: float, whole: float, figures: set[float]) -> bool:
    rest = whole - part
    small = sorted(value for value in figures if 0 < value <= rest)[:_MOST_FIGURES]
    return rest in figures or any(one + other == rest for one, other in combinations(small, 2))


_MOST_FIGURES = 30


def _figure(statement: Statement, spans: tuple[Span, ...]) -> float | None:
    return next((v for m, v in _counts(statement) if any(m.span.overlap(span) for span in spans)), None)


def _figures(statement: Statement) -> Iterator[float]:
    yield from (value for _, value in _counts(statement))


def _counts(statement: Statement) -> Iterator[tuple[Mention, float]]:
    for mention in statement.mentions:
        value = mention.value
        if isinstance(value, Quantity) and value.low is not None and value.unit == "":
            yield mention, value.low


def _is_about_predicates(pair: Pair, observation: Observation) -> bool:
    """Whether what is compared are the verbs of both statements."""
    verbs = (pair.left.frame.predicate_span, pair.right.frame.predicate_span)
    claims = (observation.left, observation.right)
    return all(verb is not None and verb in claim.spans for verb, claim in zip(verbs, claims, strict=True))
