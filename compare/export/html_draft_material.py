"""Gathers what the parts of a draft's page refer to: the comparison's material, and the anchors of its statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from compare.export.html_material import Material, as_anchor, gather
from compare.model.findings import Difference
from compare.model.text import Excerpt
from compare.tables.draft import DRAFT_LETTER, DraftCheck, draft_index
from compare.tables.findings import Finding


@dataclass(frozen=True, slots=True)
class DraftMaterial:
    """A checked draft with what is looked up in it: anchors by the id of a statement, findings by their own."""

    check: DraftCheck
    material: Material
    anchors: Mapping[str, str]
    findings: Mapping[str, Finding]

    def finding(self, difference: Difference) -> Finding:
        """Return a difference as the finding that it is listed as."""
        return self.findings[difference.id]

    def words(self, statement: str) -> Excerpt:
        """Return the exact words of a statement."""
        return self.material.index.words(self.material.index.statements[statement])

    def place(self, statement: str) -> str:
        """Return where a statement begins, such as "draft:5"."""
        words = self.words(statement)
        return self.material.index.place(words.article, words.start)


def gather_draft(check: DraftCheck) -> DraftMaterial:
    """Return the material of a draft's page."""
    material = gather(check.comparison, draft_index(check))
    named = enumerate((held.statement for held in check.held), start=1)
    return DraftMaterial(
        check=check,
        material=material,
        anchors=MappingProxyType({name: as_anchor(name) or f"{DRAFT_LETTER}-statement-{n}" for n, name in named}),
        findings=MappingProxyType({finding.id: finding for finding in material.findings}),
    )
