"""Observes a name or a kind of thing that stands in one statement where the other, the same otherwise, has another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.judge.comparators.participants import find_clashes
from compare.judge.frame.likeness import are_two
from compare.judge.frame.sameness import facts_beside, replacements_of
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.judge.reading.located import place_at
from compare.judge.reading.residue import Word
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
    for replacement in replacements_of(pair, rules):
        left, right = _named(replacement.left, pair.left), _named(replacement.right, pair.right)
        if left is None or right is None or not _are_two(pair, left, right, rules):
            continue
        if any(clash.spans == (left, right) for clash in find_clashes(pair, rules)):
            continue
        yield Observation(
            Kind.NAME,
            {
                "form": "in-place",
                "acts": "many" if may_be_shared(pair, left, right, rules) else "open",
                **facts_beside(pair, left, right, rules),
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
    one, other = place_at(pair.left, left), place_at(pair.right, right)
    if one is None or other is None:
        return (one or other) is not None and (_acts(pair.left, left, rules) or _acts(pair.right, right, rules))
    return (one.known and other.known) or relate(one, other) is Relation.EQUAL


def _acts(statement: Statement, span: Span, rules: Rulebook) -> bool:
    """Whether the name at `span` does something."""
    return any(p.role == DOER and p.span.overlap(span) for act in find_acts(statement, rules) for p in act.participants)


def may_be_shared(pair: Pair, left: Span, right: Span, rules: Rulebook) -> bool:
    """Tell whether the names at `left` and `right` have a part of an act that many can have at one time."""
    shared = rules.words("participants", "many-may").listed
    return any(
        participant.span.overlap(span) and act.lemma in shared
        for statement, span in ((pair.left, left), (pair.right, right))
        for act in find_acts(statement, rules)
        for participant in act.participants
        if participant.role in (DOER, GOAL, "to", "with")
    )


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
