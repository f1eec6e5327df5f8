"""Observes a name or a kind of thing that stands in one statement where the other, the same otherwise, has another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from compare.judge.acts import DOER, GOAL, IS, Participant, find_acts
from compare.judge.claims import claim_of_spans
from compare.judge.likeness import may_be_one
from compare.judge.observation import Observation, Pair
from compare.judge.occasions import has_other_count, has_other_day, is_of_series
from compare.judge.residue import Replacement, Word, find_replacements, read_words
from compare.judge.sameness import rest_of, says_several, speakers_of, tells_both
from compare.model.findings import Kind
from compare.model.grammar import Certainty, Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name, Place, Relation, relate
from compare.rulebook.book import Rulebook

_FACTS = frozenset({Certainty.FACT, Certainty.HEDGED, Certainty.FUTURE})
_SMALL = frozenset({"DET", "ADP", "PUNCT", "PART", "CCONJ"})
# Names are exchanged for names: a replacement that is longer than this on either side rewrites the sentence.
_LONGEST = 6


def observe_names_in_place(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each name, or part of one, that stands where the other statement has another."""
    for replacement in _replacements(pair, rules):
        left, right = _named(replacement.left, pair.left), _named(replacement.right, pair.right)
        if left is None or right is None or not _are_two(pair, left, right, rules):
            continue
        yield Observation(
            Kind.NAME,
            {
                "form": "in-place",
                "acts": _how_many(pair, left.whole, right.whole, rules),
                **_facts(pair, left.whole, right.whole, rules),
            },
            claim_of_spans(pair.left_article, (left.whole,)),
            claim_of_spans(pair.right_article, (right.whole,)),
            "the same statement with another name in it",
        )


@dataclass(frozen=True, slots=True)
class _Named:
    """The words of a name that are exchanged, and the whole name with its kind."""

    words: Span
    whole: Span
    kind: str


def _are_two(pair: Pair, left: _Named, right: _Named, rules: Rulebook) -> bool:
    """Whether two names are surely two; of people with one surname the first name may be a short form."""
    one, other = left.words.of(pair.left_article.text), right.words.of(pair.right_article.text)
    if _is_list(one) or _is_list(other) or _may_be_one_place(pair, left.whole, right.whole):
        return False
    if may_be_one(one, other, rules):
        return False
    whole, other_whole = left.whole.of(pair.left_article.text), right.whole.of(pair.right_article.text)
    if (whole, other_whole) == (one, other) or not may_be_one(whole, other_whole, rules):
        return True
    is_last = left.words.end == left.whole.end and right.words.end == right.whole.end
    return is_last if "person" in (left.kind, right.kind) else len(one.split()) == len(other.split()) == 1


def _is_list(name: str) -> bool:
    return "," in name or " and " in name


def _may_be_one_place(pair: Pair, left: Span, right: Span) -> bool:
    """Whether a place may be, or lie in, the other, or stand for what is in it ("Washington", "the Treasury")."""
    one, other = _place_at(pair.left, left), _place_at(pair.right, right)
    if one is None or other is None:
        return (one or other) is not None
    return relate(one, other) not in (Relation.APART, Relation.UNKNOWN)


def _place_at(statement: Statement, span: Span) -> Place | None:
    return next((m.value for m in statement.mentions if isinstance(m.value, Place) and m.span.overlap(span)), None)


def _replacements(pair: Pair, rules: Rulebook) -> tuple[Replacement, ...]:
    if not {pair.left.certainty, pair.right.certainty} <= _FACTS:
        return ()
    return find_replacements(read_words(pair.left, rules), read_words(pair.right, rules))


def _facts(pair: Pair, left: Span, right: Span, rules: Rulebook) -> dict[str, str]:
    is_other = has_other_day(pair) or has_other_count(pair) or is_of_series(pair, rules)
    return {
        "rest": rest_of(pair, (left,), (right,), rules),
        "occasion": "other" if is_other else "same",
        "speakers": speakers_of(pair),
        "told": "both" if tells_both(pair, left, right) else "one",
        "several": "yes" if says_several(pair, rules) else "no",
        "given": "known" if pair.known else "found",
    }


def _how_many(pair: Pair, left: Span, right: Span, rules: Rulebook) -> str:
    """Tell whether a name has a part of an act that many can share ("many"), or not ("open")."""
    shared = rules.words("participants", "many-may").listed
    sides = ((pair.left, left), (pair.right, right))
    is_many = any(
        participant.span.overlap(span) and act.lemma in shared
        for statement, span in sides
        for act in find_acts(statement, rules)
        for participant in act.participants
        if participant.role in (DOER, GOAL, "to", "with")
    )
    return "many" if is_many else "open"


def _named(words: Sequence[Word], statement: Statement) -> _Named | None:
    """Return the name that a run of words is or is a part of, small words at its ends left out."""
    tokens = [word.token for word in words if word.token.part not in _SMALL]
    if not tokens or len(words) > _LONGEST or not all(_is_of_name(token, statement) for token in tokens):
        return None
    names = [m for m in statement.mentions if isinstance(m.value, Name | Place)]
    held = [m for m in names if any(m.span.contains(token.span) for token in tokens)]
    whole = hull([*(token.span for token in tokens), *(m.span for m in held)])
    return _Named(hull(token.span for token in tokens), whole, held[0].kind if held else "name")


def _is_of_name(token: Token, statement: Statement) -> bool:
    is_valued = any(m.kind in ("date", "quantity", "role") and m.span.overlap(token.span) for m in statement.mentions)
    is_written_so = token.text[:1].isupper() and (token.part == "PROPN" or _has_inner_capital(token.text))
    return is_written_so and not is_valued


def _has_inner_capital(text: str) -> bool:
    return any(character.isupper() for character in text[1:]) and any(character.islower() for character in text)


def observe_classes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of thing that exclude each other, in one place of the same statement or said of one thing."""
    if not {pair.left.certainty, pair.right.certainty} <= _FACTS:
        return
    found = {**_said_of_one(pair, rules), **_in_one_place(pair, rules)}
    for (one, other), form in found.items():
        family = family_of(one.lemma, other.lemma, rules)
        if not family or _says(pair.right, one, rules) or _says(pair.left, other, rules):
            continue
        yield Observation(
            Kind.ROLE if family in _OF_PEOPLE else Kind.EVENT,
            {"form": form, **_facts(pair, one.span, other.span, rules)},
            claim_of_spans(pair.left_article, (one.span,), one.lemma),
            claim_of_spans(pair.right_article, (other.span,), other.lemma),
            f"what is a {one.lemma} is no {other.lemma}",
        )


_OF_PEOPLE = frozenset({"kin", "age-group"})


def _in_one_place(pair: Pair, rules: Rulebook) -> dict[tuple[Token, Token], str]:
    return {
        (one.token, other.token): "class"
        for replacement in _replacements(pair, rules)
        for one, other in product(replacement.left, replacement.right)
        if one.token.part == other.token.part == "NOUN"
    }


def _said_of_one(pair: Pair, rules: Rulebook) -> dict[tuple[Token, Token], str]:
    """Return the nouns that either side says that the same named thing is."""
    return {
        (one.head, other.head): "class-of-one"
        for one_named, one in _described(pair.left, rules)
        for other_named, other in _described(pair.right, rules)
        if one_named.key == other_named.key
    }


def _described(statement: Statement, rules: Rulebook) -> Iterator[tuple[Participant, Participant]]:
    """Yield each named thing with the noun that the statement says that it is."""
    for act in find_acts(statement, rules):
        subject = next((p for p in act.participants if p.role == DOER and p.is_name), None)
        if act.lemma == "be" and subject is not None and not act.is_negated:
            yield from ((subject, p) for p in act.participants if p.role == IS and not p.is_name)


def _says(statement: Statement, noun: Token, rules: Rulebook) -> bool:
    """Whether a statement has the member of a family, by whatever word, anywhere."""
    members = _members(rules).get(noun.lemma, frozenset())
    return any(members & _members(rules).get(token.lemma, frozenset()) for token in statement.tokens)


def family_of(one: str, other: str, rules: Rulebook) -> str:
    """Return the family in which two nouns are different members, "" where there is none."""
    ones, others = (dict(m.split("/", 1) for m in _members(rules).get(noun, ())) for noun in (one, other))
    return next((f for f in sorted(ones.keys() & others.keys()) if ones[f] != others[f]), "")


@lru_cache(maxsize=4)
def _members(rules: Rulebook) -> dict[str, frozenset[str]]:
    """Return for each noun the members of families that it names, as "family/member"."""
    found: dict[str, set[str]] = {}
    for table in rules.file("classes").table:
        for member, others in table.entries.items():
            for noun in (member, *others):
                found.setdefault(noun, set()).add(f"{table.id}/{member}")
    return {noun: frozenset(listed) for noun, listed in found.items()}
