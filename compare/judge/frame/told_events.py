"""Tells that two statements speak of one event where their verbs do not: by its noun, its number, or what it did."""

from __future__ import annotations

from compare.judge.reading.binding import Binding, thing_class
from compare.judge.reading.ordinals import ordinals
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.rulebook.book import Rulebook


def is_one_blow(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether both sides say what one blow did: killed in air raids on Monday, a market hit by air strikes."""
    harming = rules.words("events", "harming").listed
    blows = rules.words("events", "blows").listed
    return {left.predicate, right.predicate} <= harming and bool(left.topic & right.topic & blows)


def is_one_by_number(left: Statement, right: Statement, rules: Rulebook) -> bool:
    """Tell whether both name the same one of a series of meetings: the fourth session, the fourth round."""
    meetings = rules.words("events", "numbered-meetings").listed
    one, other = (
        {number for noun, (number, _) in ordinals(side, rules).items() if noun in meetings} for side in (left, right)
    )
    return len(one) == 1 and one == other


def is_told_by_noun(left: Binding, right: Binding, rules: Rulebook) -> bool:
    """Tell whether one side says when a noun was, and the other when somebody had it: the inspection, passed one."""
    having = rules.words("events", "having-verbs").listed
    for one, other in ((left, right), (right, left)):
        if (
            one.predicate == "be"
            and other.object
            and other.verb in having
            and other.object in {one.subject, *one.topic}
        ):
            return True
    return False


def event_before(statement: Statement, span: Span, rules: Rulebook) -> str:
    """Return the class of the event noun that a date follows behind a comma: the sinking, late on Saturday, of."""
    events = rules.table("events", "event-words").entries
    before = [token for token in statement.tokens if token.span.end <= span.start]
    edges = rules.words("events", "date-edges").listed
    while before and before[-1].text.lower() in edges:
        before.pop()
    if len(before) < _NOUN_AND_COMMA or before[-1].text != "," or before[-2].part != "NOUN":
        return ""
    noun = before[-2]
    return str(events.get(noun.lemma, events.get(thing_class(noun.lemma, rules), "")))


_NOUN_AND_COMMA = 2
