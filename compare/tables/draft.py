"""Holds a draft against its sources: what becomes of each of its statements, as data and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from compare.model.findings import Comparison, Difference, Group, KindClass
from compare.model.grammar import Statement, leaves
from compare.tables.columns import CellType, Column, Row, Table
from compare.tables.index import Index, index_of


class Outcome(StrEnum):
    """What the sources say of a statement of the draft; the first that applies."""

    CONFLICT = "conflict"
    UPDATE = "update"
    CONFIRMED = "confirmed"
    NOWHERE = "nowhere"


TITLES: Mapping[Outcome, str] = {
    Outcome.CONFLICT: "In conflict with a source",
    Outcome.UPDATE: "Updated by or updating a source",
    Outcome.CONFIRMED: "Confirmed",
    Outcome.NOWHERE: "Found nowhere",
}
"""What the outcomes are called in front of people."""

DRAFT_LETTER = "draft"
"""What stands for the draft where a letter stands for a source: "draft:5" is its line 5."""


@dataclass(frozen=True, slots=True)
class Held:
    """One statement of the draft, held against the sources.

    Attributes:
        support: ids of the statements of sources that speak of the same and do not differ as `against` does.
        against: contradictions and updates with this statement on one side.
        apart: differences where both can be right, and quotations in other words.
        independent, reason: origins behind `support`, and why they are that many.
    """

    statement: str
    support: tuple[str, ...]
    against: tuple[Difference, ...]
    apart: tuple[Difference, ...]
    independent: int = 0
    reason: str = ""

    @property
    def outcome(self) -> Outcome:
        """What it comes to."""
        if any(difference.kind_class is KindClass.CONTRADICTION for difference in self.against):
            return Outcome.CONFLICT
        if self.against:
            return Outcome.UPDATE
        return Outcome.CONFIRMED if self.support else Outcome.NOWHERE


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """A comparison of sources with a draft, and what became of each statement of the draft, in its order."""

    comparison: Comparison
    draft: str
    held: tuple[Held, ...]


def draft_index(check: DraftCheck) -> Index:
    """Return the index of a checked draft, which calls the draft by name and the sources by their letters."""
    index = index_of(check.comparison)
    return replace(index, letters=MappingProxyType({**index.letters, check.draft: DRAFT_LETTER}))


def own_differences(check: DraftCheck) -> tuple[Difference, ...]:
    """Return where the draft differs from itself, such as its headline from its body."""
    own = {statement.id for statement in check.comparison.statements if statement.article == check.draft}
    return tuple(d for d in check.comparison.internal if all(own.issuperset(side.statements) for side in d.sides))


_AGAINST = (KindClass.CONTRADICTION, KindClass.UPDATE)


def hold(comparison: Comparison, draft: str) -> tuple[Held, ...]:
    """Return the statements of the draft with what the sources have on them; their origins are not counted yet.

    Args:
        draft: id of the article that is the draft.
    """
    index = index_of(comparison)
    aside = {entry.statement for entry in comparison.set_aside}
    own = [s for s in leaves(comparison.statements) if s.article == draft and s.id not in aside]
    groups: dict[str, list[Group]] = {}
    for group in comparison.groups:
        for number in group.statements:
            groups.setdefault(number, []).append(group)
    return tuple(_held(statement, groups.get(statement.id, ()), index) for statement in own)


def _held(statement: Statement, groups: Sequence[Group], index: Index) -> Held:
    found = {d.id: d for group in groups for d in group.differences if _concerns(d, statement.id)}
    against = tuple(d for d in found.values() if d.kind_class in _AGAINST)
    apart = tuple(d for d in found.values() if d.kind_class not in _AGAINST)
    opposing = {index.statements[number].article for d in against for number in _others(d, statement.id)}
    members = dict.fromkeys(number for group in groups for number in group.statements)
    support = tuple(
        number for number in members if index.statements[number].article not in opposing | {statement.article}
    )
    return Held(statement.id, support, against, apart)


def _concerns(difference: Difference, statement: str) -> bool:
    return any(statement in side.statements for side in difference.sides)


def _others(difference: Difference, statement: str) -> Iterator[str]:
    """Yield the statements on the sides that the statement is not on."""
    for side in difference.sides:
        if statement not in side.statements:
            yield from side.statements


DRAFT_COLUMNS = (
    Column("outcome", "What the sources say of it", choices=tuple(Outcome)),
    Column("independent", "How many independent origins confirm it", CellType.INTEGER),
    Column("outlets", "How many publishers confirm it", CellType.INTEGER),
    Column("line", "Line of the draft", CellType.INTEGER),
    Column("statement", "The draft's exact words"),
    Column("confirmed_by", "Where the sources say the same: letter and line"),
    Column("against", "Where they say otherwise: letter, line and value"),
    Column("kind", "What the conflict or update is about"),
    Column("severity", "Cost of getting it wrong, 1 (small) to 3; empty without conflict or update", CellType.INTEGER),
    Column("reason", "Why, in plain words"),
    Column("told_differently", "Where both can be right: reasons of the differences"),
    Column("location", "path:line of the statement"),
    Column("start", "Offset of its first code point in the draft's text", CellType.INTEGER),
    Column("end", "Offset after its last code point", CellType.INTEGER),
    Column("statement_id", "Names the statement"),
    Column("finding_ids", "The conflicts and updates, as `explain` knows them"),
)


def draft_table(check: DraftCheck) -> Table:
    """Return one row a statement of the draft, in its order."""
    index = index_of(check.comparison)
    return Table("draft", DRAFT_COLUMNS, tuple(_row(held, index) for held in check.held))


def _row(held: Held, index: Index) -> Row:
    words = index.words(index.statements[held.statement])
    return (
        str(held.outcome),
        held.independent,
        outlets(held, index),
        index.line(words.article, words.start),
        words.text,
        " ".join(places(held.support, index)),
        "\n".join(_against(held, index)),
        ", ".join(dict.fromkeys(str(difference.kind) for difference in held.against)),
        max((difference.severity for difference in held.against), default=None),
        "; ".join(dict.fromkeys(difference.reason for difference in held.against)) or held.reason,
        "; ".join(dict.fromkeys(f"{difference.kind}: {difference.reason}" for difference in held.apart)),
        index.location(words.article, words.start),
        words.start,
        words.end,
        held.statement,
        " ".join(difference.id for difference in held.against),
    )


def outlets(held: Held, index: Index) -> int:
    """Return how many publishers stand behind a statement."""
    return len({index.articles[index.statements[number].article].publisher for number in held.support})


def places(statements: Sequence[str], index: Index) -> tuple[str, ...]:
    """Return where statements stand, as letter and line, each place once."""
    listed = (index.words(index.statements[number]) for number in statements)
    return tuple(dict.fromkeys(index.place(words.article, words.start) for words in listed))


def _against(held: Held, index: Index) -> Iterator[str]:
    for difference in held.against:
        for side in difference.sides:
            if held.statement not in side.statements:
                yield f"{' '.join(places(side.statements, index))}: {side.value or side.normalised}"


def count_outcomes(held: Sequence[Held]) -> Mapping[Outcome, int]:
    """Return how many statements come to each outcome."""
    return {outcome: sum(one.outcome is outcome for one in held) for outcome in Outcome}
