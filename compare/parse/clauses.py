"""Cuts a sentence into clauses by its grammar: each says one thing that can be agreed with or contradicted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.parse.syntax import Syntax

# A clause of its own needs a predicate and something said of it; three words ("which he did") rarely carry both.
SHORTEST_CLAUSE = 4
_VERBS = frozenset({"VERB", "AUX"})
_SIMPLE = frozenset({"ccomp", "parataxis"})
_CONDITION_MARKS = frozenset({"if", "unless", "whether"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the token that it hangs on, and all its tokens in text order."""

    head: int
    tokens: tuple[int, ...]


def split_clauses(syntax: Syntax, sentence: Sequence[int]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in the order of their heads; every token is in exactly one."""
    homes: dict[int, int] = {}
    for index in sentence:
        _find_home(syntax, index, homes)
    groups: dict[int, list[int]] = {}
    for index in sentence:
        groups.setdefault(homes[index], []).append(index)
    return tuple(Clause(head, tuple(sorted(tokens))) for head, tokens in sorted(groups.items()))


def _find_home(syntax: Syntax, index: int, homes: dict[int, int]) -> None:
    """Fill `homes` with the clause head of `index` and of all on the way up to it."""
    path = [index]
    while path[-1] not in homes and not is_clause_head(syntax, path[-1]):
        path.append(syntax.tokens[path[-1]].head)
    home = homes.get(path[-1], path[-1])
    homes.update(dict.fromkeys(path, home))


def is_clause_head(syntax: Syntax, index: int) -> bool:
    """Tell whether a clause hangs on the token: a root, or a verb that is reported, coordinated or added."""
    token = syntax.tokens[index]
    if token.head == index:
        return True
    if token.part not in _VERBS:
        return token.relation in _SIMPLE and _has_subject(syntax, index)
    if token.relation in _SIMPLE:
        return True
    if token.relation == "conj":
        return _is_coordinated_predicate(syntax, index)
    if token.relation == "advcl":
        return not _is_condition(syntax, index)
    return token.relation in ("relcl", "acl") and _is_set_off(syntax, index)


def _has_subject(syntax: Syntax, index: int) -> bool:
    return any(syntax.dependents(index, "nsubj", "nsubjpass", "expl", "csubj"))


def _is_coordinated_predicate(syntax: Syntax, index: int) -> bool:
    """Tell whether a coordinated verb has something of its own to say: a subject, an object or an adverbial."""
    governor = syntax.tokens[syntax.tokens[index].head]
    if governor.part not in _VERBS or governor.relation in ("xcomp", "pcomp", "amod", "compound"):
        return False
    return any(syntax.dependents(index, "nsubj", "nsubjpass", "dobj", "prep", "ccomp", "xcomp", "attr", "acomp"))


def _is_condition(syntax: Syntax, index: int) -> bool:
    return any(syntax.tokens[child].lemma in _CONDITION_MARKS for child in syntax.dependents(index, "mark"))


def _is_set_off(syntax: Syntax, index: int) -> bool:
    """Tell whether a relative or participial clause only adds: a comma or dash stands before it."""
    first = min(syntax.subtree(index))
    return first > 0 and syntax.tokens[first - 1].text in {",", "–", "—", "--", "("}


def count_words(syntax: Syntax, indexes: Iterable[int]) -> int:
    """Return how many of the tokens are words."""
    return sum(syntax.tokens[index].text[0].isalnum() for index in indexes)
