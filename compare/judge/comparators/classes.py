"""Observes kinds of thing, and nations, that exclude each other, in one place of a statement or said of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from compare.judge.frame.sameness import can_be_held, facts_beside, replacements_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.described import Description, find_descriptions
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook


def observe_classes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of thing that exclude each other, in one place of the same statement or said of one thing."""
    if not can_be_held(pair):
        return
    found = {**_in_one_place(pair, rules), **_said_of_one(pair, rules)}
    for (one, other), form in found.items():
        family = family_of(one.lemma, other.lemma, rules)
        if not family:
            continue
        is_elsewhere = _says(pair.right, one, family, rules) or _says(pair.left, other, family, rules)
        yield Observation(
            Kind.ROLE if family in _OF_PEOPLE else Kind.EVENT,
            {
                "form": form,
                "elsewhere": "yes" if is_elsewhere else "no",
                **facts_beside(pair, one.span, other.span, rules),
            },
            claim_of_spans(pair.left_article, (one.span,), one.lemma),
            claim_of_spans(pair.right_article, (other.span,), other.lemma),
            f"what is a {one.lemma} is no {other.lemma}",
        )


_OF_PEOPLE = frozenset({"kin", "age-group"})


def _in_one_place(pair: Pair, rules: Rulebook) -> dict[tuple[Token, Token], str]:
    return {
        (one.token, other.token): "class"
        for replacement in replacements_of(pair, rules)
        for one, other in product(replacement.left, replacement.right)
        if one.token.part == other.token.part == "NOUN"
    }


def _said_of_one(pair: Pair, rules: Rulebook) -> dict[tuple[Token, Token], str]:
    """Return the nouns that either side says that one thing is."""
    return {(left.noun, right.noun): "class-of-one" for left, right in _of_one_subject(pair, rules)}


def _of_one_subject(pair: Pair, rules: Rulebook) -> Iterator[tuple[Description, Description]]:
    """Yield what either side says that one and the same thing is."""
    for left in find_descriptions(pair.left, rules):
        for right in find_descriptions(pair.right, rules):
            if left.key == right.key or (pair.known and _may_be_one_subject(pair, left, right)):
                yield left, right


def observe_nations(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield one nation on either side, each other than the other's, of which one and the same thing is said to be."""
    if not can_be_held(pair):
        return
    for left, right in _of_one_subject(pair, rules):
        ones, others = _nations(left, rules), _nations(right, rules)
        if len(ones) == 1 and len(others) == 1 and ones.keys().isdisjoint(others):
            (one,), (other,) = ones.values(), others.values()
            yield Observation(
                Kind.ROLE,
                {"form": "nation-of-one", **facts_beside(pair, one.span, other.span, rules)},
                claim_of_spans(pair.left_article, (one.span,), one.lemma),
                claim_of_spans(pair.right_article, (other.span,), other.lemma),
                f"one calls it {one.text}, the other {other.text}",
            )


def _nations(told: Description, rules: Rulebook) -> dict[str, Token]:
    """Return the adjectives of nations in what a thing is said to be, by the code of the country."""
    codes = rules.table("places", "demonyms").entries
    return {str(codes[t.text.lower()]): t for t in told.before if t.text[:1].isupper() and t.text.lower() in codes}


def _may_be_one_subject(pair: Pair, one: Description, other: Description) -> bool:
    """Whether either is a pronoun, or both are stated and one side's subject is named anywhere on the other side."""
    if "PRON" in (one.subject.part, other.subject.part):
        return True
    is_stated = one.is_stated and other.is_stated
    return is_stated and (_has_lemma(pair.right, one.subject.lemma) or _has_lemma(pair.left, other.subject.lemma))


def _has_lemma(statement: Statement, lemma: str) -> bool:
    return any(token.lemma == lemma for token in statement.tokens)


def _says(statement: Statement, noun: Token, family: str, rules: Rulebook) -> bool:
    """Whether a statement has the member of a family that a noun names, by whatever word, anywhere."""
    members = {member for member in _members(rules).get(noun.lemma, ()) if member.startswith(f"{family}/")}
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
