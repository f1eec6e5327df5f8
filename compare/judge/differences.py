"""Makes differences of decided observations: equal values on one side, each difference once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from compare.judge.observation import Claim, Observation, Pair
from compare.judge.verdicts import Verdict
from compare.model.findings import Difference, Evidence, Kind, KindClass, Side, SideMention
from compare.model.text import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """An observation of a pair with its verdict."""

    pair: Pair
    observation: Observation
    kind_class: KindClass
    verdict: Verdict

    @property
    def topic(self) -> tuple[str, str, str]:
        """What findings of one difference share: kind, class, and what is counted or told."""
        return (str(self.observation.kind), str(self.kind_class), self.observation.facts.get("topic", ""))

    @property
    def anchors(self) -> frozenset[tuple[str, Span | None]]:
        """What a finding shares with others of its difference: a statement, or a sentence quoted in one."""
        claims = ((self.pair.left, self.observation.left), (self.pair.right, self.observation.right))
        if self.observation.kind is Kind.QUOTE_WORDING:
            return frozenset((statement.id, span) for statement, claim in claims for span in claim.spans)
        return frozenset((statement.id, None) for statement, _ in claims)


def gather_differences(findings: Iterable[Finding]) -> tuple[Difference, ...]:
    """Return one difference for all findings of one topic that hang together, costliest first."""
    by_topic: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        by_topic.setdefault(finding.topic, []).append(finding)
    made = [_difference(joined) for topic in sorted(by_topic) for joined in _hanging_together(by_topic[topic])]
    return tuple(sorted(made, key=_rank))


def _rank(difference: Difference) -> tuple[int, int, str, tuple[str, int, int, str]]:
    """Return what puts the costliest first; two with the same words, and so the same id, stand in text order."""
    cost = list(KindClass).index(difference.kind_class)
    return (cost, -difference.severity, difference.id, _place(difference.sides[0].mentions[0]))


def _hanging_together(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Yield the findings that are linked by what they speak of: two quotations of one speaker are two differences."""
    waiting = list(findings)
    while waiting:
        joined = [waiting.pop(0)]
        reached = set(joined[0].anchors)
        grew = True
        while grew:
            linked = [finding for finding in waiting if reached & finding.anchors]
            grew = bool(linked)
            waiting = [finding for finding in waiting if finding not in linked]
            joined.extend(linked)
            reached |= {anchor for finding in linked for anchor in finding.anchors}
        yield joined


def _difference(findings: Sequence[Finding]) -> Difference:
    sides = _sides(findings)
    first = max(findings, key=lambda f: (f.verdict.severity, f.verdict.rule))
    kind, kind_class = first.observation.kind, first.kind_class
    return Difference(
        id=difference_id(kind, sides),
        kind=kind,
        kind_class=kind_class,
        severity=first.verdict.severity,
        reason=first.observation.reason,
        rule=first.verdict.rule,
        sides=sides,
        evidence=_facts(first),
    )


def _sides(findings: Sequence[Finding]) -> tuple[Side, ...]:
    """Return one side for each normal form, in order of the first mention."""
    values: dict[str, str] = {}
    mentions: dict[str, list[SideMention]] = {}
    for finding in findings:
        for mention, claim in _mentions(finding):
            values.setdefault(claim.normalised, claim.value)
            mentions.setdefault(claim.normalised, []).append(mention)
    sides = [
        Side(values[form], form, tuple(sorted(set(listed), key=_place))) for form, listed in sorted(mentions.items())
    ]
    return tuple(sorted(sides, key=lambda side: (_place(side.mentions[0]), side.normalised)))


def _place(mention: SideMention) -> tuple[str, int, int, str]:
    return (mention.excerpt.article, mention.excerpt.start, mention.excerpt.end, mention.statement)


def _mentions(finding: Finding) -> list[tuple[SideMention, Claim]]:
    pair, observation = finding.pair, finding.observation
    sides = (
        (pair.left, pair.left_article, observation.left),
        (pair.right, pair.right_article, observation.right),
    )
    return [
        (SideMention(statement.id, article.excerpt(span)), claim)
        for statement, article, claim in sides
        for span in claim.spans
    ]


def _facts(finding: Finding) -> tuple[Evidence, ...]:
    facts = sorted(finding.observation.facts.items())
    return tuple(Evidence(name, fact, "", 0.0, finding.verdict.rule) for name, fact in facts if name != "topic")


def difference_id(kind: Kind, sides: Sequence[Side]) -> str:
    """Return the id of a difference: from its kind and the texts of its sides, whatever their order."""
    texts = sorted({mention.excerpt.text for side in sides for mention in side.mentions})
    return "d" + hashlib.sha256("\n".join([str(kind), *texts]).encode()).hexdigest()[:10]


def without_repetitions(
    differences: Sequence[Difference], seen: dict[str, tuple[frozenset[str], ...]]
) -> tuple[Difference, ...]:
    """Return the differences that are not yet in `seen`, adding them to it.

    One difference found again in another group shares a statement with itself, and is dropped. Another difference in
    the very same words, of another class or of statements that have nothing in common, is kept under the id with its
    number behind it.

    Args:
        seen: for each id, the statements of every difference kept under it, each behind the difference's class.
    """
    fresh: list[Difference] = []
    for difference in differences:
        told = difference.kind_class
        statements = frozenset(f"{told} {number}" for side in difference.sides for number in side.statements)
        known = seen.get(difference.id, ())
        if any(statements & other for other in known):
            continue
        seen[difference.id] = (*known, statements)
        fresh.append(replace(difference, id=f"{difference.id}-{len(known) + 1}") if known else difference)
    return tuple(fresh)
