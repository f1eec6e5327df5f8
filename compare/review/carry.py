"""Joins a comparison with the log of its case: notes down what was found, and adds decisions and changes to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compare.model.findings import Comparison
from compare.model.review import Decision, Review
from compare.review.history import History, build_history
from compare.review.log import Log, State
from compare.review.records import Known, fingerprint, known
from compare.review.succession import Present, find_changes, find_successors
from compare.tables.findings import list_findings


def with_review(comparison: Comparison, log: Log, at: str) -> Comparison:
    """Return the comparison with what the case knows of its findings, and note in the log what was found.

    A comparison that finds what the last one found is noted once, so that looking again changes nothing.

    Args:
        at: the time of this report, ISO, UTC.
    """
    findings = tuple(known(finding) for finding in list_findings(comparison))
    now = Present.of(comparison, findings)
    with log.writing():
        earlier = _note(now, log, at)
        history = read_history(log)
    decisions = _decided(findings, history)
    if earlier is None:
        return replace(comparison, review=Review(decisions))
    changes = find_changes(earlier, now, find_successors(earlier.findings, findings))
    return replace(comparison, review=Review(decisions, changes, earlier.at))


def with_decisions(comparison: Comparison, log: Log) -> Comparison:
    """Return the comparison with what people decided on its findings; nothing is noted in the log."""
    findings = tuple(known(finding) for finding in list_findings(comparison))
    return replace(comparison, review=Review(_decided(findings, read_history(log))))


def _decided(findings: Sequence[Known], history: History) -> tuple[Decision, ...]:
    decided = (history.decision(number) for number in dict.fromkeys(finding.id for finding in findings))
    return tuple(decision for decision in decided if decision is not None)


def read_history(log: Log) -> History:
    """Return what the log comes to."""
    return build_history(log.written(), log.successions())


def _note(now: Present, log: Log, at: str) -> State | None:
    """Add what was found where it is new, and return the state before it."""
    states = log.states(2)
    mark = fingerprint(now.comparison, now.findings)
    if states and states[0].fingerprint == mark:
        return states[1] if len(states) > 1 else None
    articles = tuple(sorted(article.id for article in now.comparison.articles))
    earlier = states[0] if states else None
    pairs = [] if earlier is None else _successions(earlier, now.findings, read_history(log))
    log.add_state(State(0, at, mark, articles, now.findings), pairs)
    return earlier


def _successions(earlier: State, now: Sequence[Known], history: History) -> list[tuple[str, str]]:
    """Return who follows whom; a finding that came back while what followed it stands is itself again."""
    followed = find_successors(earlier.findings, now)
    returned = [finding.id for finding in now if history.head(finding.id) != finding.id]
    return [*sorted(followed.items()), *((number, number) for number in returned)]
