"""Decides what an observation means: the first row of `rules/verdicts.toml` whose facts all hold."""

from __future__ import annotations

from dataclasses import dataclass

from compare.judge.observation import Observation
from compare.model.errors import RuleError
from compare.model.findings import KindClass
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a row decides: a class of difference, or None where the sides say the same or nothing can be said."""

    kind_class: KindClass | None
    severity: int
    rule: str


def decide(observation: Observation, rules: Rulebook) -> Verdict:
    """Return the verdict of the first row that holds for the observation's kind and facts.

    Raises:
        RuleError: no row holds, so the table lacks its last row, or a row gives no known class.
    """
    facts = {"kind": str(observation.kind), **observation.facts}
    for row in rules.rows("verdicts"):
        if row.holds(facts):
            given = str(row.gives.get("class", ""))
            if given in {"same", "silent"}:
                return Verdict(None, 0, row.id)
            try:
                return Verdict(KindClass(given), int(row.gives.get("severity", 1)), row.id)
            except ValueError:
                raise RuleError("verdicts.toml", row.id, "gives.class", f"no class of difference: {given!r}") from None
    raise RuleError("verdicts.toml", "", "", f"no row holds for {facts}; the last row must hold for everything")
