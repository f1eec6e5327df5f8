"""The view of a draft on the terminal: its statements in their order, each with what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from compare.model.findings import Difference
from compare.model.review import Decision
from compare.model.text import Article
from compare.report.differences import difference
from compare.report.look import HEADING, QUIET, WARN, Look, hanging, heading, safe, wrapped
from compare.report.overview import count
from compare.report.since import decided, decision_lines
from compare.tables.draft import (
    TITLES,
    DraftCheck,
    Held,
    Outcome,
    count_outcomes,
    outlets,
    own_differences,
    places,
)
from compare.tables.findings import Finding, list_findings
from compare.tables.index import Index, index_of

_INDENT = 12
_DECISION_INDENT = 9


@dataclass(frozen=True, slots=True)
class _Known:
    """What the lines of a statement look up."""

    index: Index
    findings: Mapping[str, Finding]
    decisions: Mapping[str, Decision]
    look: Look


def draft_page(check: DraftCheck, look: Look) -> list[Text]:
    """Return the lines: the sources, each statement, and the counts; quiet leaves out what is confirmed."""
    index = index_of(check.comparison)
    findings = {finding.id: finding for finding in list_findings(check.comparison)}
    known = _Known(index, findings, decided(check.comparison.review), look)
    lines = [] if look.verbosity < 0 else _head(check, index, look)
    for held in check.held:
        if look.verbosity >= 0 or held.outcome is not Outcome.CONFIRMED:
            lines += _statement(held, known)
    return [*lines, *_within(check, known), *_foot(check.held, look)]


def _head(check: DraftCheck, index: Index, look: Look) -> list[Text]:
    articles = sorted(index.articles.values(), key=lambda article: article.id == check.draft)
    draft = index.articles[check.draft]
    lines = [safe(f"draft {draft.path}", HEADING)]
    lines += [_article(article, index, "the draft" if article is draft else article.publisher) for article in articles]
    key = (
        "3/2: three outlets say so, from two independent origins; those that agree on the core may differ in the rest. "
        "That none has a statement denies nothing."
    )
    return [*lines, *wrapped(Text(key, style=QUIET), look.columns), Text()]


def _article(article: Article, index: Index, called: str) -> Text:
    day = "no date" if article.published is None else article.published.isoformat()
    return Text(f" {index.letters[article.id]:<2} {day:<10}  ").append_text(safe(called))


def _statement(held: Held, known: _Known) -> Iterator[Text]:
    index, look = known.index, known.look
    words = index.words(index.statements[held.statement])
    line = index.line(words.article, words.start)
    said = Text().append(f"{line}: ", style=QUIET).append_text(safe(words.text))
    yield from hanging(_label(held, index), said, _INDENT, look)
    if held.support:
        where = f"{' '.join(places(held.support, index))}" + (f"; {held.reason}" if look.verbosity > 0 else "")
        yield from hanging(Text(), safe(where, QUIET), _INDENT, look)
    for found in held.against:
        yield from _difference(found, known)
    for found in held.apart if look.verbosity >= 0 else ():
        yield from hanging(Text(), safe(f"told differently: {found.reason} ({found.kind})", QUIET), _INDENT, look)


def _difference(found: Difference, known: _Known) -> list[Text]:
    lines = difference(known.findings[found.id], str(found.kind_class), known.index, known.look)
    return lines + decision_lines(known.decisions.get(found.id), _DECISION_INDENT, known.look)


def _label(held: Held, index: Index) -> Text:
    if held.outcome is Outcome.CONFIRMED:
        total = outlets(held, index)
        return Text(f"{total}/{held.independent}", style=WARN if total > held.independent else "")
    return Text(str(held.outcome), style=QUIET if held.outcome is Outcome.NOWHERE else WARN)


def _within(check: DraftCheck, known: _Known) -> list[Text]:
    """Return the section of where the draft differs from itself, such as its headline from its body."""
    own = own_differences(check)
    if not own:
        return []
    lines = heading("In the draft itself", len(own), "not among the counts below", known.look)
    return [*lines, *(line for found in own for line in _difference(found, known))]


def _foot(held: Sequence[Held], look: Look) -> list[Text]:
    counted = count_outcomes(held)
    told = ", ".join(f"{counted[outcome]:,} {TITLES[outcome].lower()}" for outcome in Outcome)
    said = f"{count(len(held), 'statement', 'statements')}: {told}"
    return [Text(), *wrapped(Text(said, style=HEADING), look.columns)]
