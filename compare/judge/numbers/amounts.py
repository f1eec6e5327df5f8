"""Reads the amounts of a statement with what each belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compare.judge.numbers.conversions import without_conversions
from compare.judge.numbers.parts_are import with_what_they_are
from compare.judge.reading.binding import RAISING, Binding, bind, values_of
from compare.judge.reading.heads import with_heads
from compare.judge.reading.tense import is_to_come
from compare.model.grammar import Certainty, Statement, Token
from compare.model.text import Span
from compare.model.values import Name, Quantity
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a statement with what it belongs to.

    Attributes:
        is_rest: it counts what is left beside others told before: three other bombs.
        is_ahead: it is told of what will be.
        extent: the words that say what it takes in or leaves out ("including debt"), "" for none.
        people: keys of the people who stand beside the amount's verb.
        nation: code of the country whose people alone are counted: two Dutch tourists, four Poles; "" for none.
        is_partitive: it is so many of certain things told of before: two of the trucks.
        origin: head of what a distance is told from: the border, of "30 km from the border"; "" for none.
        further: where the further parts stand of which the amount is the sum; empty for an amount that is said as such.
    """

    span: Span
    value: Quantity
    binding: Binding
    is_rest: bool = False
    is_ahead: bool = False
    extent: str = ""
    people: frozenset[str] = frozenset()
    nation: str = ""
    is_partitive: bool = False
    origin: str = ""
    further: tuple[Span, ...] = ()


def read_amounts(statement: Statement, rules: Rulebook) -> tuple[Amount, ...]:
    """Return the amounts of a statement with what each belongs to, in text order.

    A share of a number is the number that it makes: half of the 40 hostages are 20.
    """
    read = [(m.span, m.value) for m in values_of(statement, "quantity") if isinstance(m.value, Quantity)]
    found = list(without_conversions(read, statement))
    return tuple(_amount(statement, span, value, rules) for span, value in _with_shares_taken(found, statement))


def _with_shares_taken(found: list[tuple[Span, Quantity]], statement: Statement) -> Iterator[tuple[Span, Quantity]]:
    taken = False
    for place, (span, value) in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        is_share = after is not None and value.unit == "share" and _is_taken_of(span, after, statement)
        if is_share and after is not None:
            yield Span(span.start, after[0].end), _share_of(value, after[1])
        elif not taken:
            yield span, value
        taken = is_share


def _is_taken_of(share: Span, after: tuple[Span, Quantity], statement: Statement) -> bool:
    """Tell whether nothing but "of the" stands between a share and a plain count."""
    between = [t.lemma for t in statement.tokens if share.end <= t.span.start and t.span.end <= after[0].start]
    return after[1].unit == "" and bool(between) and between[0] == "of" and len(between) <= _OF_THE


_OF_THE = 2


def _share_of(share: Quantity, whole: Quantity) -> Quantity:
    low, high = (
        None if part is None or all_of is None else part * all_of
        for part, all_of in ((share.low, whole.low), (share.high, whole.high))
    )
    return replace(whole, low=low, high=high, verb=share.verb, measured=True, tolerance=share.tolerance)


def _amount(statement: Statement, span: Span, value: Quantity, rules: Rulebook) -> Amount:
    counted = with_what_they_are(statement, span, value, rules)
    return Amount(
        span,
        counted,
        bind(statement, span, rules),
        is_rest=_is_rest(statement, span),
        is_ahead=statement.certainty is Certainty.FUTURE or _is_planned(statement, span, rules),
        extent=_extent(statement, rules),
        is_partitive=counted == value and _is_partitive(statement, span),
        origin=_origin(statement, span, rules) if value.unit == "metre" else "",
        nation=_nation(statement, span, rules) if not value.unit else "",
        people=_people_of(statement, span, value),
    )


def _is_rest(statement: Statement, span: Span) -> bool:
    """Tell whether an amount is what is left beside others: three other bombs, the other 12, the remaining 14."""
    beside = [token.text.lower() for token in statement.tokens if token.span.end <= span.start][-1:]
    beside += [token.text.lower() for token in statement.tokens if token.span.start >= span.end][:1]
    return not _RESTS.isdisjoint(beside)


_RESTS = frozenset({"other", "remaining", "further"})


def _is_planned(statement: Statement, span: Span, rules: Rulebook) -> bool:
    """Tell whether an amount stands under a verb of what is to be: is to free 120; but "is said to have freed 120"."""
    tokens = {token.index: token for token in statement.tokens}
    inside = next((token for token in statement.tokens if span.overlap(token.span)), None)
    if inside is not None and _is_reduced_plan(inside, tokens, statement):
        return True
    verb = (
        None if inside is None else next((t for t in with_heads(inside, tokens) if t.part in ("VERB", "AUX")), inside)
    )
    if inside is None or verb is None:
        return False
    if verb.lemma == "be" and any(_is_infinitive_of(token, verb, statement) for token in statement.tokens):
        return True
    if not is_to_come(inside, statement, rules):
        return False
    below = [token for token in statement.tokens if token.head == verb.index and token.relation in ("aux", "auxpass")]
    above = tokens.get(verb.head, verb)
    is_infinitive = any(token.tag == "TO" for token in below)
    is_past = any(token.lemma == "have" for token in below) or above.lemma in RAISING
    return not (is_infinitive and is_past)


def _is_reduced_plan(inside: Token, tokens: Mapping[int, Token], statement: Statement) -> bool:
    """Tell whether the counted stand before an infinitive, as headlines tell a plan: 12 captives to return home."""
    noun = tokens.get(inside.head) if inside.relation == "nummod" else inside
    is_head = noun is not None and noun.relation in ("ROOT", "nsubj", "nsubjpass", "conj")
    return is_head and any(
        verb.head == noun.index and verb.relation in ("relcl", "acl") and _has_to(verb, statement)
        for verb in statement.tokens
        if noun is not None
    )


def _has_to(verb: Token, statement: Statement) -> bool:
    return any(token.head == verb.index and token.tag == "TO" for token in statement.tokens)


def _is_infinitive_of(token: Token, verb: Token, statement: Statement) -> bool:
    """Tell whether a word is what somebody is to do: "is to free 120 detainees, and the rebels 85"."""
    is_below = token.head == verb.index and token.relation == "xcomp"
    return is_below and any(other.head == token.index and other.tag == "TO" for other in statement.tokens)


def _is_partitive(statement: Statement, span: Span) -> bool:
    """Tell whether "of the", "of these" or "of their" stands right behind an amount."""
    after = [token.lemma.lower() for token in statement.tokens if token.span.start >= span.end][:2]
    return len(after) == _OF_THE and after[0] == "of" and after[1] in _DEFINITE


_DEFINITE = frozenset({"the", "these", "those", "this", "that", "its", "their", "his", "her", "our"})


def _origin(statement: Statement, span: Span, rules: Rulebook) -> str:
    """Return the head of what a distance is told from: behind "from", or behind "of" after a point of the compass."""
    after = [token for token in statement.tokens if token.span.start >= span.end][:_TO_FROM]
    points = rules.words("events", "compass").listed
    link = next((token for token in after if token.lemma in _AWAY_FROM), None)
    between = [token for token in after if link is not None and token.index < link.index]
    is_directed = any(token.text.lower().replace("-", "") in points for token in between)
    is_of_noun = any(token.part in ("NOUN", "PROPN") and token.text.lower() not in points for token in between)
    if link is None or (link.lemma == "of" and not is_directed) or (is_of_noun and not is_directed):
        return ""
    return next((t.lemma for t in statement.tokens if t.head == link.index and t.relation == "pobj"), "")


# "30 km from", "30 km away from", "30 km south-east of": so many words at most before what it is told from.
_TO_FROM = 4
_AWAY_FROM = frozenset({"from", "of", "off", "outside"})


def _people_of(statement: Statement, span: Span, value: Quantity) -> frozenset[str]:
    """Return the keys of the people whose the amount may be: of a list told "respectively" the one in its place."""
    named = [m.value.key for m in statement.mentions if m.kind == "person" and isinstance(m.value, Name)]
    if any(token.lemma == "respectively" for token in statement.tokens):
        alike = [
            m.span
            for m in values_of(statement, "quantity")
            if isinstance(m.value, Quantity) and (m.value.unit, m.value.sense) == (value.unit, value.sense)
        ]
        if len(alike) == len(named) and span in alike:
            return frozenset({named[alike.index(span)]})
    return frozenset(named)


def _extent(statement: Statement, rules: Rulebook) -> str:
    """Return what the statement says that its amounts take in or leave out: including debt, before tax."""
    words = " ".join(token.text.lower() for token in statement.tokens)
    found = rules.words("numbers", "extents").regex.search(words)
    return found[0] if found else ""


def _nation(statement: Statement, span: Span, rules: Rulebook) -> str:
    """Return the country that an adjective or a noun of belonging right behind a count names."""
    demonyms = rules.table("places", "demonyms").entries
    after = [token for token in statement.tokens if token.span.start >= span.end][:_BEHIND]
    for token in after:
        if token.part not in ("ADJ", "NOUN", "PROPN"):
            return ""
        word = token.text.lower()
        code = demonyms.get(word) or demonyms.get(word.removesuffix("s"))
        if code is not None and token.text[:1].isupper():
            return str(code)
    return ""


_BEHIND = 3
