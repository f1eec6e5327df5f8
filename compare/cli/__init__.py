"""The command line. Each command's module is loaded when it is called, so that `--help` answers at once."""

from __future__ import annotations

import gc
import os
import sys
from types import TracebackType

import click

from compare.cli.commands import COMMANDS, LazyGroup
from compare.model.errors import ExitCode, VariorumError
from compare.safety.terminal import visible
from compare.version import VERSION

__all__ = ["main"]

# A command makes many objects, keeps nearly all of them and ends; looking through them for rings after every 700 new
# ones, as Python does unless told, finds next to nothing and takes a tenth of the time (mypy sets this figure too).
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


@click.group(cls=LazyGroup, commands_table=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="variorum")
def program() -> None:
    """Set several news articles on one event side by side.

    Says what they agree on, where they contradict each other, and what only one of them has, each with the exact words
    and their place. It never says who is right.

    \b
    Start here:
      variorum demo                         a report on five example articles
      variorum report A.txt B.txt           your own articles: files or folders
      variorum export A.txt B.txt -o differences.xlsx
    """


def main() -> None:
    """Run the command line and end the process with one of `ExitCode`."""
    sys.excepthook = _tell_fault
    _prepare_streams()
    # The matrices of a story are small: threads would wait for each other longer than they work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 30, 30)
    try:
        code = program.main(standalone_mode=False, prog_name="variorum")
        gc.freeze()  # What is left goes with the process; nobody need look through it once more at the end.
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        _tell(error.format_message(), error.ctx if isinstance(error, click.UsageError) else None)
        sys.exit(ExitCode.USAGE)
    except VariorumError as error:
        _tell(str(error))
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of the pipe has seen enough (`| head`); closing standard output again must not complain.
        sys.stderr.close()
        sys.exit(ExitCode.DONE)
    sys.exit(code if isinstance(code, int) else ExitCode.DONE)


def _prepare_streams() -> None:
    """Let text that the terminal's encoding cannot hold come out as escapes, never as a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _tell(message: str, context: click.Context | None = None) -> None:
    """Write an error as one clear line on standard error; for wrong use, say where the help is."""
    click.echo(f"variorum: {visible(message)}", err=True)
    if context is not None:
        click.echo(f"Try: {context.command_path} --help", err=True)


def _tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Report a fault of ours: what it was and where, in two lines, and end with exit code 70.

    VARIORUM_TRACEBACK in the environment shows the whole way to it.
    """
    import traceback

    if os.environ.get("VARIORUM_TRACEBACK"):
        click.echo(visible("".join(traceback.format_exception(kind, error, trace))), err=True)
    place = traceback.extract_tb(trace)[-1:] or [traceback.FrameSummary("?", 0, "?")]
    where = f"{place[0].filename}:{place[0].lineno} in {place[0].name}"
    click.echo(f"variorum: a fault of ours: {kind.__name__}: {visible(str(error))} ({visible(where)})", err=True)
    click.echo("Please report it with the command you gave and what VARIORUM_TRACEBACK=1 shows.", err=True)
    sys.exit(ExitCode.FAULT)
