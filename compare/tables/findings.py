"""Turns a comparison into one ordered list of findings: what a report shows and a table has rows for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from compare.model.findings import Comparison, Difference, Group, KindClass, NameEntry, SideMention, Spelling
from compare.model.grammar import Statement, StatementKind
from compare.model.text import Excerpt
from compare.tables.index import Index, index_of, letter
from compare.tables.shown import telling_agreements


class FindingType(StrEnum):
    """What a finding comes to, in the order in which a report shows them."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    VARIANT = "variant"
    DIFFERENCE = "difference"
    AGREEMENT = "agreement"
    UNIQUE = "unique"
    SPELLING = "spelling"


_OF_CLASS: Mapping[KindClass, FindingType] = {
    KindClass.CONTRADICTION: FindingType.CONTRADICTION,
    KindClass.UPDATE: FindingType.UPDATE,
    KindClass.VARIANT: FindingType.VARIANT,
    KindClass.COMPATIBLE: FindingType.DIFFERENCE,
}
_ORDER = tuple(FindingType)


@dataclass(frozen=True, slots=True)
class Voice:
    """One place where one side of a finding is said.

    `quote` is the statement or sentence, `words` the part of it, or beside it, that carries the side's value.
    """

    statement: str
    quote: Excerpt
    words: Excerpt


@dataclass(frozen=True, slots=True)
class FindingSide:
    """One position: its label (a, b, …), its value as said and in normal form, and where it is said."""

    label: str
    value: str
    normalised: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a comparison found.

    Attributes:
        id: of the difference, the group (agreement) or the statement (unique); made from the key of a name.
        kind: kind of difference, "" for agreements and unique statements, "name" for spellings.
        severity: 1 to 3 for differences, 0 for the rest.
        about: the words of the shortest statement that tells it in full, or the name.
        group: id of the group, "" where there is none.
        outlets, independent: publishers and independent origins of the group.
        internal: inside one article, such as its headline against its body.
    """

    id: str
    type: FindingType
    kind: str
    severity: int
    about: str
    sides: tuple[FindingSide, ...]
    reason: str = ""
    rule: str = ""
    group: str = ""
    outlets: int = 1
    independent: int = 1
    internal: bool = False

    @property
    def voices(self) -> tuple[Voice, ...]:
        """All places of all sides."""
        return tuple(voice for side in self.sides for voice in side.voices)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles concerned, each once, in order of the sides."""
        return tuple(dict.fromkeys(voice.words.article for voice in self.voices))


def list_findings(comparison: Comparison) -> tuple[Finding, ...]:
    """Return all findings, the costliest first; ties stand by kind, then in the order of the sources and their text."""
    index = index_of(comparison)
    found = [
        *(_difference(difference, group, index) for group in comparison.groups for difference in group.differences),
        *_agreements(telling_agreements(comparison.groups), index),
        *(_difference(difference, None, index) for difference in comparison.internal),
        *(_unique(index.statements[statement], index) for statement in comparison.unique),
        *(_spelling(name, index) for name in comparison.names if is_spelled_differently(name)),
    ]
    return tuple(sorted(_once(found), key=lambda finding: _rank(finding, index)))


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """Yield each finding once: a statement may be in several groups, one difference is told once."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        key = (finding.type, finding.id)
        if key not in seen:
            seen.add(key)
            yield finding


# Of two findings of one severity the one that wrongs people more is read first: who did or suffered it, how many,
# whether it is so at all, who said it; then when, where and how it was put.
_KINDS = ("role", "target", "number", "polarity", "attribution", "name", "event", "date", "place", "scope", "certainty")


def _rank(finding: Finding, index: Index) -> tuple[int, int, int, int, int, tuple[int, int], str]:
    voices = finding.voices
    first = min((index.source_order(v.words.article, v.words.start) for v in voices), default=(0, 0))
    agreed = -finding.independent if finding.type is FindingType.AGREEMENT else 0
    kind = _KINDS.index(finding.kind) if finding.kind in _KINDS else len(_KINDS)
    return (_ORDER.index(finding.type), -finding.severity, int(finding.internal), kind, agreed, first, finding.id)


def _difference(difference: Difference, group: Group | None, index: Index) -> Finding:
    sides = tuple(
        FindingSide(letter(number).lower(), side.value, side.normalised, _voices(side.mentions, index))
        for number, side in enumerate(difference.sides)
    )
    concerned = tuple(statement for side in difference.sides for statement in side.statements)
    return Finding(
        id=difference.id,
        type=_OF_CLASS[difference.kind_class],
        kind=str(difference.kind),
        severity=difference.severity,
        about=_about(concerned, index),
        sides=sides,
        reason=difference.reason,
        rule=difference.rule,
        group="" if group is None else group.id,
        outlets=_outlets(concerned if group is None else group.statements, index),
        independent=1 if group is None else group.confirmations,
        internal=group is None,
    )


def _agreements(groups: Sequence[Group], index: Index) -> Iterator[Finding]:
    """Yield the agreements; of those that share statements each has other words at its head, the largest first pick."""
    used: set[str] = set()
    for group in sorted(groups, key=lambda group: (-len(group.statements), group.id)):
        about = _about(group.statements, index, used)
        used.add(about)
        yield _agreement(group, about, index)


def _agreement(group: Group, about: str, index: Index) -> Finding:
    voices = tuple(_whole(index.statements[statement], index) for statement in group.statements)
    ordered = tuple(sorted(voices, key=lambda voice: index.source_order(voice.words.article, voice.words.start)))
    return Finding(
        id=group.id,
        type=FindingType.AGREEMENT,
        kind="",
        severity=0,
        about=about,
        sides=(FindingSide("a", "", "", ordered),),
        reason=group.origin_reason,
        group=group.id,
        outlets=_outlets(group.statements, index),
        independent=group.confirmations,
    )


def _unique(statement: Statement, index: Index) -> Finding:
    voice = _whole(statement, index)
    return Finding(
        id=statement.id,
        type=FindingType.UNIQUE,
        kind="",
        severity=0,
        about=voice.quote.text,
        sides=(FindingSide("a", "", "", (voice,)),),
    )


def is_spelled_differently(name: NameEntry) -> bool:
    """Tell whether a name has more than one spelling in the story; short forms of one and the same are no others."""
    texts = sorted({spelling.text for spelling in name.spellings if not spelling.is_longer})
    full = [text for text in texts if not any(_is_short_for(text, other) for other in texts if other != text)]
    return len(full) > 1 or bool(name.slips)


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a form only leaves out words of another one ("Macron"), or is its initials ("US")."""
    words, more = short.casefold().split(), full.casefold().split()
    if len(words) < len(more):
        initials = "".join(word[0] for word in more)
        return set(words) <= set(more) or short.casefold().replace(".", "") == initials
    return False


def _spelling(name: NameEntry, index: Index) -> Finding:
    plain = (spelling for spelling in name.spellings if not spelling.is_longer)
    by_text = sorted(plain, key=lambda spelling: spelling.text)
    grouped = [(text, tuple(found)) for text, found in groupby(by_text, key=lambda spelling: spelling.text)]
    grouped.sort(key=lambda entry: (-sum(spelling.count for spelling in entry[1]), entry[0]))
    sides = tuple(
        FindingSide(letter(number).lower(), text, name.canonical, tuple(_first(spelling, index) for spelling in found))
        for number, (text, found) in enumerate(grouped)
    )
    articles = {spelling.article for spelling in name.spellings}
    return Finding(
        id=name_id(name),
        type=FindingType.SPELLING,
        kind="name",
        severity=0,
        about=name.canonical,
        sides=sides,
        reason=_spelling_reason(name),
        outlets=len({index.articles[article].publisher for article in articles}),
        independent=len(articles),
    )


def name_id(name: NameEntry) -> str:
    """Return the id of the finding on the spellings of a name: from its key, so that more sources do not change it."""
    return "n" + hashlib.sha256(f"spelling\0{name.kind}\0{name.key}".encode(errors="backslashreplace")).hexdigest()[:11]


def _spelling_reason(name: NameEntry) -> str:
    slips = ", ".join(name.slips)
    parts = (f"slip: {slips}" if slips else "", f"house style: {name.preferred}" if name.preferred else "")
    return "; ".join(part for part in parts if part)


def _first(spelling: Spelling, index: Index) -> Voice:
    excerpt = index.articles[spelling.article].excerpt(spelling.first)
    return Voice("", excerpt, excerpt)


def _voices(mentions: tuple[SideMention, ...], index: Index) -> tuple[Voice, ...]:
    return tuple(Voice(mention.statement, index.context(mention), mention.excerpt) for mention in mentions)


def _whole(statement: Statement, index: Index) -> Voice:
    words = index.words(statement)
    return Voice(statement.id, words, words)


def _about(statements: tuple[str, ...], index: Index, used: AbstractSet[str] = frozenset()) -> str:
    """Return the words of the shortest statement that tells it in full, the first of several in the order of sources.

    A headline or a scrap of a few words does not tell it in full; where there is nothing else, it must do, and so must
    words that are `used` already.
    """
    listed = [(_is_brief(index.statements[number]), index.words(index.statements[number])) for number in statements]
    listed.sort(key=lambda item: (item[0], len(item[1].text), index.source_order(item[1].article, item[1].start)))
    full = [words.text for is_brief, words in listed if not is_brief and words.text not in used]
    return next(iter((*full, *(words.text for _, words in listed))), "")


_FULL = 8


def _is_brief(statement: Statement) -> bool:
    """Whether a statement is a headline, or has fewer words than a telling takes."""
    words = sum(token.text[0].isalnum() for token in statement.tokens)
    return statement.kind is StatementKind.HEADLINE or words < _FULL


def _outlets(statements: tuple[str, ...], index: Index) -> int:
    articles = {index.statements[statement].article for statement in statements}
    return len({index.articles[article].publisher for article in articles})
