"""Holds how well speech is told from titles, names, measures and scare quotes on a set written before the code."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from compare.model.grammar import Quote
from compare.model.text import Span
from compare.parse.grammar import load_grammar
from compare.parse.quotes import find_quotes_in_text
from compare.rulebook.book import default_rulebook

_SET = Path(__file__).parent.parent / "sets" / "quote_marks.jsonl"
_LANGUAGES = {"q011": "de", "q069": "fr", "q070": "fr"}
# Measured with the pinned parser; a change may raise these and not lower them.
_FLOORS = {"grammar": (0.955, 0.87), "patterns": (0.96, 0.82)}
PROVIDERS = [
    pytest.param("grammar", marks=pytest.mark.skipif(load_grammar("en") is None, reason="no parser installed")),
    "patterns",
]


@dataclass(frozen=True)
class Mark:
    text: str
    span: Span
    words: str
    use: str
    speaker: str | None
    is_nested: bool


def _letters(text: str, span: Span) -> frozenset[int]:
    return frozenset(place for place in range(span.start, span.end) if text[place].isalnum())


def _marks(row: dict[str, object]) -> list[Mark]:
    """Return the marks of a row in the order given, each at its first place after the one before."""
    text = str(row["text"])
    found: list[Mark] = []
    start = 0
    for entry in row["marks"]:  # type: ignore[attr-defined]
        words = entry["text"]
        place = text.find(words, start)
        if place < 0:
            place = text.find(words)
        span = Span(place, place + len(words))
        is_nested = any(other.span.contains(span) for other in found)
        found.append(Mark(text, span, words, entry["use"], entry["speaker"], is_nested))
        start = place + 1
    return found


def _saying(mark: Mark, quotes: tuple[Quote, ...]) -> list[Quote]:
    """Return the direct or mixed quotations that hold the marked words; for nested marks only those of just them."""
    wanted = _letters(mark.text, mark.span)
    return [quote for quote in quotes if _holds(mark, wanted, quote)]


def _holds(mark: Mark, wanted: frozenset[int], quote: Quote) -> bool:
    held = [_letters(mark.text, span) for span in quote.spans]
    if mark.is_nested:
        return wanted in held
    return quote.kind != "indirect" and any(wanted <= letters for letters in held)


def _same(said: str | None, wanted: str | None) -> bool:
    if said is None or wanted is None:
        return said is None and wanted is None
    return wanted.lower() in said.lower() or said.lower() in wanted.lower()


def _score(provider: str) -> tuple[float, float]:
    """Return the share of marks whose use is right, and the share of speech whose speaker is right."""
    right = total = speakers = speeches = 0
    for line in _SET.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        language = _LANGUAGES.get(row["id"], "en")
        chosen = provider if language == "en" else "patterns"
        quotes = find_quotes_in_text(row["text"], language, chosen, default_rulebook())
        marks = _marks(row)
        if not marks:
            total += 1
            right += all(quote.kind == "indirect" for quote in quotes)
        for mark in marks:
            saying = _saying(mark, quotes)
            total += 1
            right += bool(saying) == (mark.use == "speech")
            if mark.use == "speech":
                speeches += 1
                speaker = next((quote.speaker.of(mark.text) for quote in saying if quote.speaker is not None), None)
                speakers += _same(speaker, mark.speaker)
    return right / total, speakers / speeches


@pytest.mark.parametrize("provider", PROVIDERS)
def test_use_and_speaker_of_marks(provider: str) -> None:
    use, speaker = _score(provider)
    assert use >= _FLOORS[provider][0], f"use of marks: {use:.3f}"
    assert speaker >= _FLOORS[provider][1], f"speakers: {speaker:.3f}"
