"""Observes a name or a kind of thing that stands in one statement where the other, the same otherwise, has another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from compare.judge.acts import DOER, GOAL, IS, Participant, find_acts
from compare.judge.claims import claim_of_spans
from compare.judge.likeness import are_two
from compare.judge.observation import Observation, Pair
from compare.judge.participants import observe_participants
from compare.judge.residue import Replacement, Word, find_replacements, read_words
from compare.judge.sameness import can_be_held, occasion_of, rest_of, says_several, speakers_of, tells_both
from compare.model.findings import Kind
from compare.model.grammar import Statement, Token
from compare.model.text import Span, hull
from compare.model.values import Name, Place, Relation, relate
from compare.rulebook.book import Rulebook

_SMALL = frozenset({"DET", "ADP", "PUNCT", "PART", "CCONJ"})
# Names are exchanged for names: a replacement that is longer than this on either side rewrites the sentence.
_LONGEST = 6


def observe_names_in_place(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each name, or part of one, that stands where the other statement has another."""
    taken = {(o.left.spans, o.right.spans) for o in observe_participants(pair, rules)}
    for replacement in _replacements(pair, rules):
        left, right = _named(replacement.left, pair.left), _named(replacement.right, pair.right)
        if left is None or right is None or not _are_two(pair, left, right, rules):
            continue
        if ((left,), (right,)) in taken:
            continue
        yield Observation(
            Kind.NAME,
            {
                "form": "in-place",
                "acts": _how_many(pair, left, right, rules),
                **_facts(pair, left, right, rules),
            },
            claim_of_spans(pair.left_article, (left,)),
            claim_of_spans(pair.right_article, (right,)),
            "the same statement with another name in it",
        )


def _are_two(pair: Pair, left: Span, right: Span, rules: Rulebook) -> bool:
    one, other = left.of(pair.left_article.text), right.of(pair.right_article.text)
    if _is_list(one) or _is_list(other) or _may_be_one_place(pair, left, right, rules):
        return False
    return are_two(one, other, rules)


def _is_list(name: str) -> bool:
    return "," in name or " and " in name


def _may_be_one_place(pair: Pair, left: Span, right: Span, rules: Rulebook) -> bool:
    """Whether a place may act for what is in it (Washington, the Treasury), or two are for another comparator."""
    one, other = _place_at(pair.left, left), _place_at(pair.right, right)
    if one is None or other is None:
        return (one or other) is not None and (_acts(pair.left, left, rules) or _acts(pair.right, right, rules))
    return (one.known and other.known) or relate(one, other) is Relation.EQUAL


def _acts(statement: Statement, span: Span, rules: Rulebook) -> bool:
    """Whether the name at `span` does something."""
    return any(p.role == DOER and p.span.overlap(span) for act in find_acts(statement, rules) for p in act.participants)


def _place_at(statement: Statement, span: Span) -> Place | None:
    return next((m.value for m in statement.mentions if isinstance(m.value, Place) and m.span.overlap(span)), None)


def _replacements(pair: Pair, rules: Rulebook) -> tuple[Replacement, ...]:
    if not can_be_held(pair):
        return ()
    return find_replacements(read_words(pair.left, rules), read_words(pair.right, rules))


def _facts(pair: Pair, left: Span, right: Span, rules: Rulebook) -> dict[str, str]:
    return {
        "rest": rest_of(pair, (left,), (right,), rules),
        "occasion": occasion_of(pair, rules),
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


def _named(words: Sequence[Word], statement: Statement) -> Span | None:
    """Return where the name stands that a run of words is or belongs to; None where it is no name."""
    tokens = [word.token for word in words if word.token.part not in _SMALL]
    if not tokens or len(words) > _LONGEST or not all(_is_of_name(token, statement) for token in tokens):
        return None
    names = [m.span for m in statement.mentions if isinstance(m.value, Name | Place)]
    held = [span for span in names if any(span.contains(token.span) for token in tokens)]
    return hull([*(token.span for token in tokens), *held])


def _is_of_name(token: Token, statement: Statement) -> bool:
    is_valued = any(m.kind in ("date", "quantity", "role") and m.span.overlap(token.span) for m in statement.mentions)
    is_written_so = token.text[:1].isupper() and (token.part == "PROPN" or _has_inner_capital(token.text))
    return is_written_so and not is_valued


def _has_inner_capital(text: str) -> bool:
    return any(character.isupper() for character in text[1:]) and any(character.islower() for character in text)


def observe_classes(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield two kinds of thing that exclude each other, in one place of the same statement or said of one thing."""
    if not can_be_held(pair):
        return
    found = {**_in_one_place(pair, rules), **_said_of_one(pair, rules)}
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
    """Return the nouns that either side says that one thing is."""
    return {
        (one.head, other.head): "class-of-one"
        for one_named, one in _described(pair.left, rules)
        for other_named, other in _described(pair.right, rules)
        if one_named.key == other_named.key or (pair.known and _may_be_one_subject(pair, one_named, other_named))
    }


def _may_be_one_subject(pair: Pair, one: Participant, other: Participant) -> bool:
    """Whether either is a pronoun, or one side's subject is named anywhere on the other side."""
    if "PRON" in (one.head.part, other.head.part):
        return True
    return _has_lemma(pair.right, one.head.lemma) or _has_lemma(pair.left, other.head.lemma)


def _has_lemma(statement: Statement, lemma: str) -> bool:
    return any(token.lemma == lemma for token in statement.tokens)


def _described(statement: Statement, rules: Rulebook) -> Iterator[tuple[Participant, Participant]]:
    """Yield each named thing with the noun that the statement says that it is."""
    for act in find_acts(statement, rules):
        subject = next((p for p in act.participants if p.role == DOER), None)
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
