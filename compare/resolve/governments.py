"""Tells where a capital or a palace stands for a government: where it acts, speaks or owns what no town owns."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model.grammar import Token
from compare.model.text import Span
from compare.model.values import Place
from compare.resolve.folding import bare, fold
from compare.resolve.gazetteer import record
from compare.rulebook.book import Rulebook

_ACTING = ("nsubj", "nsubjpass", "poss")


def government(name: str, span: Span, tokens: Sequence[Token], rules: Rulebook) -> Place | None:
    """Return the country whose government `name` stands for at `span`, None where it is the place itself or unclear.

    `tokens` are those of the article from `span` on. Without a parser only a possessive or a verb of saying right
    after the name tells.
    """
    code = rules.table("places", "governments").entries.get(fold(name).removeprefix("the "))
    if code is None or not _is_acting(span, tokens, rules):
        return None
    country = record(f"country:{code}")
    return None if country is None else Place(country.key, country.name, "country", known=True)


def _is_acting(span: Span, tokens: Sequence[Token], rules: Rulebook) -> bool:
    inside = [token for token in tokens if span.contains(token.span)]
    after = [token for token in tokens if token.span.start >= span.end][:2]
    if not inside or not after:
        return False
    if after[0].text in ("'s", "’s", "'", "’"):
        return len(after) > 1 and not _is_of_towns(after[1], rules)
    if inside[-1].text.endswith(("'s", "’s")):
        return not _is_of_towns(after[0], rules)
    if any(token.relation for token in inside):
        return any(token.relation in _ACTING for token in inside)
    return bare(after[0].text) in rules.words("places", "acting-verbs").listed


def _is_of_towns(owned: Token, rules: Rulebook) -> bool:
    """Tell whether a noun is something that the town itself has: a suburb, an airport, its mayor."""
    return bare(owned.text) in rules.words("places", "town-parts").listed
