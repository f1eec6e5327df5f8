"""Observes to which nations or sides an attack is laid: to one, to either of two, or to both together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.judge.frame.occasions import are_of_two
from compare.judge.frame.sameness import can_be_held
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, Act, Participant, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.denials import denied_verbs
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Article, Span, hull
from compare.model.values import Name, Place, Quantity
from compare.rulebook.book import Rulebook

_DESCRIBING = frozenset({"amod", "compound", "nmod", "conj"})
_LINKS = frozenset({"or", "and", "either"})


@dataclass(frozen=True, slots=True)
class Blame:
    """The codes of the nations, or the sides, to which an attack is laid.

    Attributes:
        sides: codes of countries, or of the parties of `participants.toml`.
        is_open: any one of them may have done it ("either … or").
        span: the words.
    """

    sides: frozenset[str]
    is_open: bool
    span: Span


def observe_sides(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield the sides to which the two statements lay one attack, where they are not the same."""
    if not can_be_held(pair) or not _is_one_attack(pair, rules):
        return
    for left in find_blames(pair.left, pair.left_article, rules):
        for right in find_blames(pair.right, pair.right_article, rules):
            relation = relation_of(left, right)
            if relation != "same":
                yield Observation(
                    Kind.ATTRIBUTION,
                    {"form": "sides", "relation": relation, "topic": _topic(left, right)},
                    claim_of_spans(pair.left_article, (left.span,)),
                    claim_of_spans(pair.right_article, (right.span,)),
                    "one attack, laid to other sides",
                )


def _topic(left: Blame, right: Blame) -> str:
    """Return what two blames differ in: in which of several sides it was, or in how many took part.

    Who says "either of the two" and who says "both" differ in what is known; who names one and who names both do not.
    """
    return "which" if left.is_open or right.is_open else "who"


def relation_of(left: Blame, right: Blame) -> str:
    """Return "same", "within" where one leaves open what the other says, "apart" where not both can be right."""
    if (left.sides, left.is_open) == (right.sides, right.is_open):
        return "same"
    if left.is_open and right.is_open:
        return "within" if left.sides & right.sides else "apart"
    if left.is_open or right.is_open:
        loose, firm = (left, right) if left.is_open else (right, left)
        return "within" if len(firm.sides) == 1 and firm.sides <= loose.sides else "apart"
    return "apart"


def _is_one_attack(pair: Pair, rules: Rulebook) -> bool:
    """Whether nothing tells two attacks apart and a name, a place or a count is the same on both sides."""
    if are_of_two(pair, rules):
        return False
    one, other = _anchors(pair.left, rules), _anchors(pair.right, rules)
    return bool(one & other)


def _anchors(statement: Statement, rules: Rulebook) -> frozenset[str]:
    """Return what ties a statement to one attack: names, counts, and the attack itself by the word with "the"."""
    attacks = rules.words("participants", "attacks").listed
    nouns = {token.lemma for token in statement.tokens if token.lemma in attacks and token.part == "NOUN"}
    named = {m.value.key for m in statement.mentions if isinstance(m.value, Name | Place) and m.value.key}
    counted = {str(m.value.low) for m in statement.mentions if isinstance(m.value, Quantity)}
    return frozenset(named | counted | {"attack" for _ in nouns})


def find_blames(statement: Statement, article: Article, rules: Rulebook) -> tuple[Blame, ...]:
    """Return to whom a statement lays an attack: to the doers of an act, or by an adjective ("a Russian raid")."""
    denied = denied_verbs(statement, article.language, rules)
    attacks = rules.words("participants", "attacks").listed
    nouns = [token for token in statement.tokens if token.lemma in attacks and token.part == "NOUN"]
    acts = [act for act in find_acts(statement, rules) if act.verb.index not in denied]
    doers = [part.head for act in acts for part in _doers(act, has_attack=bool(nouns), rules=rules)]
    found = {_blame(noun, statement, rules) for noun in (*doers, *nouns)}
    return tuple(sorted((blame for blame in found if blame is not None), key=lambda blame: blame.span))


def _doers(act: Act, *, has_attack: bool, rules: Rulebook) -> Iterator[Participant]:
    """Yield the forces that do an attack: "carried out by jets", "troops shelled the town"."""
    forces = rules.table("participants", "forces").entries
    is_made = has_attack and bool({act.lemma, act.predicate} & rules.words("participants", "making").listed)
    if is_made or act.lemma in rules.words("participants", "attacks").listed:
        yield from (part for part in act.participants if part.role == DOER and part.head.lemma in forces)


def _blame(noun: Token, statement: Statement, rules: Rulebook) -> Blame | None:
    codes = rules.table("places", "demonyms").entries
    forces = rules.table("participants", "forces").entries
    below = _below(noun, statement)
    nations = [t for t in below if t.text[:1].isupper() and t.text.lower() in codes]
    if nations:
        is_open = any(t.lemma in ("or", "either") for t in below)
        if any(t.relation == "conj" and t not in nations and t.lemma not in _LINKS for t in below):
            return None  # "Russian and regime jets": of which nation the others are is not said
        span = hull([noun.span, *(t.span for t in nations)])
        return Blame(frozenset(str(codes[t.text.lower()]) for t in nations), is_open, span)
    side = str(forces.get(noun.lemma, ""))
    return Blame(frozenset({side}), is_open=False, span=noun.span) if side else None


def _below(noun: Token, statement: Statement) -> tuple[Token, ...]:
    """Return what describes a noun, the members of a list and the words between them."""
    heads = {noun.index}
    found: list[Token] = []
    for token in reversed([t for t in statement.tokens if t.index < noun.index]):
        if token.head in heads or any(token.head == other.index for other in found):
            found.append(token)
    for token in statement.tokens:
        if token.index < noun.index and token not in found and any(token.head == other.index for other in found):
            found.append(token)
    return tuple(t for t in found if t.relation in _DESCRIBING or t.lemma in _LINKS)
