"""Knows findings again when articles were added or edited, and says what became of those that were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model.findings import Comparison
from compare.model.review import Change, Fate
from compare.review.log import State
from compare.review.records import Known, Voiced
from compare.tables.index import Index, index_of

_SAID_STILL = 2
"""Places that still say the same words where a finding gained or lost articles: as many as it takes to differ."""


@dataclass(frozen=True, slots=True)
class Present:
    """A comparison with what is remembered of its findings, and by statement the articles that speak of the same."""

    comparison: Comparison
    index: Index
    findings: tuple[Known, ...]
    beside: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, comparison: Comparison, findings: tuple[Known, ...]) -> Present:
        """Return a comparison with its index."""
        index = index_of(comparison)
        beside: dict[str, frozenset[str]] = {}
        for group in comparison.groups:
            articles = frozenset(index.statements[number].article for number in group.statements)
            for number in group.statements:
                for key in (number, index.statements[number].parent or number):
                    beside[key] = beside.get(key, frozenset()) | articles
        return cls(comparison, index, findings, beside)


def find_successors(earlier: Sequence[Known], now: Sequence[Known]) -> dict[str, str]:
    """Return, for each earlier finding whose id is no more, the id that it has now; those that ended are left out.

    A finding is known again by what it is about, by a statement of it that stands as it stood, and by two places where
    an article says the same words; one is enough where the finding still concerns the same articles. Of several the one
    with the most in common is taken.
    """
    ids = {finding.id for finding in now}
    before = {finding.id for finding in earlier}
    fresh = [finding for finding in now if finding.id not in before]
    by_voice: dict[Voiced, list[Known]] = {}
    for other in fresh:
        for voice in other.voices:
            by_voice.setdefault(voice, []).append(other)
    found = {}
    for finding in earlier:
        if finding.id not in ids:
            near = {other.id: other for voice in finding.voices for other in by_voice.get(voice, ())}
            candidates = [(_in_common(finding, other), other.id) for other in near.values()]
            likely = [(-common, number) for common, number in candidates if common]
            if likely:
                found[finding.id] = min(likely)[1]
    return found


def _in_common(earlier: Known, later: Known) -> int:
    if earlier.family != later.family or earlier.type == "unique":
        return 0
    standing = len(set(earlier.voices) & set(later.voices))
    said = len(_said(earlier) & _said(later))
    is_same_sources = earlier.type != "agreement" and earlier.articles == later.articles
    return standing + said if standing and said >= (1 if is_same_sources else _SAID_STILL) else 0


def _said(finding: Known) -> set[tuple[str, str]]:
    return {(voice.article, voice.words) for voice in finding.voices}


def find_changes(earlier: State, now: Present, successors: Mapping[str, str]) -> tuple[Change, ...]:
    """Return what is new, changed, resolved or gone since an earlier state: first as found now, then what ended."""
    before: dict[str, list[Known]] = {}
    for finding in earlier.findings:
        before.setdefault(successors.get(finding.id, finding.id), []).append(finding)
    current = {finding.id for finding in now.findings}
    changes = [
        change
        for finding in now.findings
        for change in _of_present(finding, before.get(finding.id, ()), frozenset(earlier.articles), now)
    ]
    ended = [finding for key, findings in before.items() if key not in current for finding in findings]
    return (*changes, *(_of_ended(finding, now) for finding in ended))


def _of_present(finding: Known, before: Sequence[Known], articles: frozenset[str], now: Present) -> Iterator[Change]:
    if not before:
        added = finding.articles - articles
        why = f"with {_called(added, now.index)}" if added else "in words that were edited, or by other rules"
        yield Change(Fate.NEW, finding.id, "", finding.type, finding.about, why)
    elif all(_shape(finding) != _shape(one) for one in before):
        yield Change(
            Fate.CHANGED, finding.id, before[0].id, finding.type, finding.about, _told(before[0], finding, now)
        )


def _shape(finding: Known) -> tuple[str, int, tuple[object, ...]]:
    """Return what a person who decided on a finding has seen of it."""
    return (finding.type, finding.severity, tuple(sorted({(v.article, v.words) for v in finding.voices})))


def _told(before: Known, finding: Known, now: Present) -> str:
    parts = []
    if before.type != finding.type:
        parts.append(f"was {before.type}, is {finding.type}")
    if joined := finding.articles - before.articles:
        parts.append(f"also in {_called(joined, now.index)}")
    if left := before.articles - finding.articles:
        parts.append(f"no longer in {_called(left, now.index)}")
    if not joined and not left and before.type == finding.type:
        parts.append("its words were edited" if _shape(before)[2] != _shape(finding)[2] else "its severity is another")
    return "; ".join(parts)


def _called(articles: frozenset[str], index: Index) -> str:
    """Return articles by letter and publisher, those that are no longer there by their id."""
    known = [article for article in index.articles.values() if article.id in articles]
    named = [f"{index.letters[article.id]} ({article.publisher})" for article in known]
    return ", ".join([*named, *sorted(articles - set(index.articles))])


def _of_ended(finding: Known, now: Present) -> Change:
    fate, why = _end(finding, now)
    return Change(fate, finding.id, finding.id, finding.type, finding.about, why)


def _end(finding: Known, now: Present) -> tuple[Fate, str]:
    missing = finding.articles - set(now.index.articles)
    if missing:
        return Fate.GONE, f"no longer among the articles: {_called(missing, now.index)}"
    if finding.type == "spelling":
        return Fate.RESOLVED, "the name has one spelling now, or is no longer there"
    standing = finding.statements & set(now.index.statements)
    if not standing:
        return Fate.GONE, "its words no longer stand in the articles"
    grouped = {article for number in standing for article in now.beside.get(number, ())}
    if finding.type == "unique":
        others = frozenset(grouped - finding.articles)
        return Fate.RESOLVED, f"now also in {_called(others, now.index)}" if others else "set aside, or put another way"
    if finding.articles <= grouped:
        return Fate.RESOLVED, "its sources speak of it without this now"
    edited = len(standing) < len(finding.statements)
    return Fate.GONE, "words that it rested on no longer stand" if edited else "no longer seen as speaking of one thing"
