"""Measures how far two statements are one sentence beside the words that are held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.frame.occasions import has_other_count, is_of_series
from compare.judge.observation import Pair
from compare.judge.reading.ordinals import ordinals
from compare.judge.reading.residue import Replacement, Word, find_replacements, find_residue, read_words
from compare.model.grammar import Certainty, Statement
from compare.model.text import Article, Span
from compare.model.values import Relation, When, relate
from compare.rulebook.book import Rulebook

_HELD = frozenset({Certainty.FACT, Certainty.HEDGED, Certainty.FUTURE})


def can_be_held(pair: Pair) -> bool:
    """Whether both sides say that something is or will be so, or are given as one and put alike."""
    left, right = pair.left.certainty, pair.right.certainty
    if Certainty.QUESTION in (left, right):
        return False
    return {left, right} <= _HELD or (pair.known and left == right)


def rest_of(pair: Pair, left: Sequence[Span], right: Sequence[Span], rules: Rulebook) -> str:
    """Return "alone" where the compared words at `left` and `right` are all that differs, "near" or "far"."""
    residue = find_residue(_without(pair.left, left, rules), _without(pair.right, right, rules))
    if residue.overlap >= rules.weight("participants", "rest-same"):
        return "alone"
    return "near" if residue.coverage >= rules.weight("participants", "rest-near") else "far"


def _without(statement: Statement, spans: Sequence[Span], rules: Rulebook) -> list[Word]:
    return [w for w in read_words(statement, rules) if not any(span.overlap(w.token.span) for span in spans)]


def tells_both(pair: Pair, left: Span, right: Span) -> bool:
    """Whether an article names, anywhere, what the other one has in this place: then it may tell of both."""
    one, other = left.of(pair.left_article.text), right.of(pair.right_article.text)
    return _names(pair.right_article, one) or _names(pair.left_article, other)


def _names(article: Article, name: str) -> bool:
    last = next((word for word in reversed(name.split()) if len(word) > 2), name)
    return last.lower() in article.text.lower()


def says_several(pair: Pair, rules: Rulebook) -> bool:
    """Whether either statement says that what it names is one of several ("among the dead", "one of the founders")."""
    several = rules.words("participants", "one-of-several").regex
    return any(several.search(article.text, s.span.start, s.span.end) is not None for s, article in pair.sides)


def speakers_of(pair: Pair) -> str:
    """Return "apart" where two named people say the two statements, so that each answers for his own, else "same"."""
    left, right = pair.left.speaker, pair.right.speaker
    if left is None or right is None or not left.name or not right.name:
        return "same"
    return "same" if left.name == right.name else "apart"


def occasion_of(pair: Pair, rules: Rulebook) -> str:
    """Return "other" where a day, a count or a series tells that the statements speak of two events, else "same".

    Stricter than the comparators of values, for a name has nothing of its own that tells two events apart: two weekdays
    are two days, whatever they belong to.
    """
    is_series = is_of_series(pair, rules) and not _is_set_beside_alike(pair, rules)
    return "other" if has_other_count(pair) or _names_other_days(pair) or is_series else "same"


def _is_set_beside_alike(pair: Pair, rules: Rulebook) -> bool:
    """Whether both sides, given as one, set what they say beside something else in the same words ("also")."""
    cues = rules.words("events", "additive").regex
    left, right = ([cue.lower() for cue in cues.findall(a.text, s.span.start, s.span.end)] for s, a in pair.sides)
    numbered = [{noun: number for noun, (number, _) in ordinals(s, rules).items()} for s, _ in pair.sides]
    return pair.known and left == right != [] and numbered[0] == numbered[1]


def _names_other_days(pair: Pair) -> bool:
    left, right = _dates(pair.left), _dates(pair.right)
    return bool(left and right) and all(relate(one, other) is Relation.APART for one in left for other in right)


def _dates(statement: Statement) -> list[When]:
    return [m.value for m in statement.mentions if isinstance(m.value, When)]


def replacements_of(pair: Pair, rules: Rulebook) -> tuple[Replacement, ...]:
    """Return which words stand in the place of which others, where both sides can be held to what they say."""
    if not can_be_held(pair):
        return ()
    return find_replacements(read_words(pair.left, rules), read_words(pair.right, rules))


def facts_beside(pair: Pair, left: Span, right: Span, rules: Rulebook) -> dict[str, str]:
    """Return the facts that comparators of names and kinds of thing have in common."""
    return {
        "rest": rest_of(pair, (left,), (right,), rules),
        "occasion": occasion_of(pair, rules),
        "speakers": speakers_of(pair),
        "told": "both" if tells_both(pair, left, right) else "one",
        "several": "yes" if says_several(pair, rules) else "no",
        "given": "known" if pair.known else "found",
    }
