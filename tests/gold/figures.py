"""Counts that can be added up over stories, and the figures that they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

CLASSES = ("contradiction", "update", "compatible", "variant")
Figures = dict[str, float | None]


@dataclass(frozen=True)
class Ratio:
    """So many of so many."""

    hits: float = 0
    of: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.hits + other.hits, self.of + other.of)

    @property
    def share(self) -> float | None:
        """The part of all that are hits, to three places; None where there are none."""
        return round(self.hits / self.of, 3) if self.of else None


def f1(precision: float | None, recall: float | None) -> float:
    """Return the harmonic mean, 0 where either is 0 or unknown."""
    return round(2 * precision * recall / (precision + recall), 3) if precision and recall else 0.0


@dataclass(frozen=True)
class ClassCounts:
    """How the differences of one class were found: `recall` of those wanted, `precision` of those said.

    `repeated` counts further findings of a difference that was already matched; they are not called false.
    """

    recall: Ratio = Ratio()
    precision: Ratio = Ratio()
    repeated: int = 0

    def __add__(self, other: ClassCounts) -> ClassCounts:
        return ClassCounts(self.recall + other.recall, self.precision + other.precision, self.repeated + other.repeated)


def _none() -> dict[str, ClassCounts]:
    return {name: ClassCounts() for name in CLASSES}


@dataclass(frozen=True)
class Score:
    """All counts of one story or of several together.

    Attributes:
        pairs_recall, pairs_precision: pairs of excerpts that were put together; pairs put together that belong so.
        groups_found: groups with at least half their pairs; `group_recall`: the mean over groups of the pairs found.
        classes: differences of the right kind, or one easily taken for it; `any_kind` leaves the kind out.
        false_contradictions: of all pairs of articles.
        agreement: groups found whose agreement is as in the reference.
        unique: noteworthy single-source excerpts found; `shared_unique`: shared excerpts only found as unique.
        traps: look-alikes that were put together.
        names: spellings of one name joined; `others`: spellings of different names joined.
        offsets: statements whose text is not the article's at their place.
        remarks: every miss and every false finding, a line each.
    """

    pairs_recall: Ratio = Ratio()
    pairs_precision: Ratio = Ratio()
    groups_found: Ratio = Ratio()
    group_recall: Ratio = Ratio()
    classes: Mapping[str, ClassCounts] = field(default_factory=_none)
    any_kind: Mapping[str, ClassCounts] = field(default_factory=_none)
    false_contradictions: Ratio = Ratio()
    agreement: Ratio = Ratio()
    unique: Ratio = Ratio()
    shared_unique: Ratio = Ratio()
    traps: Ratio = Ratio()
    names: Ratio = Ratio()
    others: Ratio = Ratio()
    offsets: Ratio = Ratio()
    remarks: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        together: dict[str, Any] = {}
        for entry in fields(self):
            left, right = getattr(self, entry.name), getattr(other, entry.name)
            if isinstance(left, Mapping):
                together[entry.name] = {name: left[name] + right[name] for name in CLASSES}
            else:
                together[entry.name] = left + right
        return Score(**together)


def total(scores: Iterable[Score]) -> Score:
    """Return the counts of all stories together."""
    return sum(scores, Score())


def figures(score: Score) -> Figures:
    """Return the figures that floors are set on, by name; None where there was nothing to count."""
    recall, precision = score.pairs_recall.share, score.pairs_precision.share
    out: Figures = {
        "alignment_f1": f1(precision, recall),
        "alignment_precision": precision,
        "alignment_recall": recall,
        "group_recall": score.group_recall.share,
        "groups_found": score.groups_found.share,
    }
    for name in CLASSES:
        for suffix, counts in (("", score.classes[name]), ("_any_kind", score.any_kind[name])):
            out[f"{name}{suffix}_precision"] = counts.precision.share
            out[f"{name}{suffix}_recall"] = counts.recall.share
            out[f"{name}{suffix}_f1"] = f1(counts.precision.share, counts.recall.share)
        out[f"{name}_repeated"] = score.classes[name].repeated
    return out | {
        "false_contradictions_a_pair": score.false_contradictions.share,
        "agreement": score.agreement.share,
        "unique_recall": score.unique.share,
        "shared_called_unique": score.shared_unique.share,
        "traps_sprung": score.traps.hits,
        "name_recall": score.names.share,
        "names_wrongly_joined": score.others.hits,
        "bad_offsets": score.offsets.hits,
    }
