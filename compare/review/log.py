"""The log of a case: every decision with its time and reviewer, and what each report found. Nothing is ever taken out.

One SQLite file. Its journal is written ahead (WAL), and each transaction is on the disk before it counts
(synchronous=FULL), so that neither a crash nor a power cut loses a decision that was told as taken; a transaction that
did not end leaves nothing behind. Writers wait for one another. (SQLite, "Atomic Commit" and "Write-Ahead Logging".)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from compare.model.errors import InputError, UsageError
from compare.review.records import Known, decode_known, encode_known

_APPLICATION = 0x7661726F
"""Marks the file as ours in the head of every SQLite file: "varo"."""

_SCHEMA_VERSION = 1
_PATIENCE = 60.0
"""Seconds that a writer waits for another one: the longest import takes a few."""

_SCHEMA = """
CREATE TABLE states (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, fingerprint TEXT NOT NULL, articles TEXT NOT NULL,
    findings TEXT NOT NULL
) STRICT;
CREATE TABLE successions (
    state INTEGER NOT NULL REFERENCES states (number), earlier TEXT NOT NULL, later TEXT NOT NULL
) STRICT;
CREATE TABLE imports (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, reviewer TEXT NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE changes (
    number INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES imports (number), finding TEXT NOT NULL,
    field TEXT NOT NULL, was TEXT NOT NULL, becomes TEXT NOT NULL, reviewer TEXT NOT NULL
) STRICT;
CREATE TABLE files (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, name TEXT NOT NULL, origin TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
"""
_TABLES = ("states", "successions", "imports", "changes", "files")


@dataclass(frozen=True, slots=True)
class Written:
    """One change of one cell: what it was and became, by whom, in which import, and when that was (ISO, UTC)."""

    finding: str
    field: str
    was: str
    becomes: str
    reviewer: str
    batch: int = 0
    at: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What was found at one time: number, time (ISO, UTC), fingerprint, ids of the articles, findings."""

    number: int
    at: str
    fingerprint: str
    articles: tuple[str, ...]
    findings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: when (ISO, UTC), by whom, the table's name and the SHA-256 of its bytes."""

    at: str
    reviewer: str
    source: str
    sha256: str


class Log:
    """An open log; `writing` gives the only way to add to it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the log for one transaction: all of what is added inside, or nothing, and no other writer between."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def written(self) -> tuple[Written, ...]:
        """Return all changes, the first ones first."""
        rows = self._connection.execute(
            "SELECT finding, field, was, becomes, changes.reviewer, import, at FROM changes"
            " JOIN imports ON imports.number = import ORDER BY changes.number"
        )
        return tuple(Written(*row) for row in rows)

    def states(self, last: int) -> tuple[State, ...]:
        """Return the last states, the latest one first."""
        rows = self._connection.execute("SELECT * FROM states ORDER BY number DESC LIMIT ?", (last,))
        return tuple(_state(row) for row in rows)

    def state(self, number: int) -> State:
        """Return one state; raises KeyError where there is none of this number."""
        row = self._connection.execute("SELECT * FROM states WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        return _state(row)

    def known_ids(self) -> frozenset[str]:
        """Return the ids of all findings that any report of this case had."""
        rows = self._connection.execute("SELECT findings FROM states")
        return frozenset(finding.id for (text,) in rows for finding in decode_known(text))

    def successions(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of an id that was and the id that the finding has since, the first ones first."""
        return tuple(self._connection.execute("SELECT earlier, later FROM successions ORDER BY rowid"))

    def add_state(self, state: State, successions: Iterable[tuple[str, str]]) -> None:
        """Add what was found; the number of `state` is not used, as the log counts itself."""
        row = (state.at, state.fingerprint, "\n".join(state.articles), encode_known(state.findings))
        made = self._connection.execute("INSERT INTO states VALUES (NULL, ?, ?, ?, ?)", row)
        pairs = [(made.lastrowid, earlier, later) for earlier, later in successions]
        self._connection.executemany("INSERT INTO successions VALUES (?, ?, ?)", pairs)

    def add_batch(self, batch: Batch, changes: Iterable[Written]) -> None:
        """Add the changes of one import."""
        row = (batch.at, batch.reviewer, batch.source, batch.sha256)
        made = self._connection.execute("INSERT INTO imports VALUES (NULL, ?, ?, ?, ?)", row)
        rows = [(made.lastrowid, c.finding, c.field, c.was, c.becomes, c.reviewer) for c in changes]
        self._connection.executemany("INSERT INTO changes VALUES (NULL, ?, ?, ?, ?, ?, ?)", rows)

    def add_file(self, at: str, name: str, origin: str, sha256: str) -> None:
        """Add that a file came into the case: its name there, where it came from, the SHA-256 of its bytes."""
        self._connection.execute("INSERT INTO files VALUES (NULL, ?, ?, ?, ?)", (at, name, origin, sha256))

    def files(self) -> tuple[tuple[str, str, str, str], ...]:
        """Return time, name, origin and SHA-256 of each file that came in, the first ones first."""
        return tuple(self._connection.execute("SELECT at, name, origin, sha256 FROM files ORDER BY number"))


def _state(row: tuple[int, str, str, str, str]) -> State:
    number, at, fingerprint, articles, findings = row
    return State(number, at, fingerprint, tuple(articles.split("\n")), decode_known(findings))


def create_log(path: Path) -> None:
    """Make an empty log; one that is there already stays as it is.

    Raises:
        InputError: the file cannot be made.
    """
    try:
        with closing(_connect(path)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            if connection.execute("PRAGMA user_version").fetchone() == (0,):
                for statement in _SCHEMA.split(";\n"):
                    connection.execute(statement)
                for table in _TABLES:
                    for deed in ("UPDATE", "DELETE"):
                        connection.execute(
                            f"CREATE TRIGGER no_{deed.lower()}_{table} BEFORE {deed} ON {table}"
                            " BEGIN SELECT RAISE(ABORT, 'nothing in this log may change'); END"
                        )
                connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                connection.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise InputError(str(path), f"cannot be made: {error}", "check the folder and your rights to it") from error


@contextmanager
def open_log(path: Path) -> Iterator[Log]:
    """Open the log of a case, and close it at the end.

    Raises:
        InputError: it is not there, damaged, of another program, or stays held by another run for a minute.
        UsageError: a newer version of this program made it.
    """
    if not path.is_file():
        raise InputError(str(path), "does not exist", "`variorum init` makes a case folder with one")
    try:
        with closing(_connect(path)) as connection:
            _check_version(connection, path)
            yield Log(connection)
    except sqlite3.Error as error:
        raise InputError(
            str(path), f"cannot be used: {error}", "check the file, your rights to it and the disk"
        ) from error


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise InputError(str(path), "is no log of this program")
    if version != _SCHEMA_VERSION:
        raise UsageError(f"{path} is of form {version}, and this program knows form {_SCHEMA_VERSION}: update it")
