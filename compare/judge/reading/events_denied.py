"""Reads the events of which a statement says that there was none, or that what happened was none.

"There was no N" says that nothing of the kind was, "it was not an N" that what happened was none of that kind. What
stands behind the noun narrows the denial (Huddleston and Pullum 2002, 9.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from compare.judge.reading.event_nouns import IS, OBJECTS, SUBJECTS, THERE, Event, EventReader, first_listed
from compare.model.grammar import Statement, Token
from compare.model.text import hull
from compare.rulebook.book import Rulebook

_ANY = frozenset({"a", "an", "any"})
_CLAUSES = frozenset({"acl", "relcl", "ccomp", "xcomp", "advcl"})


@lru_cache(maxsize=1 << 12)
def denied_events(statement: Statement, rules: Rulebook) -> tuple[Event, ...]:
    """Return the events of which a statement says that there was none, or that what happened was none."""
    reader = EventReader.of(statement, rules)
    found: list[Event] = []
    for noun in statement.said_tokens():
        if noun.relation in ("attr", "nsubj", "nsubjpass", "conj") and reader.family(noun)[0]:
            found.extend(_denied(noun, reader))
    return tuple(found)


def _denied(noun: Token, reader: EventReader) -> Iterator[Event]:
    first = first_listed(noun, reader)
    verb = reader.head(first)
    negator = _negator(noun, first, verb, reader)
    if verb is None or negator is None or reader.is_open(verb) or _is_set_apart(verb, reader):
        return
    form = _form(first, verb, reader)
    if form and not (form == IS and (reader.below(noun, _CLAUSES) or _is_merely(negator, reader))):
        yield reader.event(noun, verb, form, hull((negator.span, noun.span)))


def _negator(noun: Token, first: Token, verb: Token | None, reader: EventReader) -> Token | None:
    """Return the word that says that there is none: "no" or "neither" before the noun, or "not" with "a" or "any"."""
    determiners = reader.below(noun, frozenset({"det", "preconj"}))
    none = next((word for word in determiners if word.text.lower() in ("no", "neither")), None)
    if none is not None or verb is None:
        return none
    if noun is not first:
        is_joined = any(word.lemma == "nor" for word in reader.below(first, frozenset({"cc"})))
        return _negator(first, first, verb, reader) if is_joined else None
    is_bare = not determiners and noun.tag == "NNS"
    nots = reader.below(verb, frozenset({"neg"}))
    is_any = is_bare or any(word.text.lower() in _ANY for word in determiners)
    return nots[0] if nots and is_any else None


def _form(noun: Token, verb: Token, reader: EventReader) -> str:
    """Return how a clause denies what a noun names, "" where it does not deny that it was."""
    if noun.relation == "attr" and verb.lemma == "be":
        if reader.below(verb, frozenset({"expl"})):
            return THERE
        subjects = reader.below(verb, SUBJECTS)
        return IS if any(_is_what_happened(subject, reader) for subject in subjects) else ""
    objects = {word.lemma for word in reader.below(verb, OBJECTS)}
    is_happening = verb.lemma in ("happen", "occur") or (verb.lemma == "take" and "place" in objects)
    is_reached = noun.relation == "nsubjpass" and verb.lemma in reader.listed("reaching")
    return THERE if is_reached or (noun.relation in SUBJECTS and is_happening) else ""


def _is_what_happened(subject: Token, reader: EventReader) -> bool:
    return subject.part == "PRON" or subject.part == "DET" or subject.lemma in reader.listed("what-happened")


def _is_merely(negator: Token, reader: EventReader) -> bool:
    after = reader.by_index.get(negator.index + 1)
    return after is not None and after.text.lower() in reader.listed("merely")


def _is_set_apart(verb: Token, reader: EventReader) -> bool:
    """Whether a clause or phrase says of which time alone something is denied: "until Sunday", "when they came"."""
    words = reader.listed("setting-apart")
    inside = reader.below(verb, frozenset({"prep", "mark", "advmod"}))
    clauses = reader.below(verb, frozenset({"advcl"}))
    marks = (mark for clause in clauses for mark in reader.below(clause, frozenset({"mark", "advmod"})))
    return any(word.lemma in words for word in (*inside, *marks))
