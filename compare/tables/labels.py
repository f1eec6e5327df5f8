"""Short labels of findings for people: C1, C2, U1, …, in the order of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from compare.tables.findings import Finding, FindingType

LETTERS: Mapping[FindingType, str] = {
    FindingType.CONTRADICTION: "C",
    FindingType.UPDATE: "U",
    FindingType.VARIANT: "Q",
    FindingType.DIFFERENCE: "D",
}
TITLES: Mapping[FindingType, str] = {
    FindingType.CONTRADICTION: "Contradictions",
    FindingType.UPDATE: "Updates",
    FindingType.VARIANT: "Quotations in several wordings",
    FindingType.DIFFERENCE: "Told differently",
    FindingType.AGREEMENT: "Agreements",
    FindingType.UNIQUE: "Unique details",
    FindingType.SPELLING: "Spellings",
}
"""What pages call the sections, in the order in which they show them."""


def labels_of(findings: Sequence[Finding]) -> Mapping[str, str]:
    """Return the label of each difference by its id; the other types have none. `findings` are all, in their order."""
    counted: Counter[FindingType] = Counter()
    labels = {}
    for finding in findings:
        if finding.type in LETTERS:
            counted[finding.type] += 1
            labels[finding.id] = f"{LETTERS[finding.type]}{counted[finding.type]}"
    return MappingProxyType(labels)


QUESTIONS: Mapping[str, str] = {
    "number": "How many?",
    "date": "When?",
    "place": "Where?",
    "name": "Which name?",
    "role": "In what role?",
    "attribution": "Who said it?",
    "polarity": "Is it so, or not?",
    "scope": "All, some or one?",
    "target": "To whom?",
    "medium": "Said where?",
    "certainty": "How sure?",
    "event": "What happened?",
    "quote-wording": "In which words?",
}
"""What a difference of each kind leaves open, as a question."""
