"""Holds what a comparison found against a reference, and counts.

A statement makes an excerpt if it holds at least half of it and is no longer than three times the excerpt, or 400
characters. Alignment counts pairs across sources; differences are matched one to one by class, by the sources that they
set against each other, and by kind or one that is easily taken for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, product

from tests.gold.figures import CLASSES, ClassCounts, Ratio, Score
from tests.gold.found import Found, FoundDifference
from tests.gold.reference import Expected, Member, Reference

# Kinds that a careful reader takes for each other.
NEAR_KINDS = (
    frozenset({"number", "scope"}),
    frozenset({"attribution", "name", "role", "target"}),
    frozenset({"polarity", "certainty", "event"}),
    frozenset({"date", "event"}),
    frozenset({"place", "target"}),
    frozenset({"medium", "attribution"}),
    frozenset({"quote-wording", "certainty"}),
)
SAME_KIND, NEAR_KIND, ANY_KIND = 0, 1, 2

# The excerpt of a reference group: the group's number and the member's.
Place = tuple[int, int]
Sources = frozenset[str]


@dataclass(frozen=True)
class Said:
    """A difference that was found, with the pairs of sources that it opposes in each reference group."""

    difference: FoundDifference
    opposed: dict[int, set[Sources]]


@dataclass(frozen=True)
class Matching:
    """A comparison laid over its reference: which excerpts each statement makes."""

    reference: Reference
    found: Found

    @cached_property
    def homes(self) -> dict[str, frozenset[Place]]:
        """The excerpts of reference groups that each statement makes."""
        excerpts = [
            ((n, k), self.reference.places(member))
            for n, group in enumerate(self.reference.groups)
            for k, member in enumerate(group.members)
        ]
        return {
            number: frozenset(place for place, where in excerpts if statement.covers(where))
            for number, statement in self.found.statements.items()
        }

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of statements of different sources that stand in one group, each once."""
        pairs = (pair for group in self.found.groups for pair in combinations(group.statements, 2))
        across = (pair for pair in pairs if self.source(pair[0]) != self.source(pair[1]))
        return list({frozenset(pair): pair for pair in across}.values())

    def excerpts(self, statement: str, group: int) -> frozenset[Place]:
        """Return the excerpts of one reference group that a statement makes."""
        return frozenset(place for place in self.homes[statement] if place[0] == group)

    def source(self, statement: str) -> str:
        """Return the letter of the article that a statement stands in."""
        return self.found.statements[statement].source

    def common(self, left: str, right: str) -> Iterator[tuple[Place, Place]]:
        """Yield the excerpts of one reference group of which `left` makes one and `right` the other."""
        return ((x, y) for x, y in product(self.homes[left], self.homes[right]) if x[0] == y[0])

    def is_made(self, member: Member, statements: tuple[str, ...]) -> bool:
        """Tell whether one of the statements makes the excerpt."""
        where = self.reference.places(member)
        return any(self.found.statements[number].covers(where) for number in statements)

    def words(self, statement: str) -> str:
        """Return the source and first words of a statement, for a remark."""
        found = self.found.statements[statement]
        return f"{found.source} {found.text[:100]!r}"


def score(found: Found, reference: Reference) -> Score:
    """Return all counts for one story."""
    matching = Matching(reference, found)
    articles = len(reference.texts)
    alone = Score(
        false_contradictions=Ratio(0, articles * (articles - 1) // 2),
        agreement=_agreement(matching),
        unique=_unique(matching),
        shared_unique=_shared_unique(matching),
        names=_names(matching),
        others=_others(matching),
        offsets=_offsets(matching),
    )
    return alone + _pairs_said(matching) + _pairs_wanted(matching) + _differences(matching) + _traps(matching)


# ---- alignment ----


def _pairs_said(matching: Matching) -> Score:
    wrong = [(left, right) for left, right in matching.pairs if not any(matching.common(left, right))]
    return Score(
        pairs_precision=Ratio(len(matching.pairs) - len(wrong), len(matching.pairs)),
        remarks=tuple(f"wrong pair: {matching.words(left)} | {matching.words(right)}" for left, right in wrong),
    )


def _pairs_wanted(matching: Matching) -> Score:
    together = {frozenset(both) for left, right in matching.pairs for both in matching.common(left, right)}
    out = Score()
    for n, group in enumerate(matching.reference.groups):
        wanted = [
            frozenset(((n, a), (n, b)))
            for (a, left), (b, right) in combinations(enumerate(group.members), 2)
            if left.source != right.source
        ]
        hits = sum(pair in together for pair in wanted)
        is_found = 2 * hits >= len(wanted)
        out += Score(
            pairs_recall=Ratio(hits, len(wanted)),
            groups_found=Ratio(int(is_found), 1),
            group_recall=Ratio(hits / len(wanted), 1),
            remarks=() if is_found else (f"group not found: {group.id} {hits}/{len(wanted)}",),
        )
    return out


def _agreement(matching: Matching) -> Ratio:
    """Count, of the reference groups that a group found of two sources, those whose agreement is told right."""
    right = seen = 0
    for n, group in enumerate(matching.reference.groups):
        made = {found: [i for i in found.statements if matching.excerpts(i, n)] for found in matching.found.groups}
        best = max(
            made, key=lambda found: len({place for i in made[found] for place in matching.excerpts(i, n)}), default=None
        )
        if best is not None and len({matching.source(number) for number in made[best]}) >= 2:
            seen += 1
            right += best.agreement == group.agreement
    return Ratio(right, seen)


# ---- differences ----


def _differences(matching: Matching) -> Score:
    said, repeated = _said(matching)
    wanted = [
        (n, expected)
        for n, group in enumerate(matching.reference.groups)
        for expected in group.differences
        if expected.opposed
    ]
    out = Score()
    for name in CLASSES:
        of_class = [(n, expected) for n, expected in wanted if expected.kind_class == name]
        found = [entry for entry in said if entry.difference.kind_class == name]
        edges = sorted(_edges(of_class, found))
        near = _matched(edges, NEAR_KIND)
        loose = _matched(edges, ANY_KIND)
        counts = near.counts(len(of_class), len(found))
        out += Score(
            classes=_NOTHING | {name: replace(counts, repeated=counts.repeated + repeated[name])},
            any_kind=_NOTHING | {name: loose.counts(len(of_class), len(found))},
        )
        if name in {"contradiction", "update"}:
            missed = [n for i, n in enumerate(of_class) if i not in loose.wanted]
            false = [entry.difference for j, entry in enumerate(found) if j not in loose.touched]
            out += Score(remarks=(*_missed(matching.reference, missed), *_false(false)))
            if name == "contradiction":
                out += Score(false_contradictions=Ratio(len(false), 0))
    return out


_NOTHING = {name: ClassCounts() for name in CLASSES}
Wanted = tuple[int, Expected]
# How near the kinds are, how many opposed pairs of sources they share (less than nothing), and which two they are.
Edge = tuple[int, int, int, int]


def _said(matching: Matching) -> tuple[list[Said], Counter[str]]:
    """Return each difference once, however many groups tell it, and how often those of a class are told again."""
    said: dict[tuple[str, str, frozenset[frozenset[str]]], Said] = {}
    repeated: Counter[str] = Counter()
    for found in (difference for group in matching.found.groups for difference in group.differences):
        key = (found.kind, found.kind_class, frozenset(found.sides))
        if key in said:
            repeated[found.kind_class] += 1
        else:
            said[key] = Said(found, _opposed(matching, found))
    return list(said.values()), repeated


def _opposed(matching: Matching, found: FoundDifference) -> dict[int, set[Sources]]:
    opposed: dict[int, set[Sources]] = {}
    for left, right in combinations(found.sides, 2):
        for a, b in product(left, right):
            for n in {m for m, _ in matching.homes[a]} & {m for m, _ in matching.homes[b]}:
                opposed.setdefault(n, set()).add(frozenset((matching.source(a), matching.source(b))))
    return opposed


def _edges(wanted: list[Wanted], said: list[Said]) -> Iterator[Edge]:
    for (i, (n, expected)), (j, found) in product(enumerate(wanted), enumerate(said)):
        shared = expected.opposed & found.opposed.get(n, set())
        if shared:
            yield _distance(expected.kind, found.difference.kind), -len(shared), i, j


def _distance(left: str, right: str) -> int:
    if left == right:
        return SAME_KIND
    return NEAR_KIND if any({left, right} <= near for near in NEAR_KINDS) else ANY_KIND


@dataclass(frozen=True)
class Matched:
    """Which differences were matched one to one, and which of those said touch one that is wanted at all."""

    wanted: frozenset[int]
    said: frozenset[int]
    touched: frozenset[int]

    def counts(self, wanted: int, said: int) -> ClassCounts:
        """Return the counts of `wanted` and `said` differences; a further finding of a matched one is not false."""
        repeated = len(self.touched - self.said)
        return ClassCounts(Ratio(len(self.wanted), wanted), Ratio(len(self.said), said - repeated), repeated)


def _matched(edges: list[Edge], furthest: int) -> Matched:
    """Match one to one, nearest kinds first."""
    wanted: set[int] = set()
    said: set[int] = set()
    touched: set[int] = set()
    for distance, _, i, j in edges:
        if distance <= furthest:
            touched.add(j)
            if i not in wanted and j not in said:
                wanted.add(i)
                said.add(j)
    return Matched(frozenset(wanted), frozenset(said), frozenset(touched))


def _missed(reference: Reference, missed: list[Wanted]) -> Iterator[str]:
    return (f"missed {found.kind_class}: {found.kind} in {reference.groups[n].id}" for n, found in missed)


def _false(false: list[FoundDifference]) -> Iterator[str]:
    return (f"false {found.kind_class}: {found.kind} {list(found.values)}" for found in false)


# ---- what one source has, look-alikes, names ----


def _unique(matching: Matching) -> Ratio:
    unique = matching.reference.unique
    return Ratio(sum(matching.is_made(member, matching.found.unique) for member in unique), len(unique))


def _shared_unique(matching: Matching) -> Ratio:
    grouped = tuple(dict.fromkeys(number for group in matching.found.groups for number in group.statements))
    members = [member for group in matching.reference.groups for member in group.members]
    lost = [
        member
        for member in members
        if matching.is_made(member, matching.found.unique) and not matching.is_made(member, grouped)
    ]
    return Ratio(len(lost), len(members))


def _traps(matching: Matching) -> Score:
    sprung = [
        trap.id
        for trap in matching.reference.traps
        if any(
            matching.is_made(trap.left, group.statements) and matching.is_made(trap.right, group.statements)
            for group in matching.found.groups
        )
    ]
    return Score(
        traps=Ratio(len(sprung), len(matching.reference.traps)),
        remarks=tuple(f"trap sprung: {name}" for name in sprung),
    )


def _joined(found: Found, left: str, right: str) -> bool:
    return any({left, right} <= spellings for spellings in found.names)


def _names(matching: Matching) -> Ratio:
    pairs = [pair for spellings in matching.reference.names for pair in combinations(spellings, 2)]
    return Ratio(sum(_joined(matching.found, *pair) for pair in pairs), len(pairs))


def _others(matching: Matching) -> Ratio:
    pairs = [pair for left, right in combinations(matching.reference.names, 2) for pair in product(left, right)]
    return Ratio(sum(_joined(matching.found, *pair) for pair in pairs), len(pairs))


def _offsets(matching: Matching) -> Ratio:
    statements = matching.found.statements.values()
    wrong = [s for s in statements if s.span.of(matching.reference.texts[s.source]) != s.text]
    return Ratio(len(wrong), len(statements))
