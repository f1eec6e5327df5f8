"""Gathers what every part of the page refers to: findings with their labels and anchors, sources, and places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from compare.model.findings import Comparison, Difference
from compare.model.grammar import StatementKind
from compare.model.review import Decision
from compare.model.text import Span
from compare.safety.html import web_address
from compare.tables.findings import Finding, FindingType, list_findings
from compare.tables.index import Index, index_of
from compare.tables.labels import labels_of

_ANCHOR = re.compile(r"[A-Za-z][\w-]{0,63}", re.ASCII)


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source as every part of the page names it; `published` is "" where no day is known."""

    letter: str
    publisher: str
    language: str
    published: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: "A:5" (source and line) and the anchor of that paragraph on the page."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided, and where the link to their evidence may lead: "" where it is no web address."""

    decision: Decision
    link: str


@dataclass(frozen=True, slots=True)
class Material:
    """A comparison with what is looked up in it again and again.

    Attributes:
        findings: all of them, in the order of a report.
        labels: C1, U1, … by the id of a difference.
        anchors: of each finding, by its type and id; safe as an id in HTML, whatever the finding's own id is.
        rows: anchor of each group's row in the matrix, by the group's id.
        differences: by id; `links` has label and anchor of each.
        exceptions: label and anchor of the contradictions and updates inside of a group, by its id.
        headlines: where the headlines stand, by article.
        lettered: the id of each article by its letter.
        decisions: what people decided, by the id of the finding.
    """

    comparison: Comparison
    index: Index
    findings: tuple[Finding, ...]
    labels: Mapping[str, str]
    anchors: Mapping[tuple[str, str], str]
    rows: Mapping[str, str]
    differences: Mapping[str, Difference]
    links: Mapping[str, tuple[str, str]]
    exceptions: Mapping[str, tuple[tuple[str, str], ...]]
    headlines: Mapping[str, tuple[Span, ...]]
    lettered: Mapping[str, str]
    decisions: Mapping[str, Decided]

    def source(self, article: str) -> SourceName:
        """Return how the page names an article."""
        found = self.index.articles[article]
        day = "" if found.published is None else found.published.isoformat()
        return SourceName(self.index.letters[article], found.publisher, found.language, day)

    def place(self, article: str, offset: int) -> Place:
        """Return the place of a code point, with the anchor of the paragraph that holds it."""
        return Place(self.index.place(article, offset), self.paragraph_anchor(article, offset))

    def paragraph_anchor(self, article: str, offset: int) -> str:
        """Return the anchor of the paragraph at `offset`, that of the article where it has no text."""
        letter = self.index.letters[article]
        number = bisect_right(self.index.paragraphs[article], offset)
        return f"{letter}-{max(1, number)}" if self.index.paragraphs[article] else letter

    def letters(self, finding: Finding) -> tuple[str, ...]:
        """Return the letters of the sources concerned, in their order."""
        return tuple(self.index.letters[a] for a in sorted(finding.articles, key=self.index.order.__getitem__))


def gather(comparison: Comparison, index: Index | None = None) -> Material:
    """Return the material of a comparison's page; `index` is its own where it is None."""
    index = index_of(comparison) if index is None else index
    findings = list_findings(comparison)
    labels, anchors = labels_of(findings), dict(_anchors(findings))
    decided = () if comparison.review is None else comparison.review.decisions
    links = {f.id: (labels[f.id], anchors[str(f.type), f.id]) for f in findings if f.id in labels}
    listed = [*(d for group in comparison.groups for d in group.differences), *comparison.internal]
    return Material(
        comparison=comparison,
        index=index,
        findings=findings,
        labels=labels,
        anchors=MappingProxyType(anchors),
        rows=MappingProxyType({group.id: f"row-{number}" for number, group in enumerate(comparison.groups, start=1)}),
        differences=MappingProxyType({difference.id: difference for difference in listed}),
        links=MappingProxyType(links),
        exceptions=MappingProxyType(_exceptions(findings, links)),
        headlines=MappingProxyType(_headlines(comparison)),
        lettered=MappingProxyType({letter: article for article, letter in index.letters.items()}),
        decisions=MappingProxyType({d.finding: Decided(d, web_address(d.evidence_link)) for d in decided}),
    )


def _anchors(findings: tuple[Finding, ...]) -> list[tuple[tuple[str, str], str]]:
    """Return an anchor for each finding: its id, so that links into the page outlast a new run, where it can be one."""
    taken: set[str] = set()
    anchored = []
    for number, finding in enumerate(findings, start=1):
        anchor = as_anchor(finding.id) or f"finding-{number}"
        anchor = f"{anchor}-{number}" if anchor in taken else anchor
        taken.add(anchor)
        anchored.append(((str(finding.type), finding.id), anchor))
    return anchored


def as_anchor(identity: str) -> str:
    """Return an id where it is safe as one in HTML and in links, else ""."""
    return identity if _ANCHOR.fullmatch(identity) else ""


def _exceptions(
    findings: tuple[Finding, ...], links: Mapping[str, tuple[str, str]]
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for finding in findings:
        if finding.group and finding.type in (FindingType.CONTRADICTION, FindingType.UPDATE):
            found.setdefault(finding.group, []).append(links[finding.id])
    return {group: tuple(linked) for group, linked in found.items()}


def _headlines(comparison: Comparison) -> dict[str, tuple[Span, ...]]:
    found: dict[str, list[Span]] = {}
    for statement in comparison.statements:
        if statement.kind is StatementKind.HEADLINE:
            found.setdefault(statement.article, []).append(statement.span)
    return {article: tuple(spans) for article, spans in found.items()}
