"""Two sources side by side: what both say on one line, what only one says on its own side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text

from compare.model.findings import Comparison
from compare.model.grammar import Statement, leaves
from compare.report.look import HEADING, QUIET, Look, marked, place, safe, wrapped
from compare.tables.index import Index, index_of
from compare.tables.marking import differing_words

_BAR = " │ "
_PLAIN_BAR = " | "
_LABEL = 6

_Couple = tuple[Statement | None, Statement | None]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Two columns of one width."""

    index: Index
    look: Look

    @property
    def width(self) -> int:
        """Cells in one column."""
        return (self.look.width - len(_BAR)) // 2

    def lines(self, left: list[Text], right: list[Text]) -> list[Text]:
        """Return the lines of two cells beside each other."""
        bar = _PLAIN_BAR if self.look.is_plain else _BAR
        joined = []
        for ours, theirs in zip_longest(left, right, fillvalue=Text()):
            line = ours.copy()
            line.append(" " * (self.width - ours.cell_len)).append(bar, style=QUIET).append_text(theirs)
            line.rstrip()
            joined.append(line)
        return joined

    def cell(self, own: Statement | None, other: Statement | None) -> list[Text]:
        """Return the lines of one statement, with the words marked that its partner has not."""
        if own is None:
            return []
        words = self.index.words(own)
        marks = () if other is None else differing_words(words.text, self.index.words(other).text)
        shown = wrapped(marked(words, [span.shift(words.start) for span in marks], self.look), self.width - _LABEL)
        label = place(own.article, own.span.start, self.index, self.look)
        label.append(" " * max(1, _LABEL - label.cell_len))
        first, *rest = shown or [Text()]
        return [label.append_text(first), *(Text(" " * _LABEL).append_text(line) for line in rest)]


def beside_page(comparison: Comparison, left: str, right: str, look: Look) -> list[Text]:
    """Return the lines for the articles with the ids `left` and `right`, in the order of both texts."""
    columns = _Columns(index_of(comparison), look)
    heads = [wrapped(_title(article, columns.index), columns.width) for article in (left, right)]
    lines = columns.lines(*heads)
    for ours, theirs in couples(comparison, left, right):
        lines += [Text(), *columns.lines(columns.cell(ours, theirs), columns.cell(theirs, ours))]
    return lines


def _title(article: str, index: Index) -> Text:
    return Text(f"{index.letters[article]}  ", style=HEADING).append_text(
        safe(index.articles[article].publisher, HEADING)
    )


def couples(comparison: Comparison, left: str, right: str) -> list[_Couple]:
    """Return what stands on one line: statements of one group, and each leaf that has no partner alone.

    The lines follow the left text; what only the right one has stands where its text has it, after what stands before
    it there.
    """
    index = index_of(comparison)
    paired = _partners(comparison, index, left, right)
    aside = {entry.statement for entry in comparison.set_aside}
    said = [statement for statement in leaves(comparison.statements) if statement.id not in aside]
    ours = sorted((s for s in said if s.article == left), key=lambda statement: statement.span)
    theirs = sorted((s for s in said if s.article == right), key=lambda statement: statement.span)
    taken = set(paired.values())
    waiting = [statement for statement in theirs if statement.id not in taken]
    lines: list[_Couple] = []
    for statement in ours:
        partner = index.statements.get(paired.get(statement.id, ""))
        while partner is not None and waiting and waiting[0].span < partner.span:
            lines.append((None, waiting.pop(0)))
        lines.append((statement, partner))
    return [*lines, *((None, statement) for statement in waiting)]


def _partners(comparison: Comparison, index: Index, left: str, right: str) -> dict[str, str]:
    """Return, for each statement of the left article, the first one of the right article in a group with it."""
    found: dict[str, str] = {}
    for group in comparison.groups:
        members = [index.statements[number] for number in group.statements]
        theirs = [member.id for member in members if member.article == right]
        for member in members:
            if member.article == left and theirs:
                found.setdefault(member.id, theirs[0])
    return found
