"""The table of forms in which a draft that is held against its sources can be written: a new one is a line here."""

from __future__ import annotations

from collections.abc import Callable

from compare.export.csv_table import table_to_csv
from compare.export.listing import table_to_json
from compare.registry import Entry, Registry
from compare.tables.draft import DraftCheck, draft_table

DraftExporter = Callable[[DraftCheck], bytes]

DRAFT_EXPORTERS: Registry[DraftExporter] = Registry(
    "format",
    (
        Entry("csv", "compare.export.draft_exporters:write_draft_csv", "one row a statement of the draft", (".csv",)),
        Entry("json", "compare.export.draft_exporters:write_draft_json", "the same rows for programs", (".json",)),
        Entry("xlsx", "compare.export.xlsx_draft:write_draft_xlsx", "the same rows as a workbook", (".xlsx",)),
        Entry(
            "md", "compare.export.markdown_draft:write_draft_markdown", "a page that diffs well", (".md", ".markdown")
        ),
        Entry("html", "compare.export.html_draft:write_draft_html", "one page to read and print", (".html", ".htm")),
    ),
)


def write_draft_csv(check: DraftCheck) -> bytes:
    """Return the table of the draft as CSV with guarded cells."""
    return table_to_csv(draft_table(check))


def write_draft_json(check: DraftCheck) -> bytes:
    """Return the table of the draft as JSON."""
    return table_to_json(draft_table(check))
