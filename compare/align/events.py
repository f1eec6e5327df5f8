"""Tells the events of a series apart: the second round from the third, by what the articles say of them."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle, Statement
from compare.rulebook.book import Rulebook


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """Which event of a series a statement speaks of: the number, the noun that is counted, and whether it says so."""

    ordinal: int
    series: str
    said: bool


def find_events(story: ResolvedStory, rules: Rulebook) -> Mapping[str, SeriesEvent]:
    """Return the series event of each statement, by statement id; none where nothing tells.

    Only what happens again and again makes a series (`rules/align.toml`): rounds and hearings, and no "first day" or
    "second figure". A statement that names no ordinal takes that of its paragraph, else the one that its article names
    first: news put what they are about at the top and its forerunners below.
    """
    series = rules.words("align", "series").listed
    found: dict[str, SeriesEvent] = {}
    for parsed in story.articles:
        found.update(_events_of(parsed, series))
    return found


def _events_of(parsed: ParsedArticle, series: AbstractSet[str]) -> dict[str, SeriesEvent]:
    said = {s.id: _said(s, series) for s in parsed.statements}
    main = next(((event.ordinal, event.series) for event in said.values() if event is not None), None)
    if main is None:
        return {}
    found: dict[str, SeriesEvent] = {}
    paragraph, latest = -1, main
    for statement in parsed.statements:
        if statement.paragraph != paragraph:
            paragraph, latest = statement.paragraph, main
        event = said[statement.id]
        if event is not None:
            latest = (event.ordinal, event.series)
        found[statement.id] = event or SeriesEvent(latest[0], latest[1], said=False)
    return found


def _said(statement: Statement, series: AbstractSet[str]) -> SeriesEvent | None:
    frame = statement.frame
    if frame.ordinal is None or frame.ordinal_of not in series:
        return None
    return SeriesEvent(frame.ordinal, frame.ordinal_of, said=True)


def are_apart(left: SeriesEvent | None, right: SeriesEvent | None) -> str:
    """Tell whether two statements speak of different events of one series: "said", "inferred" or "" for no."""
    if left is None or right is None or left.series != right.series or left.ordinal == right.ordinal:
        return ""
    return "said" if left.said and right.said else "inferred"
