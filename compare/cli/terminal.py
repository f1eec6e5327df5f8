"""Writes lines of text to the terminal, a pipe or a pager, with no more colour than the output can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from compare.cli.options import gathers

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from compare.report.look import Look

_NEEDED = "«»⟦⟧─–…·✓✗"
_PIPE_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Screen:
    """How output looks: colour ("auto", "always", "never"), columns (None: the terminal's), pager, links to files."""

    colour: str = "auto"
    width: int | None = None
    pager: bool = True
    links: bool = True

    def console(self) -> Console:
        """Return the console for standard output: no markup, no emoji codes; NO_COLOR and TERM are heeded."""
        from rich.console import Console

        return Console(
            markup=False,
            emoji=False,
            highlight=False,
            soft_wrap=True,
            force_terminal={"always": True, "never": False}.get(self.colour),
            no_color=True if self.colour == "never" else None,
            width=self.columns,
            legacy_windows=False,
        )

    @property
    def columns(self) -> int:
        """The columns to fill: those asked for, COLUMNS, the terminal's, or 100 into a pipe."""
        return self.width or shutil.get_terminal_size((_PIPE_COLUMNS, 24)).columns

    def look(self, verbosity: int = 0, seconds: float | None = None) -> Look:
        """Return how a report is to look on this output."""
        from compare.report.look import Look

        return Look(
            width=self.columns,
            verbosity=verbosity,
            is_linked=self.links and self.console().is_terminal and not self.console().is_dumb_terminal,
            is_plain=not can_show_marks(sys.stdout.encoding),
            seconds=seconds,
        )

    def write(self, lines: Sequence[Text]) -> None:
        """Write the lines; through the pager where the output is a terminal that they do not fit on."""
        console = self.console()
        if self.pager and sys.stdout.isatty() and len(lines) >= shutil.get_terminal_size().lines:
            # Without R, less would show colours as their codes; F leaves at once where all fits; X keeps it on screen.
            os.environ.setdefault("LESS", "-RFX")
            with console.pager(styles=True, links=self.links):
                _print(console, lines)
        else:
            _print(console, lines)


def _print(console: Console, lines: Sequence[Text]) -> None:
    for line in lines:
        console.print(line)


def can_show_marks(encoding: str | None) -> bool:
    """Tell whether an encoding has the marks of the report; where it has not, ASCII ones are used."""
    try:
        _NEEDED.encode(encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


screen_options = gathers(
    "screen",
    Screen,
    click.option(
        "--color",
        "colour",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="When to colour (auto: on a terminal, unless NO_COLOR is set).",
    ),
    click.option("--width", type=click.IntRange(min=60), help="Columns to fill (default: those of the terminal)."),
    click.option("--pager/--no-pager", default=True, help="Page what does not fit on the terminal."),
    click.option("--links/--no-links", default=True, help="Link places to their files where the terminal can."),
)
