"""Measures how far two statements are one sentence beside the words that are held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from compare.judge.frame.likeness import words_of
from compare.judge.frame.occasions import has_other_count, is_of_series
from compare.judge.observation import Pair
from compare.judge.reading.ordinals import ordinals
from compare.judge.reading.residue import Replacement, Word, find_replacements, find_residue, read_words
from compare.model.grammar import Certainty, Statement, Token
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
    return last.lower() in _lowered(article.text)


# A name is looked for with every pair of names, and the text of a long article is long.
@lru_cache(maxsize=1 << 6)
def _lowered(text: str) -> str:
    return text.lower()


def says_several(pair: Pair, rules: Rulebook, verb: str = "") -> bool:
    """Whether either statement says that what it names is one of several ("among the dead", "one of the founders").

    Where a `verb` is given, "co-written" counts only for the verb that it is made of.
    """
    several = rules.words("participants", "one-of-several").regex
    cues = (cue for s, article in pair.sides for cue in several.findall(article.text, s.span.start, s.span.end))
    return any(not verb or not cue.startswith(_WITH) or cue[len(_WITH) :][:2] == verb[:2] for cue in cues)


_WITH = "co-"


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


def sole_replacement(pair: Pair, rules: Rulebook) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """Return the words that stand in each other's place where all other words of the two texts are the same.

    Articles ("a", "the") do not count. None where more differs, nothing does, one side has nothing in the place, or the
    statements are too short to tell that one was made from the other. Where another sentence of the texts differs too
    it has been rewritten, and a word of it may be only put otherwise.
    """
    left, right = (tuple(t for t in s.tokens if _is_word(t)) for s, _ in pair.sides)
    start = _same_at_head(left, right)
    end = _same_at_head(left[start:][::-1], right[start:][::-1])
    ours, theirs = left[start : len(left) - end], right[start : len(right) - end]
    longest = rules.weight("participants", "longest-exchanged")
    is_long = start + end >= rules.weight("participants", "fewest-the-same")
    if not is_long or not 0 < len(ours) <= longest or not 0 < len(theirs) <= longest:
        return None
    return (ours, theirs) if _around(pair.left_article, ours) == _around(pair.right_article, theirs) else None


def _same_at_head(left: Sequence[Token], right: Sequence[Token]) -> int:
    """Return how many words two runs have in common at their head."""
    shorter = min(len(left), len(right))
    return next((n for n in range(shorter) if left[n].text.lower() != right[n].text.lower()), shorter)


def _around(article: Article, tokens: Sequence[Token]) -> tuple[list[str], list[str]]:
    """Return the words of a text before and after some tokens, articles left out."""
    start, end = tokens[0].span.start, tokens[-1].span.end
    before, after = (words_of(text) for text in (article.text[:start], article.text[end:]))
    return [w for w in before if w not in _ARTICLES], [w for w in after if w not in _ARTICLES]


_ARTICLES = frozenset({"a", "an", "the"})


def _is_word(token: Token) -> bool:
    return token.text.lower() not in _ARTICLES and any(character.isalnum() for character in token.text)
