"""The view of a draft on the terminal: its statements in their order, each with what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from compare.report.differences import difference
from compare.report.look import HEADING, QUIET, WARN, Look, hanging, safe, wrapped
from compare.report.overview import count
from compare.tables.draft import DraftCheck, Held, Outcome, count_outcomes, outlets, places
from compare.tables.findings import Finding, list_findings
from compare.tables.index import Index, index_of

_INDENT = 12
_TOLD: Mapping[Outcome, str] = {
    Outcome.CONFLICT: "in conflict with a source",
    Outcome.UPDATE: "updated by or updating a source",
    Outcome.CONFIRMED: "confirmed",
    Outcome.NOWHERE: "found nowhere",
}


def draft_page(check: DraftCheck, look: Look) -> list[Text]:
    """Return the lines: the sources, each statement, and the counts; quiet leaves out what is confirmed."""
    index = index_of(check.comparison)
    findings = {finding.id: finding for finding in list_findings(check.comparison)}
    lines = [] if look.verbosity < 0 else _head(check, index, look)
    for held in check.held:
        if look.verbosity >= 0 or held.outcome is not Outcome.CONFIRMED:
            lines += _statement(held, findings, index, look)
    return [*lines, *_foot(check.held, look)]


def _head(check: DraftCheck, index: Index, look: Look) -> list[Text]:
    lines = [safe(f"draft {index.articles[check.draft].path}", HEADING)]
    for article in index.articles.values():
        if article.id != check.draft:
            day = "no date" if article.published is None else article.published.isoformat()
            lines.append(Text(f" {index.letters[article.id]:<2} {day:<10}  ").append_text(safe(article.publisher)))
    key = (
        "3/2: three outlets say so, from two independent origins; those that agree on the core may differ in the rest. "
        "That none has a statement denies nothing."
    )
    return [*lines, *wrapped(Text(key, style=QUIET), look.columns), Text()]


def _statement(held: Held, findings: Mapping[str, Finding], index: Index, look: Look) -> Iterator[Text]:
    words = index.words(index.statements[held.statement])
    line = index.line(words.article, words.start)
    yield from hanging(_label(held, index), Text(f"{line}: ", style=QUIET).append_text(safe(words.text)), _INDENT, look)
    if held.support:
        said = f"{' '.join(places(held.support, index))}" + (f"; {held.reason}" if look.verbosity > 0 else "")
        yield from hanging(Text(), safe(said, QUIET), _INDENT, look)
    for found in held.against:
        yield from difference(findings[found.id], str(found.kind_class), index, look)
    for found in held.apart if look.verbosity >= 0 else ():
        yield from hanging(Text(), safe(f"told differently: {found.reason} ({found.kind})", QUIET), _INDENT, look)


def _label(held: Held, index: Index) -> Text:
    if held.outcome is Outcome.CONFIRMED:
        total = outlets(held, index)
        return Text(f"{total}/{held.independent}", style=WARN if total > held.independent else "")
    return Text(str(held.outcome), style=QUIET if held.outcome is Outcome.NOWHERE else WARN)


def _foot(held: Sequence[Held], look: Look) -> list[Text]:
    counted = count_outcomes(held)
    told = ", ".join(f"{counted[outcome]:,} {_TOLD[outcome]}" for outcome in Outcome)
    said = f"{count(len(held), 'statement', 'statements')}: {told}"
    return [Text(), *wrapped(Text(said, style=HEADING), look.columns)]
