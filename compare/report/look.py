"""How the report looks: settings, styles, and safe pieces of text that keep their place in a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.style import Style
from rich.text import Text

from compare.model.text import Excerpt, Span
from compare.safety.terminal import visible, visible_line
from compare.tables.index import Index

HEADING = "bold"
QUIET = "dim not bold"
MARK = "bold underline"
WARN = "red"
PLACE = "magenta"
"""Red and magenta are the two colours of the sixteen that keep their contrast on black and on white."""

NARROWEST, WIDEST = 60, 120
"""Columns: below, words no longer fit; above, lines are too long to read (Bringhurst asks for far less)."""

_BLANKS = re.compile(r"\s+")
_LONG = 260
"""Characters of a quote that are shown whole: about three lines on a terminal of 80 columns."""

_AROUND = 90
"""Characters of a longer quote that are shown on either side of what is marked."""

_GUILLEMETS = ("«", "»")
_BRACKETS = ("⟦", "⟧")
_PLAIN = (">>", "<<")


@dataclass(frozen=True, slots=True)
class Look:
    """How to show a report.

    Attributes:
        width: columns to fill.
        verbosity: -1 shows only what differs, 0 the usual, 1 everything, 2 with evidence, rules and offsets.
        is_linked: places are links to their files.
        is_plain: only ASCII marks, for an output that cannot show others.
        seconds: how long the comparison took, None to leave it out.
    """

    width: int = 80
    verbosity: int = 0
    is_linked: bool = False
    is_plain: bool = False
    seconds: float | None = None

    @property
    def columns(self) -> int:
        """The width of running text."""
        return max(NARROWEST, min(self.width, WIDEST))


def safe(text: str, style: str | Style = "") -> Text:
    """Return text of unknown origin on one line: never markup, and nothing in it steers the terminal."""
    return Text(visible_line(text), style=style)


def marked(quote: Excerpt, marks: Iterable[Span], look: Look) -> Text:
    """Return the words of a quote on one line with the spans in `marks` emphasised and set in marks of their own.

    The marks are guillemets, or other brackets where the quote itself has guillemets, so that they also show without
    colour and are never taken for the article's.
    """
    before, after = _marks_for(quote.text, look)
    edges = [quote.start, *(edge for span in marks for edge in (span.start, span.end)), quote.end]
    line = Text()
    for number, (start, end) in enumerate(pairwise(edges)):
        piece = _BLANKS.sub(" ", visible(quote.text[start - quote.start : end - quote.start]))
        if number % 2:
            line.append(before + piece + after, style=MARK)
        else:
            line.append(piece)
    return line


def clipped(quote: Excerpt, marks: Sequence[Span], look: Look) -> Excerpt:
    """Return the part of a long quote around what is marked, cut between words; all of it where more is asked for.

    What is cut off is said by the caller: the part starts later, or ends earlier, than the quote.
    """
    if look.verbosity > 0 or len(quote.text) <= _LONG or not marks:
        return quote
    start = _after_blank(quote.text, marks[0].start - quote.start - _AROUND)
    end = _before_blank(quote.text, marks[-1].end - quote.start + _AROUND)
    return Excerpt(quote.article, quote.start + start, quote.start + end, quote.text[start:end])


def _after_blank(text: str, at: int) -> int:
    if at <= 0:
        return 0
    found = _BLANKS.search(text, at)
    return found.end() if found is not None and found.end() - at < _AROUND // 2 else at


def _before_blank(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    cut = text.rfind(" ", at - _AROUND // 2, at)
    return cut if cut > 0 else at


def _marks_for(text: str, look: Look) -> tuple[str, str]:
    if look.is_plain:
        return _PLAIN
    return _BRACKETS if any(mark in text for mark in _GUILLEMETS) else _GUILLEMETS


def place(article: str, offset: int, index: Index, look: Look) -> Text:
    """Return "A:5", linked to the line of the file where the terminal can."""
    label = index.place(article, offset)
    address = _address(index.articles[article].path) if look.is_linked else ""
    if not address:
        return Text(label, style=PLACE)
    return Text(label, style=Style(color=PLACE, link=f"{address}#{index.line(article, offset)}"))


def _address(path: str) -> str:
    """Return the address of a file, "" where it has none: standard input, or a name that no file system can hold."""
    if path in ("", "-"):
        return ""
    try:
        return Path(path).absolute().as_uri()
    except UnicodeEncodeError:
        return ""


def hanging(label: Text, body: Text, indent: int, look: Look) -> list[Text]:
    """Return the body wrapped beside its label: the label from column 2, the body from column `indent`."""
    first = Text("  ").append_text(label)
    first.append(" " * max(1, indent - first.cell_len))
    lines = wrapped(body, look.columns - indent)
    if not lines:
        return [first]
    if first.cell_len > indent:
        return [first, *(Text(" " * indent).append_text(line) for line in lines)]
    return [first.append_text(lines[0]), *(Text(" " * indent).append_text(line) for line in lines[1:])]


def wrapped(text: Text, columns: int) -> list[Text]:
    """Return the lines of a text at a width; a word that is longer than a line is folded, never cut."""
    lines = text.wrap(_MEASURE, max(10, columns), overflow="fold")
    for line in lines:
        line.rstrip()
    return [line for line in lines if line.plain]


def _measuring_console() -> Console:
    return Console(width=80, color_system=None, markup=False, emoji=False, highlight=False)


_MEASURE = _measuring_console()


def heading(title: str, count: int | None, remark: str, look: Look) -> list[Text]:
    """Return the heading of a section with a blank line above: title, count, and what the section means."""
    line = Text(title.upper(), style=HEADING)
    if count is not None:
        line.append(f" {count}")
    if remark and line.cell_len + len(remark) + 3 <= look.columns:
        line.append(f"   {remark}", style=QUIET)
        return [Text(), line]
    return [Text(), line, *([Text(f"  {remark}", style=QUIET)] if remark else [])]
