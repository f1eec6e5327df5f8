"""The page of a draft: its statements by what the sources say of them, the draft and its sources to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from compare.export.explained import OFFSETS
from compare.export.html_cards import Card
from compare.export.html_draft_cards import StatementCard, make_own_cards, make_statement_cards
from compare.export.html_draft_material import gather_draft
from compare.export.html_draft_reading import read_draft
from compare.export.html_reading import Reading
from compare.export.html_render import render
from compare.export.html_sources import Count, Gap, SourceView, gap, source_views
from compare.model.findings import Comparison
from compare.tables.draft import TITLES, DraftCheck, Outcome, count_outcomes

_SECTIONS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.CONFLICT: ("conflicts", "contradiction"),
    Outcome.UPDATE: ("updates", "update"),
    Outcome.NOWHERE: ("nowhere", "unique"),
    Outcome.CONFIRMED: ("confirmed", "agreement"),
}
"""Anchor and colour of each outcome, in the order of the page; the colours are those of the findings they are like."""


@dataclass(frozen=True, slots=True)
class DraftPage:
    """Everything on the page, in its order; `sources` are without the draft, `files` with it.

    `cards` holds the statements by outcome, the costliest first; `within` is where the draft differs from itself.
    """

    comparison: Comparison
    draft: SourceView
    sources: tuple[SourceView, ...]
    files: tuple[SourceView, ...]
    days: tuple[date, ...]
    counts: tuple[Count, ...]
    cards: Mapping[str, tuple[StatementCard, ...]]
    within: tuple[Card, ...]
    reading: Reading
    readings: tuple[Reading, ...]
    not_compared: tuple[Gap, ...]
    set_aside: tuple[Gap, ...]
    notes: tuple[tuple[str, str], ...]
    data: Mapping[str, object]
    offsets: str = OFFSETS


def write_draft_html(check: DraftCheck) -> bytes:
    """Return the page in UTF-8."""
    return render("draft.html.j2", build_draft_page(check), check.comparison.version)


def build_draft_page(check: DraftCheck) -> DraftPage:
    """Return the page of a draft."""
    draft, comparison, counted = gather_draft(check), check.comparison, count_outcomes(check.held)
    material = draft.material
    files, cards, within = source_views(material), make_statement_cards(draft), make_own_cards(draft)
    sources = tuple(view for view in files if view.article.id != check.draft)
    own = {statement.id for statement in comparison.statements if statement.article == check.draft}
    reading, *readings = read_draft(draft)
    return DraftPage(
        comparison=comparison,
        draft=next(view for view in files if view.article.id == check.draft),
        sources=sources,
        files=files,
        days=tuple(sorted({view.article.published for view in sources if view.article.published is not None})),
        counts=tuple(Count(str(o), counted[o], TITLES[o], *section) for o, section in _SECTIONS.items()),
        cards={str(outcome): _of(outcome, cards) for outcome in _SECTIONS},
        within=within,
        reading=reading,
        readings=tuple(readings),
        not_compared=tuple(
            gap(e.statement, e.missing, material) for e in comparison.not_compared if e.statement in own
        ),
        set_aside=tuple(gap(e.statement, e.reason, material) for e in comparison.set_aside if e.statement in own),
        notes=tuple((material.index.letters.get(note.article, "all"), note.text) for note in comparison.notes),
        data=_data(cards, within, sources),
    )


def _of(outcome: Outcome, cards: tuple[StatementCard, ...]) -> tuple[StatementCard, ...]:
    """Return the statements of an outcome, the costliest first, then in the order of the draft."""
    found = (card for card in cards if card.outcome is outcome)
    return tuple(sorted(found, key=lambda card: (-card.severity, card.start)))


def _data(
    cards: tuple[StatementCard, ...], within: tuple[Card, ...], sources: tuple[SourceView, ...]
) -> dict[str, object]:
    """Return what the script needs: by anchor what becomes of each statement, and which sources speak of it."""
    found: dict[str, object] = {
        card.anchor: {"type": str(card.outcome), "kind": ", ".join(card.kinds), "sources": list(card.letters)}
        for card in cards
    }
    found |= {card.anchor: {"type": "", "kind": card.finding.kind, "sources": []} for card in within}
    return {"sources": [view.letter for view in sources], "findings": found, "rows": {}}
