"""What people decided on findings, and what became of findings since the last report of a case."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Decision:
    """What people filled in for one finding; "" and None where they filled in nothing.

    `status` and `source_used` are words of `tables.columns`; `finding` is the id that the finding has now.
    """

    finding: str
    status: str = ""
    source_used: str = ""
    evidence_link: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    note: str = ""

    @property
    def cells(self) -> tuple[str | date | None, ...]:
        """What stands in the columns for people, in their order; None for an empty cell."""
        return tuple(getattr(self, field.name) or None for field in fields(self)[1:])


class Fate(StrEnum):
    """What became of a finding since the last report."""

    NEW = "new"
    CHANGED = "changed"
    RESOLVED = "resolved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that is not as it was in the last report.

    `finding` is its id now, or the id that it had where it is resolved or gone; `before` the id that it had, "" for a
    new one; `type` and `about` as in the table of findings; `why` in plain words.
    """

    fate: Fate
    finding: str
    before: str
    type: str
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a case adds to a comparison: decisions on findings that stand, and changes since an earlier report.

    `since` is the time of that report in ISO form, "" where this is the first.
    """

    decisions: tuple[Decision, ...] = ()
    changes: tuple[Change, ...] = ()
    since: str = ""
