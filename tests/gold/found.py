"""What a comparison found, read from the JSON form, so that what users get is what is scored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from compare.model.text import Span
from tests.gold.reference import Reference

# A statement may be this long, or three times its excerpt, and still be said to make it.
LONGEST = 400


@dataclass(frozen=True)
class FoundStatement:
    """A statement of a source: the parts that it is made of, their hull, and its text as given."""

    source: str
    parts: tuple[Span, ...]
    span: Span
    text: str

    def covers(self, places: tuple[tuple[str, Span], ...]) -> bool:
        """Tell whether it holds half of an excerpt, at one of its places, without being far longer."""
        return any(self._covers(place) for source, place in places if source == self.source)

    def _covers(self, place: Span) -> bool:
        held = sum(part.overlap(place) for part in self.parts)
        return len(self.span) <= max(LONGEST, 3 * len(place)) and 2 * held >= len(place)


@dataclass(frozen=True)
class FoundDifference:
    """A difference: its sides are sets of statement ids."""

    kind: str
    kind_class: str
    sides: tuple[frozenset[str], ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class FoundGroup:
    """Statement ids, each once and in order, with what is said of them."""

    statements: tuple[str, ...]
    agreement: bool
    differences: tuple[FoundDifference, ...]


@dataclass(frozen=True)
class Found:
    """What a comparison says of a story; `names` holds the spellings of each name."""

    statements: Mapping[str, FoundStatement]
    groups: tuple[FoundGroup, ...]
    unique: tuple[str, ...]
    names: tuple[frozenset[str], ...]


def read_found(document: dict[str, Any], reference: Reference) -> Found:
    """Return what the JSON form says, with the reference's letters for the articles."""
    letters = {path.name: letter for letter, path in reference.paths.items()}
    source = {article["id"]: letters[PurePath(article["path"]).name] for article in document["articles"]}
    return Found(
        statements={entry["id"]: _statement(entry, source[entry["article"]]) for entry in document["statements"]},
        groups=tuple(_group(group) for group in document["groups"]),
        unique=tuple(document["unique"]),
        names=tuple(frozenset(s["text"] for s in name["spellings"]) for name in document["names"]),
    )


def _statement(entry: dict[str, Any], source: str) -> FoundStatement:
    span = Span(entry["start"], entry["end"])
    parts = tuple(Span(*part) for part in entry["spans"]) or (span,)
    return FoundStatement(source, parts, span, entry["text"])


def _group(group: dict[str, Any]) -> FoundGroup:
    differences = tuple(
        FoundDifference(
            kind=found["kind"],
            kind_class=found["class"],
            sides=tuple(frozenset(side["statements"]) for side in found["sides"]),
            values=tuple(side["value"] for side in found["sides"]),
        )
        for found in group["differences"]
    )
    return FoundGroup(tuple(dict.fromkeys(group["statements"])), bool(group["agreement"]), differences)
