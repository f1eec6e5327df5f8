"""Observes an event that one side tells and of which the other says that there was none, or that it was none.

"There was no coup attempt" denies what "the army foiled an attempted coup" tells, and "this is not an exchange" what
"they will be exchanged" does. Each names the event in its own way, so that no one verb is told and denied. The families
of nouns and verbs in `rules/opposites.toml` tell that both are of one kind, and what stands behind the nouns whether
both are of one matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from types import MappingProxyType

from compare.judge.frame.occasions import are_of_two, later_side
from compare.judge.frame.sameness import occasion_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.event_nouns import IS, THERE, TO_DO, WAS, Event
from compare.judge.reading.events_denied import denied_events
from compare.judge.reading.events_told import told_events
from compare.judge.reading.tense import is_denied_so_far
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Mention, Statement, StatementKind
from compare.model.values import Quantity, When
from compare.rulebook.book import Rulebook

_BETWEEN = "between"
_OPEN = frozenset({Certainty.QUESTION, Certainty.DEMAND, Certainty.CONDITIONAL})
# A headline leaves out of which event, and often whose word it is.
_SHORT = frozenset({StatementKind.HEADLINE, StatementKind.SUBHEAD})


def observe_denied_events(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each event that one side tells and the other denies."""
    sides = (pair.left, pair.right)
    if any(side.certainty in _OPEN or side.kind in _SHORT for side in sides):
        return
    for is_left in (True, False):
        seen = _denial(pair, rules, is_left=is_left)
        if seen is not None:
            yield _observation(pair, *seen, rules, is_left=is_left)


def _denial(pair: Pair, rules: Rulebook, *, is_left: bool) -> tuple[Event, Event] | None:
    """Return what one side denies and the other tells; None where the other denies the like too."""
    (denier, _), (teller, article) = pair.sides if is_left else pair.sides[::-1]
    refused = {event.family for event in denied_events(teller, rules)}
    told = (event for event in told_events(teller, article.language, rules) if event.family not in refused)
    pairs = product(denied_events(denier, rules), told)
    return next(((d, t) for d, t in pairs if _is_of_one(d, t) and _is_of_one_matter(d, t, teller, rules)), None)


def _is_of_one(denied: Event, told: Event) -> bool:
    """Whether what is told is of the family that is denied; that there was no coup says nothing of an attempt."""
    if denied.family != told.family:
        return False
    if denied.form == IS:
        return True
    return told.form == WAS and (denied.is_tried or not told.is_tried) and denied.form == THERE


def _is_of_one_matter(denied: Event, told: Event, teller: Statement, rules: Rulebook) -> bool:
    """Whether all that narrows the denial stands with what is told, and what is told is not narrowed where many are."""
    said = {token.lemma for token in teller.tokens}
    if not denied.traits <= told.traits or not denied.things <= said:
        return False
    about = rules.words("opposites", "about-a-matter").listed | {TO_DO}
    if not (denied.links.get(_BETWEEN, frozenset()) <= said):
        return False
    if any(not words & (told.around if link in about else said) for link, words in denied.links.items()):
        return False
    is_narrowed = any(link in about for link in denied.links)
    is_told_of_one = told.is_verb or denied.form == IS or any(link in about for link in told.links)
    return is_narrowed or not (is_told_of_one and is_one_of_many(told, rules))


def is_one_of_many(event: Event, rules: Rulebook) -> bool:
    """Whether there are many of an event's family at one time: agreements, attacks."""
    return event.family in rules.words("opposites", "many-at-once").listed


def _observation(pair: Pair, denied: Event, told: Event, rules: Rulebook, *, is_left: bool) -> Observation:
    left, right = (denied, told) if is_left else (told, denied)
    marks = (f"no {denied.family}", denied.family)
    ours, theirs = marks if is_left else marks[::-1]
    return Observation(
        Kind.POLARITY,
        {
            "form": "event",
            "denial": denied.form,
            "many": "yes" if is_one_of_many(told, rules) else "no",
            "narrowed": "yes" if denied.around else "no",
            "occasion": _occasion(pair, rules, is_left=is_left),
            "so-far": _so_far(pair, denied, rules, is_left=is_left),
            "later": _later(pair, is_left=is_left),
            "speakers": "apart" if _are_two_camps(pair) else "same",
        },
        claim_of_spans(pair.left_article, (left.span,), ours),
        claim_of_spans(pair.right_article, (right.span,), theirs),
        _REASONS[denied.form],
    )


_REASONS = MappingProxyType(
    {
        THERE: "one says that there was none, the other tells it as something that was",
        IS: "one says that it was no such thing, the other tells it as such a thing",
    }
)


def _occasion(pair: Pair, rules: Rulebook, *, is_left: bool) -> str:
    """Return "other" where days, places, counts or a period named by one side alone tell two occasions apart.

    That there was none on a day denies nothing of one whose day is not told.
    """
    denier, teller = (pair.left, pair.right) if is_left else (pair.right, pair.left)
    if _names_day(denier) and not _names_day(teller):
        return "other"
    periods = [any(_is_period(mention, side) for mention in side.mentions) for side in (pair.left, pair.right)]
    return "other" if periods[0] != periods[1] or are_of_two(pair, rules) else occasion_of(pair, rules)


def _names_day(statement: Statement) -> bool:
    return any(isinstance(mention.value, When) for mention in statement.mentions)


def _is_period(mention: Mention, statement: Statement) -> bool:
    """Whether words say in which time something was: "in 1994", "in March", "for ten years"."""
    before = [token for token in statement.tokens if token.span.end < mention.span.start]
    first = next((token for token in statement.tokens if mention.span.contains(token.span)), None)
    links = {token.lemma for token in (*before[-1:], *((first,) if first is not None else ()))}
    if isinstance(mention.value, Quantity):
        return mention.value.unit in _TIMES and not links.isdisjoint(("in", "for"))
    return isinstance(mention.value, When) and "in" in links


_TIMES = frozenset({"second", "month", "year"})


def _so_far(pair: Pair, denied: Event, rules: Rulebook, *, is_left: bool) -> str:
    statement, article = pair.sides[0 if is_left else 1]
    return "yes" if denied.form == THERE and is_denied_so_far(denied.verb, statement, article, rules) else "no"


def _later(pair: Pair, *, is_left: bool) -> str:
    """Return which report is the later: the "denying" or the "telling" one, "same-day" or "unknown"."""
    later = later_side(pair)
    if later not in ("left", "right"):
        return later
    return "denying" if (later == "left") == is_left else "telling"


def _are_two_camps(pair: Pair) -> bool:
    """Whether two say the two statements, each called by a name or described."""
    speakers = [side.speaker for side in (pair.left, pair.right)]
    called = [speaker.name or speaker.text.lower() for speaker in speakers if speaker is not None]
    return len(called) == len(set(called)) == len(speakers)
