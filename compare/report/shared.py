"""The sections of what sources share and what only one has: agreements, unique details, spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from compare.model.findings import Comparison, NameEntry
from compare.model.review import Decision
from compare.report.look import HEADING, QUIET, WARN, Look, hanging, heading, place, safe
from compare.report.overview import count
from compare.report.since import NO_DECISIONS, decided, decision_lines
from compare.tables.findings import Finding, FindingType, Voice, is_spelled_differently, name_id
from compare.tables.index import Index
from compare.tables.labels import TITLES

_INDENT = 9
_NAME_INDENT = 26
_USUAL_AGREEMENTS = 8
_USUAL_DETAILS = 3
_ALL = 1_000_000


def agreements(
    findings: Sequence[Finding],
    exceptions: Mapping[str, Sequence[str]],
    index: Index,
    look: Look,
    decisions: Mapping[str, Decision] = NO_DECISIONS,
) -> list[Text]:
    """Return the section of agreements: outlets and independent origins, places, and the shortest wording.

    `exceptions` holds, by group, the labels of the contradictions and updates inside of it. What people decided on is
    always shown.
    """
    if not findings:
        return []
    lines = heading(TITLES[FindingType.AGREEMENT], len(findings), "outlets/independent origins that say so", look)
    shown = _chosen(findings, _USUAL_AGREEMENTS, decisions, look)
    for finding in shown:
        lines += _agreement(finding, exceptions.get(finding.group, ()), index, look)
        lines += decision_lines(decisions.get(finding.id), _INDENT, look)
    return lines + _more(len(findings) - len(shown))


def _chosen(findings: Sequence[Finding], usual: int, decisions: Mapping[str, Decision], look: Look) -> list[Finding]:
    """Return the first findings, or all where more is asked for, and those that people decided on."""
    most = _ALL if look.verbosity > 0 else usual
    return [finding for number, finding in enumerate(findings) if number < most or finding.id in decisions]


def _agreement(finding: Finding, exceptions: Sequence[str], index: Index, look: Look) -> Iterator[Text]:
    label = Text(f" {finding.outlets}/{finding.independent}", style=HEADING)
    if finding.outlets > finding.independent:
        label.stylize(WARN)
    if look.verbosity > 0:
        told = safe(finding.reason or "they agree on the core", QUIET)
        yield from hanging(label, told.append_text(_but(exceptions)), _INDENT, look)
        for voice in finding.voices:
            yield from _words(voice, index, look)
        return
    body = safe(finding.about).append(" ")
    shortest = [voice for voice in finding.voices if voice.quote.text == finding.about]
    ordered = [*shortest[:1], *(voice for voice in finding.voices if voice not in shortest[:1])]
    for where in _places(ordered, index, look):
        body.append(" ").append_text(where)
    yield from hanging(label, body.append_text(_but(exceptions)), _INDENT, look)


def _places(voices: Sequence[Voice], index: Index, look: Look) -> list[Text]:
    """Return the places of the voices, each line of a source once."""
    found = {
        index.place(v.quote.article, v.quote.start): place(v.quote.article, v.quote.start, index, look) for v in voices
    }
    return list(found.values())


def _but(exceptions: Sequence[str]) -> Text:
    """Return what an agreement does not hold for: the sources agree on the core and differ in the rest."""
    return Text(f"; but see {', '.join(exceptions)}" if exceptions else "", style=WARN)


def _words(voice: Voice, index: Index, look: Look) -> list[Text]:
    label = Text(" ").append_text(place(voice.quote.article, voice.quote.start, index, look))
    return hanging(label, safe(voice.quote.text), _INDENT, look)


def details(
    findings: Sequence[Finding], index: Index, look: Look, decisions: Mapping[str, Decision] = NO_DECISIONS
) -> list[Text]:
    """Return the section of unique details, source by source; what people decided on is always shown."""
    if not findings:
        return []
    lines = heading(TITLES[FindingType.UNIQUE], len(findings), "no other source has them; that denies nothing", look)
    by_article: dict[str, list[Finding]] = {}
    for finding in findings:
        by_article.setdefault(finding.articles[0], []).append(finding)
    for article in sorted(by_article, key=index.order.__getitem__):
        own = by_article[article]
        lines.append(Text(f" {index.letters[article]}  ", style=HEADING).append_text(_counted(own, index, article)))
        shown = _chosen(own, _USUAL_DETAILS, decisions, look)
        for finding in shown:
            lines += _words(finding.voices[0], index, look)
            lines += decision_lines(decisions.get(finding.id), _INDENT, look)
        lines += _more(len(own) - len(shown))
    return lines


def _counted(own: Sequence[Finding], index: Index, article: str) -> Text:
    return Text(f"{len(own)}  ", style=HEADING).append_text(safe(index.articles[article].publisher, QUIET))


def _more(number: int) -> list[Text]:
    return [Text(f"{' ' * _INDENT}… {number} more (-v shows all)", style=QUIET)] if number > 0 else []


def spellings(comparison: Comparison, wanted: Sequence[Finding], index: Index, look: Look) -> list[Text]:
    """Return the section of names that are spelled in more than one way: each spelling with its counts by source."""
    ids = {finding.id for finding in wanted}
    names = [name for name in comparison.names if is_spelled_differently(name) and name_id(name) in ids]
    if not names:
        return []
    lines = heading(
        TITLES[FindingType.SPELLING], len(names), "one name each, with how often each source writes it so", look
    )
    decisions = decided(comparison.review)
    for name in names:
        lines += _name(name, index, look)
        lines += decision_lines(decisions.get(name_id(name)), _NAME_INDENT, look)
    return lines


def _name(name: NameEntry, index: Index, look: Look) -> list[Text]:
    texts = dict.fromkeys(spelling.text for spelling in name.spellings)
    totals = {text: sum(s.count for s in name.spellings if s.text == text) for text in texts}
    body = Text()
    for number, text in enumerate(sorted(texts, key=lambda text: (-totals[text], text))):
        body.append("" if number == 0 else ", ").append_text(safe(text)).append(" (")
        counts = [f"{index.letters[s.article]} {s.count}" for s in name.spellings if s.text == text]
        body.append(", ".join(counts), style=QUIET).append(")")
        if text in name.slips:
            body.append(" slip?", style=WARN)
    lines = hanging(Text(" ").append_text(safe(name.canonical, HEADING)), body, _NAME_INDENT, look)
    if name.preferred and any(text != name.preferred for text in texts):
        lines += hanging(Text(), safe(f"house style: {name.preferred}", QUIET), _NAME_INDENT, look)
    return lines


def gaps(comparison: Comparison, index: Index, look: Look) -> list[Text]:
    """Return the section of what could not be compared, and the notes of the stages."""
    missing = comparison.not_compared
    if not missing and not comparison.notes:
        return []
    lines = heading("could not be compared", len(missing), "and what to know about this run", look)
    for entry in missing:
        words = index.words(index.statements[entry.statement])
        body = safe(words.text).append("  ").append_text(safe(entry.missing, QUIET))
        lines += hanging(Text(" ").append_text(place(words.article, words.start, index, look)), body, _INDENT, look)
    for note in comparison.notes:
        source = index.letters.get(note.article, "")
        lines += hanging(Text(f" {source or '·'}"), safe(note.text), _INDENT, look)
    aside = len(comparison.set_aside)
    if aside and look.verbosity > 0:
        lines += hanging(Text(" ·"), Text(f"{count(aside, 'statement', 'statements')} set aside"), _INDENT, look)
    return lines
