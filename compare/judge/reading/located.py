"""Finds the places of a statement and what each is to the event: where it was, where to, where from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.judge.reading.binding import Binding, bind
from compare.model.grammar import Statement
from compare.model.text import Span
from compare.model.values import Place
from compare.rulebook.book import Rulebook

_ROLES = MappingProxyType(
    {
        **dict.fromkeys(("in", "at", "inside", "within", "on", "off", "near", "outside", "around"), "at"),
        **dict.fromkeys(("to", "into", "toward", "towards", "for", "onto"), "to"),
        "from": "from",
        **dict.fromkeys(("through", "via", "across"), "through"),
    }
)


_MOVES = frozenset({"to", "into", "toward", "towards", "for", "onto", "from", "through", "via", "across"})
# Prepositions that put something beside a place, not in it.
BESIDE = frozenset({"near", "off", "outside", "around", "beyond", "toward", "towards"})


@dataclass(frozen=True, slots=True)
class Located:
    """A place of a statement with its role in what is said."""

    span: Span
    value: Place
    binding: Binding
    role: str


def place_at(statement: Statement, span: Span) -> Place | None:
    """Return the place that a statement names at a span, the first where there are several; None for none."""
    return next((m.value for m in statement.mentions if isinstance(m.value, Place) and m.span.overlap(span)), None)


@lru_cache(maxsize=1 << 12)
def located_places(statement: Statement, rules: Rulebook) -> tuple[Located, ...]:
    """Return the places and adjectives of belonging of a statement."""
    named = [(m.span, m.value, "") for m in statement.mentions if isinstance(m.value, Place)]
    taken = [span for span, _, _ in named]
    for token in statement.tokens:
        code = rules.table("places", "demonyms").entries.get(token.text.lower())
        if code is not None and token.text[0].isupper() and not any(span.overlap(token.span) for span in taken):
            named.append((token.span, Place(f"country:{code}", token.text, "country", known=True), "belonging"))
    found = []
    reports = rules.words("events", "report-verbs").listed
    for span, value, given in sorted(named, key=lambda item: item[0]):
        if _is_dateline(statement, span):
            continue
        binding = bind(statement, span, rules)
        is_located = binding.governor in rules.words("events", "place-nouns").listed
        role = given if given and not is_located else _role_of(binding, value, rules)
        is_of_report = binding.verb in ("say", "tell") or (binding.verb in reports and not binding.object)
        if not is_of_report:
            found.append(Located(span, value, binding, role))
    return tuple(found)


def _is_dateline(statement: Statement, span: Span) -> bool:
    """Tell whether a place opens the statement before a colon or dash: it is where the report was written."""
    before = [token for token in statement.tokens if token.span.start < span.start]
    after = next((token for token in statement.tokens if token.span.start >= span.end), None)
    return not before and after is not None and after.text in _DATELINE_ENDS


_DATELINE_ENDS = frozenset({":", "—", "–", "--", "-", "(", "/"})


def _role_of(binding: Binding, place: Place, rules: Rulebook) -> str:
    """Return what the place is to the event: where it was, where to, where from, or as the preposition says."""
    if place.relation != "in" and not binding.links & _MOVES:
        return "at"
    if not binding.links:
        is_hit = binding.verb in rules.words("events", "hits").listed and binding.relation in ("dobj", "nsubjpass")
        if binding.predicate == "depart" and binding.relation == "dobj":
            return "from"
        is_host = binding.verb == "host" and binding.relation == "nsubj"
        return "at" if is_hit or is_host or binding.predicate == "arrive" else "other"
    if binding.predicate == "birth":
        return "at"
    roles = {_ROLES[link] for link in binding.links if link in _ROLES}
    return roles.pop() if len(roles) == 1 else "other"
