"""The head and the foot of a report: the sources with their warnings, and the counts in the last line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from compare.model.findings import Comparison, Copy
from compare.model.grammar import leaves
from compare.model.text import Article
from compare.report.look import HEADING, QUIET, WARN, Look, safe, wrapped
from compare.tables.findings import Finding, FindingType
from compare.tables.index import Index

_COUNTED = (
    (FindingType.CONTRADICTION, "contradiction", "contradictions"),
    (FindingType.UPDATE, "update", "updates"),
    (FindingType.VARIANT, "reworded quote", "reworded quotes"),
    (FindingType.AGREEMENT, "agreement", "agreements"),
    (FindingType.UNIQUE, "unique", "unique"),
)
_ALWAYS = (FindingType.CONTRADICTION, FindingType.AGREEMENT, FindingType.UNIQUE)
_NEAR_COPY = 0.3
"""Share of the shorter article from which the JSON form lists a copy (DESIGN: `copies`)."""

_PUBLISHER_COLUMNS = 28


def head(comparison: Comparison, index: Index, look: Look) -> list[Text]:
    """Return the title line, one line a source, and how to read what follows."""
    articles = comparison.articles
    said = Counter(statement.article for statement in leaves(comparison.statements))
    first, last = index.letters[articles[0].id], index.letters[articles[-1].id]
    title = f"variorum  {count(len(articles), 'article', 'articles')}, {count(said.total(), 'statement', 'statements')}"
    sources = f"sources {first}–{last}"
    line = Text(title, style=HEADING)
    line.append(" " * max(2, look.columns - line.cell_len - len(sources))).append(sources, style=QUIET)
    lines = [line]
    widest = min(_PUBLISHER_COLUMNS, max(safe(article.publisher).cell_len for article in articles))
    for article in articles:
        lines += _source(
            _told(article, said[article.id], widest, index), warnings_for(article, comparison, index), look
        )
    opening, closing = (">>", "<<") if look.is_plain else ("«", "»")
    key = f"A:5 is line 5 of source A. {opening}Marked{closing} words are what differs. No side is taken."
    return [*lines, *wrapped(Text(key, style=QUIET), look.columns)]


def _told(article: Article, said: int, widest: int, index: Index) -> Text:
    """Return a source's letter, day, publisher and number of statements."""
    day = "no date   " if article.published is None else article.published.isoformat()
    publisher = safe(article.publisher)
    publisher.truncate(widest, overflow="ellipsis", pad=True)
    line = Text(f" {index.letters[article.id]:<2} {day}  ").append_text(publisher)
    return line.append(f"  {count(said, 'statement', 'statements')}", style=QUIET)


def _source(told: Text, warnings: Sequence[str], look: Look) -> Iterator[Text]:
    """Yield a source's line with its warnings, which go to lines of their own where there is no room beside."""
    warned = f"  ! {'; '.join(warnings)}" if warnings else ""
    if told.cell_len + len(warned) <= look.columns:
        yield told.append(warned, style=WARN)
        return
    yield told
    for part in wrapped(Text(warned.strip(), style=WARN), look.columns - 6):
        yield Text("      ").append_text(part)


def warnings_for(article: Article, comparison: Comparison, index: Index) -> list[str]:
    """Return, in a few words each, what makes a source weigh less: no date, and near-copies."""
    warnings = [] if article.published is not None else ["undated"]
    near = [copy for copy in comparison.copies if article.id in copy.articles and max(copy.shares) >= _NEAR_COPY]
    return [*warnings, *(_copy_warning(article, copy, index) for copy in near)]


def _copy_warning(article: Article, copy: Copy, index: Index) -> str:
    here = copy.articles.index(article.id)
    other = index.letters[copy.articles[1 - here]]
    return f"{copy.shares[here]:.0%} of its words also in {other}"


def foot(findings: Sequence[Finding], look: Look) -> list[Text]:
    """Return the last line: how many findings of each type, and the time it took."""
    counts = []
    for kind, one, many in _COUNTED:
        number = sum(finding.type is kind for finding in findings)
        if number or kind in _ALWAYS:
            counts.append(count(number, one, many))
    taken = "" if look.seconds is None else f" in {look.seconds:.2f}s"
    said = f"{', '.join(counts)}{taken}"
    return [
        Text("─" * look.columns if not look.is_plain else "-" * look.columns, style=QUIET),
        *wrapped(Text(said, style=HEADING), look.columns),
    ]


def count(number: int, one: str, many: str) -> str:
    """Return "1 article" or "2 articles"."""
    return f"{number:,} {one if number == 1 else many}"
