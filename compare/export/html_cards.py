"""Turns findings into cards: a difference with its sides, an agreement with its places, a detail of one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compare.export.html_material import Decided, Material, Place, SourceName
from compare.export.html_words import Piece, quote_pieces
from compare.model.findings import Evidence
from compare.model.text import Excerpt, Span
from compare.tables.findings import Finding, FindingSide, FindingType, Voice
from compare.tables.labels import QUESTIONS
from compare.tables.marking import marked_spans
from compare.tables.rows import how_said, speaker_name

_SEVERITIES: Mapping[int, str] = {0: "", 1: "small", 2: "medium", 3: "costly"}
_WORDS_FOR: Mapping[FindingType, str] = {
    FindingType.CONTRADICTION: "Contradiction",
    FindingType.UPDATE: "Update",
    FindingType.VARIANT: "Quotation variant",
    FindingType.DIFFERENCE: "Told differently",
    FindingType.AGREEMENT: "Agreement",
    FindingType.UNIQUE: "Unique detail",
    FindingType.SPELLING: "Spelling",
}
_USUAL_VOICES = 3


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One place where a side is said, with all that a citation needs; offsets count code points."""

    source: SourceName
    place: Place
    pieces: tuple[Piece, ...]
    start: int
    end: int
    speaker: str
    manner: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a finding: those of its places that are shown at once, and the rest."""

    title: str
    value: str
    normalised: str
    letters: tuple[str, ...]
    voices: tuple[VoiceView, ...]
    more: tuple[VoiceView, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it; `row` is the anchor of its group in the matrix, "" where it has none."""

    anchor: str
    finding: Finding
    label: str
    type_words: str
    question: str
    severity: str
    letters: tuple[str, ...]
    sides: tuple[SideView, ...]
    row: str
    evidence: tuple[Evidence, ...]
    exceptions: tuple[tuple[str, str], ...]
    decision: Decided | None

    @property
    def values(self) -> tuple[str, ...]:
        """The values of the sides that have one."""
        return tuple(side.value for side in self.sides if side.value)


def make_cards(material: Material) -> Mapping[FindingType, tuple[Card, ...]]:
    """Return the cards of all findings by type, in the order of a report."""
    cards = [make_card(finding, material) for finding in material.findings]
    return {kind: tuple(card for card in cards if card.finding.type is kind) for kind in FindingType}


def make_card(finding: Finding, material: Material) -> Card:
    """Return the card of one finding of the material."""
    difference = material.differences.get(finding.id)
    return Card(
        anchor=material.anchors[str(finding.type), finding.id],
        finding=finding,
        label=material.labels.get(finding.id, ""),
        type_words=_WORDS_FOR[finding.type],
        question=QUESTIONS.get(finding.kind, ""),
        severity=_SEVERITIES[finding.severity],
        letters=material.letters(finding),
        sides=tuple(_side(finding, side, material) for side in finding.sides),
        row=material.rows.get(finding.group, ""),
        evidence=() if difference is None or not finding.severity else difference.evidence,
        exceptions=material.exceptions.get(finding.group, ()) if finding.type is FindingType.AGREEMENT else (),
        decision=material.decisions.get(finding.id),
    )


def _side(finding: Finding, side: FindingSide, material: Material) -> SideView:
    quotes = _by_quote(finding, side)
    voices = tuple(voice_view(voice.statement, quote, marks, material) for quote, (voice, marks) in quotes.items())
    return SideView(
        title=f"Side {side.label}",
        value=side.value,
        normalised=side.normalised if side.normalised.casefold() != side.value.casefold() else "",
        letters=tuple(dict.fromkeys(voice.source.letter for voice in voices)),
        voices=voices[:_USUAL_VOICES],
        more=voices[_USUAL_VOICES:],
    )


def _by_quote(finding: Finding, side: FindingSide) -> dict[Excerpt, tuple[Voice, list[Span]]]:
    """Return each quote of a side once, with a voice that speaks it and all that is to be marked in it."""
    found: dict[Excerpt, tuple[Voice, list[Span]]] = {}
    for voice in side.voices:
        found.setdefault(voice.quote, (voice, []))[1].extend(marked_spans(finding, side, voice))
    return found


def voice_view(number: str, quote: Excerpt, marks: Iterable[Span], material: Material) -> VoiceView:
    """Return a place with its words in their sentence; `number` is the id of the statement."""
    statement = material.index.statements.get(number)
    return VoiceView(
        source=material.source(quote.article),
        place=material.place(quote.article, quote.start),
        pieces=quote_pieces(quote, number, marks, material),
        start=quote.start,
        end=quote.end,
        speaker="" if statement is None else speaker_name(statement),
        manner="" if statement is None else how_said(statement, material.index),
    )
