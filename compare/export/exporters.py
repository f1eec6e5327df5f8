"""The table of exporters: a new one is a file beside this, a line here, and its tests."""

from __future__ import annotations

from collections.abc import Callable

from compare.model.findings import Comparison
from compare.registry import Entry, Registry

Exporter = Callable[[Comparison], bytes]

EXPORTERS: Registry[Exporter] = Registry(
    "format",
    (
        Entry("json", "compare.export.json_form:write_json", "everything that was found, for programs", (".json",)),
        Entry("csv", "compare.export.csv_table:write_csv", "one row a finding and mention", (".csv",)),
        Entry("raw-csv", "compare.export.csv_table:write_raw_csv", "the same for programs only: cells not made safe"),
        Entry("xlsx", "compare.export.xlsx_book:write_xlsx", "one row a finding, one column a source", (".xlsx",)),
        Entry("md", "compare.export.markdown_page:write_markdown", "a page that diffs well", (".md", ".markdown")),
        Entry("html", "compare.export.html_page:write_html", "one page to read, search and print", (".html", ".htm")),
    ),
)
