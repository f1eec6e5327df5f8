"""Cuts a sentence into clauses by its grammar: each says one thing that can be agreed with or contradicted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.parse.syntax import Syntax

# A clause of its own needs a predicate and something said of it; three words ("which he did") rarely carry both.
SHORTEST_CLAUSE = 4
_VERBS = frozenset({"VERB", "AUX"})
_FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PARTICIPLE_TAGS = frozenset({"VBG", "VBN", "VBD"})
_CONDITION_MARKS = frozenset({"if", "unless", "whether", "than", "as"})
_SET_OFF_MARKS = frozenset({",", "–", "—", "--", "-", "(", ";"})
_OF_ITS_OWN = ("nsubj", "nsubjpass", "dobj", "prep", "ccomp", "xcomp", "attr", "acomp", "agent", "npadvmod")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the token that it hangs on, and all its tokens in text order."""

    head: int
    tokens: tuple[int, ...]


def split_clauses(syntax: Syntax, sentence: Sequence[int], cues: frozenset[int]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order of their heads; every token is in exactly one.

    `cues` are the positions of the reporting verbs, whose infinitives and small clauses are clauses of their own too.
    """
    heads = _heads(syntax, sentence, cues)
    homes: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for index in sentence:
        groups.setdefault(_home(syntax, index, heads, homes), []).append(index)
    return tuple(Clause(head, tuple(tokens)) for head, tokens in sorted(groups.items()))


def _heads(syntax: Syntax, sentence: Sequence[int], cues: frozenset[int]) -> frozenset[int]:
    """Return the tokens that clauses hang on; a coordinated verb is one where its first fellow is."""
    heads: set[int] = set()
    for index in sentence:
        token = syntax.tokens[index]
        if token.relation == "conj" and token.part in _VERBS:
            if _is_governed_by_clause(syntax, index, heads) and any(syntax.dependents(index, *_OF_ITS_OWN)):
                heads.add(index)
        elif _is_clause_head(syntax, index, cues):
            heads.add(index)
    return frozenset(heads)


def _is_governed_by_clause(syntax: Syntax, index: int, heads: set[int]) -> bool:
    governor = syntax.tokens[index].head
    if governor in heads:
        return True
    if syntax.tokens[governor].relation == "conj":
        return False
    # An infinitive that a raising verb carries ("agreed to stop and to leave") shares the clause of that verb.
    return syntax.tokens[governor].relation == "xcomp" and syntax.tokens[governor].head in heads


def _home(syntax: Syntax, index: int, heads: frozenset[int], homes: dict[int, int]) -> int:
    """Return the clause head above `index`, and keep it for all on the way up."""
    path = [index]
    while path[-1] not in homes and path[-1] not in heads and syntax.tokens[path[-1]].head != path[-1]:
        path.append(syntax.tokens[path[-1]].head)
    home = homes.get(path[-1], path[-1])
    homes.update(dict.fromkeys(path, home))
    return home


def _is_clause_head(syntax: Syntax, index: int, cues: frozenset[int]) -> bool:
    """Tell whether a clause hangs on the token: a root, or a verb that is reported or added."""
    token = syntax.tokens[index]
    if token.head == index:
        return True
    if token.relation in ("ccomp", "parataxis"):
        return is_finite(syntax, index) or (token.head in cues and _has_subject(syntax, index))
    if token.part not in _VERBS:
        return False
    if token.relation == "advcl":
        return _is_added_clause(syntax, index)
    return token.relation in ("relcl", "acl") and _is_set_off(syntax, index)


def is_finite(syntax: Syntax, index: int) -> bool:
    """Tell whether the verb group of the token has a tense."""
    if syntax.tokens[index].tag in _FINITE_TAGS:
        return True
    return any(syntax.tokens[aux].tag in _FINITE_TAGS for aux in syntax.dependents(index, "aux", "auxpass", "cop"))


def _has_subject(syntax: Syntax, index: int) -> bool:
    return any(syntax.dependents(index, "nsubj", "nsubjpass", "expl", "csubj"))


def _is_added_clause(syntax: Syntax, index: int) -> bool:
    """Tell whether an adverbial clause states something: it has a tense and is no condition, or a comma sets it off."""
    marks = {syntax.tokens[child].lemma for child in syntax.dependents(index, "mark", "advmod")}
    if marks & _CONDITION_MARKS:
        return False
    if is_finite(syntax, index) and _has_subject(syntax, index):
        return True
    return syntax.tokens[index].tag in _PARTICIPLE_TAGS and _is_set_off(syntax, index)


def _is_set_off(syntax: Syntax, index: int) -> bool:
    """Tell whether a comma, dash or bracket stands before the clause, so that it only adds to what it follows."""
    first = index
    while True:
        earlier = [child for child in syntax.children[first] if child < first]
        if not earlier:
            break
        first = earlier[0]
    return first > 0 and syntax.tokens[first - 1].text in _SET_OFF_MARKS


def count_words(syntax: Syntax, indexes: Iterable[int]) -> int:
    """Return how many of the tokens are words."""
    return sum(syntax.tokens[index].text[0].isalnum() for index in indexes)
