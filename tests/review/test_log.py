"""The log: nothing is lost by a crash, nothing is damaged by two who write at once, nothing is ever taken out."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from compare.model.errors import InputError, UsageError
from compare.review.carry import read_history
from compare.review.log import Batch, Log, State, Written, create_log, open_log
from compare.review.records import Known, Voiced

ROOT = Path(__file__).parents[2]
FOUND = Known("d1", "contradiction", "number", 3, "rule", "words", (Voiced("s1", "a", "41"), Voiced("s2", "b", "36")))
CELLS = 200
"""Changes of one import of the writer below: enough that a kill often falls between them."""

WRITER = f"""
import sys
from pathlib import Path
from compare.review.log import Batch, Written, open_log
path, who, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(times):
    with open_log(path) as log, log.writing():
        changes = [Written(f"d{{cell}}", "note", "", f"{{who}} {{number}}", who) for cell in range({CELLS})]
        log.add_batch(Batch("2024-06-30", who, "table", "0"), changes)
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_log(tmp_path / "log.sqlite")
    return tmp_path / "log.sqlite"


def writer(path: Path, who: str, times: int) -> subprocess.Popen[str]:
    line = [sys.executable, "-c", WRITER, str(path), who, str(times)]
    return subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def batches(path: Path) -> dict[int, list[Written]]:
    with open_log(path) as log:
        found: dict[int, list[Written]] = {}
        for change in log.written():
            found.setdefault(change.batch, []).append(change)
    return found


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


@pytest.mark.parametrize("after", [1, 2, 4, 7])
def test_a_kill_loses_no_decision_that_was_told(path: Path, after: int) -> None:
    with writer(path, "Ann", 10_000) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(after)]
        os.kill(process.pid, signal.SIGKILL)
        told += [int(line) for line in process.stdout]
    kept = batches(path)
    assert len(kept) >= len(told) == told[-1] + 1
    assert all(len(changes) == CELLS for changes in kept.values())
    assert is_sound(path)


def test_a_kill_inside_an_import_leaves_nothing_of_it(path: Path) -> None:
    inside = WRITER.replace(
        "changes)\n    print", 'changes)\n        print("inside", flush=True)\n        sys.stdin.read()\n    print'
    )
    line = [sys.executable, "-c", inside, str(path), "Ann", "1"]
    with writer(path, "Bo", 1) as first:
        assert first.wait(60) == 0
    with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "inside\n"
        os.kill(process.pid, signal.SIGKILL)
    assert {change.reviewer for changes in batches(path).values() for change in changes} == {"Bo"}
    with writer(path, "Cy", 1) as again:
        assert again.wait(60) == 0
    assert len(batches(path)) == 2
    assert is_sound(path)


def test_several_who_write_at_once(path: Path) -> None:
    people = ("Ann", "Bo", "Cy")
    running = [writer(path, who, 10) for who in people]
    for process in running:
        with process:
            assert process.wait(120) == 0
    kept = batches(path)
    assert len(kept) == 30
    assert all(len(changes) == CELLS and len({c.reviewer for c in changes}) == 1 for changes in kept.values())
    assert is_sound(path)


def test_what_fails_leaves_nothing(path: Path) -> None:
    with open_log(path) as log:
        changes = [Written("d1", "note", "", "x", "Ann"), Written("d1", "note", "", object(), "Ann")]  # type: ignore[arg-type]
        with pytest.raises(sqlite3.Error), log.writing():
            log.add_batch(Batch("now", "Ann", "t", "0"), changes)
        assert log.written() == ()


@pytest.mark.parametrize("deed", ["DELETE FROM changes", "UPDATE changes SET becomes = 'y'", "DELETE FROM imports"])
def test_nothing_is_ever_taken_out(path: Path, deed: str) -> None:
    with open_log(path) as log, log.writing():
        log.add_batch(Batch("now", "Ann", "t", "0"), [Written("d1", "note", "", "x", "Ann")])
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="may change"):
        connection.execute(deed)


def test_what_goes_in_comes_out(path: Path) -> None:
    state = State(1, "2024-06-30", "mark", ("a", "b"), (FOUND,))
    change = Written("d1", "note", "", "two\nlines \U0001f600", "Ann", 1, "2024-06-30")
    with open_log(path) as log:
        with log.writing():
            log.add_state(state, [("d0", "d1")])
            log.add_batch(Batch("2024-06-30", "Bo", "t.csv", "00"), [change])
            log.add_file("2024-06-30", "A.txt", "/from/A.txt", "00")
        assert log.states(5) == (state,)
        assert log.state(1) == state
        assert log.written() == (change,)
        assert log.successions() == (("d0", "d1"),)
        assert log.known_ids() == {"d1"}
        assert log.files() == (("2024-06-30", "A.txt", "/from/A.txt", "00"),)
        assert read_history(log).current("d0")[5] == "two\nlines \U0001f600"
        with pytest.raises(KeyError):
            log.state(2)


def test_making_it_again_keeps_it(path: Path) -> None:
    with open_log(path) as log, log.writing():
        log.add_file("now", "A.txt", "A.txt", "00")
    create_log(path)
    with open_log(path) as log:
        assert len(log.files()) == 1


def test_the_journal_is_written_ahead_and_to_the_disk(path: Path) -> None:
    with open_log(path) as log:
        connection = _connection(log)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def _connection(log: Log) -> sqlite3.Connection:
    return log._connection


def test_what_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"), open_log(tmp_path / "none"):
        pass
    (tmp_path / "text").write_text("no database at all, but long enough to be looked at" * 20)
    with pytest.raises(InputError, match="cannot be used"), open_log(tmp_path / "text"):
        pass
    with closing(sqlite3.connect(tmp_path / "other")) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(InputError, match="no log of this program"), open_log(tmp_path / "other"):
        pass
    with pytest.raises(InputError, match="cannot be made"):
        create_log(tmp_path / "missing" / "log")


def test_a_log_of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(UsageError, match="update it"), open_log(path):
        pass
