"""Reads when a thing or a person came to be, from an age ("the 117-year-old bridge") or a year ("built in 1911")."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from compare.judge.reading.aged_things import BODY, PERSON, VESSEL, Aged, aged_at
from compare.judge.reading.families import member_by_word
from compare.judge.reading.tense import is_to_come
from compare.model.grammar import Mention, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Anchor, Quantity, When
from compare.rulebook.book import Rulebook

AGE, YEAR, DATE = "age", "year", "date"
BUILD, COMPLETE, OPEN, FOUND, LAUNCH, BIRTH = "build", "complete", "open", "found", "launch", "bear"
_LENGTHS = frozenset({"year", "century", "decade"})
_AT_NAMES = frozenset({",", "(", "aged", "age"})
_LINKS = frozenset({"in", "from", "to", "back", "on", "between", "during", "ago", "way", "as", "early"})
_BEFORE_NOUN = frozenset({"nummod", "compound", "nmod", "amod"})
_OBJECTS = frozenset({"dobj", "obj"})
_ENDINGS = ("st", "nd", "rd", "th")
_YEARS_A_CENTURY = 100
_FIVE, _TEN = 5, 10
# So many years at least lie around a hedged or round age.
_LEAST_SLACK = 2.0
_DEPTH = 6
# "More than a century" is said of 98 years too.
_OF_A_BOUND = 0.03
# What is told of a year further back than that of the report and the one before it is of another time.
_RECENT = 1

Bounds = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Beginning:
    """When a thing came to be, as a statement tells it.

    Attributes:
        thing: what it is told of.
        way: "age", "year" (it is called after one) or the verb: build, complete, open, found, launch, date, bear.
        span: the words for it.
        years: the first and the last year in which it can have been; None for an age where the day of the report is
            not known.
        ages: the least and the greatest age, None where a year is told.
    """

    thing: Aged
    way: str
    span: Span
    years: Bounds | None
    ages: Bounds | None = None


# A statement is in many pairs of its group, and is looked at again for each finding of its article.
@lru_cache(maxsize=1 << 12)
def find_beginnings(statement: Statement, published: date | None, rules: Rulebook) -> tuple[Beginning, ...]:
    """Return when the things of a statement came to be, in text order; none without grammar."""
    if not any(token.part for token in statement.tokens):
        return ()
    years = tuple(_years(statement, published, rules))
    told = _ages(statement, published, rules)
    ages = [age for age in told if not _is_of_another_time(statement, published, age.thing, years)]
    return tuple(sorted((*years, *ages), key=lambda found: found.span))


def _is_of_another_time(statement: Statement, published: date | None, thing: Aged, years: Sequence[Beginning]) -> bool:
    """Tell whether a statement tells of a year long past, so that an age in it is not that of today."""
    known = {found.span for found in years if found.thing == thing}
    for mention in statement.mentions:
        value = mention.value
        if isinstance(value, When) and value.end is not None and mention.span not in known:
            is_numbered = value.precision in ("year", "decade", "month", "day")
            if is_numbered and (published is None or value.end.year < published.year - _RECENT):
                return True
    return False


# ages ----------------------------------------------------------------------------------------------------------------


def _ages(statement: Statement, published: date | None, rules: Rulebook) -> Iterator[Beginning]:
    for at, token in enumerate(statement.tokens):
        if token.lemma == "old":
            yield from _age_of_old(statement, at, published, rules)
    for mention in statement.mentions:
        if isinstance(mention.value, Quantity) and mention.value.sense == AGE:
            yield from _age_at_name(statement, mention, published, rules)


def _age_of_old(statement: Statement, at: int, published: date | None, rules: Rulebook) -> Iterator[Beginning]:
    """Yield the age that a length of time before "old" gives: 117 years old, a century-old dam."""
    old, length = statement.tokens[at], _length_before(statement.tokens, at)
    if length is None:
        return
    said = _amount_at(statement, length)
    span = hull((said[0] if said else length.span, length.span, old.span))
    bearer = _bearer_of(statement, old, rules)
    thing = None if bearer is None else aged_at(statement, bearer, rules)
    # A name that is taken for that of a body has an age only where it is a person's.
    if thing is not None and not (thing.kind == BODY and thing.key) and not _is_put_off(statement, span, rules):
        ages = _bounds_of(said[1] if said else None, length, thing, rules)
        if ages is not None:
            yield _aged(thing, span, ages, published)


def _length_before(tokens: Sequence[Token], at: int) -> Token | None:
    near = [token for token in tokens[max(0, at - 2) : at] if token.text != "-"]
    return near[-1] if near and near[-1].lemma in _LENGTHS else None


def _amount_at(statement: Statement, length: Token) -> tuple[Span, Quantity] | None:
    amounts = ((m.span, m.value) for m in statement.mentions if isinstance(m.value, Quantity))
    return next((amount for amount in amounts if amount[0].overlap(length.span)), None)


def _bearer_of(statement: Statement, old: Token, rules: Rulebook) -> Token | None:
    """Return the noun that is so old: the one before which "old" stands, or the subject of "is 117 years old"."""
    tokens = {token.index: token for token in statement.tokens}
    head = tokens.get(old.head)
    if head is None or head is old:
        return None
    if head.part in ("NOUN", "PROPN"):
        return head if old.relation == "amod" else None
    is_said = old.relation == "acomp" and head.lemma == "be" and not _is_otherwise(statement, head, rules)
    return next(_subjects(statement, head), None) if is_said else None


def _is_otherwise(statement: Statement, verb: Token, rules: Rulebook) -> bool:
    """Tell whether what a verb says is denied, to come, or of another time: "was 40 years old when she sank"."""
    below = [token for token in statement.tokens if token.head == verb.index]
    is_timed = any(token.relation == "advcl" for token in below)
    return is_timed or any(token.relation == "neg" for token in below) or is_to_come(verb, statement, rules)


def _age_at_name(statement: Statement, age: Mention, published: date | None, rules: Rulebook) -> Iterator[Beginning]:
    """Yield the age that stands behind a person's name: Anna Weber, 34."""
    tokens = statement.tokens
    first = next((n for n, token in enumerate(tokens) if token.span.overlap(age.span)), 0)
    at = first
    while at > 0 and tokens[at - 1].text.lower() in _AT_NAMES:
        at -= 1
    if not isinstance(age.value, Quantity) or at in (0, first) or any(t.lemma == "old" for t in _inside(tokens, age)):
        return
    thing = aged_at(statement, tokens[at - 1], rules)
    ages = None if thing is None else _bounds_of(age.value, tokens[first], thing, rules)
    if thing is not None and ages is not None and thing.kind == PERSON and not _is_put_off(statement, age.span, rules):
        yield _aged(thing, age.span, ages, published)


def _inside(tokens: Sequence[Token], mention: Mention) -> list[Token]:
    return [token for token in tokens if mention.span.contains(token.span)]


def _is_put_off(statement: Statement, span: Span, rules: Rulebook) -> bool:
    """Tell whether the word before an age, or "at the time" anywhere, says that it is that of another day."""
    words = rules.words("ages", "at-another-time").listed
    before = [t.text.lower() for t in statement.tokens if t.span.end <= span.start]
    text = " ".join(token.text.lower() for token in statement.tokens)
    return bool(set(before[-1:]) & words) or any(" " in word and word in text for word in words)


def _aged(thing: Aged, span: Span, ages: Bounds, published: date | None) -> Beginning:
    years = None if published is None else (published.year - ages[1] - 1, published.year - ages[0])
    return Beginning(thing, AGE, span, years, ages)


def _bounds_of(said: Quantity | None, length: Token, thing: Aged, rules: Rulebook) -> Bounds | None:
    """Return the least and the greatest age that an expression can mean, None where it is no number of years."""
    if said is None:
        bounds = rules.table("ages", "round-ages").entries.get(length.text.lower())
        return None if bounds is None else (float(bounds[0]), float(bounds[1] or math.inf))
    if said.unit != "year" or (said.low is None and said.high is None):
        return None
    low, high = (0.0 if said.low is None else said.low), (math.inf if said.high is None else said.high)
    below, above = _slack(said, length, thing, rules)
    return max(0.0, low - below), high + above


def _slack(said: Quantity, length: Token, thing: Aged, rules: Rulebook) -> Bounds:
    """Return how far below and above an age as told the true one may lie."""
    figure = said.high if said.low is None else said.low
    if figure is None:
        return 0.0, 0.0
    share = rules.weight("ages", "round-slack")
    if said.low is None or said.high is None:
        return figure * _OF_A_BOUND, figure * _OF_A_BOUND
    if length.lemma in ("century", "decade"):
        youngest, oldest = rules.table("ages", "round-ages").entries["century"]
        return figure * (1 - youngest / _YEARS_A_CENTURY), figure * (oldest / _YEARS_A_CENTURY - 1)
    if said.approximate:
        wide = max(_LEAST_SLACK, figure * max(share, said.tolerance))
        return wide, wide
    if thing.kind == PERSON or figure % _FIVE:
        return 0.0, 0.0
    wide = _LEAST_SLACK if figure % _TEN else max(_LEAST_SLACK, figure * share)
    return wide, wide


# years ---------------------------------------------------------------------------------------------------------------


def _years(statement: Statement, published: date | None, rules: Rulebook) -> Iterator[Beginning]:
    for span, years in _told_years(statement, rules):
        root = _root_in(statement, span)
        if root is not None and (published is None or years[0] <= published.year):
            for thing, way in _begun(statement, root, rules):
                yield Beginning(thing, way, span, years)


def _told_years(statement: Statement, rules: Rulebook) -> Iterator[tuple[Span, Bounds]]:
    for mention in statement.mentions:
        value = mention.value
        if isinstance(value, When) and value.start is not None and value.end is not None and _is_year_told(value):
            yield mention.span, (float(value.start.year), float(value.end.year))
    yield from _centuries(statement.tokens, rules)


def _is_year_told(value: When) -> bool:
    """Tell whether an expression names its year; what "opened on Monday" is an occasion, not a beginning."""
    return not value.approximate and (value.precision in ("year", "decade") or value.anchor is Anchor.ARTICLE)


def _centuries(tokens: Sequence[Token], rules: Rulebook) -> Iterator[tuple[Span, Bounds]]:
    """Yield the centuries that are told by number: the 19th century, a twelfth-century castle."""
    ordinals = rules.table("numbers", "ordinals").entries
    for at, token in enumerate(tokens):
        near = [before for before in tokens[max(0, at - 2) : at] if before.text != "-"]
        if token.text.lower() != "century" or not near:
            continue
        word = near[-1].text.lower()
        figure = word[:-2] if word.endswith(_ENDINGS) else ""
        number = int(figure) if figure.isdecimal() else int(ordinals.get(word, 0))
        if _TEN <= number <= _LAST_CENTURY:
            last = float(number * _YEARS_A_CENTURY)
            yield hull((near[-1].span, token.span)), (last - _YEARS_A_CENTURY, last)


_LAST_CENTURY = 21


def _root_in(statement: Statement, span: Span) -> Token | None:
    inside = [token for token in statement.tokens if span.overlap(token.span)]
    indexes = {token.index for token in inside}
    return next((token for token in inside if token.head not in indexes or token.head == token.index), None)


def _begun(statement: Statement, root: Token, rules: Rulebook) -> Iterator[tuple[Aged, str]]:
    """Yield the things that came to be in a year, with the verb that says so."""
    tokens = {token.index: token for token in statement.tokens}
    above, after = tokens.get(root.head), tokens.get(root.head + 1)
    if root.relation in _BEFORE_NOUN and above is not None and above.index > root.index:
        thing = aged_at(statement, above, rules)
        if thing is not None and thing.kind not in (PERSON, BODY) and (after is None or after.part != "NOUN"):
            yield thing, YEAR
        return
    verb = _verb_above(root, tokens)
    way = None if verb is None else member_by_word("ages", "beginnings", rules).get(verb.lemma)
    if verb is None or way is None or any(t.head == verb.index and t.relation == "neg" for t in statement.tokens):
        return
    if not is_to_come(verb, statement, rules):
        for noun in _bearers(statement, verb, tokens):
            thing = aged_at(statement, noun, rules)
            way_of = None if thing is None else _way_of(way, thing)
            if thing is not None and way_of is not None:
                yield thing, way_of


def _way_of(way: str, thing: Aged) -> str | None:
    """Return what a verb says of a thing: a company launched is founded; None for what it does not say of it."""
    if thing.kind == PERSON:
        return BIRTH if way == BIRTH else None
    if thing.kind == BODY:
        return FOUND if way in (FOUND, LAUNCH) else None
    if way == LAUNCH:
        return LAUNCH if thing.kind == VESSEL else None
    return None if way == BIRTH else way


def _verb_above(root: Token, tokens: dict[int, Token]) -> Token | None:
    """Return the verb that a year stands under, where only "in", "from", "back to" and the like stand between."""
    word = root
    for _ in range(_DEPTH):
        above = tokens.get(word.head)
        if above is None or above is word:
            return None
        if above.part == "VERB":
            return above
        is_listed = word.relation == "conj" and above.part in ("NUM", "NOUN", "PROPN")
        if not is_listed and above.lemma not in _LINKS:
            return None
        word = above
    return None


def _bearers(statement: Statement, verb: Token, tokens: dict[int, Token]) -> Iterator[Token]:
    """Yield what came to be by a verb: its object, else its subject, else what the clause describes."""
    objects = [t for t in statement.tokens if t.head == verb.index and t.relation in _OBJECTS and t.part != "NUM"]
    subjects = list(_subjects(statement, verb))
    above = tokens.get(verb.head)
    if objects or subjects:
        yield from objects[:1] or subjects
    elif above is not None and verb.relation in ("acl", "relcl") and above.part in ("NOUN", "PROPN"):
        yield above
    elif above is not None and verb.relation == "advcl" and verb.index < above.index:
        yield from _subjects(statement, above)
    elif above is not None and verb.relation == "conj" and above.part == "VERB" and above is not verb:
        yield from _bearers(statement, above, tokens)


def _subjects(statement: Statement, verb: Token) -> Iterator[Token]:
    """Yield the subjects of a verb; a relative pronoun is what its clause describes."""
    above = next((token for token in statement.tokens if token.index == verb.head), None)
    for token in statement.tokens:
        if token.head == verb.index and token.relation in ("nsubj", "nsubjpass"):
            is_relative = token.tag in ("WDT", "WP") and verb.relation == "relcl" and above is not None
            yield above if is_relative and above is not None else token
