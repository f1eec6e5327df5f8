"""Lays a draft and its sources out for reading: what sources say otherwise is marked, and leads to the statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compare.export.html_draft_material import DraftMaterial
from compare.export.html_marks import Level, Mark, Reference, finding_marks
from compare.export.html_reading import Reading, read
from compare.model.text import Article, Span
from compare.tables.draft import TITLES, DraftCheck, Held, Outcome
from compare.tables.findings import Finding, FindingSide, FindingType

_RANKS: Mapping[FindingType, int] = {FindingType.CONTRADICTION: 0, FindingType.UPDATE: 1}

Marks = dict[str, dict[tuple[Span, str], Mark]]
Levels = dict[str, list[Level]]


def read_draft(draft: DraftMaterial) -> tuple[Reading, ...]:
    """Return the draft and then its sources, laid out."""
    marks: Marks = {}
    levels: Levels = {}
    for number, held in enumerate(draft.check.held):
        for article, mark in _marks(held, number, draft):
            marks.setdefault(article, {}).setdefault((mark.span, mark.reference.anchor), mark)
        for article, level in _levels(held, draft):
            levels.setdefault(article, []).append(level)
    for article, level in _aside(draft):
        levels.setdefault(article, []).append(level)
    return tuple(
        read(a, tuple(marks.get(a.id, {}).values()), tuple(levels.get(a.id, ())), draft.material)
        for a in _ordered(draft.check)
    )


def _ordered(check: DraftCheck) -> list[Article]:
    return sorted(check.comparison.articles, key=lambda article: article.id != check.draft)


def _marks(held: Held, number: int, draft: DraftMaterial) -> Iterator[tuple[str, Mark]]:
    """Yield what to mark for a statement: its own words that differ, and those of the sources that say otherwise."""
    for difference in held.against:
        finding = draft.finding(difference)
        others = {
            voice.statement for side in finding.sides if not is_with(side, held.statement) for voice in side.voices
        }
        reference = _reference(held, finding, draft)
        rank = (_RANKS[finding.type], number)
        for voice, mark in finding_marks(finding, rank, reference):
            if voice.statement == held.statement:
                told = Reference(str(held.outcome), reference.anchor, reference.kind, reference.title)
                yield voice.words.article, Mark(mark.span, mark.type, rank, told, mark.around, mark.is_last)
            elif voice.statement in others and voice.words.article != draft.check.draft:
                yield voice.words.article, mark


def is_with(side: FindingSide, statement: str) -> bool:
    """Tell whether a statement is on a side."""
    return any(voice.statement == statement for voice in side.voices)


def _reference(held: Held, finding: Finding, draft: DraftMaterial) -> Reference:
    """Return what stands behind the words of a source: where the draft has it otherwise."""
    title = f"{TITLES[held.outcome]}: {finding.kind}"
    return Reference(draft.place(held.statement), draft.anchors[held.statement], str(finding.type), title)


def _levels(held: Held, draft: DraftMaterial) -> Iterator[tuple[str, Level]]:
    """Yield what a statement is to the sources, and those of their statements that say the same to the draft."""
    statements, anchor = draft.material.index.statements, draft.anchors[held.statement]
    own = statements[held.statement]
    yield own.article, Level(_KINDS[held.outcome], _filled(own.spans), tuple(_told(held, draft)))
    said = Reference(draft.place(held.statement), anchor, "shared", "says what the draft says there")
    for number in held.support:
        support = statements[number]
        yield support.article, Level("shared", _filled(support.spans), (said,))


_KINDS: Mapping[Outcome, str] = {
    Outcome.CONFLICT: "shared",
    Outcome.UPDATE: "shared",
    Outcome.CONFIRMED: "shared",
    Outcome.NOWHERE: "unique",
}


def _told(held: Held, draft: DraftMaterial) -> Iterator[Reference]:
    """Yield what stands behind a statement of the draft; behind a conflict its mark says it."""
    anchor = draft.anchors[held.statement]
    if held.outcome is Outcome.NOWHERE:
        yield Reference(str(held.outcome), anchor, "unique", "no source has this, which denies nothing")
    elif held.outcome is Outcome.CONFIRMED:
        articles = {draft.material.index.statements[number].article for number in held.support}
        letters = [letter for letter, article in draft.material.lettered.items() if article in articles]
        yield Reference(" ".join(letters), anchor, "shared", f"confirmed by {', '.join(letters)}")


def _aside(draft: DraftMaterial) -> Iterator[tuple[str, Level]]:
    for entry in draft.check.comparison.set_aside:
        statement = draft.material.index.statements[entry.statement]
        told = Reference(f"set aside: {entry.reason}", "", "aside", "")
        yield statement.article, Level("aside", _filled(statement.spans), (told,))


def _filled(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(span for span in spans if len(span))
