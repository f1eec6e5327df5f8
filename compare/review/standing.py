"""How far the review of a case is: counts by type and status, dismissed findings by rule, disputes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compare.review.history import History
from compare.review.log import State
from compare.review.records import Known
from compare.tables.columns import STATUSES, CellType, Column, Row, Table

COUNT_COLUMNS = (
    Column("type", "Type of finding; all for the sum"),
    Column("findings", "How many the last report has", CellType.INTEGER),
    *(Column(status, f"How many of them are {status}", CellType.INTEGER) for status in STATUSES),
    Column("disputed", "How many have different statuses from different reviewers", CellType.INTEGER),
)
RULE_COLUMNS = (
    Column("rule", "Rule that decided; the type in brackets where no rule did"),
    Column("findings", "How many the last report has by it", CellType.INTEGER),
    Column("checked", "How many of all that it ever made were checked: every status but open", CellType.INTEGER),
    Column("dismissed", "How many of these were dismissed", CellType.INTEGER),
    Column(
        "share_dismissed", "Percent of the checked ones that were dismissed; empty where none was", CellType.INTEGER
    ),
)
DISPUTE_COLUMNS = (
    Column("finding_id", "Names the finding"),
    Column("type", "What the finding comes to"),
    Column("about", "Its words"),
    Column("opinions", "Who gave it which status, and when; the last one stands"),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The findings of the last report, all that any report had (each as last seen), and what people decided."""

    last: State
    ever: Sequence[Known]
    history: History


def find_ever(states: Iterable[State]) -> tuple[Known, ...]:
    """Return each finding that any of the states has, as the latest of them has it; `states` latest first."""
    found: dict[str, Known] = {}
    for state in states:
        for finding in state.findings:
            found.setdefault(finding.id, finding)
    return tuple(found.values())


def counts_table(standing: Standing) -> Table:
    """Return one row a type, then the sum; a finding that nobody decided on is open."""
    by_type: dict[str, list[Known]] = {}
    for finding in standing.last.findings:
        by_type.setdefault(finding.type, []).append(finding)
    rows = [_counted(name, findings, standing.history) for name, findings in by_type.items()]
    return Table("review", COUNT_COLUMNS, (*rows, _counted("all", standing.last.findings, standing.history)))


def _counted(name: str, findings: Sequence[Known], history: History) -> Row:
    statuses = Counter(_status(finding, history) for finding in findings)
    disputed = sum(history.is_disputed(finding.id) for finding in findings)
    return (name, len(findings), *(statuses[status] for status in STATUSES), disputed)


def _status(finding: Known, history: History) -> str:
    decision = history.decision(finding.id)
    return "open" if decision is None else decision.status or "open"


def rules_table(standing: Standing) -> Table:
    """Return one row a rule, the one with most dismissed findings first."""
    now = Counter(_rule(finding) for finding in standing.last.findings)
    checked: Counter[str] = Counter()
    dismissed: Counter[str] = Counter()
    for finding in standing.ever:
        # What a finding became since counts in its stead.
        if standing.history.head(finding.id) == finding.id:
            status = _status(finding, standing.history)
            checked[_rule(finding)] += status != "open"
            dismissed[_rule(finding)] += status == "dismissed"
    names = sorted(set(now) | set(+checked), key=lambda name: (-dismissed[name], -checked[name], name))
    rows = tuple(
        (name, now[name], checked[name], dismissed[name], _share(dismissed[name], checked[name])) for name in names
    )
    return Table("review-rules", RULE_COLUMNS, rows)


def _rule(finding: Known) -> str:
    return finding.rule or f"({finding.type})"


def _share(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def disputes_table(standing: Standing) -> Table:
    """Return one row a finding of the last report that reviewers gave different statuses."""
    return Table("review-disputes", DISPUTE_COLUMNS, tuple(_disputes(standing)))


def _disputes(standing: Standing) -> Iterator[Row]:
    for finding in standing.last.findings:
        if standing.history.is_disputed(finding.id):
            opinions = standing.history.opinions(finding.id)
            told = "; ".join(f"{opinion.reviewer}: {opinion.status} ({opinion.at})" for opinion in opinions)
            yield (finding.id, finding.type, finding.about, told)
