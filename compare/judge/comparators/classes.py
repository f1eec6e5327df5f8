"""Observes kinds of thing, and nations, that exclude each other, in one place of a statement or said of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from compare.judge.frame.sameness import can_be_held, facts_beside, replacements_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, IS, Act, Participant, find_acts
from compare.judge.reading.claims import claim_of_spans
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
        is_elsewhere = _says(pair.right, one, rules) or _says(pair.left, other, rules)
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
    return {
        (one.head, other.head): "class-of-one"
        for left, right in _of_one_subject(pair, rules)
        for one, other in product(_kinds_told(left), _kinds_told(right))
    }


def _kinds_told(act: Act) -> list[Participant]:
    return [part for part in act.participants if part.role == IS and not part.is_name]


def _of_one_subject(pair: Pair, rules: Rulebook) -> Iterator[tuple[Act, Act]]:
    """Yield what either side says that one and the same thing is."""
    for left_subject, left in _told(pair.left, rules):
        for right_subject, right in _told(pair.right, rules):
            is_one = left_subject.key == right_subject.key
            if is_one or (pair.known and _may_be_one_subject(pair, left_subject, right_subject)):
                yield left, right


def observe_nations(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield one nation on either side, each other than the other's, of which one and the same thing is said to be."""
    if not can_be_held(pair):
        return
    for left, right in _of_one_subject(pair, rules):
        ones, others = _nations(pair.left, left, rules), _nations(pair.right, right, rules)
        if len(ones) == 1 and len(others) == 1 and ones.keys().isdisjoint(others):
            (one,), (other,) = ones.values(), others.values()
            yield Observation(
                Kind.ROLE,
                {"form": "nation-of-one", **facts_beside(pair, one.span, other.span, rules)},
                claim_of_spans(pair.left_article, (one.span,), one.lemma),
                claim_of_spans(pair.right_article, (other.span,), other.lemma),
                f"one calls it {one.text}, the other {other.text}",
            )


def _nations(statement: Statement, act: Act, rules: Rulebook) -> dict[str, Token]:
    """Return the adjectives of nations in what a thing is said to be, by the code of the country."""
    nouns = {part.head.index for part in _kinds_told(act)} | {act.verb.index}
    codes = rules.table("places", "demonyms").entries
    told = (t for t in statement.tokens if t.head in nouns and t.relation in _DESCRIBING)
    return {str(codes[t.text.lower()]): t for t in told if t.text[:1].isupper() and t.text.lower() in codes}


_DESCRIBING = frozenset({"amod", "acomp", "attr", "compound"})


def _may_be_one_subject(pair: Pair, one: Participant, other: Participant) -> bool:
    """Whether either is a pronoun, or one side's subject is named anywhere on the other side."""
    if "PRON" in (one.head.part, other.head.part):
        return True
    return _has_lemma(pair.right, one.head.lemma) or _has_lemma(pair.left, other.head.lemma)


def _has_lemma(statement: Statement, lemma: str) -> bool:
    return any(token.lemma == lemma for token in statement.tokens)


def _told(statement: Statement, rules: Rulebook) -> Iterator[tuple[Participant, Act]]:
    """Yield each thing of which the statement says what it is."""
    for act in find_acts(statement, rules):
        subject = next((part for part in act.participants if part.role == DOER), None)
        if act.lemma == "be" and subject is not None and not act.is_negated:
            yield subject, act


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
