"""The shape of a table: its columns with their types and meaning, and the columns of the findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | date | None
Row = tuple[Cell, ...]


class CellType(StrEnum):
    """What a column holds; the words are those of the Frictionless Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, meaning, type, the words it may hold (empty for any), and whether people fill it in."""

    name: str
    about: str
    type: CellType = CellType.STRING
    choices: tuple[str, ...] = ()
    is_for_people: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Named rows under named columns: the one form that terminal, CSV, XLSX, Markdown and JSON listings share."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


STATUSES = ("open", "confirmed", "dismissed", "not_checkable")
SOURCES_USED = ("primary", "secondary")

PEOPLE_COLUMNS = (
    Column("status", "What a person decided", choices=STATUSES, is_for_people=True),
    Column("source_used", "What the decision rests on", choices=SOURCES_USED, is_for_people=True),
    Column("evidence_link", "Where the evidence can be seen", is_for_people=True),
    Column("checked_on", "Day of the check", CellType.DATE, is_for_people=True),
    Column("checked_by", "Who checked", is_for_people=True),
    Column("note", "Anything else", is_for_people=True),
)

_TYPES = ("contradiction", "update", "difference", "variant", "agreement", "unique", "spelling")

FINDING_COLUMNS = (
    Column("finding_id", "Names the finding; stays the same while the words concerned do"),
    Column("type", "What the finding comes to", choices=_TYPES),
    Column("kind", "What a difference is about: number, date, place, name, role, attribution, …; empty for the rest"),
    Column(
        "severity", "Cost of getting it wrong, 1 (small) to 3; empty where there is no difference", CellType.INTEGER
    ),
    Column("about", "Words of the shortest statement concerned, or the name"),
    Column("side", "a, b, …: rows of one side say the same"),
    Column("outlets", "How many publishers speak of this", CellType.INTEGER),
    Column("independent", "How many independent origins stand behind them", CellType.INTEGER),
    Column("source", "Letter of the article, as in the report"),
    Column("publisher", "Who published the article"),
    Column("title", "Headline of the article"),
    Column("published", "Day of publication; empty where unknown", CellType.DATE),
    Column("location", "path:line of the quote"),
    Column("paragraph", "Paragraph of the quote, the first being 1", CellType.INTEGER),
    Column("start", "Offset of the quote's first code point in the article's text", CellType.INTEGER),
    Column("end", "Offset after the quote's last code point", CellType.INTEGER),
    Column("quote", "The article's exact words from start to end"),
    Column("prefix", "Up to 32 code points before the quote"),
    Column("suffix", "Up to 32 code points after the quote"),
    Column("speaker", "Who is said to say it; empty where the text does not tell"),
    Column("how_said", "quoted, reported or told by the article itself; then the force of the verb where it tells"),
    Column("value", "The words that carry this side's value"),
    Column("normalised", "The value in its normal form"),
    Column("unit", "Unit of the value, or what is counted"),
    Column("reason", "Why it is a finding, in plain words"),
    Column("rule", "Rule that decided"),
    Column("version", "Version of the program"),
    *PEOPLE_COLUMNS,
)
