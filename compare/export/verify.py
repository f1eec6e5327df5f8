"""Replays the excerpts of an export against the articles, and says what no longer holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.export.excerpts import Claimed, Exported
from compare.model.text import Article
from compare.safety.spreadsheet import cell_text
from compare.tables.columns import CellType, Column, Row, Table


class Outcome(StrEnum):
    """What became of an excerpt or a file."""

    HOLDS = "holds"
    MOVED = "moved"
    GONE = "gone"
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Checked:
    """One excerpt, or one file where `claimed` is None, with its outcome and what was found in plain words."""

    path: str
    outcome: Outcome
    found: str
    claimed: Claimed | None = None


CHECK_COLUMNS = (
    Column("outcome", "What became of it", choices=tuple(Outcome)),
    Column("finding_id", "Finding or statement that shows the words; empty for a file as a whole"),
    Column("path", "File that the words come from"),
    Column("start", "Offset of the first code point", CellType.INTEGER),
    Column("end", "Offset after the last code point", CellType.INTEGER),
    Column("quote", "The words"),
    Column("found", "What was found"),
)


def verify(exported: Exported, articles: Mapping[str, Sequence[Article]]) -> tuple[Checked, ...]:
    """Return the outcome for each file and each excerpt.

    `articles` are those that could be read, by their path; a file that lists articles has several. One without a hash
    of its file is a text that was kept, and the hash of the text is checked instead.
    """
    files = [_check_file(path, exported, articles.get(path, ())) for path in exported.paths]
    return (*files, *(_check(claimed, articles.get(claimed.path, ())) for claimed in exported.excerpts))


def _check_file(path: str, exported: Exported, articles: Sequence[Article]) -> Checked:
    if not articles:
        return Checked(path, Outcome.MISSING, "the article could not be read")
    file_hash, text_hash = exported.files.get(path, ""), exported.texts.get(path, "")
    if not file_hash:
        return Checked(path, Outcome.HOLDS, "the export has no hash of this file; only the excerpts are checked")
    if not articles[0].sha256:
        return _check_kept(path, text_hash, articles)
    if articles[0].sha256 == file_hash:
        return Checked(path, Outcome.HOLDS, "the file is the one that was compared")
    if text_hash and any(article.text_sha256 == text_hash for article in articles):
        return Checked(path, Outcome.CHANGED, "the file has changed, but its text is the same")
    return Checked(path, Outcome.CHANGED, f"the file has changed: SHA-256 was {file_hash}, is {articles[0].sha256}")


def _check_kept(path: str, text_hash: str, articles: Sequence[Article]) -> Checked:
    """Check a text that was kept without its file."""
    if not text_hash or any(article.text_sha256 == text_hash for article in articles):
        return Checked(
            path, Outcome.HOLDS, "the text is the one that was compared" if text_hash else "no hash to check"
        )
    return Checked(
        path, Outcome.CHANGED, f"the text has changed: SHA-256 was {text_hash}, is {articles[0].text_sha256}"
    )


def _check(claimed: Claimed, articles: Sequence[Article]) -> Checked:
    if not articles:
        return Checked(claimed.path, Outcome.MISSING, "the article could not be read", claimed)
    if any(_same(article.text[claimed.start : claimed.end], claimed.text) for article in articles):
        return Checked(claimed.path, Outcome.HOLDS, "the words stand where they stood", claimed)
    places = [article.text.find(claimed.text) for article in articles if claimed.text in article.text]
    if places and claimed.text:
        end = places[0] + len(claimed.text)
        return Checked(claimed.path, Outcome.MOVED, f"the words now stand at {places[0]}–{end}", claimed)
    return Checked(claimed.path, Outcome.GONE, "the words no longer stand in the article", claimed)


def _same(now: str, then: str) -> bool:
    """Tell whether the article's words are those of an export, which a workbook may have had to write differently."""
    return now == then or cell_text(now) == then or _line_ends(now) == _line_ends(then)


def _line_ends(text: str) -> str:
    """Return the text with the line ends that XML makes of any."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def failing(checked: tuple[Checked, ...]) -> tuple[Checked, ...]:
    """Return what no longer holds."""
    return tuple(entry for entry in checked if entry.outcome is not Outcome.HOLDS)


def checks_table(checked: tuple[Checked, ...]) -> Table:
    """Return the outcomes as a table."""
    return Table("verify", CHECK_COLUMNS, tuple(_rows(checked)))


def _rows(checked: tuple[Checked, ...]) -> Iterator[Row]:
    for entry in checked:
        claimed = entry.claimed
        place: Row = (None, None, "") if claimed is None else (claimed.start, claimed.end, claimed.text)
        finding = "" if claimed is None else claimed.finding
        yield (str(entry.outcome), finding, entry.path, *place, entry.found)
