"""The listings of the page: numbers by what they count, days, origins, and names with their spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from compare.export.html_material import Decided, Material, Place
from compare.model.findings import Copy, NameEntry, ResolvedStory
from compare.model.grammar import ParsedArticle, Statement
from compare.tables.columns import Cell, Table
from compare.tables.findings import FindingType, is_spelled_differently, name_id
from compare.tables.numbers import numbers_table
from compare.tables.timeline import timeline_table

_LONGEST_RUNS = 3
_NOTHING_COUNTED = "other figures"


@dataclass(frozen=True, slots=True)
class Said:
    """Exact words, where they stand, and the statement around them; `note` says what else is known of them."""

    words: str
    place: Place
    language: str
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a listing, such as a figure or a day, and who says it."""

    value: str
    said: tuple[Said, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The sources that say it, in the order of the places."""
        return tuple(dict.fromkeys(said.place.text.partition(":")[0] for said in self.said))


@dataclass(frozen=True, slots=True)
class Counted:
    """All figures for one thing counted, the lowest first."""

    counted: str
    unit: str
    entries: tuple[Entry, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The sources that count it."""
        return tuple(sorted({letter for entry in self.entries for letter in entry.letters}))


@dataclass(frozen=True, slots=True)
class SpellingView:
    """One written form of a name: by source how often, with the place of the first one."""

    text: str
    is_slip: bool
    counts: tuple[tuple[str, int, Place], ...]
    language: str


@dataclass(frozen=True, slots=True)
class NameView:
    """A name with all its spellings and what the sources call its bearer; `anchor` is "" where it has one spelling."""

    name: NameEntry
    anchor: str
    decision: Decided | None
    spellings: tuple[SpellingView, ...]
    roles: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """What one source has from one origin."""

    letter: str
    origin: str
    kind: str
    statements: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class CopyView:
    """Two sources that share words; `original` is the letter of the likely original, "" where nothing tells."""

    letters: tuple[str, str]
    percent: tuple[int, int]
    original: str
    reason: str
    runs: tuple[Said, ...]


def list_numbers(material: Material) -> tuple[Counted, ...]:
    """Return the numbers by what they count; what several sources count comes first."""
    rows = _dicts(numbers_table(_story(material)))
    found = []
    for (counted, _), group in groupby(rows, key=lambda row: (str(row["counted"]), str(row["unit"]))):
        found.append(
            Counted(
                counted or _NOTHING_COUNTED,
                "",
                _entries(group, material),
            )
        )
    return tuple(sorted(found, key=lambda counted: len(counted.letters) < 2))


def _entries(rows: Iterable[Mapping[str, Cell]], material: Material) -> tuple[Entry, ...]:
    grouped = groupby(rows, key=lambda row: str(row["value"]))
    return tuple(Entry(value, tuple(_said(row, material, "part_of") for row in group)) for value, group in grouped)


def list_days(material: Material) -> tuple[Entry, ...]:
    """Return the times that are mentioned by day, the earliest first, what no calendar day can be told for last."""
    grouped: dict[str, list[Said]] = {}
    for row in _dicts(timeline_table(_story(material))):
        grouped.setdefault(str(row["when"]), []).append(_said(row, material, "anchor"))
    ordered = sorted(grouped, key=lambda when: not when)
    return tuple(Entry(_day(when), tuple(grouped[when])) for when in ordered)


def _day(when: str) -> str:
    """Return a time in its normal form as people read it: an interval with its two ends apart."""
    return when.replace("/", " to ") or "day not known"


def _said(row: Mapping[str, Cell], material: Material, note: str) -> Said:
    article = material.lettered[str(row["source"])]
    start = row["start"]
    return Said(
        words=str(row["words"]),
        place=material.place(article, start if isinstance(start, int) else 0),
        language=material.index.articles[article].language,
        sentence=str(row["sentence"]),
        note=str(row[note] or ""),
    )


def _dicts(table: Table) -> Iterator[dict[str, Cell]]:
    return (dict(zip(table.header, row, strict=True)) for row in table.rows)


def _story(material: Material) -> ResolvedStory:
    """Return the comparison's articles and statements as the listings of a single story take them."""
    comparison = material.comparison
    statements: dict[str, list[Statement]] = {article.id: [] for article in comparison.articles}
    for statement in comparison.statements:
        statements[statement.article].append(statement)
    parsed = tuple(ParsedArticle(article, tuple(statements[article.id])) for article in comparison.articles)
    return ResolvedStory(parsed, comparison.names)


def list_names(material: Material) -> tuple[NameView, ...]:
    """Return the names, those in several spellings first, then by how often they stand."""
    order = sorted(material.comparison.names, key=lambda name: (not is_spelled_differently(name), -_total(name)))
    return tuple(_name(name, material) for name in order)


def _total(name: NameEntry) -> int:
    return sum(spelling.count for spelling in name.spellings)


def _name(name: NameEntry, material: Material) -> NameView:
    texts = sorted({s.text for s in name.spellings}, key=lambda text: (-_count(name, text), text))
    roles = {
        (role.article, role.text): Said(
            role.text, material.place(role.article, role.span.start), material.index.articles[role.article].language
        )
        for role in name.roles
    }
    return NameView(
        name,
        material.anchors.get((str(FindingType.SPELLING), name_id(name)), ""),
        material.decisions.get(name_id(name)),
        tuple(_spelling(name, text, material) for text in texts),
        tuple(roles.values()),
    )


def _count(name: NameEntry, text: str) -> int:
    return sum(spelling.count for spelling in name.spellings if spelling.text == text)


def _spelling(name: NameEntry, text: str, material: Material) -> SpellingView:
    own = [spelling for spelling in name.spellings if spelling.text == text]
    counts = tuple((material.index.letters[s.article], s.count, material.place(s.article, s.first.start)) for s in own)
    return SpellingView(text, text in name.slips, counts, material.index.articles[own[0].article].language)


def list_origins(material: Material) -> tuple[OriginView, ...]:
    """Return who has what from whom, source by source, in the order of the texts; one entry a source and origin."""
    index = material.index
    cited = sorted(material.comparison.origins, key=lambda origin: (index.order[origin.article], origin.span))
    grouped: dict[tuple[str, str], OriginView] = {}
    for origin in cited:
        article = index.articles[origin.article]
        said = Said(origin.span.of(article.text), material.place(article.id, origin.span.start), article.language)
        key = (article.id, origin.key or origin.origin)
        known = grouped.get(key)
        grouped[key] = OriginView(
            letter=index.letters[article.id],
            origin=origin.origin if known is None else known.origin,
            kind=origin.kind if known is None else known.kind,
            statements=len(origin.statements) + (0 if known is None else known.statements),
            said=(*(() if known is None else known.said), said),
        )
    return tuple(grouped.values())


def list_copies(material: Material) -> tuple[CopyView, ...]:
    """Return the pairs of sources that share words, the largest share first."""
    copies = sorted(material.comparison.copies, key=lambda copy: (-max(copy.shares), copy.articles))
    return tuple(_copy(copy, material) for copy in copies)


def _copy(copy: Copy, material: Material) -> CopyView:
    left, right = (material.index.articles[article] for article in copy.articles)
    longest = sorted(copy.spans, key=lambda run: (-len(run.left), run.left))[:_LONGEST_RUNS]
    return CopyView(
        letters=(material.index.letters[left.id], material.index.letters[right.id]),
        percent=(round(copy.shares[0] * 100), round(copy.shares[1] * 100)),
        original=material.index.letters.get(copy.source, ""),
        reason=copy.reason,
        runs=tuple(
            Said(run.left.of(left.text), material.place(left.id, run.left.start), left.language) for run in longest
        ),
    )
