"""Observes another person, body or thing in the same part of the same act, and two whose parts are exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from compare.judge.frame.likeness import are_two, words_of
from compare.judge.frame.sameness import can_be_held, occasion_of, rest_of, says_several, speakers_of, tells_both
from compare.judge.observation import Observation, Pair
from compare.judge.reading.acts import DOER, GOAL, IS, Act, Participant, find_acts
from compare.judge.reading.claims import claim_of_spans
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Article, Span
from compare.model.values import Name, Place
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Clash:
    """Two participants in one part of one act, with the acts."""

    left: Participant
    right: Participant
    left_act: Act
    right_act: Act

    @property
    def spans(self) -> tuple[Span, Span]:
        """Where the two participants are named."""
        return self.left.span, self.right.span

    @property
    def kinds(self) -> str:
        """Whether both are of one kind; a parser takes people and bodies for each other, a place seldom."""
        left, right = self.left.kind, self.right.kind
        if left == right or "name" in (left, right):
            return "same"
        return "place" if "place" in (left, right) else "mixed"


def observe_participants(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield each part of a common act in which the two sides have two names."""
    return (_observation(pair, clash, rules) for clash in find_clashes(pair, rules))


def find_clashes(pair: Pair, rules: Rulebook) -> Iterator[Clash]:
    """Yield the participants that have one part of a common act on the two sides and are surely two."""
    if not can_be_held(pair):
        return
    seen: set[tuple[Span, Span]] = set()
    for left_act, right_act in _common_acts(pair, rules):
        for left in left_act.participants:
            for right in right_act.participants:
                if left.role != right.role or not _are_two(left, right, pair, rules):
                    continue
                clash = Clash(left, right, left_act, right_act)
                if _is_said_beside(clash, pair) and not (pair.known and _has_other_part(clash, pair, rules)):
                    continue
                if clash.spans not in seen:
                    seen.add(clash.spans)
                    yield clash


def _common_acts(pair: Pair, rules: Rulebook) -> Iterator[tuple[Act, Act]]:
    for one in find_acts(pair.left, rules):
        for other in find_acts(pair.right, rules):
            is_same = one.predicate == other.predicate
            if is_same and one.is_negated == other.is_negated and one.modality == other.modality:
                yield one, other


def _are_two(left: Participant, right: Participant, pair: Pair, rules: Rulebook) -> bool:
    """Whether two participants are surely two: both named, and none of a list."""
    if not (left.is_name and right.is_name) or left.is_listed or right.is_listed or left.key == right.key:
        return False
    if left.role not in (DOER, GOAL) and left.kind == right.kind == "place":
        return False  # where it was is for the comparator of places
    one, other = left.span.of(pair.left_article.text), right.span.of(pair.right_article.text)
    return are_two(one, other, rules) and are_two(_spelled(left), _spelled(right), rules)


def _spelled(participant: Participant) -> str:
    return participant.key.rpartition(":")[2]


def _is_said_beside(clash: Clash, pair: Pair) -> bool:
    """Whether either name stands on the other side too."""
    one, other = clash.left.span.of(pair.left_article.text), clash.right.span.of(pair.right_article.text)
    return _says(pair.right, pair.right_article, one) or _says(pair.left, pair.left_article, other)


def _has_other_part(clash: Clash, pair: Pair, rules: Rulebook) -> bool:
    """Whether the other side gives each name that it has too another act: it directed the film, and did not produce it.

    Only for acts of one doer; who is named there without an act of his own may still have had this part.
    """
    if _how_many(clash, rules) != "one" or clash.left.role != DOER:
        return False
    left_acts, right_acts = find_acts(pair.left, rules), find_acts(pair.right, rules)
    return _does_another(clash.left, clash.right_act, right_acts) or _does_another(
        clash.right, clash.left_act, left_acts
    )


def _does_another(participant: Participant, act: Act, acts: tuple[Act, ...]) -> bool:
    """Whether a statement's acts have a participant as the doer of other acts, and not of this one."""
    done = {
        other.predicate for other in acts for p in other.participants if p.role == DOER and p.key == participant.key
    }
    return bool(done) and act.predicate not in done


def _says(statement: Statement, article: Article, name: str) -> bool:
    """Whether a statement has a name, all its long words."""
    return frozenset(word for word in words_of(name) if len(word) > 2) <= _words_in(statement.span.of(article.text))


# Every pair of participants of every pair of statements asks.
@lru_cache(maxsize=1 << 12)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def _observation(pair: Pair, clash: Clash, rules: Rulebook) -> Observation:
    left, right = clash.left, clash.right
    shared, conflict = _compare_others(clash)
    may_share = not shared and pair.known and _may_be_of_one(clash, pair)
    return Observation(
        _KINDS.get(left.role, Kind.NAME),
        {
            "form": "part",
            "acts": _how_many(clash, rules),
            "shared": "some" if shared else "may" if may_share else "none",
            "conflict": "yes" if conflict and not may_share else "no",
            "rest": rest_of(pair, (left.span,), (right.span,), rules),
            "kinds": clash.kinds,
            "several": "yes" if says_several(pair, rules, clash.left_act.lemma) else "no",
            "occasion": occasion_of(pair, rules),
            "speakers": speakers_of(pair),
            "told": _told(clash, pair),
            "given": "known" if pair.known else "found",
        },
        claim_of_spans(pair.left_article, (left.span,)),
        claim_of_spans(pair.right_article, (right.span,)),
        _REASONS.get(left.role, "another name stands in the same place of the same statement"),
    )


def _told(clash: Clash, pair: Pair) -> str:
    """Tell whether a side names both: not ("one"), in another act of its statement ("apart"), or anywhere ("both")."""
    if _is_said_beside(clash, pair):
        return "apart"
    return "both" if tells_both(pair, clash.left.span, clash.right.span) else "one"


_KINDS = MappingProxyType({DOER: Kind.ROLE, GOAL: Kind.TARGET, "to": Kind.TARGET, "with": Kind.TARGET, IS: Kind.NAME})
_REASONS = MappingProxyType(
    {
        DOER: "one act, laid to two doers",
        GOAL: "one act, done to two",
        "to": "one act, done to two",
        IS: "one thing, called by two names",
    }
)


def _how_many(clash: Clash, rules: Rulebook) -> str:
    """Tell whether one alone can have this part of the act, several, or it is not known."""
    act, role = clash.left_act, clash.left.role
    lemmas = {clash.left_act.lemma, clash.right_act.lemma, act.predicate}
    if role == DOER and lemmas & rules.words("participants", "one-doer").listed:
        return "one"
    if role != DOER and lemmas & rules.words("participants", "one-goal").listed:
        return "one"
    is_shared = role in _SHARED and lemmas & rules.words("participants", "many-may").listed
    return "many" if is_shared else "open"


# Many may say or visit; for whom somebody works is no more than one.
_SHARED = frozenset({DOER, GOAL, "to", "with"})


def _compare_others(clash: Clash) -> tuple[bool, bool]:
    """Return whether the acts have another participant in common, and whether two of them exclude each other."""
    shared, conflict = False, False
    for one in clash.left_act.others(clash.left):
        for other in clash.right_act.others(clash.right):
            if one.role != other.role:
                continue
            if one.key == other.key:
                clashes = bool(one.content - other.content) and bool(other.content - one.content)
                conflict |= clashes
                shared |= not clashes
            else:
                conflict |= one.role in (DOER, GOAL, IS)
    return shared, conflict


def _may_be_of_one(clash: Clash, pair: Pair) -> bool:
    """Whether two acts may be done to one thing: one side leaves it open or calls it by a noun, and both name it."""
    goals = [
        [part for part in act.others(own) if part.role in (DOER, GOAL)]
        for act, own in ((clash.left_act, clash.left), (clash.right_act, clash.right))
    ]
    named = [part for side in goals for part in side if part.is_name]
    is_open = not all(goals) or any(not part.is_name for side in goals for part in side)
    return is_open and len(named) == 1 and all(_has_key(statement, named[0].key) for statement, _ in pair.sides)


def _has_key(statement: Statement, key: str) -> bool:
    return any(isinstance(m.value, Name | Place) and m.value.key == key for m in statement.mentions)


def observe_swapped(pair: Pair, rules: Rulebook) -> Iterator[Observation]:
    """Yield an act whose doer and goal stand in exchanged parts on the two sides."""
    if not can_be_held(pair):
        return
    for left_act, right_act in _common_acts(pair, rules):
        doer, goal = _part(left_act, DOER), _part(left_act, GOAL)
        other_doer, other_goal = _part(right_act, DOER), _part(right_act, GOAL)
        if doer is None or goal is None or other_doer is None or other_goal is None:
            continue
        if (doer.key, goal.key) == (other_goal.key, other_doer.key) and doer.key != goal.key:
            yield _swapped(pair, (left_act, right_act), (doer, other_doer), rules)


def _part(act: Act, role: str) -> Participant | None:
    return next((p for p in act.participants if p.role == role and not p.is_listed and p.head.part != "PRON"), None)


def _swapped(pair: Pair, acts: tuple[Act, Act], doers: tuple[Participant, Participant], rules: Rulebook) -> Observation:
    lemmas = {acts[0].lemma, acts[1].lemma}
    return Observation(
        Kind.ROLE,
        {
            "form": "swapped",
            "acts": _direction(lemmas, rules),
            "speakers": speakers_of(pair),
            "names": "both" if doers[0].is_name and doers[1].is_name else "some",
            "rest": rest_of(pair, (), (), rules),
            "occasion": occasion_of(pair, rules),
            "given": "known" if pair.known else "found",
        },
        claim_of_spans(pair.left_article, (doers[0].span,)),
        claim_of_spans(pair.right_article, (doers[1].span,)),
        "the two sides exchange who did it and to whom it was done",
    )


def _direction(lemmas: set[str], rules: Rulebook) -> str:
    """Tell whether an act goes one way only, both ways in turn, or is one act of both."""
    for name in ("symmetric", "both-ways"):
        if lemmas & rules.words("participants", name).listed:
            return name
    return "one-way"
