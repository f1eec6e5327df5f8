"""Weighs a difference by what it costs to get it wrong: who is accused, how many died, what was promised."""

from __future__ import annotations

from dataclasses import replace

from compare.judge.differences import Finding
from compare.judge.observation import Claim
from compare.model.findings import Kind
from compare.model.grammar import Statement
from compare.model.text import Article
from compare.model.values import Quantity
from compare.rulebook.book import Rulebook

_LIFE = frozenset({"dead", "hurt", "missing", "casualty"})


def weighed(finding: Finding, rules: Rulebook) -> Finding:
    """Return a finding with the severity of `rules/severity.toml`, and what is at stake among its facts."""
    stake = _stake(finding, rules)
    facts = {"class": str(finding.kind_class), "kind": str(finding.observation.kind), "stake": stake}
    row = next((row for row in rules.rows("severity") if row.holds(facts)), None)
    severity = finding.verdict.severity if row is None else int(row.gives.get("severity", finding.verdict.severity))
    observation = replace(finding.observation, facts={**finding.observation.facts, "stake": stake})
    return replace(finding, observation=observation, verdict=replace(finding.verdict, severity=severity))


def _stake(finding: Finding, rules: Rulebook) -> str:
    """Return what is at stake, the costliest of both sides; of a figure by what it counts."""
    pair, observation = finding.pair, finding.observation
    sides = (
        (pair.left, observation.left, pair.left_article),
        (pair.right, observation.right, pair.right_article),
    )
    found = {_at_stake(*side, observation.kind, rules) for side in sides}
    return next((stake for stake in ("life", "blame", "promise", "money") if stake in found), "plain")


def _at_stake(statement: Statement, claim: Claim, article: Article, kind: Kind, rules: Rulebook) -> str:
    words = statement.span.of(article.text)
    if kind is not Kind.NUMBER:
        stakes = (name for name in ("life", "blame", "promise") if _has(words, name, rules))
        return next(stakes, "plain")
    counted = [
        m.value
        for m in statement.mentions
        if isinstance(m.value, Quantity) and any(m.span.overlap(span) for span in claim.spans)
    ]
    if any(value.verb in _LIFE for value in counted):
        return "life"
    if _has(words, "promise", rules):
        return "promise"
    return "money" if any(len(value.unit) == _CODE and value.unit.isupper() for value in counted) else "plain"


# ISO 4217 codes have three letters; base units are written in small letters.
_CODE = 3


def _has(words: str, name: str, rules: Rulebook) -> bool:
    return rules.words("severity", name).regex.search(words) is not None
