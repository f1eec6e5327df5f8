"""What the README shows of runs and figures, made again: the tests of this folder hold the one to the other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"

_CONSOLE = re.compile(r"(?ms)^```console\n\$ variorum ([^\n|]+?)(?: \| head -n (\d+))?\n.*?^```$")
_PROGRAM = re.compile(r"(?ms)^```python\n(.*?)^```\n(\nprints\n\n)```text\n.*?^```$")
_FIGURES = re.compile(r"(?s)(<!-- figures: [^>]* -->\n).*?(<!-- end of figures -->)")

# What the table of figures shows, in the words of a reader.
SHOWN = (
    ("alignment_f1", "statements put together rightly (F1 over pairs)"),
    ("alignment_precision", "of the pairs put together, those that are right"),
    ("contradiction_any_kind_recall", "contradictions found"),
    ("contradiction_any_kind_precision", "of the contradictions reported, those that are right"),
    ("false_contradictions_a_pair", "false contradictions for each pair of articles (0 is best)"),
    ("update_any_kind_f1", "updates (F1)"),
    ("variant_any_kind_f1", "quotations in several wordings (F1)"),
    ("unique_recall", "unique details found"),
    ("name_recall", "names with several spellings found"),
)


def with_true_samples(text: str) -> str:
    """Return a page with the output of each `$ variorum` sample as it comes out now."""
    return _CONSOLE.sub(_sample, text)


def _sample(found: re.Match[str]) -> str:
    words, lines = found[1], found[2]
    shown = run(sys.executable, "main.py", *words.split()).splitlines()[: int(lines) if lines else None]
    head = f" | head -n {lines}" if lines else ""
    return "\n".join([f"```console\n$ variorum {words}{head}", *(line.rstrip() for line in shown), "```"])


def with_true_programs(text: str) -> str:
    """Return a page with what its Python examples print, where it shows that."""
    return _PROGRAM.sub(lambda f: f"```python\n{f[1]}```\n{f[2]}```text\n{run(sys.executable, '-c', f[1])}```", text)


def with_true_figures(text: str) -> str:
    """Return a page with the table of figures as tests/gold/floors.toml holds them."""
    held = tomllib.loads((ROOT / "tests/gold/floors.toml").read_text(encoding="utf-8"))
    parser, patterns = held["stories"], held["stories_without_parser"]
    rows = [f"| {words} | {_figure(parser, key)} | {_figure(patterns, key)} |" for key, words in SHOWN]
    table = "\n".join(["", "| | with the parser | without |", "|---|---|---|", *rows, "", ""])
    return _FIGURES.sub(lambda found: found[1] + table + found[2], text)


def _figure(floors: dict[str, dict[str, float]], key: str) -> str:
    return f"{floors[key]['held']:.2f}" if key in floors else "–"


def run(*line: str) -> str:
    """Return what a command writes when run at the root, as somebody without settings of their own would."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "LANG": "C.UTF-8"}
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, timeout=300, check=True)
    return done.stdout.decode()
