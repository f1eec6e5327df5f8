"""What the log of a case comes to: for each finding the decision that stands, what stood before, and who disagreed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from compare.model.review import Decision
from compare.review.log import Written
from compare.review.sheets import PEOPLE

Filled = tuple[str, ...]
"""What stands in the columns for people, in their order; "" for an empty cell."""

NOTHING: Filled = ("",) * len(PEOPLE)
_STATUS = PEOPLE.index("status")


@dataclass(frozen=True, slots=True)
class Opinion:
    """The last status that one reviewer gave a finding, and when (ISO, UTC)."""

    reviewer: str
    status: str
    at: str


@dataclass(frozen=True, slots=True)
class History:
    """All changes by the id that their finding has now, in the order in which they were made."""

    changes: Mapping[str, tuple[Written, ...]]
    heads: Mapping[str, str]

    def head(self, finding: str) -> str:
        """Return the id by which a finding is called now; its own where it was never called otherwise."""
        return self.heads.get(finding, finding)

    def states(self, finding: str) -> list[Filled]:
        """Return what stood after each import that changed a finding, the first one first."""
        found: list[Filled] = []
        for _, batch in groupby(self.changes.get(self.head(finding), ()), key=lambda change: change.batch):
            cells = dict(zip(PEOPLE, found[-1] if found else NOTHING, strict=True))
            cells.update({change.field: change.becomes for change in batch})
            found.append(tuple(cells[name] for name in PEOPLE))
        return found

    def current(self, finding: str) -> Filled:
        """Return what stands for a finding now."""
        states = self.states(finding)
        return states[-1] if states else NOTHING

    def decision(self, finding: str) -> Decision | None:
        """Return what stands as a decision, None where nothing does."""
        filled = self.current(finding)
        return None if filled == NOTHING else _decision(finding, filled)

    def opinions(self, finding: str) -> tuple[Opinion, ...]:
        """Return the last status of each reviewer, the latest last; those who took theirs back are left out."""
        last: dict[str, Opinion] = {}
        for change in self.changes.get(self.head(finding), ()):
            if change.field == "status":
                last.pop(person(change.reviewer), None)
                last[person(change.reviewer)] = Opinion(change.reviewer, change.becomes, change.at)
        return tuple(opinion for opinion in last.values() if opinion.status not in ("", "open"))

    def is_disputed(self, finding: str) -> bool:
        """Tell whether reviewers gave a finding different statuses and none of them took it back."""
        return len({opinion.status for opinion in self.opinions(finding)}) > 1


def person(name: str) -> str:
    """Return a key for a reviewer's name: case and white space make no other person."""
    return " ".join(name.split()).casefold()


def _decision(finding: str, filled: Filled) -> Decision:
    cells = dict(zip(PEOPLE, filled, strict=True))
    day = cells.pop("checked_on")
    return Decision(finding, checked_on=date.fromisoformat(day) if day else None, **cells)


def build_history(changes: Iterable[Written], successions: Sequence[tuple[str, str]]) -> History:
    """Return the history of all findings.

    Args:
        changes: in the order in which they were made.
        successions: (id that was, id since), the first ones first.
    """
    heads = _heads(successions)
    by_head: dict[str, list[Written]] = {}
    for change in changes:
        by_head.setdefault(heads.get(change.finding, change.finding), []).append(change)
    return History({head: tuple(listed) for head, listed in by_head.items()}, heads)


def _heads(successions: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the present id of each id; one that came back is present again, and what it had become leads to it."""
    heads: dict[str, str] = {}
    led: dict[str, list[str]] = {}
    for earlier, later in successions:
        moved = [earlier, *(number for number in led.pop(earlier, ()) if heads.get(number) == earlier)]
        heads.update(dict.fromkeys(moved, later))
        heads.pop(later, None)
        led.setdefault(later, []).extend(number for number in moved if number != later)
    return heads
