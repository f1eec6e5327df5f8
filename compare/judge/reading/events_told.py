"""Reads the events that a statement tells, by nouns and by verbs: "they reached agreement", "he was kidnapped".

A noun alone tells nothing, for an attack may be feared and a deal sought. It is told where the clause says that it came
about, or takes it for granted: it was reached, it shook the plant, he was hurt in it (Meyers et al. 2004, NomBank).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from compare.judge.reading.acts import DOER, GOAL, Act, find_acts
from compare.judge.reading.denials import denied_verbs
from compare.judge.reading.event_nouns import OBJECTS, TO_DO, WAS, WILL_BE, Event, EventReader, first_listed
from compare.judge.reading.families import kind_by_word
from compare.judge.reading.rejected import rejected_verbs
from compare.model.grammar import Statement, Token
from compare.model.text import hull
from compare.rulebook.book import Rulebook

_NEGATING = frozenset({"no", "neither", "any", "another", "nor", "without"})
_CALLING = frozenset({"call", "describe", "label", "brand", "denounce"})


@lru_cache(maxsize=1 << 12)
def told_events(statement: Statement, language: str, rules: Rulebook) -> tuple[Event, ...]:
    """Return the events that a statement tells, by nouns and verbs: those that were, and those that will be."""
    reader = EventReader.of(statement, rules)
    denied = denied_verbs(statement, language, rules)
    nouns = (noun for noun in statement.said_tokens() if reader.family(noun)[0] and not _is_unreal(noun, reader))
    by_noun = [event for noun in nouns for event in _told(noun, denied, reader)]
    return (*by_noun, *_told_by_verbs(statement, denied, reader))


def _is_unreal(noun: Token, reader: EventReader) -> bool:
    words = {child.text.lower() for child in reader.below(noun, frozenset({"amod", "det", "preconj", "compound"}))}
    return bool(words & (_NEGATING | reader.listed("unreal")))


def _told(noun: Token, denied: frozenset[int], reader: EventReader) -> Iterator[Event]:
    first = first_listed(noun, reader)
    verb = reader.head(first)
    link = None
    if first.relation == "pobj" and verb is not None:
        link, verb = verb, reader.head(verb)
    time = _time(verb, denied, reader)
    if verb is None or not time:
        return
    event = reader.event(noun, verb, time, hull((verb.span, noun.span)))
    if link is not None:
        is_called = link.lemma == "as" and verb.lemma in _CALLING
        if is_called or link.lemma in reader.listed("amid"):
            yield event
    elif _is_brought_about(first, verb, reader):
        yield _as_tried(event, verb, reader)


def _time(verb: Token | None, denied: frozenset[int], reader: EventReader) -> str:
    """Return whether a verb tells what was or what will be; "" where it tells neither."""
    if verb is None or verb.part not in ("VERB", "AUX") or verb.index in denied:
        return ""
    if not reader.is_open(verb):
        return WAS
    modals = {aux.lemma for aux in reader.below(verb, frozenset({"aux"})) if aux.tag == "MD"}
    return WILL_BE if modals == {"will"} and verb.index not in rejected_verbs(reader.statement, reader.rules) else ""


def _as_tried(event: Event, verb: Token, reader: EventReader) -> Event:
    """Return an event that was foiled, or that somebody attempted, as one that was tried; a foiled plot is a plot."""
    is_tried = verb.lemma in reader.listed("thwarting") | reader.listed("attempts")
    is_whole = event.family not in reader.listed("there-though-foiled")
    return replace(event, is_tried=event.is_tried or (is_tried and is_whole))


def _is_brought_about(noun: Token, verb: Token, reader: EventReader) -> bool:
    """Whether the clause of a noun says that what it names was: it was reached, it shook the plant, there was one."""
    brought = reader.listed("bringing-about") | reader.listed("thwarting")
    if noun.relation in OBJECTS or noun.relation == "nsubjpass":
        return verb.lemma in brought
    if noun.relation == "nsubj":
        return verb.lemma not in reader.listed("not-come-about")
    return noun.relation in ("attr", "oprd") and (verb.lemma == "be" or verb.lemma in _CALLING)


def _told_by_verbs(statement: Statement, denied: frozenset[int], reader: EventReader) -> Iterator[Event]:
    families = kind_by_word("opposites", "event-verbs", reader.rules)
    said = {token.index for token in statement.said_tokens()}
    for act in find_acts(statement, reader.rules):
        family = families.get(_with_particle(act.verb, reader), "")
        is_clause = not (act.verb.relation == "acl" and act.verb.tag in ("VBN", "VBG"))
        time = _time(act.verb, denied, reader)
        if family and is_clause and time and act.verb.index in said and _is_of_people(act, family, reader):
            yield _told_by_verb(act, family, time, reader)


def _is_of_people(act: Act, family: str, reader: EventReader) -> bool:
    """Whether an exchange is one of people; other families may be of anything."""
    people = reader.listed("exchanged-people")
    return family != "exchange" or any(part.role == GOAL and part.content & people for part in act.participants)


def _with_particle(verb: Token, reader: EventReader) -> str:
    return " ".join((verb.lemma, *(child.lemma for child in reader.below(verb, frozenset({"prt"})))))


def _told_by_verb(act: Act, family: str, time: str, reader: EventReader) -> Event:
    """Return the event that a verb tells; what it is done to is what the event is of."""
    links = reader.links(act.verb, None)
    for part in act.participants:
        if part.role in (DOER, GOAL):
            links[part.role] = links.get(part.role, frozenset()) | part.content
    clauses = frozenset(w for c in reader.below(act.verb, frozenset({"ccomp", "xcomp"})) for w in reader.words(c))
    if clauses:
        links[TO_DO] = links.get(TO_DO, frozenset()) | clauses
    spans = [act.verb.span, *(p.head.span for p in act.participants if p.role == GOAL)]
    return Event(
        family=family,
        span=hull(spans),
        verb=act.verb,
        form=time,
        is_tried=False,
        is_verb=True,
        traits=frozenset(),
        things=frozenset(),
        links=MappingProxyType(links),
    )
