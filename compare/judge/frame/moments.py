"""Tells that two clock times are of one event by the words beside them: the accident happened, it left the rails."""

from __future__ import annotations

import re

from compare.judge.observation import Pair
from compare.judge.reading.cues import named_by_cues
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import When
from compare.rulebook.book import Rulebook

# Characters before and after a time in which the words that name its event are looked for.
_BEFORE, _AFTER = 110, 60
# A comma this near before a time belongs to the time: on Saturday, at 10:41 a.m.
_NEAR = 25


def is_one_by_cue(pair: Pair, left: tuple[Span, When], right: tuple[Span, When], rules: Rulebook) -> bool:
    """Tell whether two exact times of day stand beside words for one kind of event, and neither is that of a plan."""
    times = zip(pair.sides, (left, right), strict=True)
    if not all(value.is_clock and _is_moment(article.text, span) for (_, article), (span, value) in times):
        return False
    ones, others = (
        _kinds(_beside(article.text, statement.span, span), rules) or _kinds(_governing(statement, span), rules)
        for (statement, article), span in zip(pair.sides, (left[0], right[0]), strict=True)
    )
    return bool(ones & others)


def is_plan_or_edge(pair: Pair, left: tuple[Span, When], right: tuple[Span, When], rules: Rulebook) -> bool:
    """Tell whether one of two times of day is that of a plan, or the edge of a span, and the other is not."""
    if not left[1].is_clock or not right[1].is_clock:
        return False
    planned = rules.words("dates", "planned-times")
    told = [
        (planned.holds(_beside(article.text, statement.span, span)), _is_moment(article.text, span))
        for (statement, article), (span, _) in zip(pair.sides, (left, right), strict=True)
    ]
    return told[0] != told[1]


def _is_moment(text: str, time: Span) -> bool:
    """Tell whether no word right before a time makes it the edge of a span: by 5 p.m.; not so shortly after."""
    before = text[max(0, time.start - _NEAR) : time.start]
    return _EDGE.search(before) is None or _CLOSE_TO.search(before) is not None


_EDGE = re.compile(
    r"\b(?:by|until|till|since|from|between|before|after|to)\s{1,2}(?:about\s|around\s|at\s)?$", re.IGNORECASE
)


_CLOSE_TO = re.compile(r"\b(?:just|little|minutes|moments|shortly|soon)\s(?:after|before)\s{1,2}$", re.IGNORECASE)


def _beside(text: str, statement: Span, time: Span) -> str:
    """Return the words around a time that stand in its part of the sentence."""
    before = text[max(statement.start, time.start - _BEFORE) : time.start]
    after = text[time.end : min(statement.end, time.end + _AFTER)]
    start = max((match.end() for match in _BREAK.finditer(before) if len(before) - match.end() > _NEAR), default=0)
    # "The accident happened", and not "Firefighters came after the accident at": what is behind "after" has the time.
    stop = _BREAK.search(after)
    return f"{before[start:]} {after[: stop.start() if stop else len(after)]}"


def _governing(statement: Statement, time: Span) -> str:
    """Return the verb that a time hangs on, with its subject, its object and what else belongs to it, as written."""
    tokens = {token.index: token for token in statement.tokens}
    above = next((token for token in statement.tokens if time.overlap(token.span)), None)
    for _ in range(_STEPS):
        if above is None or above.part == "VERB":
            break
        above = tokens.get(above.head) if above.head != above.index else None
    if above is None or above.part != "VERB":
        return ""
    verb = above.index
    return " ".join(
        token.text
        for token in statement.tokens
        if token.index == verb or (token.head == verb and token.relation in _CORE)
    )


# A time hangs on its verb by a preposition, a day and a noun at most.
_STEPS = 4
_CORE = frozenset({"nsubj", "nsubjpass", "dobj", "prt", "aux", "auxpass", "neg"})

_BREAK = re.compile(r"[;:()—–\n]|,\s|\s(?:and|but|when|while|after|before|until|as)\s")


def _kinds(words: str, rules: Rulebook) -> frozenset[str]:
    """Return the kinds of event that words name; none where they tell of a plan or of what came after."""
    if rules.words("dates", "planned-times").holds(words):
        return frozenset()
    return named_by_cues(words, "dates", "timed-events", rules)
