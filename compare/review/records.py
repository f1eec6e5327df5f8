"""What a case remembers of a finding, so that it is known again when articles were added or edited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from compare.model.findings import Comparison
from compare.tables.findings import Finding, FindingType

_ABOUT = 200
"""Code points of a finding's words that are kept to call it by."""

_DIFFERENCES = frozenset(
    {FindingType.CONTRADICTION, FindingType.UPDATE, FindingType.VARIANT, FindingType.DIFFERENCE},
)


@dataclass(frozen=True, slots=True)
class Voiced:
    """Words on one side of a finding, the statement that they are from ("" for a name), and its article."""

    statement: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as it was at one time."""

    id: str
    type: str
    kind: str
    severity: int
    rule: str
    about: str
    voices: tuple[Voiced, ...]

    @property
    def family(self) -> tuple[str, str]:
        """What a finding stays while its class may change: a difference of its kind, or its type."""
        return ("difference", self.kind) if self.type in _DIFFERENCES else (self.type, "")

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles concerned."""
        return frozenset(voice.article for voice in self.voices)

    @property
    def statements(self) -> frozenset[str]:
        """Ids of the statements concerned; none for a name."""
        return frozenset(voice.statement for voice in self.voices if voice.statement)


def known(finding: Finding) -> Known:
    """Return what is remembered of a finding; voices without a statement are told apart by their words."""
    voices = {Voiced(voice.statement, voice.words.article, voice.words.text) for voice in finding.voices}
    return Known(
        id=finding.id,
        type=str(finding.type),
        kind=finding.kind,
        severity=finding.severity,
        rule=finding.rule,
        about=finding.about[:_ABOUT],
        voices=tuple(sorted(voices, key=lambda voice: (voice.article, voice.statement, voice.words))),
    )


def encode_known(findings: Iterable[Known]) -> str:
    """Return findings as JSON, to be read by `decode_known`."""
    rows = [
        [f.id, f.type, f.kind, f.severity, f.rule, f.about, [[v.statement, v.article, v.words] for v in f.voices]]
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=True, separators=(",", ":"))


def decode_known(text: str) -> tuple[Known, ...]:
    """Return the findings that `encode_known` made `text` from."""
    return tuple(_decoded(*row) for row in json.loads(text))


def _decoded(*row: Any) -> Known:
    number, kind_of_finding, kind, severity, rule, about, voices = row
    return Known(number, kind_of_finding, kind, severity, rule, about, tuple(Voiced(*voice) for voice in voices))


def fingerprint(comparison: Comparison, findings: Sequence[Known]) -> str:
    """Return a SHA-256 that is the same where articles and findings are, whatever the order of the articles."""
    parts = sorted(f"{article.id} {article.text_sha256}" for article in comparison.articles)
    rows = sorted(encode_known([finding]) for finding in findings)
    return hashlib.sha256("\n".join([*parts, *rows]).encode("utf-8", "backslashreplace")).hexdigest()
