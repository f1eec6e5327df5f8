"""What each export says of itself: what it holds, what made it, and how text was made safe in it."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model.findings import Comparison
from compare.tables.columns import FINDING_COLUMNS, Column

SAFE_IN_CSV = (
    "An apostrophe stands in front of every cell that a spreadsheet could take for a formula: it starts with one of "
    "= + - @ | % or their full-width forms, after white space or quotation marks too, or with an apostrophe, a tab or "
    "a line end. "
    "Take one apostrophe off to get the exact text back."
)
SAFE_IN_XLSX = (
    "All text stands in string cells: no formula, no link. Characters that the format cannot hold are written as "
    "<U+XXXX>. A cell that is too long is cut and says so; the JSON export has all of it."
)
SAFE_IN_MARKDOWN = (
    "Marks of Markdown and HTML in the articles' words are escaped, addresses are not made links, and control and "
    "direction characters are written as <U+XXXX>. Line ends inside a quote are shown as blanks."
)
OFFSETS = "Offsets count Unicode code points of the article's text as read, from 0; the end is not included."
NO_VERDICT = "It says what the articles say, never who is right. That a source is silent on something denies nothing."


def made_by(comparison: Comparison) -> str:
    """Return one line on the program, the rules and the parser that made a comparison."""
    parser = comparison.parser
    grammar = "no grammar, pattern rules" if parser is None else f"{parser.name} {parser.version} {parser.sha256[:12]}"
    return f"variorum {comparison.version}, rules {comparison.rules_sha256[:12]}, {grammar}"


def read_me(comparison: Comparison) -> list[tuple[str, str]]:
    """Return the lines of a workbook's read-me sheet: subject and text."""
    columns = [(column.name, column.about + _choices(column.choices)) for column in FINDING_COLUMNS]
    return [
        ("What this is", f"A comparison of {len(comparison.articles)} articles on one event. {NO_VERDICT}"),
        ("findings", "One row a finding, one column a source with its exact words. Fill in the columns in italics."),
        ("excerpts", "One row a finding and mention, with the place of each excerpt. `variorum verify` replays it."),
        ("sources", "What stands behind each letter, with the SHA-256 of its file and of its text."),
        ("Offsets", OFFSETS),
        ("Safety", SAFE_IN_XLSX),
        ("Made by", made_by(comparison)),
        ("rules_sha256", comparison.rules_sha256),
        *((f"column {name}", about) for name, about in columns),
    ]


def read_me_of_draft(comparison: Comparison, columns: Sequence[Column]) -> list[tuple[str, str]]:
    """Return the lines of the read-me sheet beside a draft that is held against its sources."""
    return [
        ("What this is", f"A draft held against {len(comparison.articles) - 1} sources. {NO_VERDICT}"),
        (
            "draft",
            "One row a statement. Confirmed is not true, and found nowhere is not denied.",
        ),
        ("sources", "What stands behind each letter, the draft among them, with the SHA-256 of file and text."),
        ("Offsets", OFFSETS),
        ("Safety", SAFE_IN_XLSX),
        ("Made by", made_by(comparison)),
        ("rules_sha256", comparison.rules_sha256),
        *((f"column {column.name}", column.about + _choices(column.choices)) for column in columns),
    ]


def _choices(choices: tuple[str, ...]) -> str:
    return f": {', '.join(choices)}" if choices else ""
