"""Finds the clauses that a statement tells as what others claim and is not so: rejected claims, reports called false.

"The army rejected claims that its jets had bombed the clinic", "reports that they did are false", "it is not true that
they did" and "some say that they did, but they did not" each deny the bombing, and none negates its verb (Karttunen and
Zaenen 2005, Veridicity).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.model.grammar import Statement, Token
from compare.rulebook.book import Rulebook

_NEGATED = frozenset({"neg"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
_NAMED_CLAUSES = frozenset({"ccomp", "acl"})
_TELLING = frozenset({"acomp", "attr"})
_LIGHT = frozenset({"be", "do", "have"})
_ELLIPTIC = frozenset({"nsubj", "neg", "punct", "advmod", "aux", "intj"})
_OBJECTS = frozenset({"dobj", "obj"})


@dataclass(frozen=True, slots=True)
class _Tree:
    by_index: dict[int, Token]
    children: dict[int, tuple[Token, ...]]

    @classmethod
    def of(cls, statement: Statement) -> _Tree:
        children: dict[int, list[Token]] = {}
        for token in statement.tokens:
            if token.head != token.index:
                children.setdefault(token.head, []).append(token)
        return cls({t.index: t for t in statement.tokens}, {head: tuple(found) for head, found in children.items()})

    def below(self, token: Token, relations: frozenset[str]) -> tuple[Token, ...]:
        return tuple(child for child in self.children.get(token.index, ()) if child.relation in relations)

    def is_negated(self, verb: Token) -> bool:
        return bool(self.below(verb, _NEGATED))


# Several comparators ask for those of both statements of every pair.
@lru_cache(maxsize=1 << 12)
def rejected_verbs(statement: Statement, rules: Rulebook) -> frozenset[int]:
    """Return the indexes of the verbs of clauses that a statement rejects; none without a parser."""
    tree = _Tree.of(statement)
    found = {verb.index for token in statement.tokens for verb in _rejected_at(token, tree, rules)}
    listed = {
        verb.index
        for first in sorted(found)
        for verb in tree.below(tree.by_index[first], frozenset({"conj"}))
        if _is_bare(verb, tree)
    }
    return frozenset(found | listed)


def _is_bare(verb: Token, tree: _Tree) -> bool:
    """Whether a verb in a list has no subject of its own, so that what is said of the first is said of it."""
    return not tree.below(verb, _SUBJECTS)


def _rejected_at(token: Token, tree: _Tree, rules: Rulebook) -> Iterator[Token]:
    if token.part not in ("VERB", "AUX", "NOUN"):
        return
    if token.lemma in rules.words("opposites", "denying-verbs").listed and not tree.is_negated(token):
        yield from tree.below(token, _CLAUSES)
    if token.lemma in rules.words("opposites", "rejecting-verbs").listed and not tree.is_negated(token):
        for noun in tree.below(token, _OBJECTS):
            yield from _claimed(noun, tree, rules)
    if token.lemma == "be":
        yield from _called_false(token, tree, rules)
    if token.part == "VERB" and _is_taken_back(token, tree, rules):
        yield from tree.below(token, frozenset({"ccomp"}))
    if _is_contradicted(token, tree):
        yield from _claimed(token, tree, rules)


def _claimed(noun: Token, tree: _Tree, rules: Rulebook) -> Iterator[Token]:
    """Yield the verb of what is claimed: "that its jets bombed it" in "the claim that its jets bombed it"."""
    if noun.lemma in rules.words("opposites", "claims").listed:
        yield from tree.below(noun, _NAMED_CLAUSES)


def _called_false(verb: Token, tree: _Tree, rules: Rulebook) -> Iterator[Token]:
    """Yield the verb of what "is false", "is not true": a clause, or that of a claim which is the subject."""
    words = {child.lemma for child in tree.below(verb, _TELLING)}
    is_negated = tree.is_negated(verb)
    is_false = bool(words & rules.words("opposites", "falsity").listed) and not is_negated
    if is_false or (is_negated and words & rules.words("opposites", "truth").listed):
        yield from tree.below(verb, frozenset({"ccomp", "csubj"}))
        for subject in tree.below(verb, _SUBJECTS):
            yield from _claimed(subject, tree, rules)


def _is_taken_back(verb: Token, tree: _Tree, rules: Rulebook) -> bool:
    """Whether what is claimed is denied at once, without saying it again: "some say it fell, but it did not"."""
    if verb.lemma not in rules.words("opposites", "claiming-verbs").listed:
        return False
    subjects = {
        subject.lemma for clause in tree.below(verb, frozenset({"ccomp"})) for subject in tree.below(clause, _SUBJECTS)
    }
    rejoinders = (child for child in tree.below(verb, frozenset({"conj"})) if child.lemma in _LIGHT)
    return any(tree.is_negated(child) and _says_no_more(child, subjects, tree) for child in rejoinders)


def _says_no_more(verb: Token, subjects: set[str], tree: _Tree) -> bool:
    """Whether a clause denies what stands before it, of the same, and says nothing else: "but it is not"."""
    parts = tree.children.get(verb.index, ())
    own = tree.below(verb, _SUBJECTS)
    is_of_same = all(subject.part == "PRON" or subject.lemma in subjects for subject in own)
    return is_of_same and all(part.relation in _ELLIPTIC for part in parts)


def _is_contradicted(noun: Token, tree: _Tree) -> bool:
    """Whether a noun stands after "contrary to"."""
    link = tree.by_index.get(noun.head)
    opening = tree.by_index.get(link.head) if link is not None else None
    return noun.relation == "pobj" and opening is not None and opening.lemma == "contrary"
