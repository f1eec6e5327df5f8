"""Turns the statements of a draft into cards: what the sources say otherwise, and where they say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.export.html_cards import Card, SideView, VoiceView, make_card, voice_view
from compare.export.html_draft_material import DraftMaterial
from compare.export.html_draft_reading import is_with
from compare.export.html_material import Place
from compare.export.html_words import Piece, quote_pieces
from compare.model.findings import Difference
from compare.model.text import Span
from compare.tables.draft import Held, Outcome, outlets, own_differences
from compare.tables.findings import Finding
from compare.tables.marking import marked_spans

_USUAL_VOICES = 3


@dataclass(frozen=True, slots=True)
class Against:
    """A difference between a statement of the draft and its sources: `sides` without the statement's own words."""

    card: Card
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """What a source tells differently, though both can be right: its values, and where they stand."""

    kind: str
    reason: str
    values: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class StatementCard:
    """A statement of the draft with what the sources say of it; offsets count code points of the draft.

    Attributes:
        pieces: its words within their sentence, those marked on which sources differ.
        letters: the sources that speak of it.
        support, more: where sources say the same: what is shown at once, and the rest.
        outlets, independent, reason: who confirms it, and why so many origins are counted.
    """

    anchor: str
    outcome: Outcome
    place: Place
    language: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    letters: tuple[str, ...]
    severity: int
    against: tuple[Against, ...]
    apart: tuple[Apart, ...]
    support: tuple[VoiceView, ...]
    more: tuple[VoiceView, ...]
    outlets: int
    independent: int
    reason: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its conflicts and updates are about."""
        return tuple(dict.fromkeys(found.card.finding.kind for found in self.against))


def make_statement_cards(draft: DraftMaterial) -> tuple[StatementCard, ...]:
    """Return a card a statement of the draft, in its order."""
    return tuple(_card(held, draft) for held in draft.check.held)


def make_own_cards(draft: DraftMaterial) -> tuple[Card, ...]:
    """Return the cards of what the draft says in two ways itself."""
    own = {difference.id for difference in own_differences(draft.check)}
    found = (finding for finding in draft.material.findings if finding.id in own)
    cards = (make_card(finding, draft.material) for finding in found)
    return tuple(replace(card, label=f"S{number}", row="") for number, card in enumerate(cards, start=1))


def _card(held: Held, draft: DraftMaterial) -> StatementCard:
    words, index = draft.words(held.statement), draft.material.index
    against = tuple(_against(draft.finding(difference), held, draft) for difference in held.against)
    support = tuple(_support(held, draft))
    said = {view.source.letter for view in support}
    said |= {letter for found in against for side in found.sides for letter in side.letters}
    return StatementCard(
        anchor=draft.anchors[held.statement],
        outcome=held.outcome,
        place=draft.material.place(words.article, words.start),
        language=index.articles[words.article].language,
        start=words.start,
        end=words.end,
        pieces=quote_pieces(words, held.statement, _own_marks(held, draft), draft.material),
        letters=tuple(letter for letter in draft.material.lettered if letter in said),
        severity=max((difference.severity for difference in held.against), default=0),
        against=against,
        apart=tuple(_apart(difference, held, draft) for difference in held.apart),
        support=support[:_USUAL_VOICES],
        more=support[_USUAL_VOICES:],
        outlets=outlets(held, index),
        independent=held.independent,
        reason=held.reason,
    )


def _own_marks(held: Held, draft: DraftMaterial) -> list[Span]:
    """Return the words of the statement on which sources differ."""
    findings = [draft.finding(difference) for difference in held.against]
    return [span for finding in findings for number, span in _marks(finding) if number == held.statement]


def _marks(finding: Finding) -> Iterator[tuple[str, Span]]:
    """Yield the words that differ, each with its statement."""
    for side in finding.sides:
        for voice in side.voices:
            for span in marked_spans(finding, side, voice):
                yield voice.statement, span


def _against(finding: Finding, held: Held, draft: DraftMaterial) -> Against:
    card = make_card(finding, draft.material)
    quotes = [v.quote for side in finding.sides for v in side.voices if v.statement == held.statement]
    own = {(draft.material.index.letters[quote.article], quote.start, quote.end) for quote in quotes}
    sides = []
    for side, view in zip(finding.sides, card.sides, strict=True):
        title = "As the draft" if is_with(side, held.statement) else "Otherwise"
        others = replace(view, title=title, voices=_without(view.voices, own), more=_without(view.more, own))
        if others.voices or others.more:
            sides.append(replace(others, letters=_letters(others)))
    return Against(card, tuple(sorted(sides, key=lambda view: view.title, reverse=True)))


def _without(voices: tuple[VoiceView, ...], own: set[tuple[str, int, int]]) -> tuple[VoiceView, ...]:
    return tuple(voice for voice in voices if (voice.source.letter, voice.start, voice.end) not in own)


def _letters(view: SideView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(voice.source.letter for voice in (*view.voices, *view.more)))


def _support(held: Held, draft: DraftMaterial) -> Iterator[VoiceView]:
    """Yield where sources say the same, with the words marked that they tell differently."""
    marks: dict[str, list[Span]] = {}
    for difference in held.apart:
        for number, span in _marks(draft.finding(difference)):
            marks.setdefault(number, []).append(span)
    for number in _each_source_first(held.support, draft):
        words = draft.words(number)
        inside = [span for span in marks.get(number, ()) if Span(words.start, words.end).contains(span)]
        yield voice_view(number, words, inside, draft.material)


def _each_source_first(statements: Sequence[str], draft: DraftMaterial) -> list[str]:
    """Return statements in the order of the sources: the first of each, then the second, and so on."""
    quotes = {number: draft.words(number) for number in statements}
    order = draft.material.index.source_order
    counted: Counter[str] = Counter()
    ranked = []
    for number in sorted(quotes, key=lambda number: order(quotes[number].article, quotes[number].start)):
        counted[quotes[number].article] += 1
        ranked.append((counted[quotes[number].article], number))
    return [number for _, number in sorted(ranked, key=lambda entry: entry[0])]


def _apart(difference: Difference, held: Held, draft: DraftMaterial) -> Apart:
    others = [side for side in difference.sides if held.statement not in side.statements]
    excerpts = [mention.excerpt for side in others for mention in side.mentions]
    places = [draft.material.place(excerpt.article, excerpt.start) for excerpt in excerpts]
    values = tuple(dict.fromkeys(side.value for side in others if side.value))
    return Apart(str(difference.kind), difference.reason, values, tuple(dict.fromkeys(places)))
