"""Decides what an observation means: the first row of `rules/verdicts.toml` whose facts all hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.judge.observation import Observation
from compare.model.errors import RuleError
from compare.model.findings import KindClass
from compare.rulebook.book import Rulebook
from compare.rulebook.schema import RowRule


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a row decides: a class of difference, or None where the sides say the same or nothing can be said."""

    kind_class: KindClass | None
    severity: int
    rule: str


def decide(observation: Observation, rules: Rulebook) -> Verdict:
    """Return the verdict of the first row of `rules/verdicts.toml` that holds for the observation's kind and facts.

    Raises:
        RuleError: no row holds, so the table lacks its last row, or a row gives no known class.
    """
    return _decide(observation, rules.rows("verdicts"), "verdicts.toml")


def decide_inside(observation: Observation, rules: Rulebook) -> Verdict:
    """Return the verdict on what differs inside one article, from `rules/internal.toml`; raises as `decide` does."""
    return _decide(observation, rules.rows("internal"), "internal.toml")


def _decide(observation: Observation, rows: Sequence[RowRule], file: str) -> Verdict:
    facts = {"kind": str(observation.kind), **observation.facts}
    for row in rows:
        if row.holds(facts):
            given = str(row.gives.get("class", ""))
            if given in {"same", "silent"}:
                return Verdict(None, 0, row.id)
            try:
                return Verdict(KindClass(given), int(row.gives.get("severity", 1)), row.id)
            except ValueError:
                raise RuleError(file, row.id, "gives.class", f"no class of difference: {given!r}") from None
    raise RuleError(file, "", "", f"no row holds for {facts}; the last row must hold for everything")
